"""Finish: the last stage, from pixels to a small file that says it is AI-made.

The quality of a JPEG or WebP is not a fixed number: it is the lowest at which nobody should see a
difference (``engine.fidelity``), or the highest that fits into the budget.
"""

from __future__ import annotations

import io
import math
import os
import struct
import sys
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import Any, BinaryIO, Final

import cv2
import numpy as np
from PIL import Image as Pictures
from PIL import ImageCms
from PIL.PngImagePlugin import PngInfo

from engine.errors import BadOption
from engine.fidelity import VISUALLY_LOSSLESS, Original, with_halved_chroma
from engine.marks import MARK_BYTES, Format, Marker, xmp_packet
from engine.portrait import Image

SMALLEST_BUDGET: Final = 8_192
"""Bytes: the marks, the colour profile and a picture of thumbnail size."""

_JPEG_QUALITIES: Final = (60, 65, 70, 74, 78, 81, 84, 86, 88, 90, 92, 94, 95, 96, 97)
_WEBP_QUALITIES: Final = (60, 66, 72, 77, 81, 84, 87, 89, 91, 93, 95, 96, 97, 98)


@dataclass(frozen=True)
class Target:
    """What a finished file has to be.

    Attributes:
        format: None is JPEG, or PNG where the picture is transparent.
        max_bytes: of the whole file with its marks. The default is what every chat takes as a
            file; only large PNGs come near it.

    Raises:
        BadOption: ``max_bytes`` is below ``SMALLEST_BUDGET``.
    """

    format: Format | None = None
    max_bytes: int = 8_000_000

    def __post_init__(self) -> None:
        if self.max_bytes < SMALLEST_BUDGET:
            raise BadOption(
                f"A portrait with its marks doesn't fit into {self.max_bytes} bytes.",
                f"Allow {SMALLEST_BUDGET} bytes or more.",
            )


@dataclass(frozen=True)
class Encoded:
    """A file with a picture in it.

    Attributes:
        data: the file.
        format: ``"JPEG"``, ``"PNG"`` or ``"WEBP"``.
        width: pixels; less than the picture had where the budget was too small for it.
        height: pixels.
        quality: of the encoder, 1 to 100; None where nothing is lost.
        score: similarity of the file to the picture at that size, 0 to 1 (``engine.fidelity``).
    """

    data: bytes = field(repr=False)
    format: Format
    width: int
    height: int
    quality: int | None
    score: float


def finish(image: Image, target: Target, marker: Marker, *, edited: bool) -> Encoded:
    """A file ready to be sent: encoded, free of metadata, and marked as AI-made.

    Args:
        image: ``(H, W, 3)`` or ``(H, W, 4)`` uint8 sRGB, straight alpha.
        target: format and budget.
        marker: signs the file; no byte is changed after it.
        edited: True where a photo stays a photo, False where the picture was generated.

    Raises:
        MarksUnavailable: the file cannot be signed on this machine.
    """
    budget = target.max_bytes - MARK_BYTES
    plain = _encode(image, target.format, budget, xmp_packet(edited=edited))
    return replace(plain, data=marker.sign(plain.data, plain.format, edited=edited))


def encode(image: Image, target: Target, *, xmp: bytes | None = None) -> Encoded:
    """The smallest file that looks like the picture, or the best one inside the budget.

    If even the lowest acceptable quality is too large, the picture is scaled down step by step.
    The same picture gives the same bytes. Pixels that cannot be seen (alpha 0) lose their colour.

    Args:
        image: ``(H, W, 3)`` or ``(H, W, 4)`` uint8 sRGB, straight alpha; a JPEG shows it on white.
        target: format and budget.
        xmp: put into the file as it is; ``engine.marks.xmp_packet`` makes one.
    """
    return _encode(image, target.format, target.max_bytes, xmp)


@dataclass(frozen=True)
class _Rung:
    """One setting of an encoder; a ladder of them rises in quality and in bytes."""

    quality: int
    full_chroma: bool = False
    lossless: bool = False


_LOSSLESS: Final = _Rung(100, full_chroma=True, lossless=True)


def _encode(image: Image, format: Format | None, budget: int, xmp: bytes | None) -> Encoded:
    transparent = image.shape[2] == 4
    format = format or ("PNG" if transparent else "JPEG")
    pixels = np.ascontiguousarray(image)
    if transparent:
        pixels = _flattened(pixels, 255) if format == "JPEG" else _without_hidden_colour(pixels)
    while True:
        data, rung, score = _fit(pixels, format, budget, xmp)
        if len(data) <= budget:
            height, width = pixels.shape[:2]
            quality = None if rung.lossless else rung.quality
            return Encoded(data, format, width, height, quality, score)
        pixels = _shrunk(pixels, min(0.9, max(0.5, math.sqrt(budget / len(data)))))


def _fit(
    pixels: Image, format: Format, budget: int, xmp: bytes | None
) -> tuple[bytes, _Rung, float]:
    """The smallest file that looks the same, or the best one inside the budget.

    Where there is neither, the smallest of all.
    """
    seen = _seen(pixels)
    original = Original(seen)

    @cache
    def score(rung: _Rung) -> float:
        if rung.lossless:
            return 1.0
        return original.similarity(_seen(_read(_write(pixels, format, rung), format)))

    @cache
    def finished(rung: _Rung) -> bytes:
        return _write(pixels, format, rung, final=True, xmp=xmp)

    ladder = _ladder(seen, original, format)
    enough = bisect_left(ladder, True, key=lambda rung: score(rung) >= VISUALLY_LOSSLESS)
    rungs = ladder[: enough + 1]
    chosen = rungs[-1]
    if len(finished(chosen)) > budget:
        fitting = bisect_left(rungs, True, key=lambda rung: len(finished(rung)) > budget)
        chosen = rungs[max(0, fitting - 1)]
    return finished(chosen), chosen, score(chosen)


