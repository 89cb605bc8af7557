"""A sunset that never was: striped sun, endless grid, pink and teal light."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators import cutout, lamps, texture
from engine.generators.canvas import to_uint8
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

_HORIZON = 0.6
_PINK = np.array([255, 72, 176], np.float32)
_TEAL = np.array([38, 232, 236], np.float32)
_SKY: tuple[tuple[float, Color], ...] = (
    (0.0, (24, 10, 64)),
    (0.3, (84, 20, 122)),
    (0.44, (206, 40, 140)),
    (0.57, (255, 116, 116)),
    (0.6, (255, 178, 128)),
    (0.601, (30, 8, 62)),
    (1.0, (12, 4, 34)),
)


def vaporwave(plate: Plate, look: Look, rng: np.random.Generator, networks: Networks) -> Image:
    """The person before a striped sun over an endless grid, in pink and teal.

    Args:
        plate: the person.
        look: ``backdrop`` colours the sky; ``strength`` is how far the person takes the colours.
        rng: of the stars.
        networks: unused.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    size = plate.size
    side = min(size)
    strength = 0.7 if look.strength is None else look.strength
    canvas = texture.ramp(size, _sky(look.backdrop))
    _stars(canvas, rng)
    _sun(canvas, plate)
    _mountains(canvas, rng)
    _grid(canvas)
    alpha = cutout.crisp(plate)
    halo = cutout.blurred(alpha, 0.03 * side) * (1 - alpha)
    texture.glow(canvas, 0.4 * halo[..., None] * _PINK)
    texture.lay(canvas, _graded(plate, alpha, strength), alpha)
    return _screen(to_uint8(canvas), plate, strength)


def _sky(backdrop: Color | None) -> tuple[tuple[float, Color], ...]:
    """Colours from the zenith down to the grid, below the horizon the floor."""
    if backdrop is None:
        return _SKY
    asked = np.array(backdrop, np.float32)

    def mixed(share: float, other: Color) -> Color:
        r, g, b = (asked * (1 - share) + np.array(other, np.float32) * share).tolist()
        return round(r), round(g), round(b)

    tones = (mixed(0.75, (8, 4, 40)), mixed(0.45, (40, 10, 90)), mixed(0.0, (0, 0, 0)))
    return tuple((p, c) for (p, _), c in zip(_SKY, tones, strict=False)) + _SKY[3:]


def _stars(canvas: texture.Light, rng: np.random.Generator) -> None:
    height, width = canvas.shape[:2]
    light = np.zeros((height, width), np.float32)
    dot = max(1.0, width / 900)
    for _ in range(90):
        x, y = rng.uniform(0, width), rng.uniform(0, 0.42 * height) * rng.uniform(0.3, 1)
        power = float(rng.uniform(0.25, 1.0))
        cv2.circle(
            light, (round(x * 8), round(y * 8)), round(8 * dot * power), power, -1, cv2.LINE_AA, 3
        )
    texture.glow(canvas, (light + cutout.blurred(light, 2 * dot))[..., None] * 255)


def _sun(canvas: texture.Light, plate: Plate) -> None:
    """A disc from yellow to pink behind the head, cut by stripes that widen downwards."""
    height, width = canvas.shape[:2]
    face = plate.landmarks[:468, :2]
    cx = float(face[:, 0].min() + face[:, 0].max()) / 2
    cy, radius = 0.4 * height, 0.355 * min(width, height)
    x = np.arange(width, dtype=np.float32)[None] - np.float32(cx)
    y = np.arange(height, dtype=np.float32)[:, None] - np.float32(cy)
    away = np.sqrt(x * x + y * y)
    disc = np.clip(radius + 0.5 - away, 0, 1)
    down = (y + radius) / (2 * radius)  # 0 at the top of the sun, 1 at its foot
    period = 0.115
    phase = np.mod(down / period, 1.0)
    gap = np.clip((down - 0.36) * 0.85, 0, 0.6)
    edge = np.float32(2 * radius * period)
    stripe = np.clip(0.5 + (gap / 2 - np.abs(phase - 0.5)) * edge, 0, 1) * (gap > 0.01)
    above = np.clip(_HORIZON * height - y - cy, 0, 1)
    stops: tuple[tuple[float, Color], ...] = (
        (0.0, (255, 236, 120)),
        (0.45, (255, 150, 110)),
        (0.8, (255, 60, 160)),
        (1.0, (226, 40, 190)),
    )
    tall = max(2, round(2 * radius))
    paint = np.empty_like(canvas)
    paint[:] = texture.ramp((1, tall), stops)[
        np.clip(np.arange(height) - round(cy - radius), 0, tall - 1)
    ]
    far = np.exp(-np.maximum(away - radius, 0) / np.float32(0.1 * width)) * above
    texture.glow(canvas, 0.42 * far[..., None] * np.array([255, 96, 150], np.float32))
    texture.lay(canvas, paint, np.asarray(disc * (1 - stripe) * above, np.float32))


