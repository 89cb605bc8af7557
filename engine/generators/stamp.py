"""A round rubber stamp on a passport's page: an engraved portrait in a ring of letters."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.generators import cutout, lamps, lettering, texture
from engine.generators.canvas import parse_color, to_uint8
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

_WORDS = "PORTRAIT"
_STARS = "★ ★ ★"
_PAGE: Color = (244, 238, 224)
_OLD_INKS: tuple[Color, ...] = ((64, 96, 150), (70, 130, 104), (120, 92, 142))
# Radii in parts of the stamp's: its two rims, the letters between them, the picture.
_RIM, _LETTERS, _INNER, _PICTURE = 0.985, 0.885, 0.79, 0.765


def stamp(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    ink: str = "#b3202a",
) -> Image:
    """The person engraved on a rubber stamp, pressed on a page by hand.

    Args:
        plate: the person.
        look: ``caption`` runs along the ring; ``backdrop`` is the paper; ``strength`` is how
            well the stamp was inked.
        rng: of the tilt, the ink and the page.
        networks: unused.
        ink: colour of the ink.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    size = plate.size
    radius = 0.468 * min(size)
    page = _page(size, _PAGE if look.backdrop is None else _pale(look.backdrop), rng)
    _old_stamps(page, rng)
    side = 2 * round(radius) + 8
    print_ = np.maximum(_ring(side, radius, look.caption), _portrait(plate, side, radius))
    turn = float(rng.uniform(-9, 9))
    matrix = cv2.getRotationMatrix2D((side / 2, side / 2), turn, 1.0)
    matrix[:, 2] += (np.array(size) - side) / 2
    pressed = cv2.warpAffine(print_, matrix, size, flags=cv2.INTER_CUBIC)
    strength = 0.8 if look.strength is None else look.strength
    pressed = _inked(np.clip(pressed, 0, 1), strength, rng)
    color = np.array(parse_color(ink), np.float32)
    # Ink is a filter: paper shows through it.
    page *= 1 - pressed[..., None] * (1 - color / 255) * np.float32(0.97)
    return to_uint8(page + texture.grain(size, 2.5, rng)[..., None])


def _pale(color: Color) -> Color:
    """A colour as paper has it: light enough for ink to show."""
    red, green, blue = color
    short = max(0.0, 1 - (0.3 * red + 0.6 * green + 0.1 * blue) / 225)
    tint = (np.array(color) + (252 - np.array(color)) * min(1.0, 1.25 * short)).tolist()
    return round(tint[0]), round(tint[1]), round(tint[2])


def _page(size: tuple[int, int], color: Color, rng: np.random.Generator) -> texture.Light:
    """Paper with the fine coloured waves that are hard to copy."""
    width, height = size
    page = np.empty((height, width, 3), np.float32)
    page[:] = color
    x = np.arange(width, dtype=np.float32)[None] / width
    y = np.arange(height, dtype=np.float32)[:, None] / width
    off = np.sqrt((x - 0.5) ** 2 + (y - np.float32(height / width / 2)) ** 2)
    # Fainter under the portrait, where the waves would cross the face.
    bare = np.clip((off - 0.3) * 9, 0.14, 0.8)[..., None].astype(np.float32)
    for tint, bend, slope in (((206, 226, 226), 0.0, 1.0), ((240, 214, 206), 2.1, -1.0)):
        wave = 0.035 * np.sin(2 * np.pi * (2.1 * x + bend)) + 0.02 * np.sin(
            2 * np.pi * (3.3 * y + bend + x)
        )
        phase = (y + slope * 0.3 * x + wave) * 34
        line = np.clip(0.5 + 2.6 * (np.abs(np.mod(phase, 1) - 0.5) - 0.41), 0, 1)
        tone = np.array(tint, np.float32) / 255
        page *= 1 - line[..., None] * (1 - tone) * bare
    page += 7 * (texture.clouds(size, width * 0.3, rng) - 0.5)[..., None]
    page += 5 * (texture.clouds(size, max(width / 260, 2), rng) - 0.5)[..., None]
    return page * texture.vignette(size, 0.14)[..., None]


