"""Faces for tests, made of the one sample photo: the astronaut, and what can be bent out of her.

Landmarks are written down as they lie in the sample, so that nothing here needs a network. Every
function returns an ``(H, W, 3)`` uint8 picture of its own, which may be drawn on.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

import engine
from engine.portrait import Image, Photo, Upload

SAMPLE = Path(engine.__file__).parent / "samples" / "astronaut.jpg"
TEMPLE_WIDTH = 92.0  # pixels of the sample
_HEAD = (slice(10, 266), slice(96, 352))
_FACE = (224, 124)

_Move = tuple[tuple[int, int], tuple[int, int]]

# Landmarks of the sample and where they lie in the face of somebody else.
_MOVES: tuple[_Move, ...] = (
    *(((226, 70), (0, 0)), ((222, 177), (0, 14))),  # forehead, chin
    *(((271, 115), (4, 0)), ((179, 111), (-4, 0))),  # temples
    *(((269, 135), (7, 4)), ((180, 130), (-7, 4)), ((261, 154), (10, 6)), ((186, 150), (-10, 6))),
    *(((242, 170), (8, 12)), ((203, 169), (-8, 12))),  # jaw
    *(((223, 127), (0, 6)), ((223, 134), (0, 8)), ((240, 126), (6, 6)), ((208, 125), (-6, 6))),
    *(((246, 140), (-5, 9)), ((202, 139), (5, 9)), ((224, 140), (0, 9)), ((223, 155), (0, 6))),
    *(((256, 104), (-4, 1)), ((237, 105), (-3, 1)), ((195, 101), (4, 1)), ((213, 104), (3, 1))),
    *(((248, 100), (-3, 4)), ((246, 107), (-3, 0)), ((203, 98), (3, 4)), ((203, 104), (3, 0))),
    *(((252, 93), (-2, 7)), ((199, 90), (2, 7)), ((238, 93), (-3, 7)), ((213, 92), (3, 7))),
    ((225, 103), (0, 4)),  # bridge of the nose
)
_STAY = (
    *((0, 0), (256, 0), (511, 0), (0, 256), (511, 256), (0, 511), (256, 511), (511, 511)),
    *((130, 90), (310, 90), (130, 200), (310, 200), (225, 20), (225, 215)),
)
# Lids of the sample: upper, lower, and the row of the brow above.
_LIDS = (
    (
        ((195, 100.6), (197, 99.2), (203, 98), (210, 100.3), (213.5, 103.9)),
        ((195, 100.6), (197.7, 102.9), (203.2, 104.4), (210, 104.1), (213.5, 103.9)),
        94.0,
    ),
    (
        ((236.7, 105.2), (241, 101.6), (248, 99.6), (254, 101.9), (255.7, 104)),
        ((236.7, 105.2), (240, 105.7), (246, 106.7), (252, 106.1), (255.7, 104)),
        96.0,
    ),
)


def photo(rgb: Image, name: str = "photo.png") -> Photo:
    """A picture as it comes out of intake."""
    return Photo(np.ascontiguousarray(rgb), name, "PNG", (rgb.shape[1], rgb.shape[0]))


def upload(rgb: Image, name: str = "photo.png") -> Upload:
    """A picture as somebody hands it in."""
    file = io.BytesIO()
    Pictures.fromarray(rgb).save(file, "PNG", compress_level=1)
    return Upload(name, file.getvalue())


def decoded(data: bytes) -> NDArray[np.uint8]:
    """The pixels of a finished file."""
    with Pictures.open(io.BytesIO(data)) as picture:
        return np.array(picture)


def astronaut(scale: float = 1.0) -> Image:
    """The sample; her face is small at scale 1 and good at 2."""
    return _scaled(_sample(), scale)


def somebody_else(scale: float = 1.0) -> Image:
    """Another person in the same place: broad jaw, narrow eyes, heavy nose, darker skin."""
    return _scaled(_other(), scale)


def mixed(share: float, scale: float = 1.0) -> Image:
    """Somewhere between the astronaut (0) and somebody else (1).

    Identity distances to the astronaut: 0.2 gives 0.22, 0.3 0.33, 0.4 0.44, 0.5 0.57, 0.6 0.71.
    """
    return _scaled(_uint8((1 - share) * _read().astype(np.float32) + share * _bent()), scale)


def with_closed_eyes(scale: float = 1.0) -> Image:
    """The sample with the lids drawn down."""
    sample = _sample()
    rows, cols = np.indices(sample.shape[:2]).astype(np.float32)
    source = rows.copy()
    x = np.arange(sample.shape[1])
    for upper, lower, brow in _LIDS:
        top = np.interp(x, *np.array(upper).T)[None] - 1.5
        bottom = np.interp(x, *np.array(lower).T)[None] + 0.5
        on_eye = (x >= upper[0][0]) & (x <= upper[-1][0])
        lid = on_eye[None] & (rows > brow) & (rows < bottom)
        pulled = brow + (rows - brow) * (top - brow) / np.maximum(bottom - brow, 1)
        source = np.where(lid, pulled, source).astype(np.float32)
    return _scaled(cv2.remap(sample, cols, source, cv2.INTER_CUBIC), scale)


def crowd(faces: int) -> Image:
    """Heads in rows, the astronaut and somebody else in turn, each smaller than the last."""
    columns = int(np.ceil(np.sqrt(faces)))
    rows = -(-faces // columns)
    picture = np.full((256 * rows, 256 * columns, 3), 176, np.uint8)
    for number in range(faces):
        head = (_bent() if number % 2 else _read())[_HEAD]
        side = round(256 * max(0.4, 0.85**number))
        top, left = 256 * (number // columns + 1) - side, 256 * (number % columns)
        shrunk = cv2.resize(head, (side, side), interpolation=cv2.INTER_AREA)
        picture[top : top + side, left : left + side] = shrunk
    return picture


def looking_aside() -> Image:
    """The sample with the features moved to the picture's left, as when a head is turned."""
    moves = tuple((point, (-round(11 * _nearness(point)), 0)) for point, _ in _MOVES)
    return _warped(_read(), moves)


