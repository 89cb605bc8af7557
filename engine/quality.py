"""How well a face can be seen in its photo: what the coach speaks of and the critic compares."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.portrait import (
    LEFT_TEMPLE,
    RIGHT_TEMPLE,
    Image,
    Photo,
    Points,
    Quality,
)
from engine.resample import shrink


def measure(photo: Photo, landmarks: Points) -> Quality:
    """Quality of a face in its photo, measured on the face at 256 px and on what is around it."""
    crop, points = _face_crop(photo.rgb, landmarks, 256)
    shape = crop.shape[:2]
    gray = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    oval = mesh.fill(shape, points, mesh.OVAL) > 0.5
    features = mesh.fill(
        shape, points, mesh.LEFT_EYE, mesh.RIGHT_EYE, mesh.LEFT_BROW, mesh.RIGHT_BROW, mesh.LIPS
    )
    skin = oval & (features < 0.1)
    around = cv2.dilate(oval.astype(np.uint8), np.ones((65, 65), np.uint8)) == 0
    light = gray.astype(np.float32) / 255
    on_skin = light[skin] if skin.any() else light.ravel()
    temple = float(np.linalg.norm(landmarks[LEFT_TEMPLE, :2] - landmarks[RIGHT_TEMPLE, :2]))
    exposure = float(np.median(on_skin))
    return Quality(
        sharpness=float(np.log10(cv2.Laplacian(gray, cv2.CV_32F)[oval].var() + 1e-3)),
        exposure=exposure,
        clipped=float((crop[skin].min(axis=1) > 250).mean()) if skin.any() else 0.0,
        backlight=float(light[around].mean() - exposure) if around.any() else 0.0,
        side_light=_side_light(light, skin, points),
        cast=_cast(photo.rgb),
        temple_width=temple * photo.full_size[0] / photo.rgb.shape[1],
        eyes_open=mesh.eyes_open(landmarks),
        occlusion=_occlusion(crop, skin, points),
    )


def _side_light(light: NDArray[np.float32], skin: NDArray[np.bool_], points: Points) -> float:
    """Difference between the halves over their mean, halves divided by the ridge of the nose."""
    top, bottom = points[10, :2], points[152, :2]
    rows, cols = np.indices(light.shape)
    middle = top[0] + (rows - top[1]) * (bottom[0] - top[0]) / max(bottom[1] - top[1], 1)
    left, right = skin & (cols < middle), skin & (cols >= middle)
    if left.sum() < 200 or right.sum() < 200:
        return 0.0
    a, b = float(light[left].mean()), float(light[right].mean())
    return abs(a - b) / max((a + b) / 2, 1e-3)


def _cast(rgb: Image) -> tuple[float, float]:
    """Colour of the light, ``(a, b)`` of CIE Lab: shades of grey (Finlayson and Trezzi, 2004)."""
    step = max(1, min(rgb.shape[:2]) // 256)
    small = cv2.resize(rgb[::step, ::step], (64, 64), interpolation=cv2.INTER_AREA)
    small = small.astype(np.float32) / 255
    norm = np.power(np.mean(small.reshape(-1, 3) ** 6, axis=0), 1 / 6)
    gray = (norm / max(float(norm.max()), 1e-6) * 0.8).astype(np.float32)
    lab = cv2.cvtColor(gray[None, None], cv2.COLOR_RGB2LAB)[0, 0]
    return float(lab[1]), float(lab[2])


def _occlusion(crop: Image, skin: NDArray[np.bool_], points: Points) -> float:
    """Part of the skin area whose colour is far from that of the cheeks, 0 to 1."""
    lab = cv2.cvtColor(crop, cv2.COLOR_RGB2LAB).astype(np.float32)
    cheeks = mesh.fill(crop.shape[:2], points, mesh.LEFT_CHEEK, mesh.RIGHT_CHEEK) > 0.5
    if not cheeks.any() or not skin.any():
        return 0.0
    middle = np.median(lab[cheeks], axis=0)
    far = np.linalg.norm(lab[skin][:, 1:] - middle[1:], axis=1)
    return float((far > 16).mean())


def _face_crop(rgb: Image, landmarks: Points, face_side: int) -> tuple[Image, Points]:
    """A square of twice the face, the face ``face_side`` px high, and the landmarks in it."""
    box = mesh.box_of(landmarks)
    (cx, cy), side = box.center, max(box.width, box.height)
    scale = face_side / side
    out = 2 * face_side
    move = np.array(
        [[scale, 0, out / 2 - cx * scale], [0, scale, out / 2 - cy * scale]], np.float32
    )
    flags = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    left, top = max(0, int(cx - side)), max(0, int(cy - side))
    right, bottom = int(np.ceil(cx + side)), int(np.ceil(cy + side))
    part = rgb[top:bottom, left:right]
    if scale < 0.6:  # warpAffine does not average, so shrink first
        small = shrink(part, scale)
        fx, fy = small.shape[1] / part.shape[1], small.shape[0] / part.shape[0]
        inner = np.array([[1, 0, left * fx], [0, 1, top * fy]], np.float32)
        shift = move[:, 2] + inner[:, 2]
        crop = cv2.warpAffine(
            small,
            np.array([[1, 0, shift[0]], [0, 1, shift[1]]], np.float32),
            (out, out),
            borderMode=cv2.BORDER_REPLICATE,
        )
    else:
        crop = cv2.warpAffine(rgb, move, (out, out), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    points = landmarks.copy()
    points[:, :2] = landmarks[:, :2] @ move[:, :2].T + move[:, 2]
    points[:, 2] *= scale
    return crop, points
