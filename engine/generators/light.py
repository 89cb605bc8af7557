"""Relighting from the face mesh: where a photographer would put the lamps.

Depth comes from the mesh inside the face and from the matte, inflated, everywhere else, so that
hair, neck and shoulders turn with the face instead of the face looking lit on its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.plate import Plate
from engine.portrait import Image, Mask

_SIDE = 160
_GAIN_RANGE = (0.25, 3.6)
_GAMMA, _STEPS = 2.2, 128


@dataclass(frozen=True)
class Setup:
    """A lighting setup.

    Attributes:
        key: direction to the key light, x right, y down, z to the viewer.
        power: how much of the light is the key's rather than the fill's, 0 to 1.
        shadow: how dark a cast shadow is, 0 to 1.
        rim: light from behind along the silhouette, 0 to 1.
    """

    key: tuple[float, float, float]
    power: float
    shadow: float = 0.0
    rim: float = 0.0


PRESETS: Mapping[str, Setup] = MappingProxyType(
    {
        "soft": Setup((-0.35, -0.45, 0.82), 0.45),
        "butterfly": Setup((0.0, -0.62, 0.78), 0.7, shadow=0.12),
        "loop": Setup((-0.50, -0.45, 0.74), 0.75, shadow=0.35),
        "rembrandt": Setup((-0.74, -0.44, 0.50), 0.9, shadow=0.6),
        "split": Setup((-0.97, -0.08, 0.22), 0.95, shadow=0.5),
        "rim": Setup((-0.25, -0.4, 0.88), 0.5, rim=1.0),
    }
)


def relight(plate: Plate, preset: str, strength: float) -> Image:
    """The person of a plate in another light.

    Lambert shading with cast shadows found by marching over the depth, applied in linear light and
    rolled off before it clips. The mean light on the skin stays what it was.

    Args:
        plate: the person.
        preset: a name in ``PRESETS``.
        strength: 0 leaves the light as it is, 1 is the full setup.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    if strength <= 0.01:
        return plate.rgb
    setup = PRESETS[preset]
    depth, unit = _depth(plate)
    gain = _gain(depth, unit, setup)
    size = (depth.shape[1], depth.shape[0])
    skin = cv2.resize(plate.skin, size, interpolation=cv2.INTER_AREA)
    level = float((gain * skin).sum() / max(float(skin.sum()), 1.0)) if skin.sum() > 4 else 1.0
    gain = gain / max(level, 0.2)
    if setup.rim:
        alpha = cv2.resize(plate.alpha, size, interpolation=cv2.INTER_AREA)
        gain += setup.rim * _rim(depth, alpha, unit)
    gain = np.clip(gain, *_GAIN_RANGE) ** np.float32(strength)
    width, height = plate.size
    return _expose(plate.rgb, cv2.resize(gain, (width, height), interpolation=cv2.INTER_CUBIC))


def _depth(plate: Plate) -> tuple[NDArray[np.float32], float]:
    """Height towards the viewer in small pixels, ``(h, w)`` float32, and half the face's width."""
    width, height = plate.size
    k = _SIDE / max(width, height)
    w, h = round(width * k), round(height * k)
    points = plate.landmarks[:468] * np.float32(k)
    unit = float(np.ptp(points[:, 0])) / 2
    alpha = cv2.resize(plate.alpha, (w, h), interpolation=cv2.INTER_AREA)
    body = _inflate(alpha, unit)
    values, weights = np.zeros((h, w), np.float32), np.zeros((h, w), np.float32)
    cols = np.clip(np.round(points[:, 0]).astype(int), 0, w - 1)
    rows = np.clip(np.round(points[:, 1]).astype(int), 0, h - 1)
    np.add.at(values, (rows, cols), -points[:, 2])
    np.add.at(weights, (rows, cols), 1)
    filled = np.zeros((h, w), np.float32)
    for sigma in (unit * 0.25, unit * 0.1, unit * 0.05):  # coarse fills what fine leaves open
        total = cv2.GaussianBlur(weights, (0, 0), sigma)
        mean = cv2.GaussianBlur(values, (0, 0), sigma) / np.maximum(total, 1e-6)
        trust = np.clip(total / 0.02, 0, 1)
        filled = trust * mean + (1 - trust) * filled
    face = cv2.resize(plate.face, (w, h), interpolation=cv2.INTER_AREA)
    face = cv2.GaussianBlur(cv2.erode(face, np.ones((3, 3), np.uint8)), (0, 0), unit * 0.12)
    rim = (face > 0.2) & (face < 0.6)
    offset = float(np.median((body - filled)[rim])) if rim.any() else 0.0
    depth = face * (filled * 1.15 + offset) + (1 - face) * body
    return cv2.GaussianBlur(depth.astype(np.float32), (0, 0), max(unit * 0.06, 0.8)), unit


