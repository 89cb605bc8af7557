"""The page's own words: what its script shows, by the names it knows them under."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from bot.words import Phrase, Words

_PREFIX = "web-"
_NOT_OURS = "web-error-"


@cache
def chrome(words: Words) -> Mapping[str, str]:
    """All messages ``web-NAME`` of a language, by ``NAME``.

    What is said of errors comes with the errors and is not among them.
    """
    return {
        id.removeprefix(_PREFIX): words.say(Phrase(id))
        for id in sorted(words.ids())
        if id.startswith(_PREFIX) and not id.startswith(_NOT_OURS)
    }


def spoken(words: Words) -> Mapping[str, Any]:
    """The language of a page, for its element and its script."""
    return {"language": words.language, "direction": words.direction}