def _nearness(point: tuple[int, int]) -> float:
    """How far a landmark stands out of the face towards the viewer, 0 to 1."""
    dx, dy = (point[0] - 224) / 48, (point[1] - 124) / 56
    return float(np.sqrt(max(0.0, 1 - dx * dx - dy * dy)))


def small_face(width_px: float) -> Image:
    """The sample far away: so many pixels between the temples, in the middle of a grey room."""
    small = cv2.resize(
        _sample(),
        None,
        fx=width_px / TEMPLE_WIDTH,
        fy=width_px / TEMPLE_WIDTH,
        interpolation=cv2.INTER_AREA,
    )
    room = np.full((640, 640, 3), 176, np.uint8)
    height, width = small.shape[:2]
    top, left = (640 - height) // 2, (640 - width) // 2
    room[top : top + height, left : left + width] = small
    return room


def dark(scale: float = 1.0) -> Image:
    """The sample with hardly any light."""
    return _through(astronaut(scale), 0.12 * np.linspace(0, 1, 256))


def backlit(scale: float = 1.0) -> Image:
    """The sample in the shade before a bright window."""
    sample = _sample()
    person = np.zeros(sample.shape[:2], np.float32)
    cv2.ellipse(person, (226, 108), (72, 90), 0, 0, 360, 1.0, -1)
    cv2.fillPoly(person, [np.array([[120, 200], [330, 200], [440, 512], [20, 512]])], 1.0)
    share = cv2.GaussianBlur(person, (0, 0), 3)[..., None]
    shade = _through(sample, 0.22 * np.linspace(0, 1, 256))
    return _scaled(_uint8(share * shade + (1 - share) * 250), scale)


def blurred(scale: float = 1.0) -> Image:
    """The sample out of focus."""
    return _scaled(cv2.GaussianBlur(_sample(), (0, 0), 3), scale)


def brightened(scale: float = 1.0) -> Image:
    """The same person on another day: brighter, warmer, closer."""
    lighter = _through(_sample(), np.linspace(0, 1, 256) ** 0.8)
    warm = _uint8(lighter * np.array([1.0, 0.97, 0.9]))
    return _scaled(np.ascontiguousarray(warm[0:400, 40:440]), scale)


def mirrored(rgb: Image) -> Image:
    """A picture as in a mirror."""
    return np.ascontiguousarray(rgb[:, ::-1])


def rotated(rgb: Image, degrees: float, center: tuple[int, int] | None = None) -> Image:
    """A picture turned clockwise about the face of the sample, what is missing filled with grey."""
    turn = cv2.getRotationMatrix2D(center or _FACE, -degrees, 1)
    size = rgb.shape[1], rgb.shape[0]
    flags = {"flags": cv2.INTER_CUBIC, "borderMode": cv2.BORDER_REPLICATE}
    return np.asarray(cv2.warpAffine(rgb, turn, size, **flags))


