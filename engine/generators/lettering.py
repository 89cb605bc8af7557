"""Text in pictures: a person's own words, in any script, always inside their box.

Words are drawn glyph by glyph, so that all machines draw the same whatever shaping libraries they
have; a character that no font has is dropped, for an empty box says less than a gap. Right-to-left
scripts and Arabic joining are done in ``engine.generators.scripts``.
"""

from __future__ import annotations

import unicodedata

import cv2
import numpy as np
from PIL import Image as Pillow
from PIL import ImageDraw

from engine.generators import scripts, typefaces
from engine.portrait import Mask

LONGEST = 140  # characters that are looked at; nothing longer stays legible in a picture
_BASELINE = 0.7  # of a line's mask
_ELLIPSIS = "…"
_Places = list[tuple[float, str, str]]


def drawable(text: str, face: str) -> str:
    """The part of a text that can be drawn: one line, no controls, nothing a font lacks."""
    text = unicodedata.normalize("NFC", text[: LONGEST * 4])
    words = "".join(" " if c.isspace() else c for c in text)
    known = "".join(c for c in words if c == " " or typefaces.font_of(c, face))
    return " ".join(known.split())[:LONGEST]


def choose(face: str, *texts: str | None) -> str:
    """The first of some texts of which anything can be drawn, or an empty one."""
    return next((known for text in texts if text and (known := drawable(text, face))), "")


def block(
    text: str,
    face: str,
    size: tuple[int, int],
    *,
    lines: int = 1,
    tracking: float = 0.0,
    smallest: float = 0.42,
    largest: float = 1.0,
) -> Mask:
    """Text as large as it fits, in the middle of a box.

    It is wrapped on up to ``lines`` lines where that lets it be larger, and shortened with an
    ellipsis where it would be smaller than ``smallest`` of the box's height a line.

    Args:
        text: any text.
        face: a name in ``typefaces.TYPEFACES``.
        size: ``(width, height)`` of the box, pixels.
        lines: the most lines.
        tracking: space between letters, in parts of their size.
        smallest: the smallest size of letters, in parts of the height of a line of the box.
        largest: the largest size of letters, in parts of the box's height.

    Returns:
        ``(height, width)`` float32 in [0, 1]; all zero where nothing can be drawn.
    """
    width, height = max(1, size[0]), max(1, size[1])
    words = drawable(text, face)
    mask = np.zeros((height, width), np.float32)
    if not words:
        return mask
    rows, points = _arranged(words, face, (width, height), lines, tracking, smallest)
    points = min(points, largest * height / _leading(face))
    step = points * _leading(face)
    top = (height - step * len(rows)) / 2
    for number, row in enumerate(rows):
        drawn = line(row, face, points, tracking)
        y = round(top + (number + 0.5) * step - _middle(face, points))
        x = (width - drawn.shape[1]) // 2
        _stamp(mask, drawn, x, y)
    return mask


def line(text: str, face: str, points: float, tracking: float = 0.0) -> Mask:
    """One line of text.

    Args:
        text: of characters that can be drawn.
        face: a name in ``typefaces.TYPEFACES``.
        points: size of the letters, pixels.
        tracking: space between letters, in parts of their size.

    Returns:
        ``(h, w)`` float32 in [0, 1]; ``h`` depends on the size alone, so lines share a baseline.
    """
    points = max(points, 2.0)
    places, width = _places(text, face, tracking)
    pad = max(1, round(points * 0.3))
    height = round(points * 1.5)
    picture = Pillow.new("L", (max(1, round(width * points)) + 2 * pad, height))
    draw = ImageDraw.Draw(picture)
    fonts = {path: typefaces.load(path, face, points) for path in {p for _, _, p in places}}
    for x, glyph, path in places:
        at = pad + x * points, height * _BASELINE
        draw.text(at, glyph, fill=255, font=fonts[path], anchor="ls")
    return np.asarray(picture, np.float32) / 255


