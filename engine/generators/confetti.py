"""A party: confetti and paper streamers before and behind the person, never over the face."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators import cutout, texture
from engine.generators.canvas import to_uint8
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

_PAPERS: tuple[Color, ...] = (
    (255, 75, 92),
    (255, 182, 39),
    (255, 224, 72),
    (52, 206, 146),
    (46, 160, 255),
    (155, 93, 229),
    (255, 120, 190),
    (255, 255, 255),
)
_BACKDROP: tuple[Color, Color, Color] = (255, 214, 122), (255, 143, 143), (214, 92, 172)


class _Layer:
    """Papers at one distance from the viewer, premultiplied colour and cover."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.paint = np.zeros((size[1], size[0], 3), np.uint8)
        self.cover = np.zeros((size[1], size[0]), np.uint8)

    def piece(self, outline: NDArray[np.float32], color: NDArray[np.float32]) -> None:
        """One flat piece of paper, ``outline`` ``(N, 2)`` pixels."""
        points = [np.round(outline * 16).astype(np.int32)]
        cv2.fillPoly(self.paint, points, color.tolist(), cv2.LINE_AA, 4)
        cv2.fillPoly(self.cover, points, 255, cv2.LINE_AA, 4)

    def over(self, canvas: texture.Light, blur: float, free: Mask | None = None) -> None:
        """Lay the papers over a canvas, blurred by ``blur`` pixels, where ``free`` lets them."""
        paint, cover = self.paint, self.cover
        if blur > 0.4:
            paint = cv2.GaussianBlur(paint, (0, 0), blur)
            cover = cv2.GaussianBlur(cover, (0, 0), blur)
        share = cover.astype(np.float32) / 255
        part = paint.astype(np.float32)
        if free is not None:
            share, part = share * free, part * free[..., None]
        canvas *= (1 - share)[..., None]
        canvas += part

    def shadow(self, offset: tuple[float, float], sigma: float) -> Mask:
        """What the papers throw on something a little behind them."""
        return cutout.shadow(self.cover.astype(np.float32) / 255, offset, sigma)


def confetti(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    density: float = 0.5,
) -> Image:
    """The person in a rain of confetti and streamers.

    Args:
        plate: the person.
        look: ``backdrop`` replaces the gradient; ``strength`` goes before ``density``.
        rng: places every piece.
        networks: unused.
        density: how much confetti, 0 to 1.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    size = plate.size
    side = min(size)
    amount = float(np.clip(density if look.strength is None else look.strength, 0, 1))
    alpha = cutout.crisp(plate)
    canvas = _backdrop(size, look.backdrop)
    far, behind, before, near = (_Layer(size) for _ in range(4))
    _scatter(far, round(190 * amount) + 20, (0.006, 0.012), rng, None)
    _streamers(behind, round(5 * amount) + 2, 0.02, rng, size)
    _scatter(behind, round(150 * amount) + 16, (0.011, 0.021), rng, None)
    keep = _kept_free(plate)
    _streamers(before, 2, 0.024, rng, size, outermost=True)
    _scatter(before, round(120 * amount) + 10, (0.013, 0.024), rng, keep)
    _scatter(near, round(26 * amount) + 3, (0.03, 0.052), rng, keep)
    far.over(canvas, 0.0035 * side)
    canvas *= (1 - 0.16 * behind.shadow((0.004 * side, 0.012 * side), 0.01 * side))[..., None]
    behind.over(canvas, 0.0)
    halo = cutout.shadow(alpha, (0, 0.012 * side), 0.03 * side) * (1 - alpha)
    canvas *= (1 - 0.26 * halo)[..., None]
    person = cutout.lifted(plate.rgb, 0.5, 0.0).astype(np.float32)
    texture.lay(canvas, person, alpha)
    canvas *= (1 - 0.3 * before.shadow((0.003 * side, 0.01 * side), 0.006 * side) * keep)[..., None]
    before.over(canvas, 0.0, keep)
    near.over(canvas, 0.006 * side, keep)
    return to_uint8(canvas)


def _backdrop(size: tuple[int, int], backdrop: Color | None) -> texture.Light:
    """A cheerful gradient with large soft lights."""
    width, height = size
    x = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    one, two, three = (np.array(c, np.float32) for c in _BACKDROP)
    if backdrop is not None:
        two = np.array(backdrop, np.float32)
        one, three = two + (255 - two) * 0.35, two * 0.78
    along = (x * 0.55 + y) / 1.55
    low, high = np.clip(along * 2, 0, 1), np.clip(along * 2 - 1, 0, 1)
    canvas = one + (two - one) * low + (three - two) * high
    canvas = np.ascontiguousarray(canvas, np.float32)
    bright = np.exp(-(((x - 0.5) / 0.42) ** 2 + ((y - 0.42) / 0.42) ** 2))[..., 0]
    texture.glow(canvas, 0.3 * bright[..., None] * np.array([255, 240, 220], np.float32))
    return canvas


def _kept_free(plate: Plate) -> Mask:
    """1 where papers may fall before the person, 0 over the face, a narrow ramp between."""
    width, height = plate.size
    face = plate.landmarks[:468, :2]
    hull = cv2.convexHull(np.round(face * 8).astype(np.int32))
    mask = np.zeros((height, width), np.uint8)
    cv2.fillConvexPoly(mask, hull, 255, cv2.LINE_AA, 3)
    reach = 0.13 * float(np.ptp(face[:, 1]))
    grown = cutout.grown(mask.astype(np.float32) / 255, reach, reach)
    return np.asarray(1 - grown, np.float32)


def _scatter(
    layer: _Layer,
    count: int,
    sizes: tuple[float, float],
    rng: np.random.Generator,
    free: Mask | None,
) -> None:
    """Papers of several shapes, turned any way in space, denser towards the picture's edges."""
    height, width = layer.cover.shape
    side = min(width, height)
    for _ in range(count):
        spot = rng.uniform(0, 1, (8, 2))
        edge = np.max(np.abs(spot - (0.5, 0.55)), axis=1) * (1.3 - 0.3 * spot[:, 1])
        x, y = spot[int(np.argmax(edge + rng.uniform(0, 0.55, 8)))] * (width, height)
        r = float(rng.uniform(*sizes)) * side
        outline = _paper(r, rng)
        color = np.array(_PAPERS[int(rng.integers(len(_PAPERS)))], np.float32)
        tilt, spin, shade = rng.uniform(-1.1, 1.1), rng.uniform(0, 2 * np.pi), rng.uniform(-1, 1)
        outline[:, 0] *= np.cos(tilt)
        c, s = np.cos(spin), np.sin(spin)
        outline = outline @ np.array([[c, s], [-s, c]], np.float32)
        outline = np.asarray(outline + np.array([x, y]), np.float32)
        tone = color * (1 + 0.07 * shade - 0.12 * abs(np.sin(tilt)))
        if free is not None and not _clear(free, outline):
            continue
        layer.piece(outline, np.clip(tone, 0, 255))


