"""Tiles: several pictures on one, each with its number, to choose from by a button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PIL import Image as Pictures
from PIL import ImageDraw

from engine.badges import Disc, marked
from engine.finish import jpeg_of
from engine.marks import xmp_packet
from engine.reopen import mark_of, reopened
from engine.sheet import CARD, PAPER

MOST: Final = 40
"""Pictures on one."""

_MOST_PIXELS: Final = 10_000  # width and height together, which chats take for a photo
_MOST_BYTES: Final = 50_000  # a tile
_GAP: Final = 0.05  # around each, in parts of a tile's side, as what follows
_CORNER: Final = 0.07
_RADIUS: Final = 0.1  # of a badge
_BADGE: Final = 0.135  # from its middle to the two edges of its tile
_QUALITIES: Final = (88, 80, 70, 60, 50)
_SMOOTH: Final = 4  # times as large as it will be, a corner is drawn


def tiles(pictures: Sequence[bytes], *, columns: int, side: int = 320) -> bytes:
    """One picture of several, in rows from left to right, numbered from 1.

    Args:
        pictures: 1 to ``MOST`` files: JPEG, PNG or WebP; an empty one is shown as an empty tile. Of
            one that is higher than wide, the square lies in the upper part, where the face is.
        columns: tiles in a row, at least 1.
        side: pixels of a tile's side; less where they would be too large together.

    Returns:
        A JPEG in sRGB, of at most 10 000 pixels in width and height together. It is marked as made
        with AI where one of the pictures is.

    Raises:
        NotAnImage: one of them cannot be opened.
        ValueError: there are too few or too many of them, or of the columns.
    """
    if not 1 <= len(pictures) <= MOST or columns < 1:
        raise ValueError(f"{len(pictures)} pictures in {columns} columns; 1 to {MOST}, in some")
    columns = min(columns, len(pictures))
    rows = -(-len(pictures) // columns)
    side = min(side, int(_MOST_PIXELS / (columns + rows + 2) / (1 + _GAP)))
    gap = round(_GAP * side)
    pitch = side + gap
    places = [(gap + n % columns * pitch, gap + n // columns * pitch) for n in range(len(pictures))]
    sheet = Pictures.new("RGB", (columns * pitch + gap, rows * pitch + gap), PAPER)
    mask, around = _rounded(side), _rounded(side + 2)
    for (x, y), data in zip(places, pictures, strict=True):
        sheet.paste(CARD, (x - 1, y - 1), around)  # a hairline, or a white picture had no edge
        sheet.paste(_square(data, side), (x, y), mask)
    discs = [Disc(x + _BADGE * side, y + _BADGE * side, _RADIUS * side) for x, y in places]
    return _file(marked(np.array(sheet), discs), pictures)


def _square(data: bytes, side: int) -> Pictures.Image:
    """A picture's square at a tile's size, on the tile's colour where it is transparent."""
    tile = Pictures.new("RGB", (side, side), CARD)
    if not data:
        return tile
    picture = reopened(data)
    width, height = picture.size
    short = min(width, height)
    left, top = (width - short) // 2, (height - short) // 4
    small = picture.resize(
        (side, side),
        Pictures.Resampling.LANCZOS,
        box=(left, top, left + short, top + short),
        reducing_gap=2.0,
    )
    tile.paste(small, mask=small if small.mode == "RGBA" else None)
    return tile


def _rounded(side: int) -> Pictures.Image:
    """A tile's shape: a square with round corners and a smooth edge, mode L."""
    large = _SMOOTH * side
    shape = Pictures.new("L", (large, large), 0)
    corner = _CORNER * large
    ImageDraw.Draw(shape).rounded_rectangle((0, 0, large - 1, large - 1), corner, fill=255)
    return shape.resize((side, side), Pictures.Resampling.BOX)


def _file(picture: Pictures.Image, pictures: Sequence[bytes]) -> bytes:
    """A JPEG of the best quality at which its tiles are not too large."""
    made_with_ai = any(mark_of(data) for data in pictures)
    xmp = xmp_packet(edited=True) if made_with_ai else None  # a composite with such pictures
    data = b""
    for quality in _QUALITIES:
        data = jpeg_of(picture, quality=quality, optimize=True, xmp=xmp)
        if len(data) <= _MOST_BYTES * len(pictures):
            break
    return data