def _mountains(canvas: texture.Light, rng: np.random.Generator) -> None:
    """Two ranges of wire peaks at the sides."""
    height, width = canvas.shape[:2]
    base = _HORIZON * height
    fill, wire = np.zeros((height, width), np.uint8), np.zeros((height, width), np.uint8)
    for start, end in ((-0.04, 0.3), (0.7, 1.04)):
        xs = np.linspace(start, end, 8) + rng.uniform(-0.012, 0.012, 8)
        outer = np.abs(np.linspace(start, end, 8) - 0.5) / 0.5
        tall = (0.02 + 0.1 * np.clip(outer - 0.35, 0, 1)) * rng.uniform(0.5, 1.25, 8)
        tall[-1 if start < 0.5 else 0] = 0
        peaks = np.stack([xs * width, base - tall * height], axis=-1)
        foot = np.stack([xs * width, np.full(8, base)], axis=-1)
        outline = np.vstack([peaks, foot[::-1]])
        cv2.fillPoly(fill, [np.round(outline * 8).astype(np.int32)], 255, cv2.LINE_AA, 3)
        lines = [peaks, *(np.stack([a, b]) for a, b in zip(peaks[:-1], foot[1:], strict=True))]
        lines += [np.stack([a, b]) for a, b in zip(peaks, foot, strict=True)]
        for way in lines:
            points = [np.round(way * 8).astype(np.int32)]
            cv2.polylines(wire, points, False, 255, max(1, round(width / 700)), cv2.LINE_AA, 3)
    texture.lay(canvas, (34, 10, 66), fill.astype(np.float32) / 255)
    lines_ = wire.astype(np.float32) / 255
    glow = 0.75 * lines_ + 0.9 * cutout.blurred(lines_, 0.006 * width)
    texture.glow(canvas, glow[..., None] * _TEAL * 0.8)


def _grid(canvas: texture.Light) -> None:
    """A floor of glowing lines that meet at the horizon."""
    height, width = canvas.shape[:2]
    top = int(np.ceil(_HORIZON * height))
    y = np.arange(top, height, dtype=np.float32)[:, None] + 0.5 - np.float32(_HORIZON * height)
    x = np.arange(width, dtype=np.float32)[None] + 0.5 - np.float32(width / 2)
    away = np.float32(0.36 * height) / y  # 1 at the lower edge
    thick = np.float32(max(width / 420, 1.2))
    across = x * away / np.float32(0.16 * width)
    lines_x = _near_whole(across, away / np.float32(0.16 * width), thick)
    lines_y = _near_whole(2.4 * away, 2.4 * away / y, thick)
    fade = np.clip(1.25 / away, 0, 1)  # far lines are too dense to be told apart
    lines = np.maximum(lines_x, lines_y) * fade**0.7
    glow = 0.9 * lines + 1.1 * cutout.blurred(np.asarray(lines, np.float32), 0.007 * width)
    tone = np.clip(y / np.float32(height - top), 0, 1)[..., None]
    texture.glow(canvas[top:], glow[..., None] * (_PINK + (_TEAL - _PINK) * tone))
    texture.glow(canvas[top:], np.exp(-y / np.float32(0.02 * height))[..., None] * _PINK * 0.9)


def _near_whole(
    value: NDArray[np.float32], slope: NDArray[np.float32], thick: np.float32
) -> NDArray[np.float32]:
    """1 where a value is within half a line's width, in pixels, of a whole number."""
    off = np.abs(value - np.round(value)) / np.maximum(slope, 1e-6)
    return np.asarray(np.clip(thick / 2 + 0.5 - off, 0, 1), np.float32)


def _graded(plate: Plate, alpha: Mask, strength: float) -> texture.Light:
    """The person in the light of the scene: pink from the left, teal from the right."""
    own = plate.rgb.astype(np.float32)
    gray = cv2.cvtColor(plate.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)[..., None] / 255
    dark, light = np.array([40, 16, 92], np.float32), np.array([255, 214, 220], np.float32)
    toned = dark + (light - dark) * gray
    out = own + (toned - own) * np.float32(0.5 * strength)
    fill = np.array([128, 44, 138], np.float32)
    lit = lamps.between(plate, alpha, 1.1 * _PINK, 1.1 * _TEAL, fill, own=0.3, contrast=1.2)
    out += (lit - out) * np.float32(0.35 + 0.5 * strength)
    texture.glow(out, (1 - gray) ** 2 * np.array([34, 10, 72], np.float32) * strength)
    return np.asarray(out, np.float32)


def _screen(rgb: Image, plate: Plate, strength: float) -> Image:
    """An old screen: colours that part away from the middle, faint lines."""
    height, width = rgb.shape[:2]
    face = plate.landmarks[:468, :2].mean(axis=0)
    k = np.float32(0.007 * strength)

    def spread(channel: NDArray[np.uint8], by: np.float32) -> NDArray[np.uint8]:
        matrix = np.array([[1 + by, 0, -by * face[0]], [0, 1 + by * 0.3, -0.3 * by * face[1]]])
        return np.asarray(
            cv2.warpAffine(
                channel,
                matrix,
                (width, height),
                flags=cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REPLICATE,
            )
        )

    red, blue = spread(rgb[..., 0], k), spread(rgb[..., 2], -k)
    out = np.dstack([red, rgb[..., 1], blue]).astype(np.float32)
    period = max(3.0, height / 256)
    y = np.arange(height, dtype=np.float32)[:, None, None]
    out *= 1 - 0.05 * strength * (0.5 + 0.5 * np.cos(2 * np.pi * y / np.float32(period)))
    return to_uint8(out)
