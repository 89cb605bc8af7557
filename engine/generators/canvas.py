"""Colours and backdrops: what every designed picture stands on."""

from __future__ import annotations

import re
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import BadOption
from engine.portrait import Color, Image, Look, Mask

_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def parse_color(text: str) -> Color:
    """A colour written ``#rrggbb`` or ``#rgb``, with or without the ``#``.

    Raises:
        BadOption: the text is no such colour.
    """
    found = _HEX.fullmatch(text.strip())
    if found is None:
        raise BadOption(
            f"I can't read the colour “{text}”.",
            "A colour looks like #1d3557: red, green and blue as two hexadecimal digits each.",
        )
    digits = found[1]
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def luma(color: Color) -> float:
    """Lightness of a colour as the eye sees it, 0 to 1."""
    red, green, blue = color
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def tinted(color: Color, share: float) -> Color:
    """A colour mixed with white, of which it takes a share of 0 to 1."""
    red, green, blue = (round(part + (255 - part) * share) for part in color)
    return red, green, blue


def scale(size: tuple[int, int]) -> float:
    """What a length at a longer side of 1024 pixels is multiplied by in a picture of this size."""
    return max(size) / 1024


def flat(size: tuple[int, int], color: Color) -> Image:
    """One colour everywhere: ``(H, W, 3)`` uint8, of ``(width, height)`` pixels."""
    out = np.empty((size[1], size[0], 3), np.uint8)
    out[:] = color
    return out


def radial(
    size: tuple[int, int],
    color: Color,
    gradient: float,
    rng: np.random.Generator | None = None,
) -> Image:
    """A backdrop lit in the middle: ``color`` there, darker towards the corners.

    Args:
        size: ``(width, height)`` in pixels.
        color: at the brightest place, behind the head.
        gradient: how much darker the corners are, 0 (flat) to 1 (black).
        rng: of the fine noise that keeps the gradient free of bands; None takes always the same.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    width, height = size
    x = (np.arange(width, dtype=np.float32) + 0.5) / width - 0.5
    y = (np.arange(height, dtype=np.float32) + 0.5) / height - 0.42
    reach = (x[None] ** 2 + y[:, None] ** 2) / np.float32(0.5**2 + 0.58**2)
    light = 1 - np.float32(gradient) * reach * (2 - reach)
    rng = rng or np.random.default_rng(0)
    # One value a pixel, the same in all channels, or the noise would be coloured.
    noise = rng.random((height, width), np.float32) - 0.5
    return np.dstack([to_uint8(light * part + noise) for part in color])


def over(rgb: Image, alpha: Mask, backdrop: Image | Color) -> Image:
    """A cut-out over a picture or a colour.

    Args:
        rgb: ``(H, W, 3)`` uint8, the person's own colour (not premultiplied).
        alpha: ``(H, W)`` float32 in [0, 1].
        backdrop: ``(H, W, 3)`` uint8, or one colour.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    if isinstance(backdrop, tuple):
        backdrop = flat((rgb.shape[1], rgb.shape[0]), backdrop)
    return mix(backdrop, rgb, alpha)


def mix(a: Image, b: Image, share: Mask | float) -> Image:
    """``a`` where ``share`` is 0, ``b`` where it is 1: ``(H, W, 3)`` uint8.

    Args:
        a: ``(H, W, 3)`` uint8.
        b: ``(H, W, 3)`` uint8.
        share: ``(H, W)`` float32 in [0, 1], or one number.
    """
    if isinstance(share, float | int):
        return np.asarray(cv2.addWeighted(a, 1 - share, b, share, 0))
    share = np.ascontiguousarray(share, np.float32)
    return np.asarray(cv2.blendLinear(a, b, 1 - share, share))


def crisp(alpha: Mask, low: float = 0.25, high: float = 0.85) -> Mask:
    """A matte with the haze taken off, for pictures that are drawn rather than photographed.

    Args:
        alpha: ``(H, W)`` float32 in [0, 1].
        low: becomes 0.
        high: becomes 1.
    """
    share = np.clip((alpha - np.float32(low)) / np.float32(high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share), np.float32)


def saturated(rgb: Image, factor: float) -> Image:
    """Colours further from (or, below 1, closer to) their own grey: ``(H, W, 3)`` uint8."""
    gray = cv2.cvtColor(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return np.asarray(cv2.addWeighted(rgb, factor, gray, 1 - factor, 0))


def to_uint8(values: NDArray[Any]) -> NDArray[np.uint8]:
    """Values of about 0 to 255, rounded and clipped to uint8."""
    return np.asarray(np.clip(values + 0.5, 0, 255), np.uint8)


def dial(look: Look) -> float:
    """What a style's main strength is multiplied by: 1 unless a strength was asked for.

    ``look.strength`` runs from 0 to 1; what a style does by itself is at 0.7, so that there is room
    on both sides.
    """
    return 1.0 if look.strength is None else look.strength / 0.7