def _inflate(alpha: Mask, unit: float) -> NDArray[np.float32]:
    """A rounded body from its silhouette; the frame's lower edge is not a silhouette."""
    pad = int(unit * 2)
    solid = cv2.copyMakeBorder(
        (alpha > 0.5).astype(np.uint8), 0, pad, pad, pad, cv2.BORDER_REPLICATE
    )
    into = cv2.distanceTransform(solid, cv2.DIST_L2, 5)[: alpha.shape[0], pad:-pad]
    reach = 1.1 * unit
    round_ = np.sqrt(np.clip(1 - (1 - np.minimum(into / reach, 1)) ** 2, 0, 1)) * reach * 0.7
    return cv2.GaussianBlur(round_.astype(np.float32), (0, 0), unit * 0.12)


def _normals(depth: NDArray[np.float32]) -> NDArray[np.float32]:
    dx = cv2.Sobel(depth, cv2.CV_32F, 1, 0, ksize=3, scale=1 / 8)
    dy = cv2.Sobel(depth, cv2.CV_32F, 0, 1, ksize=3, scale=1 / 8)
    normal = np.stack([-dx, -dy, np.ones_like(dx)], axis=-1)
    return np.asarray(normal / np.linalg.norm(normal, axis=-1, keepdims=True), np.float32)


def _gain(depth: NDArray[np.float32], unit: float, setup: Setup) -> NDArray[np.float32]:
    key = np.array(setup.key, np.float32)
    key /= np.linalg.norm(key)
    # Wrapped diffuse: a soft box is no point, so light reaches a little round the corner.
    lambert = np.clip((_normals(depth) @ key + 0.25) / 1.25, 0, 1)
    lit = lambert * (1 - setup.shadow * _cast_shadow(depth, key, unit))
    gain = (1 - setup.power) * 0.75 + setup.power * lit
    return cv2.GaussianBlur(gain.astype(np.float32), (0, 0), max(unit * 0.035, 0.7))


def _cast_shadow(
    depth: NDArray[np.float32], key: NDArray[np.float32], unit: float
) -> NDArray[np.float32]:
    """How much of the key light something stands before, ``(h, w)`` float32 in [0, 1]."""
    across = float(np.hypot(key[0], key[1]))
    if across < 1e-3:
        return np.zeros_like(depth)
    step_x, step_y, rise = key[0] / across, key[1] / across, key[2] / across
    shadow = np.zeros_like(depth)
    size = (depth.shape[1], depth.shape[0])
    for t in np.arange(1.0, unit * 0.9, 1.0):
        move = np.array([[1, 0, step_x * t], [0, 1, step_y * t]], np.float32)
        there = cv2.warpAffine(
            depth,
            move,
            size,
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        over = there - (depth + rise * t)
        np.maximum(shadow, np.clip(over / (0.06 * unit) - 0.3, 0, 1), out=shadow)
    return cv2.GaussianBlur(shadow, (0, 0), unit * 0.05)


def _rim(depth: NDArray[np.float32], alpha: Mask, unit: float) -> NDArray[np.float32]:
    """Light of two lamps behind the person, on what turns away from the viewer."""
    normal = _normals(depth)
    away = np.clip(1 - normal[..., 2], 0, 1) ** 1.5
    solid = (alpha > 0.5).astype(np.uint8)
    into = cv2.distanceTransform(
        cv2.copyMakeBorder(solid, 0, 3, 0, 0, cv2.BORDER_REPLICATE), cv2.DIST_L2, 5
    )[:-3]
    near = np.exp(-((into / (0.22 * unit)) ** 2))
    sides = np.clip(np.abs(normal[..., 0]) * 1.4 + np.clip(-normal[..., 1], 0, 1) * 0.6, 0, 1)
    return np.asarray(5.0 * near * sides * (0.35 + away), np.float32)


def _expose(rgb: Image, gain: NDArray[np.float32]) -> Image:
    """Multiply in linear light, with a shoulder before white where light is added.

    A gain in linear light is its 1/2.2th power on sRGB values, so one multiplication does, and the
    shoulder is a table of 16 bits.
    """
    encoded = np.power(gain, np.float32(1 / _GAMMA))
    bright = cv2.multiply(rgb, cv2.merge([encoded] * 3), scale=_STEPS, dtype=cv2.CV_16U)
    kept = cv2.multiply(rgb, cv2.merge([np.minimum(encoded, 1)] * 3), dtype=cv2.CV_8U)
    return cv2.max(_shoulder()[bright], kept)


@cache
def _shoulder() -> NDArray[np.uint8]:
    """Values of ``255 * _STEPS`` steps to 8 bits: straight to 0.62 of linear white, then soft."""
    linear = (np.arange(1 << 16) / (255 * _STEPS)) ** _GAMMA
    start = 0.62
    rolled = start + (1 - start) * np.tanh((linear - start) / (1 - start))
    return np.round(255 * np.where(linear > start, rolled, linear) ** (1 / _GAMMA)).astype(np.uint8)
