"""Caricature: what makes a face this face, and not the average one, pushed further.

Each landmark moves away from the mean face (Brennan, 1985, "Caricature generator"), and a
thin-plate spline (Bookstein, 1989) carries the pixels along. Before anything is compared, the mean
face is turned like the head, so that a pose is not taken for a feature. Mouth and eyes move as a
whole, without being bent: stretched teeth and oval irises are neither kind nor funny.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.generators import canvas
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look, Mask, Points

_STEP = 6  # pixels of a grid cell at 1024
_FACE_POINTS = 468
# The ring of the lids around each eye, outside the opening.
_LEFT_LIDS = (359, 255, 339, 254, 253, 252, 256, 341, 463, 414, 286, 258, 257, 259, 260, 467)
_RIGHT_LIDS = (130, 25, 110, 24, 23, 22, 26, 112, 243, 190, 56, 28, 27, 29, 30, 247)
_NOSE = (168, 6, 195, 4, 1, 2, 98, 327, 64, 294, 45, 275, 129, 358, 122, 351)
_CHEEKS = (*mesh.LEFT_CHEEK, *mesh.RIGHT_CHEEK, 116, 345, 187, 411, 192, 416, 210, 430, 199, 200)
_FOREHEAD = (151, 9, 104, 333, 69, 299, 108, 337)
_ASYMMETRY = 0.2  # how much of a crooked smile or nose is exaggerated, too
_USUAL = 0.055  # root mean square deviation from the mean face, in eye distances
_FURTHEST = 0.30  # no point moves further, in eye distances
_GROWTH = 0.10  # of the whole head, at strength 1
_NECK = 0.35  # below the chin, in half face widths: where the head grows from
_SLACK = 0.02  # how far the spline may pass by a point of skin or hair, for smoothness
# What must keep its shape is pinned exactly, the rest loosely.
_EXACT = (
    *(*mesh.LEFT_EYE[::2], *mesh.RIGHT_EYE[::2], *_LEFT_LIDS[::2], *_RIGHT_LIDS[::2]),
    *(*mesh.LIPS[::2], 468, 473),
)
_LOOSE = (*(*mesh.OVAL, *mesh.LEFT_BROW[::2], *mesh.RIGHT_BROW[::2], *_NOSE, *_CHEEKS, *_FOREHEAD),)


@dataclass(frozen=True, eq=False)
class _Spline:
    """A thin-plate spline from the plane to displacements."""

    centers: NDArray[np.float64]
    weights: NDArray[np.float64]

    @classmethod
    def fit(
        cls,
        points: NDArray[np.float64],
        moves: NDArray[np.float64],
        slack: NDArray[np.float64],
    ) -> _Spline:
        """The smoothest spline through the moves, or near them where a point has slack."""
        n = len(points)
        system = np.zeros((n + 3, n + 3))
        system[:n, :n] = _kernel(points, points) + np.diag(slack)
        system[:n, n] = system[n, :n] = 1
        system[:n, n + 1 :] = points
        system[n + 1 :, :n] = points.T
        return cls(points, np.linalg.solve(system, np.vstack([moves, np.zeros((3, 2))])))

    def __call__(self, at: NDArray[np.float64]) -> NDArray[np.float64]:
        n = len(self.centers)
        bent = _kernel(at, self.centers) @ self.weights[:n]
        return np.asarray(bent + self.weights[n] + at @ self.weights[n + 1 :])


def caricature(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    strength: float = 1.0,
    eyes: float = 1.22,
    backdrop: str = "#8fb8de",
) -> Image:
    """A caricature that stays a photograph.

    Args:
        plate: the person.
        look: ``backdrop`` and ``strength`` are heeded.
        rng: moves the strength by up to a tenth, so that several tries differ.
        networks: not needed.
        strength: 0 leaves the face as it is, 1 doubles what is special about it.
        eyes: how many times larger the eyes become, at strength 1.
        backdrop: colour behind the person.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.
    """
    strength *= canvas.dial(look) * float(rng.uniform(0.9, 1.1))
    funny = exaggerate(plate, strength, 1 + (eyes - 1) * min(1.3, strength))
    color = look.backdrop or canvas.parse_color(backdrop)
    behind = canvas.radial(plate.size, color, 0.3, rng)
    return canvas.over(canvas.saturated(funny.rgb, 1.12), canvas.crisp(funny.alpha), behind)


def exaggerate(plate: Plate, strength: float, eyes: float) -> Plate:
    """The same person with every feature pushed away from the mean face.

    Hair follows the head; the edges of the frame stay where they are. ``scene`` is not warped.

    Args:
        plate: the person.
        strength: 0 changes nothing, 1 doubles the deviation from the mean face.
        eyes: how many times larger the eyes become.
    """
    landmarks = plate.landmarks.copy()
    landmarks[:, :2] = moved(plate.landmarks, strength, eyes)
    pivot = landmarks[mesh.CHIN, :2] + (0, _NECK * _unit(plate.landmarks))
    growth = _growth(plate, landmarks, pivot, strength)
    landmarks[:, :2] = pivot + growth * (landmarks[:, :2] - pivot)
    move = _field(plate.size, _pins(plate, landmarks))
    height, width = plate.alpha.shape
    x = np.arange(width, dtype=np.float32)[None] + move[..., 0]
    y = np.arange(height, dtype=np.float32)[:, None] + move[..., 1]

    def carry(picture: Image | Mask) -> NDArray[np.generic]:
        flag = cv2.INTER_CUBIC if picture.ndim == 3 else cv2.INTER_LINEAR
        return cv2.remap(picture, x, y, flag, borderMode=cv2.BORDER_REPLICATE)

    return replace(
        plate,
        rgb=np.asarray(carry(plate.rgb), np.uint8),
        alpha=np.asarray(carry(plate.alpha), np.float32),
        landmarks=landmarks,
        skin=np.asarray(carry(plate.skin), np.float32),
        hair=np.asarray(carry(plate.hair), np.float32),
        face=np.asarray(carry(plate.face), np.float32),
    )


def moved(landmarks: Points, strength: float, eyes: float) -> Points:
    """Where a caricature puts the landmarks: ``(478, 2)`` float32.

    Args:
        landmarks: ``(478, 3)`` pixels.
        strength: 0 leaves them where they are.
        eyes: how many times larger the eyes become.
    """
    points = landmarks[:, :2].astype(np.float64)
    unit = float(np.linalg.norm(points[473] - points[468]))
    move = _deviation(landmarks) * strength
    length = np.linalg.norm(move, axis=1, keepdims=True) / unit
    move *= np.tanh(length / _FURTHEST) / np.maximum(length / _FURTHEST, 1e-6)
    out = points + move
    lips = list(mesh.LIPS + mesh.MOUTH)
    out[lips] = _as_a_whole(points[lips], out[lips], None)
    for opening, lids, brow, iris in (
        (mesh.LEFT_EYE, _LEFT_LIDS, mesh.LEFT_BROW, range(473, 478)),
        (mesh.RIGHT_EYE, _RIGHT_LIDS, mesh.RIGHT_BROW, range(468, 473)),
    ):
        inner, ring = [*opening, *iris], list(lids)
        out[inner] = _as_a_whole(points[inner], out[inner], eyes)
        out[ring] = _as_a_whole(points[ring], out[ring], 1 + 0.75 * (eyes - 1))
        tall = np.ptp(points[ring, 1])
        out[list(brow), 1] -= 0.45 * (eyes - 1) * tall  # make room above a larger eye
    return out.astype(np.float32)


def _deviation(landmarks: Points) -> NDArray[np.float64]:
    """What is special about a face: ``(478, 2)`` pixels away from the mean face turned like it."""
    mean = mesh.mean_face().astype(np.float64)
    face = landmarks.astype(np.float64)
    a = mean[:_FACE_POINTS] - mean[:_FACE_POINTS].mean(axis=0)
    b = face[:_FACE_POINTS] - face[:_FACE_POINTS].mean(axis=0)
    u, spread, vt = np.linalg.svd(b.T @ a)
    flip = np.array([1, 1, np.sign(np.linalg.det(u @ vt))])
    rotation = (u * flip) @ vt
    scale = float((spread * flip).sum() / (a**2).sum())
    there = (face - face[:_FACE_POINTS].mean(axis=0)) @ rotation / scale
    own = there - (mean - mean[:_FACE_POINTS].mean(axis=0))
    even = (own + own[_twins()] * (-1, 1, 1)) / 2
    own = even + _ASYMMETRY * (own - even)
    usual = float(np.sqrt((own[:_FACE_POINTS, :2] ** 2).sum(axis=1).mean()))
    own *= np.clip(_USUAL / max(usual, 1e-6), 0.75, 1.5)  # a face near the mean gets its share
    return np.asarray((own @ rotation.T * scale)[:, :2])


@cache
def _twins() -> NDArray[np.intp]:
    """For each landmark the one at its mirrored place."""
    mean = mesh.mean_face().astype(np.float64)
    mirrored = mean * (-1, 1, 1)
    far = ((mean[:, None] - mirrored[None]) ** 2).sum(axis=-1)
    return np.asarray(far.argmin(axis=0))


def _as_a_whole(
    before: NDArray[np.float64], after: NDArray[np.float64], scale: float | None
) -> NDArray[np.float64]:
    """Points moved and scaled together, so that what they enclose keeps its proportions."""
    a, b = before - before.mean(axis=0), after - after.mean(axis=0)
    if scale is None:
        scale = float(np.clip((a * b).sum() / (a * a).sum(), 0.85, 1.2))
    return np.asarray(after.mean(axis=0) + scale * a)


@dataclass(frozen=True, eq=False)
class _Pins:
    """Where control points are and where they go, ``(N, 2)`` pixels, and how exactly, ``(N,)``."""

    source: NDArray[np.float64]
    target: NDArray[np.float64]
    slack: NDArray[np.float64]


def _pins(plate: Plate, landmarks: Points) -> _Pins:
    """Pins of the face, the hair that follows it, the body and the frame that stay."""
    before, after = (p[:, :2].astype(np.float64) for p in (plate.landmarks, landmarks))
    exact, loose = list(_EXACT), list(_LOOSE)
    hair = _around_the_head(before)
    follow = _affine(before[list(mesh.OVAL)], after[list(mesh.OVAL)])
    chin, unit = before[mesh.CHIN], _unit(plate.landmarks)
    still = _anchors(plate.size, float(chin[1] + 1.1 * unit), float(chin[0]), unit)
    slack = [0.0] * len(exact) + [_SLACK] * (len(loose) + len(hair)) + [0.0] * len(still)
    return _Pins(
        np.vstack([before[exact], before[loose], hair, still]),
        np.vstack([after[exact], after[loose], hair @ follow[:2] + follow[2], still]),
        np.array(slack),
    )


def _unit(landmarks: Points) -> float:
    """Half the width of the face: a length to measure by."""
    return float(np.ptp(landmarks[:_FACE_POINTS, 0])) / 2


def _around_the_head(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points in the hair: the upper oval of the face, carried outwards."""
    oval = points[list(mesh.OVAL)]
    middle = points[[234, 454]].mean(axis=0)
    upper = oval[oval[:, 1] < middle[1] + 0.05 * np.ptp(oval[:, 1])]
    return np.vstack([middle + (upper - middle) * reach for reach in (1.3, 1.65)])


