"""Generators propose pictures of a subject; the pipeline and the critic know no more of them.

A generator opens a *sitting* for each subject. What can be shared by the portraits of one order (a
cut-out, encoded reference photos) lives in the sitting and is gone with it, so nothing personal
stays behind in a generator.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

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
    """

    image: Image
    landmarks: Points | None = None
    outline: Mask | None = None


class Sitting(Protocol):
    """One subject before a generator."""

    def propose(self, brief: Brief, seed: int, attempt: int, clock: Stopwatch) -> Proposal:
        """One picture.

        Args:
            brief: what is wanted.
            seed: the same brief, seed and attempt give the same pixels on the same machine.
            attempt: 0 at first; after a rejection 1, 2, …, and the generator keeps closer to the
                person each time.
            clock: counts shared preparation to the stage it belongs to.
        """


class Generator(Protocol):
    """A way of making pictures of a subject.

    Attributes:
        name: as portraits report it in ``engine``.
    """

    name: str

    def open(self, subject: Subject) -> Sitting:
        """A sitting for one subject."""
