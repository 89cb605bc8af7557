"""A studio that paints on graphics cards: an easel at each, and a few workers who share it."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.studio import PackagedStudio, Worker
from engine.device import Device
from engine.errors import DeviceFailed, EngineError, OutOfMemory, WeightsMissing
from engine.generators.diffusion.presets import Fit
from engine.weights.shelf import Shelf

if TYPE_CHECKING:
    from engine.generators.diffusion.easel import Easel
    from engine.generators.diffusion.painting import Painter
    from engine.pipeline import Pipeline
    from engine.worker import Worker as EngineWorker

_log = logging.getLogger(__name__)

_MOST_HANDS = 4  # each holds networks of about 1 GB
_COMPILERS = frozenset({"cuda", "rocm", "xpu"})


class DiffusionStudio(PackagedStudio):
    """A studio that paints; the packaged networks look at photos and judge what was painted.

    Args:
        home: folder of the installation.
        fit: the preset, and how it runs.
        devices: where; at least one.
        compiled: what runs again and again is compiled first, where the device has a compiler.
        tell: hears how far loading is.
    """

    free_words = True

    def __init__(
        self,
        home: Path,
        fit: Fit,
        devices: Sequence[Device],
        *,
        compiled: bool = False,
        tell: Callable[[str], None] = lambda line: None,
    ) -> None:
        super().__init__(home)
        self._compiled, self._tell = compiled, tell
        licence = fit.preset.licence
        use = "commercial use allowed" if licence.commercial else "NOT for commercial use"
        self.engine = fit.preset.name
        self.described = f"{self.engine} ({licence.name}, {use})"
        self._fit, self._devices = fit, tuple(devices)

    def worker(self) -> Worker:
        """A worker on the best device."""
        return _Hand(_Place(self, self._devices[0], 1)).worker()

    def workers(self) -> Sequence[Callable[[], Worker]]:
        """A few on each device: while orders of one are painted, others look and judge."""
        hands = _hands()
        places = [_Place(self, device, hands) for device in self._devices]
        return [_Hand(place).worker for place in places for _ in range(hands)]

    def easel(self, device: Device) -> Easel:
        """A painter on a thread of its own, which loads it when it is first needed."""
        from engine.generators.diffusion.easel import Easel

        preset = self._fit.preset
        return Easel(partial(self._loaded, device), name=preset.name, batch=preset.batch)

    def hand(
        self,
        device: Device,
        easel: Easel,
        *,
        hands: int,
        warms: bool,
        is_taken: Callable[[], bool],
    ) -> EngineWorker:
        """A worker that has its orders painted at an easel.

        Args:
            device: of the easel.
            easel: shared with other workers.
            hands: workers that share it: each takes a part of what is painted together.
            warms: it is the first of them.
            is_taken: whether another of them is making orders.
        """
        from engine.worker import Worker as EngineWorker

        preset = self._fit.preset
        name = f"{preset.name}-{device.torch_name.replace(':', '-')}"
        pipeline = partial(self._pipeline, easel, warms=warms, is_taken=is_taken)
        return EngineWorker(pipeline, name=name, capacity=-(-preset.batch // hands))

    def _pipeline(
        self, easel: Easel, *, warms: bool, is_taken: Callable[[], bool] = lambda: False
    ) -> Pipeline:
        """The pipeline; where the painter can't be loaded after all, the studio's."""
        from engine.pipeline import diffusion_pipeline, studio_pipeline

        preset, home, styles = self._fit.preset, self._home, self._own_styles()
        try:
            easel.ready()
        except (DeviceFailed, OutOfMemory, WeightsMissing):
            return studio_pipeline(home, styles)
        return diffusion_pipeline(home, preset, easel, styles, warms=warms, is_taken=is_taken)

    def _loaded(self, device: Device) -> Painter:
        """The painter, on the thread that it will paint on."""
        preset, begun = self._fit.preset, time.monotonic()
        self._tell(f"Reading {preset.download:g} GB of weights for {preset.name} ...")
        try:
            painter = self._painter(device, offloaded=self._fit.offloaded)
        except EngineError as error:
            self._tell(f"{error.message} {error.hint} The studio makes the portraits meanwhile.")
            _log.error("%s %s The studio takes its place.", error.message, error.hint)
            raise
        self._tell(f"{preset.name} is on {device.name} after {time.monotonic() - begun:.0f} s.")
        if self._compiled and device.kind in _COMPILERS:
            painter.compile()
            self._tell("Trying it out, and compiling what runs often: some minutes ...")
        return painter

    def _painter(self, device: Device, *, offloaded: bool) -> Painter:
        from engine.generators.diffusion.loading import load
        from engine.generators.diffusion.running import Placement, dtype_of

        preset, shelf = self._fit.preset, Shelf(self._home)
        folders = {weights.role: shelf.folder(weights) for weights in preset.weights}
        placement = Placement(device.torch_name, dtype_of(device.kind, preset), offloaded)
        try:
            return load(preset, folders, placement, self._home / "models" / "embeddings")
        except OutOfMemory:
            if offloaded:
                raise
        # After the error, which holds what was loaded so far.
        _log.warning("not enough of the card's memory is free; some of the model waits outside")
        return self._painter(device, offloaded=True)


class _Place:
    """A device, the easel that stands at it, and the workers there; owned by the event loop."""

    def __init__(self, studio: DiffusionStudio, device: Device, hands: int) -> None:
        self._studio, self._device, self._hands = studio, device, hands
        self._easel: Easel | None = None
        self._workers: list[EngineWorker] = []

    def worker(self) -> tuple[Easel, EngineWorker]:
        """A worker, at a new easel where there is none."""
        warms = self._easel is None
        if self._easel is None:
            self._easel = self._studio.easel(self._device)

        def is_taken() -> bool:
            return any(each.is_busy for each in self._workers if each is not worker)

        worker = self._studio.hand(
            self._device, self._easel, hands=self._hands, warms=warms, is_taken=is_taken
        )
        self._workers.append(worker)
        return self._easel, worker

    def give_up(self, easel: Easel, worker: EngineWorker) -> None:
        """A worker is stuck; so is its easel, unless others have seen to that before."""
        self._workers.remove(worker)
        if self._easel is easel:
            easel.abandon()
            self._easel = None


class _Hand:
    """One of the workers at a place; asked for another one, the last is stuck."""

    def __init__(self, place: _Place) -> None:
        self._place = place
        self._last: tuple[Easel, EngineWorker] | None = None

    def worker(self) -> Worker:
        """A worker that is ready to take orders."""
        if self._last is not None:
            self._place.give_up(*self._last)
        self._last = self._place.worker()
        return self._last[1]


def _hands() -> int:
    """Workers for one card: looking at photos and judging take about four processors each."""
    return min(max((os.cpu_count() or 1) // 4, 2), _MOST_HANDS)
