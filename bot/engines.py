"""Which engine makes the portraits: the studio on any processor, or a preset on a graphics card."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import UnknownEngine
from bot.studio import PackagedStudio, Worker
from engine.device import Device, Probe, probe
from engine.errors import DeviceFailed, EngineError, OutOfMemory, WeightsMissing
from engine.generators.diffusion.presets import Fit, Presets
from engine.weights.shelf import Shelf

if TYPE_CHECKING:
    from engine.generators.diffusion.easel import Easel
    from engine.generators.diffusion.painting import Painter
    from engine.pipeline import Pipeline
    from engine.worker import Worker as EngineWorker

_log = logging.getLogger(__name__)

_MOST_HANDS = 4  # each holds networks of about 1 GB
_COMPILERS = frozenset({"cuda", "rocm", "xpu"})
AUTO, STUDIO = "auto", "studio"


class NoDevice(EngineError):
    """There is no graphics card that a preset runs on, or too little of its memory is free."""

    code = "no_device"


@dataclass(frozen=True)
class Choice:
    """An engine that was chosen.

    Attributes:
        name: ``studio``, or the preset's.
        why: a sentence for the host, where something better could be had; or empty.
        fit: the preset and how it runs, or None for the studio.
        devices: where it runs, side by side where there are several; none for the studio.
    """

    name: str
    why: str = ""
    fit: Fit | None = None
    devices: tuple[Device, ...] = ()


def names(home: Path) -> tuple[str, ...]:
    """Every engine that may be named.

    Raises:
        PresetError: a preset's file is wrong.
    """
    return AUTO, STUDIO, *Presets.load(home / "presets").names


def installed(home: Path) -> tuple[str, ...]:
    """Every engine whose weights are here.

    Raises:
        PresetError: a preset's file is wrong.
    """
    return STUDIO, *Shelf(home).pulled(Presets.load(home / "presets"))


def choose(wanted: str, home: Path, look: Callable[[], Probe] = probe) -> Choice:
    """The engine of a name; ``auto`` takes what is pulled and fits, or else the studio.

    Args:
        wanted: ``auto``, ``studio`` or a preset's name.
        home: folder of the installation.
        look: finds graphics cards.

    Raises:
        UnknownEngine: there is none of that name.
        PresetError: a preset's file is wrong.
        WeightsMissing: a preset that was named is not pulled, or torch is not installed.
        NoDevice: it does not fit this machine.
    """
    if wanted == STUDIO:
        return Choice(STUDIO)
    presets, shelf = Presets.load(home / "presets"), Shelf(home)
    if wanted == AUTO:
        return _best(presets, shelf, look)
    if wanted not in presets.names:
        known = ", ".join((AUTO, STUDIO, *presets.names))
        raise UnknownEngine(f"There is no engine {wanted!r}.", f"There are {known}.")
    preset = presets[wanted]
    if find_spec("torch") is None:
        raise WeightsMissing(
            f"{wanted} needs torch, which is not installed.",
            "Install it: pip install 'likeness-studio[gpu]'",
        )
    shelf.check(preset)
    found = look()
    device = found.best
    if device is None:
        raise NoDevice(
            f"{wanted} needs a graphics card, and none was found.",
            "`likeness doctor` says what was looked for; the studio needs none.",
        )
    fit = presets.fitting(device, [wanted])
    if fit is None and preset.quantization != "none" and device.kind != "cuda":
        raise NoDevice(
            f"{wanted} holds its weights in four bits, which only NVIDIA's cards do.",
            "Take another preset (`likeness models`).",
        )
    if fit is None and not device.bfloat16:
        raise NoDevice(
            f"{wanted} needs a card that computes in bfloat16, and {device.name} does not.",
            "sdxl runs on older cards: likeness models pull sdxl",
        )
    if fit is None:
        raise NoDevice(
            f"{wanted} needs {preset.memory.offloaded:g} GiB of the card's memory, and"
            f" {device.free:.1f} are free.",
            "Close what else uses the card, or take a smaller preset (`likeness models`).",
        )
    return Choice(wanted, fit=fit, devices=_alike(fit, presets, found))


def _best(presets: Presets, shelf: Shelf, look: Callable[[], Probe]) -> Choice:
    if find_spec("torch") is None:
        return Choice(STUDIO)
    found = look()
    device = found.best
    if device is None:
        return Choice(STUDIO, "No graphics card was found, so the studio makes the portraits.")
    fit = presets.fitting(device, shelf.pulled(presets))
    if fit is not None:
        return Choice(fit.preset.name, fit=fit, devices=_alike(fit, presets, found))
    best = presets.fitting(device)
    hint = "" if best is None else f" For this card: likeness models pull {best.preset.name}"
    return Choice(STUDIO, f"No preset that fits is pulled; the studio makes the portraits.{hint}")


def _alike(fit: Fit, presets: Presets, found: Probe) -> tuple[Device, ...]:
    """The cards on which a preset runs in the same way, the best first."""
    name = [fit.preset.name]
    return tuple(card for card in found.cards if presets.fitting(card, name) == fit)


def studio_of(
    choice: Choice,
    home: Path,
    *,
    compiled: bool = False,
    tell: Callable[[str], None] = lambda line: None,
) -> PackagedStudio:
    """What a command needs of the engine that was chosen.

    Args:
        choice: of the engine.
        home: folder of the installation.
        compiled: it will run for long.
        tell: hears, in lines for the host and on any thread, how far loading is.
    """
    if choice.fit is None or not choice.devices:
        return PackagedStudio(home)
    return DiffusionStudio(home, choice.fit, choice.devices, compiled=compiled, tell=tell)


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
