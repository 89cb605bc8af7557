"""Pixel art: a real sprite, drawn on its own small grid and enlarged without a blurred edge."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import BadOption
from engine.generators import canvas, strokes, tones
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask, Points

_BACKDROP: Color = (116, 190, 198)
_OUTLINE: Color = (34, 28, 46)
_WHITE: Color = (232, 224, 216)
_LASH: Color = (66, 46, 48)
# Corners, lids and iris of each eye.
_EYES = (((33, 133), (159, 145), 468), ((263, 362), (386, 374), 473))
_FEWEST_PIXELS, _FEWEST_COLORS = 24, 8


def pixelart(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    pixels: int = 64,
    colors: int = 24,
) -> Image:
    """A sprite with an outline, few colours and eyes that can be read.

    Args:
        plate: the person.
        look: ``backdrop`` and ``strength`` (of the coarseness) are heeded.
        rng: chooses where the palette starts from.
        networks: not needed.
        pixels: along the shorter side.
        colors: at most so many, with the backdrop and the outline.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.

    Raises:
        BadOption: the sprite would be too small, or its colours too few, to show a face.
    """
    if pixels < _FEWEST_PIXELS or colors < _FEWEST_COLORS:
        raise BadOption(
            f"A face can't be read from {pixels} pixels and {colors} colours.",
            f"{_FEWEST_PIXELS} pixels and {_FEWEST_COLORS} colours are the fewest; 64 and 24 work "
            "well.",
        )
    pixels = max(_FEWEST_PIXELS, round(pixels / canvas.dial(look))) if look.strength else pixels
    grid = _Grid.of(plate.size, pixels)
    alpha = grid.shrink(canvas.crisp(plate.alpha, 0.4, 0.6))
    color = grid.shrink(_inked(plate, grid.block) * plate.alpha[..., None])
    color /= np.maximum(grid.shrink(plate.alpha), 1e-3)[..., None]
    color += 0.4 * (color - cv2.GaussianBlur(color, (0, 0), 1.0))
    sprite = canvas.to_uint8(color)
    person = alpha > 0.5
    weight = 1 + 4 * grid.shrink(plate.face)[person]
    sprite[person] = _few_colors(sprite[person], weight, colors - 4, rng)
    sprite[~person] = look.backdrop or _BACKDROP
    ring = cv2.dilate(
        person.astype(np.uint8), np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8)
    )
    sprite[(ring > 0) & ~person] = _OUTLINE
    _draw_eyes(sprite, grid.points(plate.landmarks))
    return grid.enlarge(sprite)


def _inked(plate: Plate, block: int) -> Image:
    """The person with features drawn over, so that they outlive being made small."""
    gray = tones.exposed(tones.luminance(plate.rgb), plate.skin, 0.64)
    even = tones.evened(gray, plate.alpha, plate.face, 2.5 * block)
    on_white = np.asarray(1 - plate.alpha * (1 - even), np.float32)
    lines = strokes.penned(plate, on_white, max(0.6, 0.14 * block))
    clear = tones.cleared(tones.pigments(plate, gray), 0.4)
    return canvas.mix(clear, canvas.flat(plate.size, _OUTLINE), 0.45 * lines)


@dataclass(frozen=True)
class _Grid:
    """Where the sprite's pixels lie in the picture.

    Attributes:
        block: picture pixels along the side of one of the sprite's.
        size: of the picture.
        left: picture pixels of the first column that stick out.
        top: of the first row.
    """

    block: int
    size: tuple[int, int]
    left: int
    top: int

    @classmethod
    def of(cls, size: tuple[int, int], pixels: int) -> _Grid:
        block = max(1, round(min(size) / pixels))
        left, top = ((-side % block) // 2 for side in size)
        return cls(block, size, left, top)

    @property
    def cells(self) -> tuple[int, int]:
        """Columns and rows."""
        width, height = self.size
        return -(-(width + self.left) // self.block), -(-(height + self.top) // self.block)

    def shrink(self, picture: NDArray[np.float32] | Mask | Image) -> NDArray[np.float32]:
        """Means over the blocks."""
        cols, rows = self.cells
        right = cols * self.block - self.size[0] - self.left
        bottom = rows * self.block - self.size[1] - self.top
        whole = cv2.copyMakeBorder(
            np.asarray(picture, np.float32),
            *(self.top, bottom, self.left, right),
            cv2.BORDER_REPLICATE,
        )
        return np.asarray(cv2.resize(whole, (cols, rows), interpolation=cv2.INTER_AREA))

    def points(self, landmarks: Points) -> Points:
        """Landmarks in the sprite's pixels; whole numbers are the middles of pixels."""
        shift = np.array([self.left, self.top], np.float32)
        return (landmarks[:, :2] + shift) / np.float32(self.block) - np.float32(0.5)

    def enlarge(self, sprite: Image) -> Image:
        """Each pixel as a block, cut to the picture."""
        large = sprite.repeat(self.block, axis=0).repeat(self.block, axis=1)
        width, height = self.size
        return np.ascontiguousarray(
            large[self.top : self.top + height, self.left : self.left + width]
        )


