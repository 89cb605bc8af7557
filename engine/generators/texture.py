"""Surfaces made of noise and light: paper, wood, foil, glow."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.portrait import Color, Mask

Light = NDArray[np.float32]
"""``(H, W, 3)`` float32, sRGB values of about 0 to 255."""


def clouds(
    size: tuple[int, int], cell: tuple[float, float] | float, rng: np.random.Generator
) -> Mask:
    """Smooth noise in [0, 1]: random values a cell apart, joined by cubic curves.

    Args:
        size: ``(width, height)`` in pixels.
        cell: pixels between two values, across and down; long cells make streaks.
        rng: of the values.
    """
    across, down = cell if isinstance(cell, tuple) else (cell, cell)
    columns, rows = max(2, round(size[0] / across) + 1), max(2, round(size[1] / down) + 1)
    values = rng.random((rows, columns), np.float32)
    return np.asarray(np.clip(cv2.resize(values, size, interpolation=cv2.INTER_CUBIC), 0, 1))


def grain(size: tuple[int, int], amount: float, rng: np.random.Generator) -> Mask:
    """Fine noise about zero, the same in all channels: ``(H, W)`` float32."""
    noise = rng.integers(0, 256, size=(size[1], size[0]), dtype=np.uint8).astype(np.float32)
    return (noise - 127.5) * np.float32(amount / 127.5)


def ramp(size: tuple[int, int], stops: Sequence[tuple[float, Color]]) -> Light:
    """A gradient from top to bottom.

    Args:
        size: ``(width, height)``.
        stops: height in parts of the picture, ascending, and the colour there.
    """
    y = np.linspace(0, 1, size[1], dtype=np.float32)
    places = [place for place, _ in stops]
    channels = [np.interp(y, places, [c[i] for _, c in stops]) for i in range(3)]
    column = np.stack(channels, axis=-1).astype(np.float32)[:, None]
    return np.ascontiguousarray(np.broadcast_to(column, (size[1], size[0], 3)))


def wood(size: tuple[int, int], color: Color, planks: int, rng: np.random.Generator) -> Light:
    """Planks of a table, lengthwise across the picture.

    Args:
        size: ``(width, height)``.
        color: of the wood.
        planks: how many.
        rng: of the grain.
    """
    width, height = size
    tone = np.empty((height, width), np.float32)
    edges = np.linspace(0, height, planks + 1) + rng.uniform(-0.01, 0.01, planks + 1) * height
    edges[0], edges[-1] = 0, height
    for top, bottom in zip(edges[:-1].astype(int), edges[1:].astype(int), strict=True):
        tone[top:bottom] = _plank((width, bottom - top), height, rng)
        seam = max(1, round(height / 420))
        tone[max(0, top - seam) : top + seam] *= 0.62
    return tone[..., None] * np.array(color, np.float32)


def _plank(size: tuple[int, int], unit: int, rng: np.random.Generator) -> Mask:
    """Brightness of one plank about 1: rings bent by slow noise, and fibres."""
    height = size[1]
    bend = clouds(size, (unit * 0.5, unit * 0.16), rng) + 0.35 * clouds(
        size, (unit * 0.16, unit * 0.06), rng
    )
    y = np.arange(height, dtype=np.float32)[:, None] / unit
    rings = np.sin((y * 16 + bend * 7.5) * 2 * np.pi)
    rings = np.sign(rings) * np.abs(rings) ** 0.7
    fibres = clouds(size, (unit * 0.11, max(unit / 420, 1.01)), rng) - 0.5
    long = clouds(size, (unit * 0.4, unit * 0.012), rng) - 0.5
    tone = 1 + 0.045 * rings + 0.12 * fibres + 0.1 * long + float(rng.uniform(-0.05, 0.05))
    return np.asarray(tone, np.float32)


def vignette(size: tuple[int, int], amount: float) -> Mask:
    """Brightness that falls off towards the corners: 1 in the middle, ``1 - amount`` there."""
    x = np.linspace(-1, 1, size[0], dtype=np.float32)[None]
    y = np.linspace(-1, 1, size[1], dtype=np.float32)[:, None]
    reach = (x * x + y * y) / 2
    return np.asarray(1 - np.float32(amount) * reach * reach * (3 - 2 * reach), np.float32)


def rounded(size: tuple[int, int], box: tuple[float, float, float, float], radius: float) -> Mask:
    """A rectangle with round corners, antialiased.

    Args:
        size: ``(width, height)`` of the mask.
        box: left, top, right, bottom, in pixels.
        radius: of the corners, pixels.
    """
    left, top, right, bottom = box
    x = np.arange(size[0], dtype=np.float32)[None] + 0.5
    y = np.arange(size[1], dtype=np.float32)[:, None] + 0.5
    dx = np.abs(x - (left + right) / 2) - ((right - left) / 2 - radius)
    dy = np.abs(y - (top + bottom) / 2) - ((bottom - top) / 2 - radius)
    corner = np.sqrt(np.maximum(dx, 0) ** 2 + np.maximum(dy, 0) ** 2)
    away = corner + np.minimum(np.maximum(dx, dy), 0) - radius
    return np.asarray(np.clip(0.5 - away, 0, 1), np.float32)


def lay(canvas: Light, paint: Light | Color, mask: Mask) -> None:
    """Paint over a canvas in place, where and as far as a mask says."""
    canvas += (np.asarray(paint, np.float32) - canvas) * mask[..., None]


def glow(canvas: Light, light: Light) -> None:
    """Add light to a canvas in place as a screen does, so that it never clips hard."""
    room = np.clip(255 - canvas, 0, 255) / 255
    canvas += room * np.clip(light, 0, 255)