def _ladder(seen: Image, original: Original, format: Format) -> tuple[_Rung, ...]:
    if format == "PNG":
        return (_LOSSLESS,)
    # Halving the resolution of colour saves a fifth of a photo, but frays the edges of graphics. It
    # may use up half of what is allowed to be lost.
    loss = 1 - original.similarity(with_halved_chroma(seen))
    full_chroma = loss > (1 - VISUALLY_LOSSLESS) / 2
    if format == "JPEG":
        return tuple(_Rung(quality, full_chroma) for quality in _JPEG_QUALITIES)
    # A lossy WebP always halves it, and rounds flat areas a little whatever its quality: where that
    # is all there is to see, five times the bytes of a lossless one are not worth it.
    lossy = tuple(_Rung(quality) for quality in _WEBP_QUALITIES)
    return (*lossy, _LOSSLESS) if full_chroma else lossy


def _write(
    pixels: Image, format: Format, rung: _Rung, *, final: bool = False, xmp: bytes | None = None
) -> bytes:
    """One file; the pixels in it do not depend on ``final``, which makes it small and tagged."""
    picture = Pictures.fromarray(pixels)
    if format == "JPEG":
        return _jpeg(picture, rung, {"icc_profile": _srgb_profile(), "xmp": xmp} if final else {})
    out = io.BytesIO()
    if format == "PNG":
        # Level 4 is a twentieth larger than the default, in about half the time.
        picture.save(out, "PNG", compress_level=4, pnginfo=png_chunks(xmp))
    else:
        # In a lossless WebP, quality is how hard to try.
        quality = 50 if rung.lossless else rung.quality
        options = {"quality": quality, "lossless": rung.lossless, "method": 2}
        picture.save(out, "WEBP", xmp=xmp or b"", **options)
    return out.getvalue()


def _jpeg(picture: Pictures.Image, rung: _Rung, tags: Mapping[str, bytes | None]) -> bytes:
    subsampling = "4:4:4" if rung.full_chroma else "4:2:0"
    write = partial(jpeg_of, picture, quality=rung.quality, subsampling=subsampling)
    plain = write(**tags)
    # Pillow gives a progressive JPEG a buffer of one byte a pixel and fails beyond it; what comes
    # near that is noise, where it would save next to nothing.
    if not tags or len(plain) > 0.8 * picture.width * picture.height:
        return plain
    return write(**tags, progressive=True, optimize=True)


def jpeg_of(picture: Pictures.Image, **options: Any) -> bytes:
    """A JPEG as Pillow writes it with these options.

    Pillow keeps Python's global lock for as long as it encodes into a Python object, about 20 ms
    for a portrait, but not when it writes to a descriptor.
    """
    with _descriptor_in_memory() as out:
        picture.save(out, "JPEG", **options)
        out.seek(0)
        return out.read()


def _descriptor_in_memory() -> BinaryIO:
    """A file that never reaches a disk; without a descriptor on other systems than Linux."""
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("jpeg"), "w+b")
    return io.BytesIO()


def _read(data: bytes, format: Format) -> Image:
    if format == "JPEG":  # the same pixels as from Pillow, in a third of the time
        flat = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        return np.asarray(cv2.cvtColor(flat, cv2.COLOR_BGR2RGB), np.uint8)
    return np.asarray(Pictures.open(io.BytesIO(data)))


def png_chunks(xmp: bytes | None) -> PngInfo:
    """What a PNG carries beside its pixels: that they are sRGB, and the XMP packet."""
    chunks = PngInfo()
    chunks.add(b"sRGB", b"\x00")  # rendering intent: perceptual
    if xmp:
        chunks.add_itxt("XML:com.adobe.xmp", xmp.decode())
    return chunks


@cache
def _srgb_profile() -> bytes:
    """ICC profile of sRGB, 588 bytes, without the hour it was made in."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile[:24] + struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + profile[36:]


def _seen(pixels: Image) -> Image:
    """What is looked at, ``(H, W, 3)``: transparency on mid-grey, where both ends show."""
    return _flattened(pixels, 128) if pixels.shape[2] == 4 else pixels


def _flattened(pixels: Image, grey: int) -> Image:
    """RGBA on an even background, ``(H, W, 3)``."""
    alpha = pixels[..., 3:].astype(np.float32) / 255
    return np.rint(pixels[..., :3] * alpha + grey * (1 - alpha)).astype(np.uint8)


def _without_hidden_colour(pixels: Image) -> Image:
    """Black where nothing can be seen: smaller, and no trace of what lay behind the person."""
    return np.where(pixels[..., 3:] == 0, np.uint8(0), pixels)


def _shrunk(pixels: Image, scale: float) -> Image:
    height, width = pixels.shape[:2]
    size = max(1, round(width * scale)), max(1, round(height * scale))
    if pixels.shape[2] == 3:
        return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    weighted = pixels.astype(np.float32)
    weighted[..., :3] *= weighted[..., 3:] / 255  # or the hidden black would darken the edge
    small = np.asarray(cv2.resize(weighted, size, interpolation=cv2.INTER_AREA), np.float32)
    small[..., :3] /= np.maximum(small[..., 3:] / 255, 1e-6)
    return _without_hidden_colour(np.rint(np.clip(small, 0, 255)).astype(np.uint8))
