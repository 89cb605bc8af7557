"""Stage 1, intake: the bytes somebody handed in become a safe, upright RGB picture, or a refusal.

Nothing in a file is believed. Its first bytes, not its name, say what it is; only the readers named
here are tried, none of which runs another program; its size is read from the header before a
pixel is decoded; and whatever a reader raises becomes one of ``engine.errors``. Only pixels leave:
EXIF, GPS, comments and thumbnails stay behind. Nothing is written, logged or remembered.

**What counts as a video.** A file in a container made for video (MP4, MOV, 3GP, WebM, Matroska,
AVI, MPEG, FLV, WMV), and an HEIF or AVIF image sequence, which is a video track by another name,
are refused. A GIF, animated WebP or APNG of any length gives its first frame, since people post
photos so. A photo with a clip or more pictures beside it ("live" or "motion" photo, MPO, several
stills in one HEIF file) gives its main picture.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import IO

import numpy as np
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
from PIL.ImageFile import ImageFile

from engine.errors import (
    AnimatedVideo,
    EmptyFile,
    NotAnImage,
    PhotoError,
    TooManyPixels,
    TooSmall,
    Truncated,
)
from engine.portrait import Image as Pixels
from engine.portrait import Photo, Upload
from engine.srgb import eight_bits, to_srgb

ORIENTATION_TAG = 0x0112  # Exif 3.0, section 4.6.5
NAME_LENGTH = 40

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation."""

TURNED_BY_READER = frozenset({"TIFF", "HEIF"})
"""Formats whose reader has already made the picture upright: TIFF by its tag, HEIF by the turns
stored beside its pixels, where the EXIF tag does not count (ISO/IEC 23008-12)."""

STILL_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"mif2", b"avif"})
OTHER_BRANDS = frozenset({b"crx ", b"M4A ", b"M4B ", b"M4P ", b"jp2 ", b"jpx ", b"jxl "})
"""Neither a picture that is read here nor a video: camera raw, sound, JPEG 2000, JPEG XL."""


@dataclass(frozen=True)
class Limits:
    """What intake accepts, and how large the picture it hands on is.

    Attributes:
        max_pixels: width times height of the original; checked before decoding.
        min_side: pixels of the shorter side of the original.
        work_side: a picture is halved while its longer side stays at least this long (and its
            shorter side at least half of it), so that what is handed on has a longer side from
            ``work_side`` to just under twice that. The default brings the usual 12 MP photo to
            2000 x 1500: a face a quarter of the frame high keeps about 500 px, enough for a 1024 px
            portrait, while decoding, turning and colour conversion take a quarter of the time.
    """

    max_pixels: int = 64_000_000
    min_side: int = 256
    work_side: int = 2000


def read_photo(upload: Upload, limits: Limits = Limits()) -> Photo:
    """Turn a file into an upright sRGB picture without metadata.

    Args:
        upload: the file; JPEG (also MPO), PNG, WebP, HEIC/HEIF, AVIF, TIFF, BMP or GIF.
        limits: on its size.

    Returns:
        A photo whose ``rgb`` is ``(H, W, 3)`` uint8 sRGB, C-contiguous and read-only, transparent
        parts on white; ``name`` is cleaned for showing; the same bytes give the same pixels.

    Raises:
        EmptyFile: there are no bytes.
        NotAnImage: it is no picture, or of a kind that is not read here.
        AnimatedVideo: it is a video or an image sequence.
        TooManyPixels: it has more pixels than ``limits.max_pixels``, or than fit in memory.
        TooSmall: a side is shorter than ``limits.min_side``.
        Truncated: it stops in the middle or is damaged.
    """
    name = _clean(upload.name)
    called = f"“{name}”" if name else "That file"
    if not upload.data:
        raise EmptyFile(
            f"{called} is empty.", "It may have been cut off on its way. Could you send it again?"
        )
    if _is_video(upload.data):
        raise _video(called)
    kind = _kind(upload.data)
    if kind is None:
        raise NotAnImage(
            f"{called} isn't a picture I can read (JPEG, PNG, WebP, HEIC).",
            "Could you send it as a photo?",
        )
    with _refusals(called, limits), _quiet():
        image = _open(upload.data, kind)
        _check(image, called, limits)
        orientation = 1 if kind in TURNED_BY_READER else _orientation(image)
        width, height = image.size
        rgb = _decode(image, limits.work_side)
        if orientation in UPRIGHT:
            rgb = rgb.transpose(UPRIGHT[orientation])
        pixels = _pixels(rgb)
    full_size = (height, width) if orientation >= 5 else (width, height)
    return Photo(pixels, name or "photo", kind, full_size)