def _clear(free: Mask, outline: NDArray[np.float32]) -> bool:
    """Whether a piece lies wholly where papers may fall; half a piece would look cut off."""
    height, width = free.shape
    around = np.vstack([outline, outline.mean(axis=0, keepdims=True)])
    columns = np.clip(around[:, 0].astype(int), 0, width - 1)
    rows = np.clip(around[:, 1].astype(int), 0, height - 1)
    return bool((free[rows, columns] > 0.99).all())


def _paper(r: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """The outline of a strip, a disc, a triangle, a star or a curl, about the origin."""
    kind = float(rng.random())
    if kind < 0.5:
        long, wide = r * float(rng.uniform(1.0, 1.5)), r * float(rng.uniform(0.4, 0.7))
        corners = [(-long, -wide), (long, -wide), (long, wide), (-long, wide)]
        return np.array(corners, np.float32)
    if kind < 0.74:
        angle = np.linspace(0, 2 * np.pi, 28, endpoint=False)
        return np.stack([np.cos(angle), np.sin(angle)], axis=-1).astype(np.float32) * np.float32(
            0.8 * r
        )
    points = 3 if kind < 0.85 else 10
    angle = np.linspace(0, 2 * np.pi, points, endpoint=False)
    length = np.where(np.arange(points) % 2 == 0, 1.0, 0.45 if points == 10 else 1.0) * 1.15 * r
    star = np.stack([np.cos(angle) * length, np.sin(angle) * length], axis=-1)
    return np.asarray(star, np.float32)


def _streamers(
    layer: _Layer,
    count: int,
    width: float,
    rng: np.random.Generator,
    size: tuple[int, int],
    outermost: bool = False,
) -> None:
    """Ribbons of paper that hang from the upper edge in curls, light and dark side in turn."""
    side = min(size)
    colors = rng.permutation(len(_PAPERS) - 1)
    for number in range(count):
        left = number % 2 == 0
        start = rng.uniform(0.0, 0.07 if outermost else 0.3)
        start = start if left else 1 - start
        length = rng.uniform(0.35, 0.8) * size[1]
        color = np.array(_PAPERS[int(colors[number % len(colors)])], np.float32)
        t = np.linspace(0, 1, 90)
        turns, phase = rng.uniform(3.5, 6), rng.uniform(0, 2 * np.pi)
        swing = rng.uniform(0.018, 0.034) * side
        lean = rng.uniform(-0.1, 0.04) if left else rng.uniform(-0.04, 0.1)
        angle = 2 * np.pi * turns * t + phase
        x = start * size[0] + lean * size[0] * t + swing * np.sin(angle)
        y = -0.02 * size[1] + length * t + 0.45 * swing * np.cos(angle)
        half = 0.5 * width * side * (0.45 + 0.55 * np.abs(np.cos(angle / 2 + 0.6)))
        edge = np.stack([x, y], axis=-1)
        down = np.array([0.28, 0.96])
        one, two = edge - half[:, None] * down, edge + half[:, None] * down
        lit = 0.86 + 0.2 * np.cos(angle)
        order = np.argsort(np.cos(angle[:-1]))  # what turns to the viewer lies over the rest
        for i in order:
            quad = np.array([one[i], one[i + 1], two[i + 1], two[i]], np.float32)
            layer.piece(quad, np.clip(color * lit[i], 0, 255))
