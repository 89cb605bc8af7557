"""Where the frame goes: eyes level and on one line, the same scale for everybody, head-room.

A backdrop can be painted where the photo ends, but a shoulder cannot: where the photo cuts the
person off, the frame's edge is laid on the photo's edge instead of mirroring what is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.portrait import Face, Points, Shape, Subject
from engine.resample import shrink

_T = TypeVar("_T", bound=np.generic)
EYE_LINE = 0.43
FACE_HEIGHT = 0.385
_MAX_LEVELLING = 12.0
_HEAD_ROOM = 0.045
_GRID = 40
# Zooms, and moves to the right and down in parts of the picture's size.
_NEAR = (
    (0.86, 0.93, 1.0, 1.07, 1.15, 1.24, 1.34, 1.45, 1.6, 1.8),
    (0.0, -0.03, 0.03, -0.07, 0.07),
    (0.0, -0.03, 0.03, -0.06, 0.06),
)
_FAR = (
    (1.0, 1.15, 1.34, 1.6, 1.8),
    (0.0, -0.07, 0.07, -0.14, 0.14, -0.21, 0.21, -0.28, 0.28, -0.36, 0.36),
    (0.0, -0.06, -0.1, -0.14, -0.18, -0.22, -0.26, -0.3, 0.06),
)
_MAY_MISS = 0.004


@dataclass(frozen=True, eq=False)
class Frame:
    """A way from the photo to a picture.

    Attributes:
        matrix: ``(2, 3)`` float64, photo pixels to picture pixels; a similarity.
        width: of the picture, pixels.
        height: of the picture, pixels.
    """

    matrix: NDArray[np.float64]
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Picture pixels per photo pixel."""
        return float(np.hypot(self.matrix[0, 0], self.matrix[1, 0]))

    def resized(self, k: float) -> Frame:
        """The same frame at ``k`` times the size."""
        width, height = max(1, round(self.width * k)), max(1, round(self.height * k))
        return Frame(self.matrix * (width / self.width), width, height)

    def points(self, points: Points) -> Points:
        """Photo landmarks in the picture; z is scaled along."""
        out = points.copy()
        out[:, :2] = points[:, :2] @ self.matrix[:, :2].T + self.matrix[:, 2]
        out[:, 2:] *= self.scale
        return out

    def warp(self, image: NDArray[_T], border: int = cv2.BORDER_REPLICATE) -> NDArray[_T]:
        """A picture or mask of the photo's size in this frame, without aliasing."""
        k = self.scale
        if k < 0.7:  # warpAffine takes single pixels, so average before
            small = shrink(image, k)
            fx, fy = small.shape[1] / image.shape[1], small.shape[0] / image.shape[0]
            image = small
            matrix = self.matrix @ np.diag([1 / fx, 1 / fy, 1.0])
        else:
            matrix = self.matrix
        flags = cv2.INTER_CUBIC if k > 1.2 and image.ndim == 3 else cv2.INTER_LINEAR
        return cv2.warpAffine(
            image, matrix, (self.width, self.height), flags=flags, borderMode=border
        )


def size_of(shape: Shape, longer: int) -> tuple[int, int]:
    """``(width, height)`` of a shape whose longer side has so many pixels; both even."""
    w, h = (int(part) for part in shape.split(":"))
    unit = longer / max(w, h)
    return round(w * unit / 2) * 2, round(h * unit / 2) * 2


def natural_pose(face: Face, width: int, height: int) -> tuple[float, float]:
    """How a face lies in a frame with room all around.

    Returns:
        Pixels of the frame for one of the photo, and degrees by which the photo's head is tilted
        clockwise, as far as that is levelled.
    """
    left, right = face.eyes
    roll = float(np.degrees(np.arctan2(*(right - left)[::-1])))
    roll = float(np.clip(roll, -_MAX_LEVELLING, _MAX_LEVELLING))
    points = face.landmarks
    length = float(np.linalg.norm(points[mesh.CHIN, :2] - points[mesh.FOREHEAD_TOP, :2]))
    return FACE_HEIGHT * min(height, width * 1.12) / length, roll


