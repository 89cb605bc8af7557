"""``likeness models``: what a graphics card could paint with, and bringing it here."""

from __future__ import annotations

import argparse
import asyncio
import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import Refused, UsageError

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.terminal import Terminal
    from engine.device import Device, Probe
    from engine.generators.diffusion.presets import Preset, Presets
    from engine.weights.shelf import Shelf

GB = 10**9
INSTALL = "pip install 'likeness-studio[gpu]'"
_LINES = 20
"""Lines in which a pull tells how far it is, where nobody watches a bar."""

Tell = Callable[[int, int], None]


def run(
    args: argparse.Namespace, settings: Settings, environ: Mapping[str, str], terminal: Terminal
) -> int:
    """List presets, or pull, verify or remove one; the exit code.

    Args:
        args: ``action``, ``preset``, ``folder`` and ``yes`` as they were typed.
        settings: where the installation lies.
        environ: with the variables of the hub, ``HF_TOKEN`` and the like.
        terminal: to talk on.

    Raises:
        BotError: the command cannot be carried out as typed, or was not confirmed.
        EngineError: a preset's file is wrong, or weights cannot be had or are not whole.
    """
    from engine.generators.diffusion.presets import Presets
    from engine.weights.shelf import Shelf

    presets, shelf = Presets.load(settings.home / "presets"), Shelf(settings.home)
    if args.action is None:
        return _list(presets, shelf, terminal)
    preset = _named(args.preset, presets)
    if args.action == "pull":
        return _pull(preset, shelf, args.folder, environ, terminal)
    if args.action == "verify":
        return _verify(preset, shelf, terminal)
    return _remove(preset, presets, shelf, args.yes, terminal)


def cards_of(found: Probe) -> str:
    """The graphics cards of this machine, in words."""
    if found.torch is None:
        return "torch can't be loaded" if found.fault else f"torch is not installed: {INSTALL}"
    if not found.cards:
        built = "; this torch is built for processors alone" if "+cpu" in found.torch else ""
        return f"no graphics card found{built}"
    return "; ".join(
        f"{card.name} ({card.kind}), {card.free:.1f} of {card.total:.1f} GiB free"
        for card in found.cards
    )


def _named(name: str, presets: Presets) -> Preset:
    if name not in presets.names:
        near = difflib.get_close_matches(name.lower(), presets.names, n=1, cutoff=0.5)
        known = f"There are {', '.join(presets.names)}; `likeness models` says more of each."
        raise UsageError(
            f"There is no preset {name!r}.", f"Did you mean {near[0]}?" if near else known
        )
    return presets[name]


def _list(presets: Presets, shelf: Shelf, terminal: Terminal) -> int:
    from engine import device

    found = device.probe()
    card = found.best
    entries = [_entry(preset, presets, shelf, card) for preset in presets]
    fit = presets.fitting(card, shelf.pulled(presets)) if card else None
    best = presets.fitting(card) if card else None
    unused = [str(folder) for folder in shelf.unused(presets)]
    if terminal.as_json:
        document = {
            "models": entries,
            "torch": found.torch,
            "devices": [asdict(card) for card in found.cards],
            "auto": fit.preset.name if fit else "studio",
            "best": best.preset.name if best else None,
            "unused": unused,
        }
        terminal.document(document)
        return 0
    terminal.table([("Graphics", cards_of(found))])
    terminal.say("\nPresets")
    terminal.table([_state_row(entry, bool(found.cards)) for entry in entries], indent="  ")
    terminal.say("\nMemory and licences")
    terminal.table([_terms_row(entry) for entry in entries], indent="  ")
    terminal.say()
    terminal.say(_auto(found, fit.preset if fit else None, best.preset if best else None))
    for folder in unused:
        terminal.say(f"No preset uses {folder} any more; it may be deleted.")
    return 0


def _entry(preset: Preset, presets: Presets, shelf: Shelf, card: Device | None) -> dict[str, Any]:
    fit = presets.fitting(card, [preset.name]) if card else None
    return {
        "name": preset.name,
        "title": preset.title,
        "download_gb": preset.download,
        "present_bytes": shelf.present(preset),
        "pulled": shelf.is_whole(preset),
        "fit": None if fit is None else "offloaded" if fit.offloaded else "resident",
        "memory_gib": {
            "resident": preset.memory.resident,
            "offloaded": preset.memory.offloaded,
        },
        "licence": preset.licence.name,
        "commercial": preset.licence.commercial,
        "licence_url": preset.licence.url,
    }


def _state_row(entry: Mapping[str, Any], cards: bool) -> tuple[str, ...]:
    here = "pulled" if entry["pulled"] else "not pulled"
    if not entry["pulled"] and entry["present_bytes"]:
        here = f"{_gb(entry['present_bytes'])} here"
    fits = {
        "resident": "fits",
        "offloaded": "fits with a part of it in the machine's memory, which is slower",
        None: "too large for what is free" if cards else "needs a graphics card",
    }
    size = f"{entry['download_gb']:.1f} GB"
    return entry["name"], entry["title"], size, here, fits[entry["fit"]]