def _affine(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """The ``(3, 2)`` matrix that best maps ``a`` to ``b``."""
    return np.asarray(np.linalg.lstsq(np.column_stack([a, np.ones(len(a))]), b, rcond=None)[0])


def _growth(plate: Plate, landmarks: Points, pivot: NDArray[np.float32], strength: float) -> float:
    """How much the head grows: as far as the frame leaves room above the hair."""
    left, right = np.clip(plate.landmarks[[234, 454], 0].astype(int), 0, plate.size[0] - 1)
    rows = np.flatnonzero(plate.alpha[:, left : right + 1].max(axis=1) > 0.5)
    crown = float(plate.landmarks[mesh.FOREHEAD_TOP, 1])
    lifted = float(landmarks[mesh.FOREHEAD_TOP, 1]) - crown
    top = (float(rows[0]) if rows.size else crown) + lifted
    room = (float(pivot[1]) - 0.03 * plate.size[1]) / max(float(pivot[1]) - top, 1.0)
    return float(np.clip(1 + _GROWTH * strength, 1.0, max(room, 1.0)))


def _anchors(
    size: tuple[int, int], shoulder: float, middle: float, unit: float
) -> NDArray[np.float64]:
    """Points that stay: the frame's border and the body below the neck."""
    width, height = size
    across, down = np.linspace(0, width - 1, 9), np.linspace(0, height - 1, 9)
    border = [(x, y) for x in across for y in (0.0, height - 1.0)]
    border += [(x, y) for y in down[1:-1] for x in (0.0, width - 1.0)]
    body = [(middle + k * unit, shoulder) for k in (-1.6, -0.8, 0, 0.8, 1.6)]
    inside = [p for p in body if 0 < p[0] < width - 1 and p[1] < height - 1]
    return np.array(border + inside)


def _field(size: tuple[int, int], pins: _Pins) -> NDArray[np.float32]:
    """For each pixel of the picture, how far away its colour lies: ``(H, W, 2)`` float32."""
    width, height = size
    k = canvas.scale(size)
    spline = _Spline.fit(pins.target / (64 * k), (pins.source - pins.target) / (64 * k), pins.slack)
    cols, rows = (max(2, round(side / (_STEP * k))) for side in size)
    x = ((np.arange(cols) + 0.5) * width / cols - 0.5) / (64 * k)
    y = ((np.arange(rows) + 0.5) * height / rows - 0.5) / (64 * k)
    at = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    coarse = (spline(at) * (64 * k)).reshape(rows, cols, 2).astype(np.float32)
    move = cv2.resize(coarse, size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(move * _window(size, 0.02 * max(size))[..., None], np.float32)


def _window(size: tuple[int, int], fade: float) -> Mask:
    """1 inside, exactly 0 on the frame's border."""
    x, y = (np.minimum(np.arange(n), np.arange(n)[::-1]).astype(np.float32) / fade for n in size)
    return np.clip(np.minimum(x[None], y[:, None]), 0, 1)


def _kernel(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    square = ((a[:, None] - b[None]) ** 2).sum(axis=-1)
    return np.asarray(square * np.log(square + 1e-12))
