"""What is painted, and who paints it: plain data in, pictures out, whatever the pipeline."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from engine.portrait import Image

SHORT = (
    "The graphics card has not enough free memory for this.",
    "Fewer portraits at once, or a smaller size, need less.",
)
"""What is said where a card is short of memory."""
Bucket: TypeAlias = tuple[int, int, int]
"""Width, height and references, which paintings share that are painted together."""


@dataclass(frozen=True, eq=False)
class Painting:
    """One picture to paint.

    Attributes:
        prompt: in words, composed.
        references: ``(S, S, 3)`` uint8 each, all of one side; who it is, and last the portrait that
            is changed, if one is; empty for nobody in particular.
        seed: the same painting gives the same pixels on the same device.
        width: pixels, a multiple of 16.
        height: pixels, a multiple of 16.
        negative: what is not wished, or empty.
        common: nobody typed any of the prompt, so that what is learned of it may be kept.
    """

    prompt: str = field(repr=False)
    references: tuple[Image, ...]
    seed: int
    width: int
    height: int
    negative: str = field(default="", repr=False)
    common: bool = False

    @property
    def bucket(self) -> Bucket:
        """Paintings of one bucket can be painted together."""
        return self.width, self.height, len(self.references)


@dataclass(frozen=True)
class Step:
    """How far a batch is.

    Attributes:
        done: steps.
        total: steps.
        previews: of each painting that can be seen already, ``(H, W, 3)`` uint8 and small, by its
            place in the batch.
    """

    done: int
    total: int
    previews: Mapping[int, Image] = field(default_factory=dict, repr=False)


OnStep = Callable[[Step], None]
"""Called after each step; whatever it raises ends the batch, as cancelling does."""


class Painter(Protocol):
    """A pipeline that is loaded; it belongs to the thread that loaded it.

    Attributes:
        name: of the preset.
    """

    name: str

    def compile(self) -> None:
        """Compile the blocks that run again and again; each new size and count costs a while."""

    def offload(self) -> bool:
        """Let what is not needed at the moment wait outside the device; False where it does."""

    def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        """Paint pictures of one bucket together; none depends on what is painted beside it.

        Args:
            paintings: of one bucket, at least one.
            on_step: told after each step.

        Returns:
            ``(H, W, 3)`` uint8 each, in their order.

        Raises:
            OutOfMemory: the device has not enough memory for so many at once.
        """
