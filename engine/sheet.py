"""The contact sheet: every style on one picture, with its title, by family."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image as Pil
from PIL import ImageDraw, ImageFont

from engine.portrait import Color, Image

PAPER: Color = (247, 246, 243)
CARD: Color = (228, 226, 221)
INK: Color = (38, 38, 42)
FAINT: Color = (120, 118, 114)

MARGIN = 40
GAP = 20
HEADING = 76
CAPTION = 44


@dataclass(frozen=True)
class Tile:
    """One place on the sheet.

    Attributes:
        title: written under the picture.
        family: the heading it stands under.
        data: an encoded picture, or None where none could be made.
    """

    title: str
    family: str
    data: bytes | None = field(default=None, repr=False)


def contact_sheet(tiles: Sequence[Tile], columns: int = 6, tile: int = 320) -> Image:
    """Draw tiles in rows under the headings of their families.

    Args:
        tiles: in the order they are shown; families in the order of their first tile.
        columns: tiles in a row, at least 1.
        tile: pixels of a tile's side; pictures are fitted into it whole.

    Returns:
        ``(H, W, 3)`` uint8 sRGB.
    """
    families = {name: [t for t in tiles if t.family == name] for name in _families(tiles)}
    rows = sum(-(-len(members) // columns) for members in families.values())
    row = tile + CAPTION + GAP
    width = 2 * MARGIN + columns * tile + (columns - 1) * GAP
    height = 2 * MARGIN + len(families) * HEADING + rows * row
    sheet = Pil.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(sheet)
    top = MARGIN
    for name, members in families.items():
        _head(draw, name, len(members), top)
        top += HEADING
        for number, member in enumerate(members):
            place = (
                MARGIN + (number % columns) * (tile + GAP),
                top + (number // columns) * row,
            )
            _place(sheet, draw, member, place, tile)
        top += -(-len(members) // columns) * row
    return np.asarray(sheet)


def _families(tiles: Sequence[Tile]) -> list[str]:
    return list(dict.fromkeys(tile.family for tile in tiles))


def _head(draw: ImageDraw.ImageDraw, name: str, count: int, top: int) -> None:
    large, small = ImageFont.load_default(size=38), ImageFont.load_default(size=22)
    title = name.capitalize()
    line = top + 48
    draw.text((MARGIN, line), title, fill=INK, font=large, anchor="ls")
    after = MARGIN + draw.textlength(title, font=large) + 14
    draw.text((after, line), str(count), fill=FAINT, font=small, anchor="ls")


def _place(
    sheet: Pil.Image, draw: ImageDraw.ImageDraw, tile: Tile, place: tuple[int, int], side: int
) -> None:
    left, top = place
    draw.rectangle((left, top, left + side - 1, top + side - 1), fill=CARD)
    if tile.data is None:
        font = ImageFont.load_default(size=20)
        middle = (left + side / 2, top + side / 2)
        draw.text(middle, "not for this photo", fill=FAINT, font=font, anchor="mm")
    else:
        picture = _fitted(tile.data, side)
        spot = (left + (side - picture.width) // 2, top + (side - picture.height) // 2)
        sheet.paste(picture, spot, picture)
    below = (left + side / 2, top + side + 29)
    title, font = _title(draw, tile.title, side)
    draw.text(below, title, fill=INK, font=font, anchor="ms")


def _fitted(data: bytes, side: int) -> Pil.Image:
    """The whole picture, RGBA, its longer side ``side`` pixels."""
    with Pil.open(io.BytesIO(data)) as file:
        picture = file.convert("RGBA")
    scale = side / max(picture.size)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Pil.Resampling.LANCZOS, reducing_gap=3.0)


def _title(
    draw: ImageDraw.ImageDraw, title: str, room: int
) -> tuple[str, ImageFont.FreeTypeFont | ImageFont.ImageFont]:
    """A title and the font in which it fits into ``room`` pixels, cut short if it must be."""
    font = ImageFont.load_default(size=22)
    for size in (22, 20, 18, 16):
        font = ImageFont.load_default(size=size)
        if draw.textlength(title, font=font) <= room:
            return title, font
    while len(title) > 1 and draw.textlength(title + "…", font=font) > room:
        title = title[:-1]
    return title.rstrip() + "…", font
