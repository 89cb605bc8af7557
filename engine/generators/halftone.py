"""Halftone: tones as dots of one colour on a turned grid."""

from __future__ import annotations

import numpy as np

from engine.portrait import Mask

SMALLEST = 4.0
"""Pixels of the finest screen that still shows dots."""


def screen(size: tuple[int, int], cell: float, degrees: float = 45.0) -> Mask:
    """A halftone screen's threshold: ``(H, W)`` float32, 0 in the middle of a dot, 1 farthest away.

    Args:
        size: ``(width, height)`` in pixels.
        cell: from one dot to the next along the screen's rows, pixels.
        degrees: how far the rows are turned.
    """
    width, height = size
    turn = np.radians(degrees)
    x = np.arange(width, dtype=np.float32)[None] * np.float32(2 * np.pi / cell)
    y = np.arange(height, dtype=np.float32)[:, None] * np.float32(2 * np.pi / cell)
    cos, sin = np.float32(np.cos(turn)), np.float32(np.sin(turn))
    wave = np.cos(x * cos + y * sin) + np.cos(y * cos - x * sin)
    return np.asarray(0.5 - wave / 4, np.float32)


def dots(threshold: Mask, coverage: Mask, cell: float) -> Mask:
    """Dots of a screen, grown to cover a part of the paper, with soft edges.

    Args:
        threshold: of ``screen``.
        coverage: ``(H, W)`` float32, 0 (no dots) to 1 (no paper).
        cell: that of the screen.

    Returns:
        ``(H, W)`` float32 in [0, 1], 1 is ink.
    """
    soft = np.float32(1.6 / cell)
    grown = np.clip((coverage - threshold) / soft + 0.5, 0, 1)
    return np.asarray(grown * (coverage > 0.01), np.float32)
