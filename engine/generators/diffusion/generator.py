"""The generator: from what several orders wish to batches that fit together, and back."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from engine.errors import OutOfMemory
from engine.framing import size_of
from engine.generators import Answer, Ask, Proposal, Tell
from engine.generators.diffusion.painting import SHORT, Bucket, OnStep, Painter, Painting, Step
from engine.generators.diffusion.presets import Preset
from engine.generators.diffusion.prompts import is_common, prompt_of
from engine.generators.diffusion.references import letterboxed, references_of
from engine.portrait import Image, Subject

_log = logging.getLogger(__name__)

_MULTIPLE = 16  # pixels, of each side
_FEW = 8  # steps


@dataclass(frozen=True, eq=False)
class DiffusionSitting:
    """One subject before the generator.

    Attributes:
        references: of the person, ``(S, S, 3)`` uint8 each; empty for nobody in particular.
    """

    references: tuple[Image, ...]


class Diffusion:
    """Paints what words say, of the person in the photos; see ``engine.generators.Generator``.

    Args:
        preset: with its settings.
        painter: that paints; of the thread that calls this.
        check: called after each step; what it raises ends the batch.
        warms: there is nobody else who has this painter paint once before the first order.
        is_taken: whether the painter is at work for somebody else.
    """

    free_words = True

    def __init__(
        self,
        preset: Preset,
        painter: Painter,
        check: Callable[[], None] = lambda: None,
        *,
        warms: bool = True,
        is_taken: Callable[[], bool] = lambda: False,
    ) -> None:
        self.name, self._warms, self._is_taken = preset.name, warms, is_taken
        self._preset, self._painter, self._check = preset, painter, check
        self._room: dict[Bucket, int] = {}  # paintings at once for which there was enough memory

    @property
    def candidates(self) -> int:
        """As many as the preset has where nobody waits, as far as the device has room for them."""
        if self._is_taken():
            return 1
        return min(self._preset.candidates, *self._room.values(), self._preset.batch)

    def warm(self) -> None:
        """Paint what will be painted, one and as many as go together, so that nobody waits for it.

        With compiled blocks each size and count of a batch is compiled the first time it is seen.
        """
        if not self._warms:
            return
        preset = self._preset
        square = np.zeros((preset.reference_side, preset.reference_side, 3), np.uint8)
        # After two lengths torch takes any; one at once is compiled apart from several. A model of
        # many steps would keep the start waiting for longer than it saves.
        lengths = (1, 2) if preset.steps <= _FEW else (1,)
        for photos, count in product(lengths, sorted({1, preset.batch})):
            blank = Painting("A portrait.", (square,) * photos, 0, preset.side, preset.side)
            begun = time.perf_counter()
            self._painted([blank] * count, [])
            took = time.perf_counter() - begun
            _log.info("%d of %d photos took %.1f s to warm up", count, photos, took)

    def open(self, subject: Subject | None) -> DiffusionSitting:
        """A sitting for one subject; its reference photos are gone with it."""
        if subject is None:
            return DiffusionSitting(())
        preset = self._preset
        return DiffusionSitting(
            references_of(subject, preset.reference_side, preset.references, preset.reference_faces)
        )

    def propose(self, asks: Sequence[Ask]) -> list[Answer]:
        """Pictures of several sittings: what has one size and as many references, together."""
        answers: dict[int, Answer] = {}
        buckets: dict[Bucket, list[tuple[int, Painting]]] = {}
        for index, ask in enumerate(asks):
            if (error := _begun(ask)) is None:
                painting = self._painting(ask)
                buckets.setdefault(painting.bucket, []).append((index, painting))
            else:
                answers[index] = error
        for bucket, wanted in buckets.items():
            while wanted:
                most = self._room.get(bucket, self._preset.batch)
                some, wanted = wanted[:most], wanted[most:]
                begun = time.perf_counter()
                tells = [asks[index].tell for index, _ in some]
                made = self._painted([painting for _, painting in some], tells)
                share = (time.perf_counter() - begun) / len(some)
                for (index, _), answer in zip(some, made, strict=True):
                    asks[index].clock.add("generate", share)
                    answers[index] = answer
        return [answers[index] for index in range(len(asks))]

    def _painting(self, ask: Ask) -> Painting:
        brief, preset = ask.brief, self._preset
        references = ask.sitting.references
        if brief.base is not None and preset.edits:
            # The same chance as before, so that only what was asked for is different.
            room = max(1, preset.references - 1)
            base = letterboxed(brief.base.rgb, preset.reference_side)
            references = (*references[:room], base)
        elif brief.base is not None:
            brief = replace(brief, base=None)
        elif brief.like is not None:
            references = (*references, letterboxed(brief.like.rgb, preset.reference_side))
        width, height = size_of(brief.shape or brief.style.shape, preset.side)
        return Painting(
            prompt_of(
                brief,
                preset.words,
                somebody=bool(ask.sitting.references),
                attempt=ask.attempt,
            ),
            references,
            ask.seed,
            width // _MULTIPLE * _MULTIPLE,
            height // _MULTIPLE * _MULTIPLE,
            preset.words.negative,
            common=is_common(brief) and not ask.attempt,
        )

    def _painted(self, paintings: Sequence[Painting], tells: Sequence[Tell]) -> list[Answer]:
        """Paint a batch; where memory is short, half of it at a time, and then offloaded."""

        def after(step: Step) -> None:
            self._check()
            for place, tell in enumerate(tells):
                tell(step.done / step.total, step.previews.get(place))

        images = self._tried(paintings, after)
        if images is None:
            if len(paintings) == 1:
                if not self._painter.offload():
                    return [OutOfMemory(*SHORT)]
                _log.warning("not enough memory for one portrait; some of the model waits outside")
                self._room.clear()
                return self._painted(paintings, tells)
            _log.warning("not enough memory for %d portraits at once", len(paintings))
            half = self._room[paintings[0].bucket] = len(paintings) // 2
            first = self._painted(paintings[:half], tells[:half])
            return first + self._painted(paintings[half:], tells[half:])
        return [Proposal(image, anew=True) for image in images]

    def _tried(self, paintings: Sequence[Painting], after: OnStep) -> list[Image] | None:
        """What was painted, or None where memory is short.

        The error is gone with this call: it holds every tensor that was too much.
        """
        try:
            return self._painter.paint(paintings, after)
        except OutOfMemory:
            return None


def _begun(ask: Ask) -> Exception | None:
    """Say that it begins; why it does not, if its order was cancelled meanwhile."""
    try:
        with ask.clock.stage("generate"):
            return None
    except Exception as error:
        return error
