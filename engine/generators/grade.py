"""Colour grading: curves that give a picture its mood."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.portrait import Image, Look

# Contrast, lifted black, saturation, and what is added to (red, green, blue) in shadows and lights.
_Grade = tuple[float, float, float, tuple[float, float, float], tuple[float, float, float]]
GRADES: Mapping[str, _Grade] = MappingProxyType(
    {
        "neutral": (0.10, 0.0, 1.02, (0, 0, 0), (0, 0, 0)),
        "warm": (0.10, 0.0, 1.04, (0.012, 0.0, -0.012), (0.03, 0.012, -0.03)),
        "cool": (0.12, 0.0, 0.96, (-0.014, 0.0, 0.018), (-0.018, 0.0, 0.022)),
        "film": (0.06, 0.035, 0.92, (-0.008, 0.006, 0.018), (0.026, 0.012, -0.022)),
        "mono": (0.22, 0.0, 0.0, (0, 0, 0), (0, 0, 0)),
        "editorial": (0.26, 0.012, 0.84, (-0.008, 0.0, 0.012), (0.012, 0.004, -0.008)),
    }
)


def grade(rgb: Image, name: str) -> Image:
    """A picture in the mood of a grade of ``GRADES``: ``(H, W, 3)`` uint8."""
    contrast, black, saturation, shadows, lights = GRADES[name]
    x = np.linspace(0, 1, 256, dtype=np.float32)
    curve = _s_curve(x, contrast) * (1 - black) + black
    table = np.stack(
        [curve + s * (1 - x) ** 2 * x * 4 + h * x**2 for s, h in zip(shadows, lights, strict=True)],
        axis=-1,
    )
    return _saturate(_through(rgb, table), saturation)


def adjust(rgb: Image, look: Look) -> Image:
    """What the words asked for on top of a style: warmth, brightness, contrast, black and white.

    Args:
        rgb: ``(H, W, 3)`` or, with straight alpha, ``(H, W, 4)`` uint8.
        look: its four fields of that kind.
    """
    if not (look.warmth or look.brightness or look.contrast or look.mono):
        return rgb
    color = rgb[..., :3]
    x = np.linspace(0, 1, 256, dtype=np.float32)
    curve = _s_curve(x ** np.float32(2.0 ** (-0.8 * look.brightness)), 0.5 * look.contrast)
    gains = np.array([1 + 0.09 * look.warmth, 1 + 0.012 * look.warmth, 1 - 0.11 * look.warmth])
    out = _through(np.ascontiguousarray(color), curve[:, None] * gains[None])
    if look.mono:
        out = _saturate(out, 0.0)
    return out if rgb.shape[2] == 3 else np.dstack([out, rgb[..., 3]])


def _s_curve(x: NDArray[np.float32], amount: float) -> NDArray[np.float32]:
    """Contrast about the middle; negative flattens."""
    smooth = x * x * (3 - 2 * x)
    if amount >= 0:
        return x + amount * (smooth - x)
    return x + amount * 0.5 * (x - 0.5)


def _through(rgb: Image, table: NDArray[np.float32]) -> Image:
    rounded = np.round(np.clip(table, 0, 1) * 255).astype(np.uint8)
    return cv2.LUT(rgb, rounded[None])


def _saturate(rgb: Image, amount: float) -> Image:
    if amount == 1.0:
        return rgb
    weights = np.array([0.2126, 0.7152, 0.0722], np.float32)  # ITU-R BT.709
    matrix = amount * np.eye(3, dtype=np.float32) + (1 - amount) * np.tile(weights, (3, 1))
    return cv2.transform(rgb, matrix)
