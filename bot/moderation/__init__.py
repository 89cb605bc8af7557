"""What the studio does not make of real people: a wish is read before anything else is done.

Three layers. What is sexual, and whatever joins a child with what is sexual or suggestive, is
always refused. The ordinary list (violence, self-harm, hate, forged papers, …) can be turned off by
the host, who can also add terms. The words are in ``terms/LANGUAGE.toml``; ``terms/README.md`` says
how they are written. All languages are looked for in every wish, since chats mix them.

People hide words in many ways, so a wish is read in several *readings*: as it is typed, with
look-alike letters (Unicode TR39) taken for Latin ones, with digits and signs taken for letters, and
with what sets letters apart taken out. Innocent phrases ("nude lipstick") are blanked in each of
them first. A refusal says which layer refused, never which word: nothing here keeps or logs one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.moderation.readings import prepared, readings
from bot.moderation.wordlists import NUMBER, Terms, host_terms, word_lists

Reason = Literal["sexual", "minor", "ordinary", "host"]

_BLANK = " ;; ;; "


@dataclass(frozen=True)
class Refused:
    """That a wish is refused, and by which layer; not why in words, and never the word itself.

    Attributes:
        reason: ``sexual`` and ``minor`` are always refused, ``ordinary`` is the list that the
            host may turn off, ``host`` are the host's own terms.
    """

    reason: Reason


class Moderator:
    """Decides whether a wish may be made into a portrait of a person.

    Args:
        extra_terms: the host's own words and phrases; a ``*`` at the end or start of one stands
            for any letters.
        ordinary: whether the ordinary list counts. What is always refused cannot be turned off.
    """

    def __init__(self, extra_terms: Sequence[str] = (), ordinary: bool = True) -> None:
        self._ordinary = ordinary
        self._host = Terms(host_terms(extra_terms))

    def check(self, text: str) -> Refused | None:
        """Return why ``text`` is refused, or None where it may be made.

        Only its first ``READ`` characters (of ``readings``) are read.
        """
        lists = word_lists()
        typed = readings(text)
        blanked = [prepared(lists.innocent.sub(_BLANK, reading)) for reading in typed]
        sexual = lists.sexual.found(blanked)
        if (sexual or lists.suggestive.found(blanked)) and (
            lists.minor.found(blanked) or _age_below_18(typed)
        ):
            return Refused("minor")
        if sexual:
            return Refused("sexual")
        if self._ordinary and lists.ordinary.found(blanked):
            return Refused("ordinary")
        if self._host.found([prepared(reading) for reading in typed]):
            return Refused("host")
        return None


def _age_below_18(readings: Iterable[str]) -> bool:
    """Whether an age is told; numbers are marked first, since each language has its own."""
    lists = word_lists()
    marked = [lists.number.sub(_marked, reading) for reading in readings]
    return lists.age.found(
        [prepared(lists.not_an_age.sub(_BLANK, lists.innocent.sub(_BLANK, m))) for m in marked]
    )


def _marked(number: re.Match[str]) -> str:
    return NUMBER if number.lastgroup == "young" else number.group()
