"""Tiles: several pictures on one, each with a number to choose it by."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

import numpy as np
from PIL import Image as Pictures
from PIL import ImageDraw, ImageOps

from engine.badges import with_numbers
from engine.sheet import CARD, PAPER

MOST: Final = 40
_GAP: Final = 12
_CORNER: Final = 18
_SMOOTH: Final = 3  # times as large as it will be, a rounded corner is drawn
_RADIUS: Final = 22.0
_INSET: Final = 30.0  # of a badge's centre from the corner of its tile


def tiles(pictures: Sequence[bytes], *, columns: int, side: int = 320) -> bytes:
    """One JPEG with pictures in rows, numbered from 1.

    Args:
        pictures: encoded, 1 to ``MOST``; an empty one leaves its tile plain.
        columns: tiles in a row, at least 1.
        side: pixels of a tile's side; what is not square is cropped to its upper middle.
    """
    rows = -(-len(pictures) // columns)
    step = side + _GAP
    sheet = Pictures.new("RGB", (columns * step + _GAP, rows * step + _GAP), PAPER)
    mask = _rounded(side)
    badges = []
    for index, data in enumerate(pictures[:MOST]):
        left, top = _GAP + index % columns * step, _GAP + index // columns * step
        sheet.paste(_tile(data, side), (left, top), mask)
        badges.append((left + _INSET, top + _INSET))
    return with_numbers(np.array(sheet), badges, _RADIUS)


def _tile(data: bytes, side: int) -> Pictures.Image:
    if not data:
        return Pictures.new("RGB", (side, side), CARD)
    with Pictures.open(io.BytesIO(data)) as file:
        file.draft("RGB", (side, side))
        picture = ImageOps.fit(
            file.convert("RGBA"), (side, side), Pictures.Resampling.LANCZOS, centering=(0.5, 0.25)
        )
    plain = Pictures.new("RGB", picture.size, CARD)
    plain.paste(picture, mask=picture.getchannel("A"))
    return plain


def _rounded(side: int) -> Pictures.Image:
    large = _SMOOTH * side
    mask = Pictures.new("L", (large, large), 0)
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, large - 1, large - 1), _SMOOTH * _CORNER, fill=255
    )
    return mask.resize((side, side), Pictures.Resampling.BOX)
