"""Which engine makes the portraits: the studio on any processor, or a preset on a graphics card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bot.diffusion import DiffusionStudio
from bot.errors import UnknownEngine
from bot.studio import PackagedStudio
from engine.device import Device, Probe, probe
from engine.errors import EngineError, WeightsMissing
from engine.generators.diffusion.presets import Fit, Presets
from engine.weights.shelf import Shelf

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
