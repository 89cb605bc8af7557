"""A collectible card: a foil border, a shimmering picture, a plate with a name, five stars."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.generators import cutout, lettering, texture
from engine.generators.canvas import parse_color, to_uint8
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

NO_NAME = "PORTRAIT"
_RATIO = 5 / 7
_DESK: Color = (26, 28, 38)
_SCENE: Color = (58, 70, 168)
# In parts of the card's width.
_CORNER, _BORDER, _STARS = 0.05, 0.052, 5
# Of the card's height: lower edge of the picture, and the name plate.
_PICTURE_END, _PLATE = 0.835, (0.795, 0.89)


def tradingcard(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    title: str = "",
    border: str = "#d4af37",
) -> Image:
    """The person on a collectible card.

    Args:
        plate: the person.
        look: ``caption`` goes before the recipe's title; ``backdrop`` colours the picture;
            ``strength`` is how much the card shimmers.
        rng: of the foil and the shimmer.
        networks: unused.
        title: on the name plate.
        border: colour of the foil.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    width, height = plate.size
    tall = round(min(0.955 * height, 0.93 * width / _RATIO))
    wide = round(tall * _RATIO)
    left, top = (width - wide) // 2, (height - tall) // 2
    card = _card(plate, look, (wide, tall), title, border, rng)
    canvas = _desk((width, height), rng)
    box = (float(left), float(top), float(left + wide), float(top + tall))
    shape = texture.rounded((width, height), box, _CORNER * wide)
    dark = cutout.shadow(shape, (0, 0.014 * tall), 0.018 * tall)
    canvas *= (1 - 0.65 * dark)[..., None]
    part = canvas[top : top + tall, left : left + wide]
    texture.lay(part, card, shape[top : top + tall, left : left + wide])
    return to_uint8(canvas)


def _desk(size: tuple[int, int], rng: np.random.Generator) -> texture.Light:
    """A dark cloth, lit from above."""
    canvas = texture.ramp(size, ((0.0, (62, 66, 84)), (1.0, _DESK)))
    canvas *= texture.vignette(size, 0.45)[..., None]
    return canvas + texture.grain(size, 4, rng)[..., None]


def _card(
    plate: Plate,
    look: Look,
    size: tuple[int, int],
    title: str,
    border: str,
    rng: np.random.Generator,
) -> texture.Light:
    wide, tall = size
    edge = _BORDER * wide
    foil = _foil(size, np.array(parse_color(border), np.float32), rng)
    card = foil.copy()
    inner = texture.rounded(size, (edge, edge, wide - edge, tall - edge), 0.028 * wide)
    _bevel(card, inner, 0.007 * wide)
    scene = np.array(look.backdrop or _SCENE, np.float32)
    texture.lay(card, 0.2 * scene + np.array([6, 6, 10], np.float32), inner)
    inset = edge + 0.014 * wide
    window = (inset, inset, wide - inset, _PICTURE_END * tall)
    hole = texture.rounded(size, window, 0.02 * wide)
    strength = 0.6 if look.strength is None else look.strength
    texture.lay(card, _picture(plate, size, window, scene, strength, rng), hole)
    name = lettering.choose("condensed", (look.caption or "").upper(), title.upper()) or NO_NAME
    _name_plate(card, foil, name)
    _star_row(card, foil)
    return card


def _foil(
    size: tuple[int, int], color: NDArray[np.float32], rng: np.random.Generator
) -> texture.Light:
    """Brushed metal under two lamps, with a breath of rainbow."""
    wide, tall = size
    x = np.linspace(0, 1, wide, dtype=np.float32)[None]
    y = np.linspace(0, 1, tall, dtype=np.float32)[:, None]
    along = x * 0.6 + y
    shine = 0.5 + 0.5 * np.cos(2 * np.pi * (along * 1.9 + 0.12))
    brushed = texture.clouds(size, (wide * 0.12, max(tall / 700, 1.01)), rng) - 0.5
    tone = 0.8 + 0.3 * shine**2 + 0.07 * brushed
    base = tone[..., None] * color
    white = np.clip(shine - 0.8, 0, 1)[..., None] * 1.6
    base += (255 - base) * white
    return np.asarray(base + 6 * (_rainbow(along * 3.2) - 0.5), np.float32)


