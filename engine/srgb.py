"""Any pixels a file can hold become 8-bit RGB in sRGB, as a person would see them.

Grey, palette, 1-bit, 16-bit, floating point, CMYK, CIE Lab and transparency; embedded ICC profiles
are applied, so that the wide-gamut photos of phones keep their colours.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

PAPER = (255, 255, 255)

PROFILE_MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab": "LAB"}
"""Pillow's mode for a colour space as ICC profiles spell it."""


def eight_bits(image: Image.Image) -> Image.Image:
    """The same picture with 8 bits a channel, as L, RGB, RGBA, CMYK or LAB."""
    if image.mode == "F" or image.mode.startswith("I"):
        return Image.fromarray(_scaled(np.asarray(image)))
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    if image.mode in PROFILE_MODES.values():
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _scaled(values: NDArray[np.integer[Any] | np.floating[Any]]) -> NDArray[np.uint8]:
    """``(H, W)`` uint16, int32 or float32 to uint8; white is 1, 255, 65535 or the brightest."""
    if values.dtype.kind == "u":
        white = 65535.0
    else:
        values = np.nan_to_num(values.astype(np.float32), posinf=0.0, neginf=0.0).clip(0)
        top = float(values.max())
        white = next((step for step in (1.0, 255.0, 65535.0) if top <= step), top)
    native = values.astype(values.dtype.newbyteorder("="))
    return np.asarray(cv2.convertScaleAbs(native, alpha=255.0 / white), np.uint8)


def to_srgb(image: Image.Image, icc: bytes | None) -> Image.Image:
    """The RGB picture that a picture of ``eight_bits`` shows, on white where it is transparent.

    Args:
        image: L, RGB, RGBA, CMYK or LAB; an RGB picture may be converted in place.
        icc: its colour profile (ICC.1:2022); one that is broken or does not fit is ignored.
    """
    if image.mode != "RGBA":
        return _opaque(image, icc)
    flat = Image.new("RGB", image.size, PAPER)
    flat.paste(_opaque(image.convert("RGB"), icc), mask=image.getchannel("A"))
    return flat


def _opaque(image: Image.Image, icc: bytes | None) -> Image.Image:
    try:
        return _converted(image, icc)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, KeyError):
        # A profile that is broken or for another kind of picture: show it as if it had none.
        return image.convert("RGB")


def _converted(image: Image.Image, icc: bytes | None) -> Image.Image:
    if image.mode == "LAB":
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    elif icc:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc))
    else:
        return image.convert("RGB")
    mode = PROFILE_MODES[profile.profile.xcolor_space.strip()]
    if image.mode == "L" and mode == "RGB":
        image = image.convert("RGB")
    transform = ImageCms.buildTransform(
        profile,
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if mode == "RGB" and _changes_nothing(transform):
        return image
    # In place is twice as fast; it answers None.
    return ImageCms.applyTransform(image, transform, inPlace=image.mode == "RGB") or image


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether an RGB transform is from sRGB to sRGB: most are, and a probe is cheaper."""
    steps = np.linspace(0, 255, 6).astype(np.uint8)
    probe = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(6, 36, 3)
    seen = np.asarray(ImageCms.applyTransform(Image.fromarray(probe), transform))
    return int(np.abs(seen.astype(np.int16) - probe).max()) <= 2