def _clean(name: str) -> str:
    """A file's name as it may stand in a sentence: one short line, without a path."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    line = " ".join("".join(c if c.isprintable() else " " for c in last).split())
    return line if len(line) <= NAME_LENGTH else f"{line[: NAME_LENGTH - 1]}…"


# 1. What is it? Decided by the first bytes alone.


def _is_video(data: bytes) -> bool:
    if data[4:8] == b"ftyp":  # ISO/IEC 14496-12, section 4.3
        return len(data) >= 12 and data[8:12] not in STILL_BRANDS | OTHER_BRANDS
    return (
        data[4:8] in (b"moov", b"mdat", b"wide", b"pnot")  # QuickTime before there was ftyp
        or data.startswith((b"\x1aE\xdf\xa3", b"FLV\x01", b"0&\xb2u\x8ef\xcf\x11"))
        or data.startswith((b"\0\0\x01\xba", b"\0\0\x01\xb3"))
        or (data.startswith(b"RIFF") and data[8:12] == b"AVI ")
        or (len(data) > 376 and data[0] == data[188] == data[376] == 0x47)  # MPEG transport
    )


def _kind(data: bytes) -> str | None:
    """The format of a picture, or None. A beginning that is cut off still counts."""
    if data[4:8] == b"ftyp" and data[8:12] in STILL_BRANDS:
        brands = data[8 : min(int.from_bytes(data[:4], "big"), 256)]
        return "AVIF" if b"avif" in brands else "HEIF"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    if data.startswith(b"BM") and int.from_bytes(data[14:18], "little") in range(12, 125):
        return "BMP"
    for kind, beginnings in (
        ("JPEG", (b"\xff\xd8\xff",)),
        ("PNG", (b"\x89PNG",)),
        ("GIF", (b"GIF87a", b"GIF89a")),
        ("TIFF", (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
    ):
        if data.startswith(beginnings):
            return kind
    return None


# 2. Open it: the header only.


def _open(data: bytes, kind: str) -> ImageFile:
    # The readers are called directly: Image.open would hold the picture against a process-wide
    # limit and warn about it, and would have to be taught HEIF for the whole process.
    readers: dict[str, Callable[[IO[bytes], str], ImageFile]] = {
        "JPEG": JpegImagePlugin.JpegImageFile,
        "PNG": PngImagePlugin.PngImageFile,
        "WEBP": WebPImagePlugin.WebPImageFile,
        "AVIF": AvifImagePlugin.AvifImageFile,
        "TIFF": TiffImagePlugin.TiffImageFile,
        "BMP": BmpImagePlugin.BmpImageFile,
        "GIF": GifImagePlugin.GifImageFile,
    }
    if kind == "HEIF":
        from pillow_heif import HeifImageFile

        readers["HEIF"] = HeifImageFile
    reader = readers[kind]
    if kind == "PNG":
        reader(BytesIO(data), "").verify()  # else bad checksums pass, as a picture full of noise
    if kind in ("HEIF", "AVIF") and not _is_whole(data):
        raise EOFError("a box ends after the file does")
    return reader(BytesIO(data), "")


def _is_whole(data: bytes) -> bool:
    """Whether no box of an ISO media file is cut off (ISO/IEC 14496-12, section 4.2).

    Phones store a photo as a grid of tiles; the reader would leave tiles that are missing black.
    """
    start = 0
    while start + 8 <= len(data):
        size, box = int.from_bytes(data[start : start + 4], "big"), data[start + 4 : start + 8]
        if size == 1:
            size = int.from_bytes(data[start + 8 : start + 16], "big")
        if start + size > len(data) and box in (b"ftyp", b"meta", b"mdat"):
            return False
        if size < 8:  # 0 is "to the end of the file"
            break
        start += size
    return True


def _check(image: ImageFile, called: str, limits: Limits) -> None:
    width, height = image.size
    if width * height > limits.max_pixels:
        raise _too_large(f"{called} has {width} by {height} pixels, more than I can open.", limits)
    if min(width, height) < limits.min_side:
        raise TooSmall(
            f"{called} has only {width} by {height} pixels, too few for a portrait.",
            f"It takes at least {limits.min_side} on each side. Could you send the original photo?",
        )


def _orientation(image: ImageFile) -> int:
    try:
        value = image.getexif().get(ORIENTATION_TAG, 1)
    except Exception:  # a broken note beside the picture is no reason to refuse the picture
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


# 3. Decode it: pixels, no larger than needed, in plain sRGB.


def _decode(image: ImageFile, work_side: int) -> Image.Image:
    """The whole picture as RGB, not yet upright, halved as ``Limits.work_side`` says."""
    width, height = image.size
    factor = 1
    while (
        factor < 8
        and max(width, height) // (2 * factor) >= work_side
        and min(width, height) // (2 * factor) >= work_side // 2
    ):
        factor *= 2
    if factor > 1 and isinstance(image, JpegImagePlugin.JpegImageFile):
        image.draft(None, (width // factor, height // factor))  # JPEG skips the finest detail
    image.load()
    plain = eight_bits(image)
    rest = factor // max(1, round(width / plain.width))
    return to_srgb(plain.reduce(rest) if rest > 1 else plain, image.info.get("icc_profile"))


def _pixels(image: Image.Image) -> Pixels:
    pixels = np.array(image, dtype=np.uint8, order="C")
    pixels.setflags(write=False)
    return pixels


# 4. Refuse it, in words.


def _video(called: str) -> AnimatedVideo:
    return AnimatedVideo(
        f"{called} is a video or an animation, and I make portraits from photos.",
        "Could you send a photo, or a screenshot of the moment you like?",
    )


def _too_large(message: str, limits: Limits) -> TooManyPixels:
    most = f"{limits.max_pixels / 1e6:g} megapixels"
    return TooManyPixels(message, f"Could you send a smaller copy, of at most {most}?")


@contextmanager
def _refusals(called: str, limits: Limits) -> Iterator[None]:
    """Turn whatever a reader raises into words; there is no end to what a bad file makes them."""
    try:
        yield
    except PhotoError:
        raise
    except (MemoryError, Image.DecompressionBombError) as error:
        raise _too_large(f"{called} is too large for me to open.", limits) from error
    except Exception as error:
        raise Truncated(
            f"{called} can't be opened: the picture stops in the middle or is damaged.",
            "Could you send it again, or take a screenshot of it and send that?",
        ) from error


_quiet_lock = threading.Lock()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the readers' warnings about odd metadata from people; they change nothing."""
    # catch_warnings swaps a list of the whole process: two at a time could undo each other.
    with _quiet_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