def _rainbow(phase: NDArray[np.float32]) -> NDArray[np.float32]:
    """Colours of the spectrum in a circle, ``(..., 3)`` float32 in [0, 1]."""
    shift = np.array([0.0, 1 / 3, 2 / 3], np.float32)
    return np.asarray(0.5 + 0.5 * np.cos(2 * np.pi * (phase[..., None] - shift)), np.float32)


def _bevel(card: texture.Light, shape: Mask, width: float) -> None:
    """A shape is pressed into the card: dark at its upper edge, bright at its lower one."""
    soft = cutout.blurred(shape, max(width, 0.8))
    up = np.roll(soft, max(1, round(width)), axis=0)
    down = np.roll(soft, -max(1, round(width)), axis=0)
    card *= (1 - 0.45 * np.clip(down - up, 0, 1) * (1 - shape))[..., None]
    lit = np.clip(up - down, 0, 1) * (1 - shape)
    texture.glow(card, np.asarray(lit[..., None] * np.full(3, 110), np.float32))


def _picture(
    plate: Plate,
    size: tuple[int, int],
    window: tuple[float, float, float, float],
    scene: NDArray[np.float32],
    strength: float,
    rng: np.random.Generator,
) -> texture.Light:
    """The person before rays of light, under a film that shimmers."""
    matrix = _placed(plate, window)
    rgb, alpha = cutout.moved(
        cutout.lifted(plate.rgb, 0.45, 0.3), cutout.crisp(plate), matrix, size
    )
    face = plate.landmarks[:468, :2].mean(axis=0)
    cx, cy = (float(v) for v in matrix[:, :2] @ face + matrix[:, 2])
    canvas = _burst(size, (cx, cy), scene, rng)
    film = _film(size, rng)
    texture.glow(canvas, film * np.float32(1.7 * strength))
    side = size[0]
    halo = cutout.blurred(alpha, 0.035 * side) * (1 - alpha)
    texture.glow(canvas, 0.55 * halo[..., None] * np.array([255, 250, 235], np.float32))
    texture.lay(canvas, rgb.astype(np.float32), alpha)
    texture.glow(canvas, film * alpha[..., None] * np.float32(0.2 * strength))
    foot = np.linspace(0, 1, size[1], dtype=np.float32)[:, None, None]
    canvas *= 1 - 0.5 * np.clip((foot - 0.6) / 0.24, 0, 1) ** 2
    return canvas


def _placed(plate: Plate, window: tuple[float, float, float, float]) -> cutout.Matrix:
    """The head in the upper part of the window, the body down to its lower edge."""
    left, top, right, bottom = window
    face = plate.landmarks[:468]
    columns = slice(max(0, int(face[:, 0].min())), max(1, int(face[:, 0].max())))
    rows = np.flatnonzero((plate.alpha[:, columns] > 0.5).any(axis=1))
    head = float(rows[0]) if rows.size else float(face[:, 1].min())
    chin = float(plate.landmarks[mesh.CHIN, 1])
    tall = bottom - top
    k = max(0.62 * tall / (chin - head), 0.945 * tall / (plate.size[1] - head))
    middle = float(face[:, 0].min() + face[:, 0].max()) / 2
    return np.array(
        [[k, 0, (left + right) / 2 - k * middle], [0, k, top + 0.055 * tall - k * head]]
    )


def _burst(
    size: tuple[int, int],
    center: tuple[float, float],
    scene: NDArray[np.float32],
    rng: np.random.Generator,
) -> texture.Light:
    """Rays from behind the head, bright there and deep in the corners."""
    x = np.arange(size[0], dtype=np.float32)[None] - np.float32(center[0])
    y = np.arange(size[1], dtype=np.float32)[:, None] - np.float32(center[1])
    away = np.sqrt(x * x + y * y) / np.float32(size[0])
    angle = np.arctan2(y, x)
    beams = np.sin(angle * 14 + float(rng.uniform(0, 6)))
    sharp = np.clip(0.5 + beams * np.maximum(away, 0.05) * size[0] / 30, 0, 1)
    light = np.exp(-((away / 0.62) ** 2))
    tone = (0.32 + 0.85 * light + 0.2 * (sharp - 0.5) * (0.35 + light))[..., None]
    canvas = tone * scene
    canvas += (24 * (1 - light))[..., None] * (_rainbow(angle / np.float32(np.pi)) - 0.4)
    texture.glow(canvas, (0.75 * light**2)[..., None] * (0.4 * scene + 130))
    return np.asarray(canvas, np.float32)


