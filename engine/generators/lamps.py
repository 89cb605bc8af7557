"""Coloured lamps at the person's sides and behind them, for night scenes."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators import cutout, texture
from engine.generators.plate import Plate
from engine.portrait import Mask, Points

_SIDE = 256


@dataclass(frozen=True, eq=False)
class Relief:
    """How the person's surface turns.

    Attributes:
        x: ``(H, W)`` float32, -1 where it faces the left, 1 the right.
        y: ``(H, W)`` float32, -1 where it faces up, 1 down.
        into: ``(H, W)`` float32, pixels to the person's edge; the frame is no edge.
    """

    x: Mask
    y: Mask
    into: Mask

    def rim(self, direction: tuple[float, float], width: float) -> Mask:
        """Light from behind on the edge that faces a direction, ``(H, W)`` float32 in [0, 1].

        Args:
            direction: x right, y down; of length 1.
            width: how far it reaches in, pixels.
        """
        facing = np.clip(self.x * direction[0] + self.y * direction[1], 0, 1)
        near = np.exp(-self.into / np.float32(width))
        return np.asarray(np.clip(facing * near * 1.25, 0, 1), np.float32)

    def side(self, direction: tuple[float, float], wrap: float = 0.0) -> Mask:
        """Light of a lamp beside the viewer, ``(H, W)`` float32 in [0, 1]."""
        facing = self.x * direction[0] + self.y * direction[1]
        return np.asarray(np.clip((facing + wrap) / (1 + wrap), 0, 1), np.float32)


def relief(alpha: Mask, landmarks: Points) -> Relief:
    """The turn of the person's surface: inflated from the matte, from the mesh inside the face.

    Args:
        alpha: ``(H, W)`` float32, where the person is in the picture.
        landmarks: ``(478, 3)`` float32 in the same pixels, z too.
    """
    height, width = alpha.shape
    k = _SIDE / max(width, height)
    w, h = max(1, round(width * k)), max(1, round(height * k))
    small = cv2.resize(alpha, (w, h), interpolation=cv2.INTER_AREA)
    points = landmarks[:468] * np.float32(k)
    unit = float(np.ptp(points[:, 0])) / 2
    into = _into(small, unit)
    reach = 0.9 * unit
    body = np.sqrt(np.clip(1 - (1 - np.minimum(into / reach, 1)) ** 2, 0, 1)) * reach * 0.8
    x, y = _turn(cv2.GaussianBlur(body, (0, 0), unit * 0.1))
    face, share = _face(points, (h, w), unit)
    over_face = _turn(face)  # turns are blended, not heights, which would leave a step around it
    x += (over_face[0] - x) * share
    y += (over_face[1] - y) * share

    def large(values: NDArray[np.float32]) -> Mask:
        return np.asarray(cv2.resize(values, (width, height), interpolation=cv2.INTER_LINEAR))

    solid = cv2.GaussianBlur(_into(alpha, unit / k), (0, 0), max(1.0, width / 700))
    return Relief(large(x), large(y), solid)


def _turn(depth: Mask) -> tuple[Mask, Mask]:
    """Right and down parts of the normals of a height."""
    dx = cv2.Sobel(depth, cv2.CV_32F, 1, 0, ksize=3, scale=1 / 8)
    dy = cv2.Sobel(depth, cv2.CV_32F, 0, 1, ksize=3, scale=1 / 8)
    length = np.sqrt(dx * dx + dy * dy + 1)
    return -dx / length, -dy / length


def _into(alpha: Mask, unit: float) -> Mask:
    """Pixels to the edge of a cut-out that goes on beyond the frame."""
    pad = int(unit * 1.5) + 1
    solid = (alpha > 0.5).astype(np.uint8)
    solid = cv2.copyMakeBorder(solid, 0, pad, pad, pad, cv2.BORDER_REPLICATE)
    into = cv2.distanceTransform(solid, cv2.DIST_L2, 5)
    return np.asarray(into[: alpha.shape[0], pad:-pad], np.float32)


def _face(points: Points, shape: tuple[int, int], unit: float) -> tuple[Mask, Mask]:
    """Height of the face towards the viewer, and where it is known."""
    values, weights = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    columns = np.clip(np.round(points[:, 0]).astype(int), 0, shape[1] - 1)
    rows = np.clip(np.round(points[:, 1]).astype(int), 0, shape[0] - 1)
    np.add.at(values, (rows, columns), -points[:, 2])
    np.add.at(weights, (rows, columns), 1)
    filled = np.zeros(shape, np.float32)
    for sigma in (0.4 * unit, 0.2 * unit, 0.11 * unit):  # coarse fills what fine leaves open
        total = cv2.GaussianBlur(weights, (0, 0), sigma)
        mean = cv2.GaussianBlur(values, (0, 0), sigma) / np.maximum(total, 1e-6)
        filled += (mean - filled) * np.clip(total / 0.02, 0, 1)
    hull = np.zeros(shape, np.uint8)
    cv2.fillConvexPoly(hull, cv2.convexHull(np.round(points[:, :2]).astype(np.int32)), 1)
    hull = cv2.erode(hull, np.ones((3, 3), np.uint8), iterations=max(1, round(unit * 0.14)))
    smooth = cv2.GaussianBlur(filled, (0, 0), unit * 0.07)
    return smooth, cutout.blurred(hull.astype(np.float32), unit * 0.16)


def between(
    plate: Plate,
    alpha: Mask,
    left: NDArray[np.float32],
    right: NDArray[np.float32],
    fill: NDArray[np.float32],
    *,
    own: float,
    contrast: float,
) -> NDArray[np.float32]:
    """The person between two coloured lamps, their skin as bright as anybody's.

    Args:
        plate: the person.
        alpha: their matte.
        left: ``(3,)`` float32, colour of the lamp at the picture's left.
        right: ``(3,)`` float32, of the one at its right.
        fill: ``(3,)`` float32, of the light from everywhere.
        own: how much of the person's own colours shows, 0 to 1.
        contrast: power of the tones; 1 is the photo's.

    Returns:
        ``(H, W, 3)`` float32, 0 to 255.
    """
    turn = relief(alpha, plate.landmarks)
    side = min(plate.size)
    gray = cv2.cvtColor(plate.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    level = float((gray * plate.skin).sum() / max(float(plate.skin.sum()), 1.0))
    value = np.clip(gray * (0.74 / np.clip(level, 0.3, 0.8)), 0, 1.2)[..., None] ** contrast
    one, two = turn.side((-0.94, -0.34), 0.3), turn.side((0.94, -0.34), 0.3)
    lit = value * (fill + 1.2 * one[..., None] * left + 1.2 * two[..., None] * right)
    lit += own * value * plate.rgb
    lit = _rolled_off(lit)
    rims = turn.rim((-0.9, -0.43), 0.016 * side)[..., None] * left
    rims += turn.rim((0.9, -0.43), 0.016 * side)[..., None] * right
    texture.glow(lit, 1.3 * rims * (0.35 + 0.65 * value))
    return lit


def _rolled_off(lit: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bright light pressed under white by its strongest channel, so that it keeps its colour."""
    peak = lit.max(axis=-1, keepdims=True)
    over = np.maximum(peak - 150, 0) / 105
    pressed = np.minimum(peak, 150) + 105 * np.tanh(over)
    return np.asarray(lit * (pressed / np.maximum(peak, 1)), np.float32)
