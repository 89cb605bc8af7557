"""An instant photo on a table, with a handwritten line."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators import cutout, lettering, texture
from engine.generators.canvas import over, to_uint8
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

PAPER: Color = (247, 244, 236)
_INK: Color = (38, 44, 78)
_WOOD: Color = (168, 128, 94)
# Of an instant film's print: side and top margins, and picture, in parts of the picture's side.
_MARGIN, _FOOT = 0.066, 0.25
_MOST_TILT = 4.0


def polaroid(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    caption: str = "",
    tilt: float = 0.0,
) -> Image:
    """An instant-film print of the photo, faded, lying on a wooden table.

    Args:
        plate: the person.
        look: ``caption`` goes before the recipe's; ``backdrop`` replaces the photo's own
            background; ``strength`` is how faded the film is.
        rng: of the tilt, the table and the film.
        networks: unused.
        caption: written by hand under the picture.
        tilt: of the print, degrees clockwise; 0 lets ``rng`` choose a small one.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    width, height = plate.size
    turn = tilt or float(rng.uniform(1.2, 3.6)) * (1 if rng.random() < 0.5 else -1)
    turn = float(np.clip(turn, -_MOST_TILT, _MOST_TILT))
    print_, side = _print(plate, look, caption, rng)
    table = texture.wood((width, height), _WOOD, 5, rng)
    table *= _daylight((width, height))[..., None]
    middle = np.array([print_.shape[1] / 2, print_.shape[0] / 2])
    matrix = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), -turn, 1.0)
    matrix[:, 2] += np.array([width / 2, height / 2]) - middle
    paper = cv2.warpAffine(
        print_, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    shape = texture.rounded(
        (print_.shape[1], print_.shape[0]), (0, 0, print_.shape[1], print_.shape[0]), 0.012 * side
    )
    cover = cv2.warpAffine(shape, matrix, (width, height))
    far = cutout.shadow(cover, (0.018 * side, 0.03 * side), 0.03 * side)
    near = cutout.shadow(cover, (0.003 * side, 0.005 * side), 0.006 * side)
    table *= (1 - 0.5 * far)[..., None] * (1 - 0.4 * near)[..., None]
    texture.lay(table, paper.astype(np.float32), cover)
    return to_uint8(table)


def _print(plate: Plate, look: Look, caption: str, rng: np.random.Generator) -> tuple[Image, float]:
    """The print itself, upright, and the side of its picture in pixels."""
    width, height = plate.size
    across, down = 1 + 2 * _MARGIN, 1 + _MARGIN + _FOOT
    side = round(min(0.86 * width / across, 0.9 * height / down))
    margin, foot = round(_MARGIN * side), round(_FOOT * side)
    size = side + 2 * margin, side + margin + foot
    sheet = np.empty((size[1], size[0], 3), np.float32)
    sheet[:] = PAPER
    sheet += texture.grain(size, 2.2, rng)[..., None]
    sheet += 3 * (texture.clouds(size, side * 0.2, rng) - 0.5)[..., None]
    window = _film(
        _picture(plate, look, side), 0.7 if look.strength is None else look.strength, rng
    )
    sheet[margin : margin + side, margin : margin + side] = window
    _emboss(sheet, margin, side)
    pen = np.random.default_rng(int(rng.integers(2**32)))  # words must not move the table's grain
    words = lettering.choose("hand", look.caption, caption)
    if words:
        room = (size[0] - 3 * margin, round(foot * 0.82))
        ink = lettering.block(words, "hand", room, lines=2, smallest=0.5, largest=0.68)
        ink = _hand(ink, pen)
        top, left = margin + side + round(foot * 0.1), (size[0] - room[0]) // 2
        part = sheet[top : top + room[1], left : left + room[0]]
        texture.lay(part, _INK, ink)
    return to_uint8(sheet), float(side)


def _picture(plate: Plate, look: Look, side: int) -> Image:
    """The square of the photo around the face."""
    width, height = plate.size
    scene = plate.scene
    if look.backdrop is not None:
        scene = over(plate.rgb, plate.alpha, look.backdrop)
    face = plate.landmarks[:468, :2]
    rows = np.flatnonzero((plate.alpha > 0.5).any(axis=1))
    head = float(rows[0]) if rows.size else float(face[:, 1].min())
    chin = float(face[:, 1].max())
    square = round(min(max(0.87 * min(width, height), 1.3 * (chin - head)), width, height))
    top = max(head - 0.08 * square, chin + 0.1 * (chin - head) - square)
    left = int(np.clip((face[:, 0].min() + face[:, 0].max() - square) / 2, 0, width - square))
    top = int(np.clip(top, 0, height - square))
    crop = scene[top : top + square, left : left + square]
    return np.asarray(cv2.resize(crop, (side, side), interpolation=cv2.INTER_AREA))


def _film(rgb: Image, strength: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """What instant film does: milky shadows, creamy lights, drained colour, a leak of light."""
    side = rgb.shape[0]
    x = np.arange(256, dtype=np.float32) / 255
    soft = x + strength * (0.22 * (x * x * (3 - 2 * x) - x))
    fade = strength * np.array([0.10, 0.115, 0.125], np.float32)
    white = 1 - strength * np.array([0.02, 0.045, 0.14], np.float32)
    table = 255 * (fade + soft[:, None] * (white - fade))
    table[:, 0] += strength * 14 * 4 * x * (1 - x)
    table[:, 1] += strength * 5 * 4 * x * (1 - x)
    out = cv2.LUT(rgb, np.clip(table, 0, 255).astype(np.uint8)[None]).astype(np.float32)
    gray = out.mean(axis=-1, keepdims=True)
    out = gray + (out - gray) * (1 - 0.22 * strength)
    out *= texture.vignette((side, side), 0.34 * strength)[..., None]
    out += cutout.blurred(np.maximum(out - 165, 0), side * 0.02) * 0.35 * strength
    corner = float(rng.uniform(-0.1, 0.25)), float(rng.uniform(-0.1, 0.3))
    u = np.linspace(0, 1, side, dtype=np.float32)[None] - np.float32(corner[0])
    v = np.linspace(0, 1, side, dtype=np.float32)[:, None] - np.float32(corner[1])
    leak = np.exp(-(u * u * 14 + v * v * 5))[..., None] * np.array([120, 62, 18], np.float32)
    texture.glow(out, leak * np.float32(0.42 * strength))
    out += texture.grain((side, side), 7 * strength, rng)[..., None]
    return np.asarray(out, np.float32)


def _emboss(sheet: NDArray[np.float32], margin: int, side: int) -> None:
    """The picture lies a little deeper than the paper around it."""
    size = sheet.shape[1], sheet.shape[0]
    hole = texture.rounded(size, (margin, margin, margin + side, margin + side), side * 0.006)
    wide = max(side * 0.006, 0.8)
    inner = hole * (1 - cutout.shadow(hole, (wide * 0.6, wide), wide))
    sheet *= (1 - 0.4 * inner)[..., None]
    outer = (1 - hole) * cutout.blurred(hole, max(side * 0.002, 0.5))
    sheet *= (1 - 0.16 * outer)[..., None]


def _hand(ink: Mask, rng: np.random.Generator) -> Mask:
    """Ink of a felt pen: it runs a little uphill and is not equally full everywhere."""
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(rng.uniform(0.4, 1.6)), 0.97)
    ink = np.asarray(cv2.warpAffine(ink, turn, (width, height), flags=cv2.INTER_CUBIC), np.float32)
    full = 0.84 + 0.14 * texture.clouds((width, height), max(height * 0.09, 2), rng)
    return np.asarray(np.clip(ink, 0, 1) * full, np.float32)


def _daylight(size: tuple[int, int]) -> Mask:
    """Light of a window at the upper left, brightness about 1."""
    x = np.linspace(0, 1, size[0], dtype=np.float32)[None]
    y = np.linspace(0, 1, size[1], dtype=np.float32)[:, None]
    return np.asarray(1.16 - 0.2 * x - 0.22 * y, np.float32) * texture.vignette(size, 0.3)
