"""Cut-outs to stick into a chat: a die-cut sticker and a round badge, both transparent outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.generators import cutout
from engine.generators.canvas import parse_color
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

_SHADE: Color = (22, 20, 34)


def sticker(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    outline: str = "#ffffff",
    width: float = 0.02,
    shadow: bool = True,
) -> Image:
    """A die-cut sticker: the person, a smooth outline, a soft shadow, nothing else.

    Args:
        plate: the person.
        look: ``backdrop`` takes the outline's place, ``strength`` is how lively the colours are.
        rng: unused; a sticker is always cut the same way.
        networks: unused.
        outline: colour of the outline.
        width: of the outline, in parts of the picture's shorter side.
        shadow: whether it throws one.

    Returns:
        ``(H, W, 4)`` uint8 RGBA, straight alpha.
    """
    size = plate.size
    side = min(size)
    rim = max(width * side, 1.5)
    alpha = cutout.bust(cutout.crisp(plate), plate.landmarks)
    matrix = cutout.fitted(alpha, size, rim + 0.045 * side)
    strength = 0.6 if look.strength is None else look.strength
    rgb = cutout.lifted(plate.rgb, strength, 0.8)
    rgb, alpha = cutout.moved(rgb, alpha, matrix, size)
    paper = cutout.grown(alpha, rim, 0.035 * side)
    color = look.backdrop or parse_color(outline)
    layers: list[tuple[Image | Color, Mask]] = [(color, paper), (rgb, alpha)]
    if shadow:
        soft = cutout.shadow(paper, (0, 0.008 * side), 0.009 * side) * np.float32(0.45)
        layers.insert(0, (_SHADE, soft))
    return cutout.stacked(layers)


def badge(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    color: str = "#ffcc33",
) -> Image:
    """A round badge like an emoji: the head looks out of the top of a glossy disc.

    Args:
        plate: the person.
        look: ``backdrop`` takes the disc's colour, ``strength`` is how lively the colours are.
        rng: unused; a badge is always the same.
        networks: unused.
        color: of the disc.

    Returns:
        ``(H, W, 4)`` uint8 RGBA, straight alpha.
    """
    size = plate.size
    side = min(size)
    radius, pop = 0.425 * side, 0.055 * side
    center = size[0] / 2, size[1] / 2 + pop / 2
    strength = 0.6 if look.strength is None else look.strength
    alpha = cutout.crisp(plate)
    matrix = _into_disc(plate, alpha, center, radius, pop)
    rgb, alpha = cutout.moved(cutout.lifted(plate.rgb, strength, 0.8), alpha, matrix, size)
    dx, dy = _offsets(size, center)
    away = np.sqrt(dx**2 + dy**2)
    tint = np.array(look.backdrop or parse_color(color), np.float32)
    rim = 0.055 * radius
    # Above the shoulders the person stands before the rim, below behind it.
    before = np.clip((-0.3 * radius - dy) / 2 + 0.5, 0, 1)
    body = alpha * np.maximum(before, _disc(away, radius - rim))
    glow = cutout.shadow(body, (0, 0.012 * side), 0.014 * side) * _disc(away, radius)
    disc = _disc(away, radius)
    soft = cutout.shadow(disc, (0, 0.008 * side), 0.01 * side)
    layers: list[tuple[Image | Color, Mask]] = [
        (_SHADE, soft * np.float32(0.4)),
        (_face_of_disc(tint, dx / radius, dy / radius), disc),
        (_rim(tint, dx, dy), disc - _disc(away, radius - rim)),
        (_SHADE, glow * np.float32(0.35)),
        (rgb, body),
    ]
    return cutout.stacked(layers)


def _into_disc(
    plate: Plate, alpha: Mask, center: tuple[float, float], radius: float, pop: float
) -> cutout.Matrix:
    """Head over the disc's upper edge, chest down to its lower one."""
    height = plate.size[1]
    face = plate.landmarks[:468, 0]
    columns = slice(max(0, int(face.min())), max(1, int(face.max())))
    rows = np.flatnonzero((alpha[:, columns] > 0.5).any(axis=1))
    top = float(rows[0]) if rows.size else float(plate.landmarks[:468, 1].min())
    chin = float(plate.landmarks[mesh.CHIN, 1])
    k = max((1.14 * radius + pop) / (chin - top), (2 * radius + pop) / (height - top))
    middle = float(face.min() + face.max()) / 2
    return np.array(
        [[k, 0, center[0] - k * middle], [0, k, center[1] - radius - pop - k * top]], np.float64
    )


def _offsets(size: tuple[int, int], center: tuple[float, float]) -> tuple[Mask, Mask]:
    dx = np.arange(size[0], dtype=np.float32)[None] + np.float32(0.5 - center[0])
    dy = np.arange(size[1], dtype=np.float32)[:, None] + np.float32(0.5 - center[1])
    shape = (size[1], size[0])
    return np.broadcast_to(dx, shape), np.broadcast_to(dy, shape)


def _disc(away: Mask, radius: float) -> Mask:
    return np.asarray(np.clip(np.float32(radius + 0.5) - away, 0, 1), np.float32)


def _face_of_disc(tint: NDArray[np.float32], x: Mask, y: Mask) -> Image:
    """Lighter towards the upper left, deeper below, with a soft gloss."""
    light = np.exp(-((x + 0.35) ** 2 + (y + 0.45) ** 2) / 0.55)[..., None]
    dark = np.clip(0.6 * y + 0.5 * (x * x + y * y) - 0.1, 0, 1)[..., None]
    paint = tint + (255 - tint) * (0.62 * light)
    paint = paint + (_deeper(tint, 0.62) - paint) * dark
    return np.asarray(np.clip(paint, 0, 255), np.uint8)


def _rim(tint: NDArray[np.float32], dx: Mask, dy: Mask) -> Image:
    """A rounded edge, lit from the upper left."""
    lit = 0.5 - 0.5 * (dx * 0.5 + dy * 0.85) / np.maximum(np.sqrt(dx**2 + dy**2), 1)
    bright = tint + (255 - tint) * 0.7
    dark = _deeper(tint, 0.7)
    return np.asarray(dark + (bright - dark) * lit[..., None], np.uint8)


def _deeper(tint: NDArray[np.float32], k: float) -> NDArray[np.float32]:
    """A darker colour that does not turn grey."""
    gray = k * float(tint.mean())
    return np.asarray(np.clip(gray + 1.3 * (k * tint - gray), 0, 255), np.float32)
