"""Pictures as a chat shows them, and what takes the place of one that is gone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from typing import Final

import numpy as np
from PIL import Image as Pictures
from PIL import ImageDraw

from engine.finish import Target, encode, jpeg_of
from engine.intake import Limits, read_photo
from engine.portrait import Color, Image, Upload
from engine.reopen import mark_of, reopened
from engine.resample import shrink
from engine.sheet import CARD, PAPER

SIDE: Final = 1280
"""Pixels of the longer side that chats keep of a photo."""
MOST_BYTES: Final = 5_000_000

_BEHIND: Final[Color] = (222, 225, 230)
"""Under what is transparent: on white, a sticker's white outline would not be seen."""
_LINE: Final[Color] = (176, 173, 167)
_DASHES: Final = 7  # on each side of a frame
_SMOOTH: Final = 4  # times as large as it will be, a drawing is made


def chat_photo(data: bytes, *, side: int = SIDE, most_bytes: int = MOST_BYTES) -> bytes:
    """A picture as a JPEG in sRGB, upright, with the mark of how it was made where it has one.

    A finished portrait that is such a JPEG is returned as it is. Of everything else only the pixels
    and the mark are kept; transparent parts lie on a light grey.

    Args:
        data: a portrait, or a photo as ``engine.intake.read_photo`` takes it.
        side: pixels that the longer side has at most.
        most_bytes: of the file, at least ``engine.finish.SMALLEST_BUDGET``.

    Raises:
        PhotoError: it cannot be opened.
    """
    file = _header(data)
    if file is not None and len(data) <= most_bytes and _is_finished(file, data, side):
        return data
    transparent = file is not None and file.has_transparency_data
    rgb = _on_grey(reopened(data)) if transparent else _upright(data, side)
    small = shrink(rgb, side / max(rgb.shape[:2]))
    return encode(small, Target("JPEG", most_bytes), xmp=mark_of(data)).data


def _header(data: bytes) -> Pictures.Image | None:
    """A picture of which nothing was decoded, or None where it cannot be a finished portrait."""
    try:
        return Pictures.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
    except (OSError, SyntaxError, ValueError, Pictures.DecompressionBombError):
        return None


def _is_finished(file: Pictures.Image, data: bytes, side: int) -> bool:
    """Whether a chat shows a file without a change, and nothing else stands in it.

    Phones put the mark into photos that were edited on them, beside EXIF that tells the place.
    """
    fits = max(file.size) <= side and file.mode == "RGB"
    return file.format == "JPEG" and fits and "exif" not in file.info and mark_of(data) is not None


def _upright(data: bytes, side: int) -> Image:
    """A picture as ``(H, W, 3)`` uint8, no smaller than it will be."""
    return read_photo(Upload("", data), Limits(min_side=1, work_side=side)).rgb


def _on_grey(picture: Pictures.Image) -> Image:
    plain = Pictures.new("RGB", picture.size, _BEHIND)
    plain.paste(picture, mask=picture.getchannel("A"))
    return np.asarray(plain)


@cache
def gone_photo(side: int = 320) -> bytes:
    """A quiet card with an empty frame, which takes the place of a picture that was deleted.

    Args:
        side: pixels of each side.

    Returns:
        A JPEG in sRGB.
    """
    large = _SMOOTH * side
    card = Pictures.new("RGB", (large, large), PAPER)
    draw = ImageDraw.Draw(card)
    near, thick = large // 5, max(1, large // 80)
    far = large - 1 - near
    draw.rectangle((near, near, far, far), fill=CARD)
    for start, end in _dashes(near, far):
        for at in (near, far):
            draw.line((start, at, end, at), _LINE, thick)
            draw.line((at, start, at, end), _LINE, thick)
    return jpeg_of(card.resize((side, side), Pictures.Resampling.BOX), quality=88, optimize=True)


def _dashes(near: int, far: int) -> Iterator[tuple[float, float]]:
    """Where dashes on a line begin and end; half of one lies at each corner."""
    half = (far - near) / (4 * _DASHES)
    for number in range(_DASHES + 1):
        middle = near + 4 * half * number
        yield max(near, middle - half), min(far, middle + half)