def _film(size: tuple[int, int], rng: np.random.Generator) -> texture.Light:
    """Rainbow bands and a fine pattern of diamonds that catch the light here and there."""
    wide, tall = size
    x = np.arange(wide, dtype=np.float32)[None] / wide
    y = np.arange(tall, dtype=np.float32)[:, None] / wide
    bend = texture.clouds(size, wide * 0.4, rng)
    phase = x * 1.3 - y * 0.9 + 0.35 * bend
    bands = np.clip(np.cos(2 * np.pi * phase * 1.15) * 0.8 + 0.2, 0, 1)
    cell = 26
    u, v = (x + y) * cell, (x - y) * cell
    diamond = np.clip(
        (0.42 - np.maximum(np.abs(np.mod(u, 1) - 0.5), np.abs(np.mod(v, 1) - 0.5))) * 12, 0, 1
    )
    gleam = texture.clouds(size, wide / 30, rng) ** 3
    power = bands * (0.3 + 0.28 * diamond + 0.9 * gleam * diamond)
    return np.asarray(
        power[..., None] * _rainbow(np.asarray(phase * 2.1, np.float32)) * 150, np.float32
    )


def _name_plate(card: texture.Light, foil: texture.Light, name: str) -> None:
    """A raised plate of the border's foil, dark letters on it."""
    tall, wide = card.shape[:2]
    top, bottom = (part * tall for part in _PLATE)
    box = (0.095 * wide, top, 0.905 * wide, bottom)
    shape = texture.rounded((wide, tall), box, 0.24 * (bottom - top))
    dark = cutout.shadow(shape, (0, 0.006 * tall), 0.007 * tall) * (1 - shape)
    card *= (1 - 0.6 * dark)[..., None]
    metal = np.roll(foil, round(0.21 * tall), axis=0)
    texture.lay(card, np.clip(metal * 1.06, 0, 255), shape)
    thin = 0.06 * (bottom - top)
    line = texture.rounded(
        (wide, tall),
        (box[0] + 2 * thin, box[1] + 2 * thin, box[2] - 2 * thin, box[3] - 2 * thin),
        0.16 * (bottom - top),
    )
    ring = np.clip(
        line - cv2.erode(line, np.ones((3, 3), np.uint8), iterations=max(1, round(thin / 3))), 0, 1
    )
    ink = np.array([44, 32, 18], np.float32)
    texture.lay(card, ink, 0.55 * ring)
    room = round(0.72 * wide), round(0.74 * (bottom - top))
    text = lettering.block(name, "condensed", room, tracking=0.08, smallest=0.5)
    x, y = (wide - room[0]) // 2, round((top + bottom - room[1]) / 2)
    part = card[y : y + room[1], x : x + room[0]]
    texture.glow(
        part,
        np.roll(text, max(1, round(0.0016 * tall)), axis=0)[..., None]
        * np.full(3, 120, np.float32),
    )
    texture.lay(part, ink, text)


def _star_row(card: texture.Light, foil: texture.Light) -> None:
    """Five stars of foil under the name."""
    tall, wide = card.shape[:2]
    mask = np.zeros((tall, wide), np.uint8)
    y, r = 0.925 * tall, 0.024 * wide
    angle = np.linspace(0, 2 * np.pi, 10, endpoint=False) - np.pi / 2
    reach = np.where(np.arange(10) % 2 == 0, 1.0, 0.42) * r
    star = np.stack([np.cos(angle) * reach, np.sin(angle) * reach], axis=-1)
    for number in range(_STARS):
        x = wide / 2 + (number - (_STARS - 1) / 2) * 2.9 * r
        tips = np.round((star + np.array([x, y])) * 16).astype(np.int32)
        cv2.fillPoly(mask, [tips], 255, cv2.LINE_AA, 4)
    texture.lay(
        card,
        np.clip(np.roll(foil, round(0.3 * tall), axis=0) * 1.08, 0, 255),
        mask.astype(np.float32) / 255,
    )
