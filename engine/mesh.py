"""Where things are on MediaPipe's face mesh, and masks made from it.

The index lists follow the published topology of the canonical face model (Kartynnik et al., 2019).
"Left" and "right" are the person's own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import cv2
import numpy as np

from engine.portrait import Box, Mask, Points, Pose

OVAL = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)
LEFT_EYE = (263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466)
RIGHT_EYE = (33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246)
LEFT_BROW = (300, 293, 334, 296, 336, 285, 295, 282, 283, 276)
RIGHT_BROW = (70, 63, 105, 66, 107, 55, 65, 52, 53, 46)
LIPS = (
    *(61, 146, 91, 181, 84, 17, 314, 405, 321, 375),
    *(291, 409, 270, 269, 267, 0, 37, 39, 40, 185),
)
MOUTH = (
    *(78, 95, 88, 178, 87, 14, 317, 402, 318, 324),
    *(308, 415, 310, 311, 312, 13, 82, 81, 80, 191),
)
LEFT_CHEEK = (330, 347, 280, 425, 266)
RIGHT_CHEEK = (101, 118, 50, 205, 36)
FOREHEAD_TOP, CHIN = 10, 152
_EYE_OPENINGS = (
    ((33, 133), ((159, 145), (158, 153), (160, 144))),
    ((263, 362), ((386, 374), (385, 380), (387, 373))),
)


@cache
def mean_face() -> Points:
    """Mean of 137 near-frontal faces and their mirror images, ``(478, 3)`` float32.

    Origin midway between the iris centres, unit the distance between them, y down. The array is
    shared and read-only.
    """
    text = (files("engine") / "mean_face.json").read_text()
    mean = np.array(json.loads(text)["landmarks"], np.float32)
    mean.setflags(write=False)
    return mean


def box_of(landmarks: Points) -> Box:
    """The rectangle around landmarks."""
    left, top = landmarks[:468, :2].min(axis=0)
    right, bottom = landmarks[:468, :2].max(axis=0)
    return Box(float(left), float(top), float(right), float(bottom))


def pose_of(landmarks: Points) -> Pose:
    """Head pose in degrees, from the rotation that best maps the mean face onto the landmarks.

    Kabsch's algorithm (1976); the mesh's z has the scale of x, so no camera is needed.
    """
    mean = mean_face()[:468]
    face = landmarks[:468]
    a, b = mean - mean.mean(axis=0), face - face.mean(axis=0)
    u, _, vt = np.linalg.svd(a.T @ b)
    flip = np.diag([1.0, 1.0, float(np.sign(np.linalg.det(u @ vt)))])
    rotation = (u @ flip @ vt).T
    yaw = np.degrees(np.arctan2(-rotation[0, 2], rotation[2, 2]))
    pitch = np.degrees(np.arcsin(np.clip(-rotation[1, 2], -1, 1)))
    roll = np.degrees(np.arctan2(rotation[1, 0], rotation[1, 1]))
    return Pose(float(yaw), float(pitch), float(roll))


def eyes_open(landmarks: Points) -> float:
    """Lid gap over eye width of the less open eye, about 0.3 when open and under 0.12 when shut.

    The eye aspect ratio of Soukupová and Čech (2016).
    """
    points = landmarks[:, :2]

    def gap(a: int, b: int) -> float:
        return float(np.linalg.norm(points[a] - points[b]))

    return min(
        sum(gap(*lid) for lid in lids) / len(lids) / max(gap(*corners), 1e-6)
        for corners, lids in _EYE_OPENINGS
    )


def fill(
    shape: tuple[int, ...], landmarks: Points, *loops: Sequence[int], feather: float = 0.0
) -> Mask:
    """Mask of polygons through landmarks.

    Args:
        shape: ``(H, W)`` of the mask.
        landmarks: ``(478, >=2)`` pixels.
        loops: indices around each polygon; brows and cheeks are hulled.
        feather: standard deviation of the blur of the edge, pixels.

    Returns:
        ``(H, W)`` float32 in [0, 1].
    """
    if feather > 3 and min(shape) > 500:  # so soft an edge needs no more than a quarter
        few = max(1, shape[0] // 4), max(1, shape[1] // 4)
        part = fill(few, landmarks / 4, *loops, feather=feather / 4)
        return np.asarray(cv2.resize(part, shape[::-1], interpolation=cv2.INTER_LINEAR))
    mask = np.zeros(shape, np.uint8)
    for loop in loops:
        points = np.round(landmarks[list(loop), :2] * 8).astype(np.int32)
        if loop not in (OVAL, LEFT_EYE, RIGHT_EYE, LIPS, MOUTH):
            points = cv2.convexHull(points)
        cv2.fillPoly(mask, [points], 255, lineType=cv2.LINE_AA, shift=3)
    if feather > 0.3:
        mask = cv2.GaussianBlur(mask, (0, 0), feather)
    return mask.astype(np.float32) / 255
