"""Generators propose pictures of a subject; the pipeline and the critic know no more of them.

A generator opens a *sitting* for each subject. What can be shared by the portraits of one order (a
cut-out, encoded reference photos) lives in the sitting and is gone with it, so nothing personal
stays behind in a generator. What several orders want at a moment is asked for together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from engine.portrait import Brief, Image, Mask, Points, Subject
from engine.stopwatch import Stopwatch


@dataclass(frozen=True, eq=False)
class Proposal:
    """A picture, and what its generator knows about it.

    Attributes:
        image: ``(H, W, 3)`` uint8 RGB or ``(H, W, 4)`` uint8 RGBA.
        landmarks: ``(478, 3)`` pixels, where the face was put; None where it is not known.
        outline: ``(H, W)`` float32 in [0, 1], the person's matte where the person stands in the
            picture as cut out of the photo; None where that is not so.
        anew: no pixel of it is the photo's, so that one that is too close was copied from it.
    """

    image: Image
    landmarks: Points | None = None
    outline: Mask | None = None
    anew: bool = False


Tell: TypeAlias = Callable[[float, Image | None], None]


@dataclass(frozen=True, eq=False)
class Ask:
    """One picture that is wished of a generator.

    Attributes:
        sitting: what ``Generator.open`` gave for the subject.
        brief: what is wanted.
        seed: the same brief, seed and attempt give the same pixels on the same machine.
        attempt: 0 at first; after a rejection 1, 2, …, and the generator keeps closer to the person
            each time.
        clock: counts the time to the stages it belongs to.
        tell: hears how far it is, 0 to 1, from a generator that knows; and what it looks like by
            then, ``(H, W, 3)`` uint8 and small, from one that has seen it.
    """

    sitting: Any
    brief: Brief
    seed: int
    attempt: int
    clock: Stopwatch
    tell: Tell = lambda part, seen: None


Answer: TypeAlias = Proposal | Exception
"""A picture, or why there is none."""


class Generator(Protocol):
    """A way of making pictures of a subject.

    Attributes:
        name: as portraits report it in ``engine``.
        free_words: whatever words say can be made.
    """

    name: str
    free_words: bool

    @property
    def candidates(self) -> int:
        """Pictures of one wish that it likes to make at once, for the critic to choose from.

        It counts where a style asks for no more.
        """

    def warm(self) -> None:
        """Do once what takes long the first time."""

    def open(self, subject: Subject | None) -> Any:
        """A sitting for one subject; None for nobody in particular, where words are free."""

    def propose(self, asks: Sequence[Ask]) -> list[Answer]:
        """Pictures of several sittings, in the order they were asked for.

        One that fails does not take the others with it. Time is counted to the stage ``generate``
        of each ask's clock.
        """


class OneByOne:
    """The part of a generator that asks its sittings one after the other."""

    candidates, free_words = 1, False

    def warm(self) -> None:
        """See ``Generator``; the networks are warmed by the pipeline."""

    def propose(self, asks: Sequence[Ask]) -> list[Answer]:
        """See ``Generator``."""
        return [_proposed(ask) for ask in asks]


def _proposed(ask: Ask) -> Answer:
    try:
        with ask.clock.stage("generate"):
            proposal: Proposal = ask.sitting.propose(ask.brief, ask.seed, ask.attempt, ask.clock)
            return proposal
    except Exception as error:
        return error
