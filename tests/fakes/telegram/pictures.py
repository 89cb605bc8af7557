"""What Telegram does to a photo: smaller, JPEG, and nothing of its metadata left."""

from __future__ import annotations

import hashlib
import io
from collections import OrderedDict
from dataclasses import dataclass, field

from PIL import Image, ImageOps

SIDES = (90, 320, 800, 1280)
"""The longest side of each size that a photo is kept in."""
TAKEN = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
"""What the server reads as a photo; a person's own phone reads more."""
KEPT = 1000
"""How many photos' sizes are remembered."""


class NoPicture(Exception):
    """It cannot be read as a picture."""


@dataclass(frozen=True)
class Size:
    """A photo in one size: JPEG, upright."""

    data: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True)
class Look:
    """What the first bytes of a picture tell: Pillow's name of its format, and pixels."""

    format: str
    width: int
    height: int


def look(data: bytes) -> Look | None:
    """What a file is, or none where it is no picture."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            return Look(image.format or "", image.width, image.height)
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


class Darkroom:
    """Makes the sizes of a photo, once for the same bytes."""

    def __init__(self) -> None:
        self._done: OrderedDict[bytes, tuple[Size, ...]] = OrderedDict()

    def sizes(self, data: bytes, formats: tuple[str, ...] | None = TAKEN) -> tuple[Size, ...]:
        """The sizes, smallest first; the last is at most 1280 pixels long.

        Raises:
            NoPicture: where it is none of these formats.
        """
        key = hashlib.blake2b(data, digest_size=16).digest()
        if key not in self._done:
            self._done[key] = _sizes(data, formats)
        self._done.move_to_end(key)
        if len(self._done) > KEPT:
            self._done.popitem(last=False)
        return self._done[key]


def _sizes(data: bytes, formats: tuple[str, ...] | None) -> tuple[Size, ...]:
    try:
        with Image.open(io.BytesIO(data), formats=formats) as opened:
            opened.draft("RGB", (2 * SIDES[-1], 2 * SIDES[-1]))
            image = _flat(ImageOps.exif_transpose(opened))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise NoPicture from None
    longest = max(image.size)
    sides = [side for side in SIDES if side < longest] + [min(longest, SIDES[-1])]
    made = []
    for side in sorted(set(sides), reverse=True):
        image.thumbnail((side, side), Image.Resampling.BICUBIC)
        made.append(_jpeg(image))
    return tuple(reversed(made))


def _flat(image: Image.Image) -> Image.Image:
    if "transparency" not in image.info and image.mode in ("RGB", "L", "P", "CMYK"):
        return image.convert("RGB")
    image = image.convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")


def _jpeg(image: Image.Image) -> Size:
    out = io.BytesIO()
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    clean.save(out, "JPEG", quality=87)
    return Size(out.getvalue(), *image.size)
