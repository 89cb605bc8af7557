"""Avatars: one finished portrait in the sizes that profiles ask for, in a ZIP.

Every picture of it keeps saying that it was made with AI, by the IPTC digital source type in its
XMP packet; the icon's format has no place for that.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Final

import numpy as np
from PIL import Image as Pictures
from PIL import ImageDraw

from engine.finish import Target, encode, png_chunks
from engine.marks import digital_source_type, xmp_packet
from engine.portrait import Image
from engine.reopen import reopened

SIZES: Final = {"discord": 128, "github": 460, "linkedin": 400, "slack": 512, "telegram": 512}
"""Pixels of each side, by the place they are for."""
ROUND: Final = 512
ICON: Final = (16, 32, 48)
MOST_BYTES: Final = 200_000
"""What every place takes for an avatar."""

_DAY_ONE: Final = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can name
# A PNG loses nothing and can be large: colours are rounded to multiples of these until it fits,
# which is hardly seen; what has so much texture that even that is too large is painted in a few.
_ROUNDINGS: Final = (1, 2, 3, 4, 6, 8)
_FEW_COLOURS: Final = (256, 64)
_SMOOTH: Final = 4  # times as large as it will be, a circle's edge is drawn


def avatar_pack(data: bytes) -> bytes:
    """A ZIP of avatars; the same portrait gives the same bytes.

    It holds a square picture for each place of ``SIZES`` (JPEG, or PNG where the portrait is
    transparent), a round one on nothing (PNG) and ``favicon.ico``. Of a portrait that is higher
    than wide, the square lies in the upper part, where the face is.

    Args:
        data: a finished portrait: JPEG, PNG or WebP.

    Raises:
        NotAnImage: it cannot be opened.
    """
    edited = digital_source_type(edited=True).encode() in data
    xmp = xmp_packet(edited=edited)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as pack:
        for name, content in sorted(_files(_square(reopened(data)), xmp)):
            entry = zipfile.ZipInfo(name, _DAY_ONE)
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o644 << 16
            pack.writestr(entry, content)
    return out.getvalue()


def _square(picture: Pictures.Image) -> Pictures.Image:
    width, height = picture.size
    side = min(width, height)
    left, top = (width - side) // 2, (height - side) // 4
    return picture.crop((left, top, left + side, top + side))


def _files(square: Pictures.Image, xmp: bytes) -> Iterator[tuple[str, bytes]]:
    kind = "png" if square.mode == "RGBA" else "jpg"
    made = {side: _file(_scaled(square, side), xmp) for side in set(SIZES.values())}
    for place, side in SIZES.items():
        yield f"{place}-{side}.{kind}", made[side]
    yield f"round-{ROUND}.png", _png(_round(_scaled(square, ROUND)), xmp)
    yield "favicon.ico", _icon(square)


def _file(picture: Pictures.Image, xmp: bytes) -> bytes:
    if picture.mode == "RGBA":
        return _png(picture, xmp)
    return encode(np.asarray(picture), Target("JPEG", MOST_BYTES), xmp=xmp).data


def _scaled(square: Pictures.Image, side: int) -> Pictures.Image:
    return square.resize((side, side), Pictures.Resampling.LANCZOS)


def _round(square: Pictures.Image) -> Pictures.Image:
    """The disc inside a square, on nothing."""
    large = _SMOOTH * square.width
    disc = Pictures.new("L", (large, large), 0)
    ImageDraw.Draw(disc).ellipse((0, 0, large - 1, large - 1), fill=255)
    picture = square.convert("RGBA")
    edge = disc.resize(picture.size, Pictures.Resampling.BOX)
    empty = Pictures.new("L", picture.size, 0)
    picture.putalpha(Pictures.composite(picture.getchannel("A"), empty, edge))
    return picture


def _png(picture: Pictures.Image, xmp: bytes) -> bytes:
    """A transparent PNG of at most ``MOST_BYTES``; what cannot be seen has no colour."""
    pixels = np.array(picture)
    pixels[pixels[..., 3] == 0] = 0
    data = b""
    for simpler in _simplified(pixels):
        out = io.BytesIO()
        simpler.save(out, "PNG", compress_level=6, pnginfo=png_chunks(xmp))
        data = out.getvalue()
        if len(data) <= MOST_BYTES:
            break
    return data


def _simplified(pixels: Image) -> Iterator[Pictures.Image]:
    """The same picture in ever fewer colours."""
    for step in _ROUNDINGS:
        yield Pictures.fromarray(_rounded(pixels, step))
    for colours in _FEW_COLOURS:
        whole = Pictures.fromarray(pixels)
        yield whole.quantize(colours, Pictures.Quantize.FASTOCTREE, kmeans=2)


def _rounded(pixels: Image, step: int) -> Image:
    if step == 1:
        return pixels
    rounded = np.minimum(np.rint(pixels[..., :3] / step) * step, 255).astype(np.uint8)
    return np.dstack([rounded, pixels[..., 3]])


def _icon(square: Pictures.Image) -> bytes:
    out = io.BytesIO()
    smaller, (largest, *_) = ICON[:-1], ICON[::-1]
    pictures = [_scaled(square, side) for side in smaller]
    sizes = [(side, side) for side in ICON]
    _scaled(square, largest).save(out, "ICO", sizes=sizes, append_images=pictures)
    return out.getvalue()
