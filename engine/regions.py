"""Skin, hair and face of a framed person, from colours, matte and mesh."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.portrait import Image, Mask, Points

_SIDE = 256


def face_mask(shape: tuple[int, ...], landmarks: Points) -> Mask:
    """The hull of the face mesh with a soft edge: ``(H, W)`` float32 in [0, 1]."""
    return mesh.fill(shape, landmarks, mesh.OVAL, feather=_unit(landmarks) * 0.06)


def skin_mask(rgb: Image, alpha: Mask, landmarks: Points) -> Mask:
    """Face, ears and neck without eyes, brows and lips: ``(H, W)`` float32 in [0, 1].

    A Gaussian of the cheeks' colour in CIE Lab, wide in lightness, within reach of the face.
    """
    height, width = alpha.shape
    k = _SIDE / max(height, width)
    size = max(1, round(width * k)), max(1, round(height * k))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    points = landmarks * np.float32(k)
    shape = small.shape[:2]
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.float32)
    cheeks = mesh.fill(shape, points, mesh.LEFT_CHEEK, mesh.RIGHT_CHEEK) > 0.5
    if cheeks.sum() < 4:
        return face_mask(alpha.shape, landmarks) * alpha
    likely = skin_like(lab, cheeks)
    face = mesh.fill(shape, points, mesh.OVAL, feather=_unit(points) * 0.05)
    rows = np.indices(shape)[0]
    cols = np.indices(shape)[1]
    unit = _unit(points)
    chin = points[mesh.CHIN, :2]
    near = np.exp(-((np.maximum(np.abs(cols - chin[0]) - 0.9 * unit, 0) / (0.5 * unit)) ** 2))
    below = np.clip(1 - (rows - chin[1] - 0.9 * unit) / (0.6 * unit), 0, 1)
    skin = likely * np.maximum(face, near * below * 0.95)
    skin = cv2.GaussianBlur(skin.astype(np.float32), (0, 0), 1.0)
    skin = cv2.resize(skin, (width, height), interpolation=cv2.INTER_LINEAR)
    soft = _unit(landmarks) * 0.03
    features = mesh.fill(
        alpha.shape,
        landmarks,
        mesh.LEFT_EYE,
        mesh.RIGHT_EYE,
        mesh.LEFT_BROW,
        mesh.RIGHT_BROW,
        mesh.LIPS,
        feather=soft,
    )
    return np.asarray(np.clip(skin, 0, 1) * (1 - features) * alpha, np.float32)


def skin_like(lab: NDArray[np.float32], skin: NDArray[np.bool_]) -> Mask:
    """How near each colour is to that of skin, wherever it is: ``(H, W)`` float32 in [0, 1].

    Args:
        lab: ``(H, W, 3)`` float32, OpenCV's 8-bit CIE Lab.
        skin: ``(H, W)``, where some of that skin is; not empty.
    """
    return _alike(lab, skin, 2.5, (26, 7, 7), 1)


def hair_mask(rgb: Image, alpha: Mask, skin: Mask, landmarks: Points) -> Mask:
    """Hair of the head: ``(H, W)`` float32 in [0, 1].

    Colours are learned from the rim between the top of the face and the edge of the matte, and
    followed downwards beside the face as far as they connect.
    """
    height, width = alpha.shape
    k = _SIDE / max(height, width)
    size = max(1, round(width * k)), max(1, round(height * k))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    matte = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
    points = landmarks * np.float32(k)
    shape = small.shape[:2]
    oval = mesh.fill(shape, points, mesh.OVAL)
    on_skin = cv2.resize(skin, size, interpolation=cv2.INTER_AREA)
    rows = np.indices(shape)[0]
    brow = float(points[[105, 334], 1].mean())
    rim = (matte > 0.8) & (oval < 0.1) & (rows < brow) & (on_skin < 0.4)
    if rim.sum() < 12:
        return np.zeros_like(alpha)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.float32)
    likely = _alike(lab, rim, 1.6, (22, 6, 6), 1.5) * (1 - on_skin) * (1 - oval)
    likely = np.maximum(likely, rim.astype(np.float32))
    _, labels = cv2.connectedComponents((likely > 0.35).astype(np.uint8))
    joined = np.isin(labels, np.unique(labels[rim])) & (labels > 0)
    hair = cv2.GaussianBlur((likely * joined).astype(np.float32), (0, 0), 1.0)
    hair = cv2.resize(hair, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(hair, 0, 1) * alpha, np.float32)


def _alike(
    lab: NDArray[np.float32],
    sample: NDArray[np.bool_],
    wide: float,
    least: tuple[float, float, float],
    slack: float,
) -> Mask:
    """A Gaussian around the median of a sample, at least ``least`` wide, flat within ``slack``."""
    middle = np.median(lab[sample], axis=0)
    spread = np.maximum(lab[sample].std(axis=0) * wide, least)
    away = (((lab - middle) / spread) ** 2).sum(axis=-1)
    return np.asarray(np.exp(-0.5 * np.maximum(away - slack, 0)), np.float32)


def _unit(landmarks: Points) -> float:
    """Half the width of the face: a length to measure by."""
    return float(np.ptp(landmarks[:468, 0])) / 2
