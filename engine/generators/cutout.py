"""The person as a paper cut-out: a clean edge, a rounded bust, an outline, another place."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.generators.plate import Plate
from engine.portrait import Color, Image, Mask, Points

Matrix = NDArray[np.float64]
"""``(2, 3)`` float64: plate pixels to picture pixels; a scale and a shift."""


def crisp(plate: Plate) -> Mask:
    """The matte without specks and mist: what scissors would follow, ``(H, W)`` float32."""
    alpha = np.clip((plate.alpha - 0.3) / 0.6, 0, 1)
    alpha = alpha * alpha * (3 - 2 * alpha)
    width, height = plate.size
    small = cv2.resize(
        alpha, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA
    )
    count, labels, stats, _ = cv2.connectedComponentsWithStats((small > 0.5).astype(np.uint8))
    if count > 2:  # specks are not part of the person
        largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
        keep = cv2.dilate((labels == largest).astype(np.float32), np.ones((3, 3), np.uint8))
        alpha = alpha * cv2.resize(keep, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(alpha, np.float32)


def bust(alpha: Mask, landmarks: Points) -> Mask:
    """A cut-out whose lower end is rounded like a bust, where the frame cut the person off.

    Args:
        alpha: ``(H, W)`` float32, of the plate.
        landmarks: of the plate.
    """
    rows = np.flatnonzero((alpha > 0.5).any(axis=1))
    columns = np.flatnonzero((alpha > 0.5).any(axis=0))
    if not rows.size:
        return alpha
    chin = float(landmarks[mesh.CHIN, 1])
    face = chin - float(landmarks[mesh.FOREHEAD_TOP, 1])
    middle = 0.5 * float(landmarks[mesh.CHIN, 0]) + 0.25 * float(columns[0] + columns[-1])
    half = min(1.22 * face, max(middle - columns[0], columns[-1] - middle) + 1)
    bottom = min(float(rows[-1]), chin + 1.15 * face)
    start = min(chin + 0.1 * face, bottom - 0.3 * face)
    return _rounded(alpha, middle, half, start, bottom, face)


def head(alpha: Mask, landmarks: Points) -> Mask:
    """A cut-out of the head and its hair, whose lower end is rounded below the chin.

    Args:
        alpha: ``(H, W)`` float32.
        landmarks: of the same picture.
    """
    chin, middle = float(landmarks[mesh.CHIN, 1]), float(landmarks[mesh.CHIN, 0])
    face = chin - float(landmarks[mesh.FOREHEAD_TOP, 1])
    bottom, start = chin + 0.2 * face, chin - 0.45 * face
    columns = np.flatnonzero((alpha[: max(1, round(start))] > 0.5).any(axis=0))
    if not columns.size:
        return alpha
    half = min(1.1 * face, max(middle - columns[0], columns[-1] - middle) + 1)
    return _rounded(alpha, middle, half, start, bottom, face)


def _rounded(
    alpha: Mask, middle: float, half: float, start: float, bottom: float, face: float
) -> Mask:
    """A cut-out that ends in half a superellipse from ``start`` down to ``bottom``."""
    height, width = alpha.shape
    x = np.abs(np.arange(width, dtype=np.float32) - np.float32(middle)) / np.float32(half)
    y = np.arange(height, dtype=np.float32) - np.float32(start)
    y = np.maximum(y, 0) / np.float32(bottom - start)
    # A superellipse (Lamé, 1818), fuller than an ellipse so that the shoulders stay broad.
    reach = (x[None] ** 2.4 + y[:, None] ** 2.4) ** np.float32(1 / 2.4)
    below = np.clip((np.arange(height) - start) / (0.1 * face), 0, 1).astype(np.float32)[:, None]
    cut = np.clip((1 - reach) * np.float32(half / 1.5), 0, 1)
    shape = alpha * (1 - below * (1 - cut))
    round_ = _opened(shape, 0.1 * face)
    return np.asarray(shape * (1 - below * (1 - round_)), np.float32)


def _opened(mask: Mask, radius: float) -> Mask:
    """A shape with its outward corners rounded."""
    solid = (mask > 0.5).astype(np.uint8)
    inside = cv2.distanceTransform(solid, cv2.DIST_L2, 5)
    core = (inside < radius).astype(np.uint8)
    away = cv2.distanceTransform(core, cv2.DIST_L2, 5)
    return np.asarray(np.clip(radius + 0.5 - away, 0, 1), np.float32)


def fitted(alpha: Mask, size: tuple[int, int], margin: float, largest: float = 1.2) -> Matrix:
    """A matrix that lays a cut-out into the middle of a picture.

    Args:
        alpha: of the cut-out.
        size: ``(width, height)`` of the picture.
        margin: left free at each side, in pixels.
        largest: the most it is enlarged.
    """
    rows = np.flatnonzero((alpha > 0.05).any(axis=1))
    columns = np.flatnonzero((alpha > 0.05).any(axis=0))
    if not rows.size:
        return np.array([[1.0, 0, 0], [0, 1.0, 0]])
    top, bottom = float(rows[0]), float(rows[-1] + 1)
    left, right = float(columns[0]), float(columns[-1] + 1)
    k = min(
        (size[0] - 2 * margin) / (right - left), (size[1] - 2 * margin) / (bottom - top), largest
    )
    return np.array(
        [
            [k, 0, size[0] / 2 - k * (left + right) / 2],
            [0, k, size[1] / 2 - k * (top + bottom) / 2],
        ]
    )


def moved(rgb: Image, alpha: Mask, matrix: Matrix, size: tuple[int, int]) -> tuple[Image, Mask]:
    """A cut-out and its matte at another place and size, nothing added at its edges."""
    k = float(matrix[0, 0])
    if k < 0.6:  # warpAffine takes single pixels, so average before
        small = max(1, round(rgb.shape[1] * k)), max(1, round(rgb.shape[0] * k))
        back = np.diag([rgb.shape[1] / small[0], rgb.shape[0] / small[1], 1.0])
        rgb = cv2.resize(rgb, small, interpolation=cv2.INTER_AREA)
        alpha = cv2.resize(alpha, small, interpolation=cv2.INTER_AREA)
        matrix = matrix @ back
    picture = cv2.warpAffine(
        rgb, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return picture, cv2.warpAffine(alpha, matrix, size, flags=cv2.INTER_LINEAR)


def at(points: Points, matrix: Matrix) -> Points:
    """Landmarks of the plate in the picture, ``(N, 2)`` float32."""
    return np.asarray(points[:, :2] @ matrix[:, :2].T + matrix[:, 2], np.float32)


def grown(alpha: Mask, radius: float, fillet: float) -> Mask:
    """A cut-out enlarged by an outline, with notches filled and corners rounded.

    Args:
        alpha: ``(H, W)`` float32.
        radius: width of the outline, pixels.
        fillet: radius that hollow corners are rounded with, pixels.

    Returns:
        ``(H, W)`` float32 in [0, 1], with an antialiased edge.
    """
    pad = int(fillet) + 2
    solid = cv2.copyMakeBorder(alpha, pad, pad, pad, pad, cv2.BORDER_CONSTANT)
    solid = (cv2.GaussianBlur(solid, (0, 0), max(radius * 0.25, 0.8)) > 0.5).astype(np.uint8)
    outside = cv2.distanceTransform(1 - solid, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    wide = (outside < radius + fillet).astype(np.uint8)
    inside = cv2.distanceTransform(wide, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    edge = cv2.GaussianBlur(inside, (0, 0), max(radius * 0.3, 1.0)) - fillet
    mask = np.clip(edge + 0.5, 0, 1)[pad:-pad, pad:-pad]
    return np.asarray(np.maximum(mask, alpha), np.float32)


def shadow(mask: Mask, offset: tuple[float, float], sigma: float) -> Mask:
    """The soft shadow of a shape, moved by an offset in pixels; nothing comes in at the edges."""
    move = np.array([[1, 0, offset[0]], [0, 1, offset[1]]], np.float32)
    there = cv2.warpAffine(mask, move, (mask.shape[1], mask.shape[0]))
    return blurred(there, sigma)


def blurred(values: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    """A Gaussian blur, taken at a lower resolution where it is wide."""
    k = max(1, int(sigma / 3))
    if k == 1:
        return np.asarray(cv2.GaussianBlur(values, (0, 0), max(sigma, 0.3)))
    height, width = values.shape[:2]
    small = cv2.resize(
        values, (max(1, width // k), max(1, height // k)), interpolation=cv2.INTER_AREA
    )
    small = cv2.GaussianBlur(small, (0, 0), sigma / k)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR))


def stacked(layers: Sequence[tuple[Image | Color, Mask]]) -> Image:
    """Layers, the lowest first, as one picture with straight alpha: ``(H, W, 4)`` uint8."""
    height, width = layers[0][1].shape
    color = np.zeros((height, width, 3), np.float32)
    cover = np.zeros((height, width), np.float32)
    for paint, mask in layers:
        color *= (1 - mask)[..., None]
        color += np.asarray(paint, np.float32) * mask[..., None]
        cover = mask + cover * (1 - mask)
    color /= np.maximum(cover, 1e-4)[..., None]
    alpha = np.round(cover * 255)
    return np.asarray(np.dstack([np.clip(color, 0, 255) + 0.5, alpha]).astype(np.uint8))


def lifted(rgb: Image, amount: float, smooth: float) -> Image:
    """Colours a little stronger and surfaces a little calmer, as printed on a sticker.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        amount: how much saturation and contrast are raised, 0 to 1.
        smooth: how much fine texture is calmed, 0 to 1.
    """
    height, width = rgb.shape[:2]
    if smooth > 0.01:
        small = cv2.resize(rgb, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        calm = cv2.bilateralFilter(small, 7, 34, max(width / 300, 1.5))
        change = cv2.resize(
            calm.astype(np.int16) - small, (width, height), interpolation=cv2.INTER_LINEAR
        )
        rgb = np.clip(rgb + smooth * change, 0, 255).astype(np.uint8)
    x = np.arange(256, dtype=np.float32) / 255
    curve = x + amount * (0.3 * (x * x * (3 - 2 * x) - x) + 0.4 * x * (1 - x))
    rgb = cv2.LUT(rgb, np.clip(curve * 255 + 0.5, 0, 255).astype(np.uint8))
    weights = np.array([0.2126, 0.7152, 0.0722], np.float32)  # ITU-R BT.709
    s = 1 + 0.42 * amount
    matrix = s * np.eye(3, dtype=np.float32) + (1 - s) * np.tile(weights, (3, 1))
    return np.asarray(cv2.transform(rgb, matrix))
