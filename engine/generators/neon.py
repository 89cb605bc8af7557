"""A person at night, drawn in neon tubes."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators import cutout, lamps, texture
from engine.generators.canvas import parse_color, to_uint8
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask, Points

_NIGHT: Color = (13, 9, 26)
_UPPER_LIP = (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291)
_LOWER_LIP = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291)
_LEFT_LID = (362, 398, 384, 385, 386, 387, 388, 466, 263)
_RIGHT_LID = (33, 246, 161, 160, 159, 158, 157, 173, 133)
_LEFT_ARCH = (336, 296, 334, 293, 300)
_RIGHT_ARCH = (107, 66, 105, 63, 70)


def neon(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    color: str = "#ff2fd0",
    second: str = "#19e3ff",
) -> Image:
    """The person in the dark between two neon signs, their contours glowing.

    Args:
        plate: the person.
        look: ``backdrop`` colours the dark; ``strength`` is how bright the tubes are.
        rng: of the haze.
        networks: unused.
        color: of the lamp at the picture's left.
        second: of the lamp at its right.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    size = plate.size
    side = min(size)
    strength = 0.75 if look.strength is None else look.strength
    left = np.array(parse_color(color), np.float32)
    right = np.array(parse_color(second), np.float32)
    alpha = cutout.crisp(plate)
    canvas = _night(size, look.backdrop, rng)
    center, radius = _halo(plate)
    tint = _tints(size, center[0], 0.3 * side, left, right)
    ring = _circle(size, center, radius, max(0.011 * side, 1.6))
    _light_up(canvas, ring, left + right - tint, side, 1.15)
    fill = 0.2 * (left + right) / 2 + np.array([52, 44, 70], np.float32)
    person = lamps.between(plate, alpha, left, right, fill, own=0.2, contrast=1.5)
    texture.lay(canvas, person, alpha)
    drawn = np.maximum(0.13 * _features(plate, max(0.003 * side, 1.0)), 0.8 * _edges(plate))
    _light_up(canvas, drawn * alpha * strength, tint, side, 0.5, core=0.35)
    tube = _contour(alpha, max(0.004 * side, 1.2))
    _light_up(canvas, tube * (0.5 + 0.5 * strength), tint, side, 0.7)
    canvas += texture.grain(size, 3, rng)[..., None]
    return to_uint8(canvas)


def _night(
    size: tuple[int, int], backdrop: Color | None, rng: np.random.Generator
) -> texture.Light:
    base = np.array(_NIGHT, np.float32)
    if backdrop is not None:  # the colour that was asked for, at night
        base = 0.3 * np.array(backdrop, np.float32)
    canvas = np.empty((size[1], size[0], 3), np.float32)
    canvas[:] = base
    haze = texture.clouds(size, max(size) * 0.34, rng) * texture.vignette(size, 0.8)
    return np.asarray(canvas * (0.75 + 0.8 * haze)[..., None], np.float32)


def _halo(plate: Plate) -> tuple[tuple[float, float], float]:
    """Circle behind the head."""
    face = plate.landmarks[:468, :2]
    x, y = (face.min(axis=0) + face.max(axis=0)) / 2
    tall = float(face[:, 1].max() - face[:, 1].min())
    room = min(float(x), plate.size[0] - float(x))
    return (float(x), float(y - 0.12 * tall)), min(1.02 * tall, 0.9 * room)


def _circle(
    size: tuple[int, int], center: tuple[float, float], radius: float, width: float
) -> Mask:
    x = np.arange(size[0], dtype=np.float32)[None] - np.float32(center[0])
    y = np.arange(size[1], dtype=np.float32)[:, None] - np.float32(center[1])
    off = np.abs(np.sqrt(x * x + y * y) - np.float32(radius))
    return np.asarray(np.clip(width / 2 + 0.5 - off, 0, 1), np.float32)


def _tints(
    size: tuple[int, int],
    middle: float,
    soft: float,
    left: NDArray[np.float32],
    right: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Colour of the light by place: ``(1, W, 3)``, one lamp's at the left, the other's right."""
    x = (np.arange(size[0], dtype=np.float32) - np.float32(middle)) / np.float32(soft)
    share = (0.5 + 0.5 * np.tanh(1.6 * x))[None, :, None]
    return np.asarray(left + (right - left) * share, np.float32)


def _features(plate: Plate, width: float) -> Mask:
    """Eyes, brows and lips as faint lines of light."""
    lines: Sequence[Sequence[int]] = (
        _LEFT_LID,
        _RIGHT_LID,
        _LEFT_ARCH,
        _RIGHT_ARCH,
        _UPPER_LIP,
        _LOWER_LIP,
    )
    mask = np.zeros(plate.alpha.shape, np.uint8)
    for line in lines:
        _curve(mask, plate.landmarks[list(line), :2], width)
    return np.asarray(mask.astype(np.float32) / 255)


def _curve(mask: NDArray[np.uint8], points: Points, width: float) -> None:
    """A smooth line through points (Catmull and Rom, 1974)."""
    p = np.vstack([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    t = np.linspace(0, 1, 8, endpoint=False, dtype=np.float32)[:, None, None]
    a, b, c, d = p[:-3], p[1:-2], p[2:-1], p[3:]
    way = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
    way = np.vstack([way.transpose(1, 0, 2).reshape(-1, 2), points[-1:]])
    cv2.polylines(
        mask,
        [np.round(way * 8).astype(np.int32)],
        False,
        255,
        max(1, round(width)),
        cv2.LINE_AA,
        3,
    )


def _edges(plate: Plate) -> Mask:
    """Lines of hair and clothes: an extended difference of Gaussians (Winnemöller et al., 2012)."""
    width, height = plate.size
    gray = cv2.cvtColor(plate.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    fine = max(width, height) / 620
    near, wide = cutout.blurred(gray, fine), cutout.blurred(gray, fine * 2.2)
    edge = np.clip((wide - near) * 26 - 0.22, 0, 1)
    face = cutout.blurred(plate.face, max(width, height) / 90)
    return np.asarray(cutout.blurred(edge, 0.7) * (1 - 0.75 * face), np.float32)


def _contour(alpha: Mask, width: float) -> Mask:
    """The silhouette as a tube; where the frame cuts the person off there is none."""
    solid = cutout.blurred(alpha, width * 1.3)
    slope = cv2.morphologyEx(
        solid, cv2.MORPH_GRADIENT, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
    )
    level = np.exp(-(((solid - 0.5) / np.maximum(slope * width * 0.5, 1e-3)) ** 2))
    return np.asarray(level * np.clip(slope * width * 3, 0, 1), np.float32)


def _light_up(
    canvas: texture.Light,
    tubes: Mask,
    tint: NDArray[np.float32],
    side: int,
    power: float,
    core: float = 1.0,
) -> None:
    """Tubes with a white-hot core and a glow far around, added to the canvas in place."""
    tubes = np.asarray(tubes, np.float32)
    glow = (
        0.9 * cutout.blurred(tubes, 0.004 * side)
        + 1.3 * cutout.blurred(tubes, 0.014 * side)
        + 1.6 * cutout.blurred(tubes, 0.05 * side)
    )
    texture.glow(canvas, power * glow[..., None] * tint)
    hot = tint + (255 - tint) * np.float32(0.72 * core)
    texture.glow(canvas, tubes[..., None] * hot)