def frame_subject(subject: Subject, shape: Shape, longer: int) -> Frame:
    """The frame for a head-and-shoulders portrait.

    Args:
        subject: whom.
        shape: width to height.
        longer: pixels of the longer side.
    """
    width, height = size_of(shape, longer)
    left, right = subject.face.eyes
    eyes = (left + right) / 2
    natural, roll = natural_pose(subject.face, width, height)
    probe = _Probe(subject, (width, height), roll, eyes)
    best = probe.matrix(natural, 0, 0)
    if probe.cost(best) > 0:
        best = probe.best(natural, *_NEAR)
    if probe.missing(best) > _MAY_MISS:  # a head that the photo cuts off
        best = probe.best(natural, *_FAR)
    return Frame(best, width, height)


class _Probe:
    """How bad a frame would be, on a coarse grid."""

    def __init__(
        self,
        subject: Subject,
        size: tuple[int, int],
        roll: float,
        eyes: NDArray[np.float32],
    ) -> None:
        self.size, self.roll, self.eyes = size, roll, eyes
        self.photo_size = subject.photo.rgb.shape[1], subject.photo.rgb.shape[0]
        self.region, self.alpha = subject.matte.region, subject.matte.alpha
        self.step = self.alpha.shape[1] / self.region.width
        xs = (np.arange(_GRID) + 0.5) / _GRID
        gx, gy = np.meshgrid(xs * size[0], xs * size[1])
        self.grid = np.stack([gx.ravel(), gy.ravel(), np.ones(_GRID * _GRID)])
        self.hair_top = self._hair_top(subject)

    def _hair_top(self, subject: Subject) -> NDArray[np.float64]:
        box = subject.face.box
        x0 = max(0, int((box.left - self.region.left) * self.step))
        x1 = max(x0 + 1, int((box.right - self.region.left) * self.step))
        rows = np.flatnonzero(self.alpha[:, x0:x1].max(axis=1) > 0.5)
        top = float(rows[0]) / self.step + self.region.top if rows.size else box.top
        return np.array([box.center[0], min(top, box.top), 1.0])

    def matrix(self, scale: float, dx: float, dy: float) -> NDArray[np.float64]:
        """Photo to picture: eyes level at the eye line, moved by parts of the picture's size."""
        width, height = self.size
        turn = cv2.getRotationMatrix2D((float(self.eyes[0]), float(self.eyes[1])), self.roll, scale)
        turn[:, 2] += np.array([(0.5 + dx) * width, (EYE_LINE + dy) * height]) - self.eyes
        return np.asarray(turn, np.float64)

    def best(
        self,
        natural: float,
        zooms: tuple[float, ...],
        moves_x: tuple[float, ...],
        moves_y: tuple[float, ...],
    ) -> NDArray[np.float64]:
        """The least bad matrix: little zoom and few moves, but nothing of the person missing."""

        def badness(zoom: float, dx: float, dy: float) -> float:
            strain = 0.6 * np.log(zoom) ** 2 + 2 * dx**2 + 4 * dy**2
            return self.cost(self.matrix(natural * zoom, dx, dy)) + float(strain)

        tries = ((z, dx, dy) for z in zooms for dx in moves_x for dy in moves_y)
        zoom, dx, dy = min(tries, key=lambda t: (badness(*t), t))
        return self.matrix(natural * zoom, dx, dy)

    def cost(self, matrix: NDArray[np.float64]) -> float:
        """Part of the picture where the person is missing, and lacking head-room, weighted."""
        room = float((matrix @ self.hair_top)[1]) / self.size[1]
        cramped = max(0.0, _HEAD_ROOM - room)
        loose = max(0.0, room - 0.16)
        return 30 * self.missing(matrix) + 5 * cramped + loose

    def missing(self, matrix: NDArray[np.float64]) -> float:
        """Part of the picture where the person goes on and the photo does not."""
        inverse = cv2.invertAffineTransform(matrix)
        x, y = inverse @ self.grid
        width, height = self.photo_size
        outside = (x < -0.5) | (y < -0.5) | (x > width) | (y > height)
        col = ((np.clip(x, 0, width - 1) - self.region.left) * self.step).astype(int)
        row = ((np.clip(y, 0, height - 1) - self.region.top) * self.step).astype(int)
        h, w = self.alpha.shape
        person = self.alpha[np.clip(row, 0, h - 1), np.clip(col, 0, w - 1)] > 0.4
        return float((outside & person).mean())