def _old_stamps(page: texture.Light, rng: np.random.Generator) -> None:
    """What is left of other stamps at the corners: frames and waves, faded, without words."""
    height, width = page.shape[:2]
    side = min(width, height)
    corners = rng.permutation(np.array([(0.06, 0.08), (0.95, 0.1), (0.93, 0.94), (0.05, 0.92)]))
    for number, (cx, cy) in enumerate(corners[:3]):
        mask = np.zeros((height, width), np.uint8)
        center = (float(cx * width), float(cy * height))
        angle = float(rng.uniform(-35, 35))
        thick = max(1, round(side / 170))
        if number == 0:
            _waves(mask, center, 0.19 * side, angle, thick)
        for inset in (1.0, 0.86):
            if number == 1:
                box = (center, (0.42 * side * inset, 0.25 * side * (2.6 * inset - 1.6)), angle)
                corners_ = np.round(cv2.boxPoints(box) * 8).astype(np.int32)
                cv2.polylines(mask, [corners_], True, 255, thick, cv2.LINE_AA, 3)
            else:
                middle = (round(center[0] * 8), round(center[1] * 8))
                axes = (round(0.17 * side * inset * 8), round(0.17 * side * inset * 8))
                cv2.ellipse(mask, middle, axes, angle, 0, 360, 255, thick, cv2.LINE_AA, 3)
        faded = mask.astype(np.float32) / 255 * texture.clouds((width, height), side * 0.05, rng)
        color = np.array(_OLD_INKS[number], np.float32)
        page *= 1 - faded[..., None] * (1 - color / 255) * np.float32(0.5)


def _waves(
    mask: NDArray[np.uint8], center: tuple[float, float], reach: float, angle: float, thick: int
) -> None:
    """Five wavy lines, as they cancel a stamp."""
    t = np.linspace(-1.5, 1.5, 60)
    turn = np.radians(angle)
    c, s = np.cos(turn), np.sin(turn)
    for row in range(-2, 3):
        x, y = t * reach, row * reach * 0.24 + 0.05 * reach * np.sin(t * 9)
        way = np.stack([center[0] + c * x - s * y, center[1] + s * x + c * y], axis=-1)
        cv2.polylines(mask, [np.round(way * 8).astype(np.int32)], False, 255, thick, cv2.LINE_AA, 3)


def _ring(side: int, radius: float, caption: str | None) -> Mask:
    """Two rims, the letters between them."""
    away = _away(side)
    out = np.zeros((side, side), np.float32)
    for at, width in ((_RIM, 0.022), (_RIM - 0.04, 0.007), (_INNER, 0.011)):
        line = np.clip(0.5 + radius * width / 2 - np.abs(away - at * radius), 0, 1)
        np.maximum(out, line, out=out)
    words = lettering.choose("condensed", (caption or "").upper())
    over, under = (words, f"★  {_WORDS}  ★") if words else (_WORDS, _STARS)
    for text, top in ((over, True), (under, False)):
        ring = lettering.ring(text, "condensed", side, _LETTERS * radius, 0.125 * radius, top=top)
        np.maximum(out, ring, out=out)
    return out


def _away(side: int) -> Mask:
    step = np.arange(side, dtype=np.float32) - np.float32((side - 1) / 2)
    return np.asarray(np.sqrt(step[None] ** 2 + step[:, None] ** 2), np.float32)


