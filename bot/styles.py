"""``likeness styles``: the catalogue as a list, or drawn on somebody's photo."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from bot.errors import UsageError
from bot.files import free_name, read_upload, ready_folder, write_whole
from bot.make import make
from bot.settings import Settings
from bot.studio import Studio
from bot.terminal import Terminal
from engine.marks import Marker
from engine.portrait import Order, Style, Wish

TILE = 512
"""Pixels at which each style is made for the sheet."""


def run(args: argparse.Namespace, settings: Settings, studio: Studio, terminal: Terminal) -> int:
    """List the styles or draw the sheet; the exit code.

    Raises:
        BotError: the command cannot be carried out as typed, or the sheet cannot be written.
        EngineError: a style file is wrong, the photo cannot be used, or making failed.
    """
    if args.out is not None and args.sheet is None:
        raise UsageError(
            "--out says where the sheet goes, and no sheet was asked for.",
            "For example: likeness styles --sheet me.jpg --out sheet.jpg",
        )
    styles = list(studio.catalogue())
    if args.sheet is not None:
        photo, out = Path(args.sheet), args.out or Path("out/styles.jpg")
        return _draw(styles, photo, out, Marker(settings.home), studio, terminal)
    if terminal.as_json:
        terminal.document({"styles": [_entry(style) for style in styles]})
        return 0
    for family in dict.fromkeys(style.family for style in styles):
        terminal.say(f"{family.capitalize()}")
        rows = [(s.name, s.title, s.description) for s in styles if s.family == family]
        terminal.table(rows, indent="  ")
        terminal.say()
    terminal.say("Use one like this: likeness make me.jpg --style NAME")
    return 0


def _entry(style: Style) -> dict[str, str]:
    return {
        "name": style.name,
        "title": style.title,
        "family": style.family,
        "description": style.description,
    }


def _draw(
    styles: Sequence[Style],
    photo: Path,
    out: Path,
    marker: Marker,
    studio: Studio,
    terminal: Terminal,
) -> int:
    from engine.finish import Target, finish
    from engine.sheet import Tile, contact_sheet

    start = time.perf_counter()
    upload = read_upload(photo)
    ready_folder(out.parent)
    # A style that is taken from another picture has nothing to show without one.
    styles = [style for style in styles if style.renderer != "like"]
    # In one shape for all, because the cut-out is then made once and fills every tile.
    wishes = tuple(Wish(style=style.name, size=TILE, shape="1:1") for style in styles)
    with terminal.progress() as on_progress:
        result = make(studio, Order(photos=(upload,), wishes=wishes), on_progress)
    made = {portrait.style: portrait.data for portrait in result.portraits}
    tiles = [Tile(style.title, style.family, made.get(style.name)) for style in styles]
    file = free_name(out, [photo])
    sheet = finish(contact_sheet(tiles), Target("JPEG"), marker, edited=False)
    write_whole(file, sheet.data)
    seconds = time.perf_counter() - start
    notes = [note.sentence for note in result.notes]
    if terminal.as_json:
        terminal.document(
            {"file": str(file), "styles": len(made), "notes": notes, "seconds": round(seconds, 3)}
        )
        return 0
    terminal.say(f"{file}: {len(made)} styles in {seconds:.0f} s.")
    for note in notes:
        terminal.remark(note)
    return 0
