"""A film poster: teal shade, orange light, rays through haze, a title in Roman capitals."""

from __future__ import annotations

import cv2
import numpy as np

from engine.generators import cutout, lamps, lettering, texture
from engine.generators.canvas import to_uint8
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look, Mask

NO_TITLE = "A PORTRAIT"
_SMALL_PRINT = "A PORTRAIT IN LIGHT AND SHADOW"
_TEAL = np.array([34, 150, 168], np.float32)
_ORANGE = np.array([255, 158, 66], np.float32)
_DEEP = np.array([7, 20, 29], np.float32)
_IVORY = np.array([255, 240, 214], np.float32)
_LAMP = (0.8, -0.08)  # of the picture: where the rays come from


def movieposter(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    title: str = "",
) -> Image:
    """The person on the poster of a film.

    Args:
        plate: the person.
        look: ``caption`` goes before the recipe's title; ``backdrop`` colours the dark;
            ``strength`` is how far the person takes the light.
        rng: of the rays, the haze and the sparks.
        networks: unused.
        title: in capitals at the foot.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    size = plate.size
    side = min(size)
    strength = 0.75 if look.strength is None else look.strength
    deep = _DEEP if look.backdrop is None else 0.3 * np.array(look.backdrop, np.float32)
    alpha = cutout.crisp(plate)
    rays = _rays(size, rng)
    canvas = _set(size, plate, deep, rays, rng)
    haze = cutout.blurred(alpha, 0.05 * side) * (1 - alpha)
    texture.glow(canvas, 0.25 * haze[..., None] * _ORANGE)
    texture.lay(canvas, _actor(plate, alpha, strength), alpha)
    texture.glow(canvas, (0.16 * rays)[..., None] * _ORANGE)
    _sparks(canvas, plate, rng)
    words = lettering.choose("capitals", (look.caption or "").upper(), title.upper()) or NO_TITLE
    _title(canvas, words, deep)
    canvas *= texture.vignette(size, 0.35)[..., None]
    canvas += texture.grain(size, 5, rng)[..., None]
    return to_uint8(canvas)


def _set(
    size: tuple[int, int],
    plate: Plate,
    deep: texture.Light,
    rays: Mask,
    rng: np.random.Generator,
) -> texture.Light:
    """Dark behind the person, a warm glow behind the head, haze that the rays go through."""
    width, height = size
    canvas = np.empty((height, width, 3), np.float32)
    canvas[:] = deep
    face = plate.landmarks[:468, :2]
    cx, cy = (face.min(axis=0) + face.max(axis=0)) / 2
    x = (np.arange(width, dtype=np.float32)[None] - cx) / np.float32(max(size))
    y = (np.arange(height, dtype=np.float32)[:, None] - cy) / np.float32(max(size))
    smoke = 0.55 * texture.clouds(size, width * 0.3, rng) + 0.45 * texture.clouds(
        size, width * 0.11, rng
    )
    cold = np.exp(-((x + 0.3) ** 2 * 5 + (y + 0.02) ** 2 * 6))
    warm = np.exp(-((x - 0.2) ** 2 * 9 + (y + 0.2) ** 2 * 9))
    texture.glow(canvas, (cold * (0.3 + 0.65 * smoke))[..., None] * _TEAL)
    texture.glow(canvas, (warm * (0.35 + 0.7 * smoke))[..., None] * _ORANGE)
    texture.glow(canvas, (rays * (0.35 + 0.65 * smoke))[..., None] * _ORANGE)
    return canvas


def _rays(size: tuple[int, int], rng: np.random.Generator) -> Mask:
    """Beams of light from the lamp, ``(H, W)`` float32 in [0, 1]."""
    width, height = max(1, size[0] // 2), max(1, size[1] // 2)
    x = np.arange(width, dtype=np.float32)[None] / width - np.float32(_LAMP[0])
    y = np.arange(height, dtype=np.float32)[:, None] / height - np.float32(_LAMP[1])
    angle = np.arctan2(x, y)
    beams = 0.6 * texture.clouds((512, 1), (18, 1), rng) + 0.4 * texture.clouds(
        (512, 1), (7, 1), rng
    )
    beams = np.clip((beams - 0.42) * 2.6, 0, 1)
    place = (angle / np.float32(np.pi) + 0.5) * 511
    found = cv2.remap(
        beams,
        place.astype(np.float32),
        np.zeros_like(place, np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    fall = np.exp(-1.7 * np.sqrt(x * x + y * y))
    return np.asarray(cv2.resize(found * fall, size, interpolation=cv2.INTER_LINEAR), np.float32)


def _actor(plate: Plate, alpha: Mask, strength: float) -> texture.Light:
    """The person, cold from the left and warm from the right."""
    own = plate.rgb.astype(np.float32)
    fill = np.array([116, 102, 92], np.float32)
    lit = lamps.between(plate, alpha, 0.75 * _TEAL, 1.2 * _ORANGE, fill, own=0.55, contrast=1.4)
    return np.asarray(own + (lit - own) * np.float32(0.2 + 0.55 * strength), np.float32)


def _sparks(canvas: texture.Light, plate: Plate, rng: np.random.Generator) -> None:
    """Glowing dust, out of focus near the viewer; none on the face."""
    height, width = canvas.shape[:2]
    free = 1 - np.clip(cutout.blurred(plate.face, 0.05 * width) * 3, 0, 1)
    for count, radius, blur, power in ((70, 0.0016, 0.0008, 1.0), (26, 0.005, 0.004, 0.5)):
        dust = np.zeros((height, width), np.float32)
        for _ in range(count):
            x, y = rng.uniform(0, width), height * rng.uniform(0, 0.95)
            shine = float(rng.uniform(0.3, 1)) * power
            r = max(radius * width * float(rng.uniform(0.6, 1.3)), 0.6)
            cv2.circle(dust, (round(x * 8), round(y * 8)), round(r * 8), shine, -1, cv2.LINE_AA, 3)
        dust = cutout.blurred(dust, max(blur * width, 0.4)) * free
        texture.glow(canvas, dust[..., None] * np.array([255, 186, 104], np.float32))


def _title(canvas: texture.Light, words: str, deep: texture.Light) -> None:
    """The foot of the picture darkens, and the title stands in it over a fine rule."""
    height, width = canvas.shape[:2]
    y = np.linspace(0, 1, height, dtype=np.float32)
    dark = np.clip((y - 0.66) / 0.3, 0, 1)
    dark = dark * dark * (3 - 2 * dark) * np.float32(0.93)
    texture.lay(canvas, 0.55 * deep, np.ascontiguousarray(np.repeat(dark[:, None], width, axis=1)))
    box = round(0.86 * width), round(0.125 * height)
    text = lettering.block(words, "capitals", box, lines=2, tracking=0.09, smallest=0.36)
    left, top = (width - box[0]) // 2, round(0.795 * height)
    part = canvas[top : top + box[1], left : left + box[0]]
    shine = cutout.blurred(_framed(text, canvas.shape[:2], left, top), 0.016 * width)
    texture.glow(canvas, 0.5 * shine[..., None] * _ORANGE)
    fall = np.linspace(0, 1, box[1], dtype=np.float32)[:, None, None]
    texture.lay(part, _IVORY + (np.array([246, 190, 122], np.float32) - _IVORY) * fall, text)
    _foot(canvas)


def _framed(mask: Mask, shape: tuple[int, ...], left: int, top: int) -> Mask:
    out = np.zeros(shape, np.float32)
    out[top : top + mask.shape[0], left : left + mask.shape[1]] = mask
    return out


def _foot(canvas: texture.Light) -> None:
    """A rule with a diamond, and one line of small print."""
    height, width = canvas.shape[:2]
    line, y = np.zeros((height, width), np.uint8), 0.935 * height
    thick = max(1, round(height / 900))
    for start, end in ((0.3, 0.475), (0.525, 0.7)):
        one, two = ((round(x * width * 8), round(y * 8)) for x in (start, end))
        cv2.line(line, one, two, 150, thick, cv2.LINE_AA, 3)
    r = 0.0075 * width
    tips = np.array([(width / 2 + a * r, y + b * r) for a, b in ((1, 0), (0, 1), (-1, 0), (0, -1))])
    cv2.fillPoly(line, [np.round(tips * 8).astype(np.int32)], 220, cv2.LINE_AA, 3)
    texture.lay(canvas, _IVORY * 0.95, line.astype(np.float32) / 255)
    box = round(0.6 * width), max(6, round(0.024 * height))
    small = lettering.block(_SMALL_PRINT, "thin", box, tracking=0.34) * np.float32(0.72)
    left, top = (width - box[0]) // 2, round(0.953 * height)
    texture.lay(canvas[top : top + box[1], left : left + box[0]], _IVORY * 0.9, small)