def ring(text: str, face: str, size: int, radius: float, points: float, *, top: bool) -> Mask:
    """Text along a circle, read from inside the picture: over its top, or under its bottom.

    Args:
        text: any text; it is shrunk, then shortened, to keep to its half of the circle.
        face: a name in ``typefaces.TYPEFACES``.
        size: side of the square mask, pixels.
        radius: of the middle of the letters, pixels.
        points: size of the letters, pixels.
        top: along the upper half, else along the lower one.

    Returns:
        ``(size, size)`` float32 in [0, 1].
    """
    words = drawable(text, face)
    if not words:
        return np.zeros((size, size), np.float32)
    room = radius * np.pi * 0.86
    tracking = 0.14
    wide = _width(words, face, tracking) * points
    points = min(points, max(points * 0.6, points * room / wide))
    strip = line(_shortened(words, face, room / points, tracking), face, points, tracking)
    center = (size - 1) / 2
    dx = np.arange(size, dtype=np.float32)[None] - center
    dy = np.arange(size, dtype=np.float32)[:, None] - center
    away = np.sqrt(dx**2 + dy**2)
    angle = np.arctan2(dx, -dy if top else dy)  # 0 in the middle; both read to the right
    u = angle * np.float32(radius) + np.float32(strip.shape[1] / 2)
    v = (radius - away if top else away - radius) + np.float32(_middle(face, points))
    return np.asarray(
        cv2.remap(strip, u.astype(np.float32), v.astype(np.float32), cv2.INTER_CUBIC).clip(0, 1)
    )


def _middle(face: str, points: float) -> float:
    """Row of a line's mask that halves its capitals."""
    return round(points * 1.5) * _BASELINE - points * typefaces.capital_height(face) / 2


def _arranged(
    words: str, face: str, size: tuple[int, int], lines: int, tracking: float, smallest: float
) -> tuple[list[str], float]:
    """Rows of text and the size of their letters."""
    width, height = size
    best: tuple[float, list[str]] = (0.0, [words])
    for count in range(1, lines + 1):
        rows = _wrapped(words, face, count, tracking)
        widest = max(_width(row, face, tracking) for row in rows)
        points = min(0.97 * width / max(widest, 1e-3), height / len(rows) / _leading(face))
        if points > best[0] * 1.15:  # another line must be worth it
            best = points, rows
    least = smallest * height / lines / _leading(face)
    if best[0] >= least:
        return best[1], best[0]
    rows = _wrapped(words, face, lines, tracking)
    return [_shortened(row, face, 0.97 * width / least, tracking) for row in rows], least


def _wrapped(words: str, face: str, count: int, tracking: float) -> list[str]:
    """Words on ``count`` rows or fewer, as even as they get."""
    parts = words.split(" ")
    rows: list[str] = []
    while parts:
        left = count - len(rows)
        if left <= 1:
            rows.append(" ".join(parts))
            break
        share = _width(" ".join(parts), face, tracking) / left
        take = 1
        while take < len(parts):
            now = _width(" ".join(parts[:take]), face, tracking)
            then = _width(" ".join(parts[: take + 1]), face, tracking)
            if abs(then - share) > abs(now - share):
                break
            take += 1
        rows.append(" ".join(parts[:take]))
        parts = parts[take:]
    return rows


def _shortened(words: str, face: str, room: float, tracking: float) -> str:
    """Text cut with an ellipsis so that it is at most ``room`` wide, in parts of its size."""
    if _width(words, face, tracking) <= room:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if _width(words[:middle].rstrip() + _ELLIPSIS, face, tracking) <= room:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip() + _ELLIPSIS


def _width(text: str, face: str, tracking: float) -> float:
    """Width of a line in parts of the size of its letters."""
    return _places(text, face, tracking)[1]


def _places(text: str, face: str, tracking: float) -> tuple[_Places, float]:
    """Where each glyph of a line goes, and in which font, and how wide the line is.

    Lengths are in parts of the size of the letters, free of any rounding to pixels.
    """
    places: _Places = []
    leading = typefaces.leading_font(scripts.visual(text), face)
    joined = scripts.joins(text)  # letters that join must not be spaced
    spacing = 0.0 if joined else tracking
    x = 0.0
    for glyph in scripts.visual(text):
        path = leading if glyph == " " else typefaces.font_of(glyph, face, leading)
        if path is None:
            continue
        places.append((x, glyph, path))
        advance = typefaces.advance(glyph, path, face)
        x += advance + (spacing if advance else 0.0)
    return places, max(x - spacing, 0.0)


def _leading(face: str) -> float:
    return 1.12 if face == "hand" else 1.24


def _stamp(mask: Mask, drawn: Mask, x: int, y: int) -> None:
    """Lay a smaller mask into a larger one, cut at its edges."""
    x0, y0 = max(x, 0), max(y, 0)
    x1, y1 = min(x + drawn.shape[1], mask.shape[1]), min(y + drawn.shape[0], mask.shape[0])
    if x1 > x0 and y1 > y0:
        part = drawn[y0 - y : y1 - y, x0 - x : x1 - x]
        np.maximum(mask[y0:y1, x0:x1], part, out=mask[y0:y1, x0:x1])