def _terms_row(entry: Mapping[str, Any]) -> tuple[str, ...]:
    memory = entry["memory_gib"]
    use = "commercial use allowed" if entry["commercial"] else "no commercial use"
    return (
        entry["name"],
        f"{memory['resident']:g} GiB, or {memory['offloaded']:g} with offloading",
        entry["licence"],
        use,
    )


def _auto(found: Probe, taken: Preset | None, best: Preset | None) -> str:
    """What ``auto`` does on this machine, and why."""
    if taken is not None:
        better = "" if best in (None, taken) else f" {best.name} would suit this card better."
        return f"`--engine auto` takes {taken.name}.{better}"
    if best is not None:
        return (
            "`--engine auto` stays with the studio until a preset is pulled."
            f" Best for this card: likeness models pull {best.name}"
        )
    why = "nothing fits into the card's free memory" if found.cards else "there is no card to use"
    return f"`--engine auto` stays with the studio: {why}."


def _pull(
    preset: Preset,
    shelf: Shelf,
    folder: Path | None,
    environ: Mapping[str, str],
    terminal: Terminal,
) -> int:
    from engine.weights.hub import Hub
    from engine.weights.pull import pull
    from engine.weights.snapshot import Folder

    if folder is not None and not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.", "Name the one that was copied here.")
    source = Hub.from_environ(environ) if folder is None else Folder(folder)
    if not shelf.is_whole(preset):
        terminal.note(f"{preset.title}: about {preset.download:.1f} GB, {_licence(preset)}.")
    try:
        with _progress(preset.name) as tell:
            pulled = pull(preset, shelf, source, tell)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(
            "What came so far is kept, and the same command goes on from there."
        ) from None
    proven = not isinstance(source, Folder) or source.proven
    if terminal.as_json:
        terminal.document(
            {
                "model": preset.name,
                **asdict(pulled),
                "proven": proven,
                "folders": [str(shelf.folder(weights)) for weights in preset.weights],
            }
        )
        return 0
    if pulled.size == 0:
        terminal.say(f"{preset.name} is here already.")
        return 0
    terminal.say(f"{preset.name} is here: {_gb(pulled.size)}, {_gb(pulled.fetched)} brought now.")
    if not proven:
        terminal.say(
            "There was no manifest beside it, so only the lengths of files could be checked."
        )
    return 0


def _verify(preset: Preset, shelf: Shelf, terminal: Terminal) -> int:
    with _progress(preset.name) as tell:
        files = shelf.verify(preset, tell)
    size = sum(file.size for file in files)
    if terminal.as_json:
        terminal.document({"model": preset.name, "files": len(files), "size": size})
    else:
        terminal.say(f"All {len(files)} files of {preset.name} are as they came: {_gb(size)}.")
    return 0


def _remove(preset: Preset, presets: Presets, shelf: Shelf, yes: bool, terminal: Terminal) -> int:
    present, along = shelf.present(preset), shelf.sharers(preset, presets)
    if present and not yes and not asyncio.run(terminal.ask(_question(preset, present, along))):
        raise Refused(
            "not_confirmed",
            f"This would delete {_gb(present)} of {preset.name}. Nothing was deleted.",
            "Add --yes to do it, or answer yes when I ask.",
        )
    removed = shelf.remove(preset, presets)
    if terminal.as_json:
        terminal.document({"model": preset.name, **asdict(removed), "along": list(along)})
        return 0
    if not present:
        terminal.say(f"Nothing of {preset.name} is here.")
        return 0
    kept = f" {_gb(removed.kept)} stay for other presets." if removed.kept else ""
    terminal.say(f"{preset.name} is gone: {_gb(removed.freed)} freed.{kept}")
    return 0


def _question(preset: Preset, present: int, along: Sequence[str]) -> str:
    shared = f" {' and '.join(along)}, which came with it, goes too." if along else ""
    return f"This deletes the weights of {preset.name}, {_gb(present)}.{shared} Delete them?"


def _licence(preset: Preset) -> str:
    use = "commercial use allowed" if preset.licence.commercial else "no commercial use"
    return f"{preset.licence.name} ({use})"


def _gb(size: int) -> str:
    return f"{size / GB:.1f} GB" if size >= GB / 10 else f"{size / 10**6:.1f} MB"


@contextmanager
def _progress(name: str) -> Iterator[Tell]:
    """A function to call with bytes done and bytes of all: a bar on a terminal, else some lines."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    console = Console(stderr=True)
    if not console.is_interactive:
        yield _lines(name, console)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _lines(name: str, console: Any) -> Tell:
    last = -1

    def tell(done: int, total: int) -> None:
        nonlocal last
        step = _LINES * done // max(total, 1)
        if step > last:
            last = step
            console.print(f"{name}: {_gb(done)} of {_gb(total)}", highlight=False, soft_wrap=True)

    return tell