def _portrait(plate: Plate, side: int, radius: float) -> Mask:
    """The person in lines that swell where it is dark and follow the face's form."""
    matrix = _placed(plate, side, radius * _PICTURE)
    rgb, alpha = cutout.moved(plate.rgb, cutout.crisp(plate), matrix, (side, side))
    k = float(matrix[0, 0])
    points = plate.landmarks * np.float32(k)
    points[:, :2] = cutout.at(plate.landmarks, matrix)
    skin = cv2.warpAffine(plate.skin, matrix, (side, side))
    tone = _tone(rgb, alpha, skin)
    turn = lamps.relief(alpha, points)
    pitch = max(2 * radius / 200, 2.4)
    y = np.arange(side, dtype=np.float32)[:, None] / np.float32(pitch)
    bulge = cutout.blurred(turn.y * alpha, pitch * 2) * np.float32(0.9 * k * plate.size[1] / 420)
    wave = np.abs(np.mod(y + bulge, 1) - 0.5) * 2  # 0 in the middle of a line, 1 between two
    lines = np.clip(0.5 + (tone - wave) * np.float32(pitch * 0.75), 0, 1)
    # Lines alone are too coarse for eyes of a few pixels, so a tint carries most of the face.
    share = 0.5 - 0.24 * cv2.warpAffine(plate.face, matrix, (side, side))
    ink = np.maximum(share * lines + 1.05 * (1 - share) * tone, _strokes(rgb, side))
    around = 0.22 * np.ones_like(tone)
    ground = np.clip(
        0.5 + (around - np.abs(np.mod(y, 1) - 0.5) * 2) * np.float32(pitch * 0.75), 0, 1
    )
    # A hair of bare paper keeps the person clear of the lines behind.
    clear = cutout.grown(alpha, pitch * 0.8, pitch * 1.5)
    ink = ink * alpha + ground * (1 - clear)
    return np.asarray(ink * np.clip(_PICTURE * radius + 0.5 - _away(side), 0, 1), np.float32)


def _placed(plate: Plate, side: int, radius: float) -> cutout.Matrix:
    """Head in the middle of the inner circle, chest down to its lower edge."""
    face = plate.landmarks[:468]
    columns = slice(max(0, int(face[:, 0].min())), max(1, int(face[:, 0].max())))
    rows = np.flatnonzero((plate.alpha[:, columns] > 0.5).any(axis=1))
    top = float(rows[0]) if rows.size else float(face[:, 1].min())
    chin = float(plate.landmarks[mesh.CHIN, 1])
    k = max(1.5 * radius / (chin - top), 1.88 * radius / (plate.size[1] - top))
    middle = float(face[:, 0].min() + face[:, 0].max()) / 2
    return np.array([[k, 0, side / 2 - k * middle], [0, k, side / 2 - 0.9 * radius - k * top]])


def _tone(rgb: Image, alpha: Mask, skin: Mask) -> Mask:
    """How dark each place is to be printed, 0 to 1; skin comes out light on everybody."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    gray = cv2.createCLAHE(2.2, (5, 5)).apply(gray).astype(np.float32) / 255
    level = float((gray * skin).sum() / max(float(skin.sum()), 1.0))
    gamma = np.log(0.74) / np.log(np.clip(level, 0.15, 0.9))
    light = np.clip(gray, 1e-3, 1) ** np.float32(gamma)
    detail = light - cutout.blurred(light, rgb.shape[0] * 0.006)
    tone = np.clip(1.12 * (1 - light) - 0.04 - 1.8 * detail, 0, 1)
    return np.asarray(tone, np.float32)


def _strokes(rgb: Image, side: int) -> Mask:
    """The engraver's dark strokes, by extended difference of Gaussians (Winnemöller, 2012)."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    fine = side / 620
    near, wide = cutout.blurred(gray, fine), cutout.blurred(gray, fine * 1.8)
    return np.asarray(np.clip((wide - near) * 34 - 0.4, 0, 1), np.float32)


def _inked(print_: Mask, strength: float, rng: np.random.Generator) -> Mask:
    """Ink as rubber leaves it: spread a little, thin in places, missing in specks."""
    height, width = print_.shape
    side = min(width, height)
    spread = cutout.blurred(print_, max(side / 1400, 0.5))
    press = 0.72 + 0.4 * texture.clouds((width, height), side * 0.26, rng)
    specks = texture.clouds((width, height), max(side / 340, 2), rng)
    worn = np.clip((specks - (0.02 + 0.12 * (1 - strength))) * 9, 0.25, 1)
    fine = 0.86 + 0.14 * texture.clouds((width, height), max(side / 500, 1.6), rng)
    amount = np.clip(0.7 + 0.36 * strength, 0, 1)
    return np.asarray(np.clip(spread * 1.15, 0, 1) * np.clip(press, 0, 1) * worn * fine * amount)