def _few_colors(
    pixels: NDArray[np.uint8], weight: NDArray[np.float32], count: int, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """``(N, 3)`` colours, each replaced by the nearest of ``count``: k-means (Lloyd) in CIE Lab."""
    lab = cv2.cvtColor(pixels[None].astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[0]
    centers = _spread_out(lab, count, rng)
    for _ in range(12):
        nearest = _nearest(lab, centers)
        for n in range(len(centers)):
            mine = nearest == n
            if mine.any():
                centers[n] = np.average(lab[mine], axis=0, weights=weight[mine])
    colors = cv2.cvtColor(centers[None], cv2.COLOR_LAB2RGB)[0] * 255
    return canvas.to_uint8(colors)[_nearest(lab, centers)]


def _spread_out(
    lab: NDArray[np.float32], count: int, rng: np.random.Generator
) -> NDArray[np.float32]:
    """Starting colours far from each other (Arthur and Vassilvitskii, 2007, "k-means++")."""
    centers = [lab[rng.integers(len(lab))]]
    far = ((lab - centers[0]) ** 2).sum(axis=1)
    while len(centers) < count and far.max() > 1:
        centers.append(lab[rng.choice(len(lab), p=far / far.sum(dtype=np.float64))])
        far = np.minimum(far, ((lab - centers[-1]) ** 2).sum(axis=1))
    return np.array(centers, np.float32)


def _nearest(lab: NDArray[np.float32], centers: NDArray[np.float32]) -> NDArray[np.intp]:
    return np.asarray(((lab[:, None] - centers[None]) ** 2).sum(axis=-1).argmin(axis=1))


def _draw_eyes(sprite: Image, points: Points) -> None:
    """Lashes, white and iris, pixel by pixel, so that someone looks out of the sprite."""
    gaps = [float(points[lower, 1] - points[upper, 1]) for _, (upper, lower), _ in _EYES]
    irises = [float(np.linalg.norm(points[n + 1, :2] - points[n + 3, :2])) for *_, n in _EYES]
    tall, wide = max(1, round(max(gaps))), max(1, round(max(irises)))  # the same for both eyes
    for (outer, inner), _, iris in _EYES:
        beside = (abs(float(points[outer, 0] - points[inner, 0])) - wide) / 2
        white = max(1, int(beside - 0.25))  # the same to both sides, or the eyes would squint
        x, y = (float(value) for value in points[iris])
        top = round(y - (tall - 1) / 2)
        first = round(x - (wide - 1) / 2)
        a, b = first - white, first + wide + white
        sprite[top : top + tall, a:b] = _WHITE
        sprite[top : top + tall, first : first + wide] = _OUTLINE
        sprite[top - 1, a:b] = _LASH