def no_face() -> Image:
    """A landscape: sky, sun, hills and a house."""
    picture = np.empty((480, 640, 3), np.uint8)
    picture[:] = (150, 190, 235)
    cv2.circle(picture, (520, 90), 44, (255, 236, 170), -1, cv2.LINE_AA)
    cv2.ellipse(picture, (180, 480), (360, 190), 0, 0, 360, (84, 128, 70), -1, cv2.LINE_AA)
    cv2.ellipse(picture, (520, 500), (300, 150), 0, 0, 360, (64, 104, 58), -1, cv2.LINE_AA)
    cv2.rectangle(picture, (250, 260), (380, 360), (196, 170, 140), -1)
    cv2.fillPoly(picture, [np.array([[236, 260], [394, 260], [315, 190]])], (140, 70, 56))
    for left in (270, 330):
        cv2.rectangle(picture, (left, 290), (left + 30, 320), (60, 66, 80), -1)
    return picture


def noise(side: int = 480) -> Image:
    """Coloured noise of several grain sizes."""
    rng = np.random.default_rng(3)
    total = np.zeros((side, side, 3), np.float32)
    for grain in (4, 16, 64, 240):
        cells = rng.random((max(2, side // grain),) * 2 + (3,), np.float32)
        total += cv2.resize(cells, (side, side), interpolation=cv2.INTER_CUBIC)
    return _uint8(total / total.max() * 255)


def smiley(side: int = 480) -> Image:
    """A drawn face: a yellow disc with two dots and a curve."""
    picture = np.full((side, side, 3), 245, np.uint8)
    middle, radius = (side // 2, side // 2), side // 3
    cv2.circle(picture, middle, radius, (250, 210, 60), -1, cv2.LINE_AA)
    for dx in (-1, 1):
        eye = (middle[0] + dx * radius // 3, middle[1] - radius // 4)
        cv2.circle(picture, eye, radius // 9, (40, 30, 20), -1, cv2.LINE_AA)
    cv2.ellipse(
        picture, middle, (radius // 2, radius // 2), 0, 20, 160, (40, 30, 20), 8, cv2.LINE_AA
    )
    return picture


@cache
def _read() -> Image:
    with Pictures.open(SAMPLE) as picture:
        return np.asarray(picture.convert("RGB"))


def _sample() -> Image:
    return _read().copy()


@cache
def _bent() -> Image:
    head = np.zeros(_read().shape[:2], np.float32)
    cv2.ellipse(head, (224, 120), (62, 95), 0, 0, 360, 1.0, -1)
    share = cv2.GaussianBlur(head, (0, 0), 6)[..., None]
    warped = _warped(_read(), _MOVES).astype(np.float32)
    tanned = 255 * (warped / 255) ** 1.7 * np.array([1.0, 0.86, 0.72])
    return _uint8(share * tanned + (1 - share) * warped)


def _other() -> Image:
    return _bent().copy()


def _warped(rgb: Image, moves: tuple[_Move, ...]) -> Image:
    """Thin-plate spline (Bookstein, 1989) that moves landmarks."""
    stay = np.array(_STAY, np.float64)
    source = np.concatenate([np.array([p for p, _ in moves], np.float64), stay])
    target = source + np.concatenate([np.array([d for _, d in moves], np.float64), 0 * stay])
    count = len(target)
    affine = np.column_stack([np.ones(count), target])
    system = np.zeros((count + 3, count + 3))
    system[:count, :count] = _bend(target, target)
    system[:count, count:], system[count:, :count] = affine, affine.T
    weights = np.linalg.solve(system, np.concatenate([source - target, np.zeros((3, 2))]))
    height, width = rgb.shape[:2]
    coarse = np.stack(np.meshgrid(np.arange(0, width + 4, 4), np.arange(0, height + 4, 4)), -1)
    grid = coarse.reshape(-1, 2).astype(np.float64)
    moved = _bend(grid, target) @ weights[:count]
    moved += np.column_stack([np.ones(len(grid)), grid]) @ weights[count:]
    small = moved.reshape(coarse.shape).astype(np.float32)
    shift = cv2.warpAffine(small, np.array([[4.0, 0, 0], [0, 4.0, 0]]), (width, height))
    rows, cols = np.indices((height, width)).astype(np.float32)
    there = cols + shift[..., 0], rows + shift[..., 1]
    return np.asarray(cv2.remap(rgb, *there, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT))


def _bend(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    square = ((a[:, None] - b[None]) ** 2).sum(axis=-1)
    return np.asarray(0.5 * square * np.log(square + 1e-9))


def _through(rgb: Image, curve: NDArray[np.float64]) -> Image:
    return np.asarray(cv2.LUT(rgb, _uint8(curve * 255)))


def _scaled(rgb: Image, scale: float) -> Image:
    if scale == 1:
        return rgb
    kind = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=kind))


def _uint8(values: NDArray[Any]) -> NDArray[np.uint8]:
    return np.asarray(np.clip(np.round(values), 0, 255), np.uint8)
