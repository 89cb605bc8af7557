"""Printed: comic, risograph and duotone."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.errors import BadOption
from engine.generators import canvas, halftone, strokes, tones
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

_BLACK: Color = (20, 18, 26)


def comic(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    cell: float = 8,
    ink: float = 1.0,
    backdrop: str = "#f4d35e",
) -> Image:
    """A printed comic: flat colours, Ben-Day dots on a screen of 45 degrees, bold ink.

    Args:
        plate: the person.
        look: ``backdrop`` and ``strength`` (of the ink) are heeded.
        rng: of the ink's wobble.
        networks: not needed.
        cell: from one dot to the next along the screen, pixels at a size of 1024.
        ink: weight of the lines; 0 draws none.
        backdrop: colour behind the person.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.
    """
    ink = float(np.clip(ink * canvas.dial(look), 0, 2.5))
    study = tones.Study.of(plate, 0.66)
    k = study.scale
    cell = max(halftone.SMALLEST, cell * k)
    behind = _dotted_backdrop(plate, look.backdrop or canvas.parse_color(backdrop), 2.5 * cell)
    flat = _flat_colors(tones.pigments(plate, study.gray), k)
    shadow = np.clip((0.63 - cv2.GaussianBlur(study.gray, (0, 0), 3 * k)) * 1.8, 0, 0.6)
    shadow *= 1 - mesh.fill(shadow.shape, plate.landmarks, mesh.LEFT_EYE, mesh.RIGHT_EYE)
    dark = canvas.to_uint8(flat * np.array([0.74, 0.55, 0.55], np.float32))
    dots = halftone.dots(halftone.screen(plate.size, cell), shadow, cell)
    page = canvas.over(canvas.mix(flat, dark, dots), study.alpha, behind)
    if ink <= 0:
        return page
    lines = strokes.penned(plate, study.on_white(), 2.0 * k * ink**0.4)
    lines = np.maximum(lines, strokes.contour(study.alpha, 3 * k * ink, rng))
    return canvas.over(canvas.flat(plate.size, _BLACK), lines * min(1.0, 2 * ink), page)


def risograph(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    inks: str = "#ff5a5f,#1d3557",
    paper: str = "#f5efe0",
) -> Image:
    """A risograph: two transparent inks in grains on paper, printed one after the other.

    Args:
        plate: the person.
        look: ``backdrop`` (the paper) and ``strength`` (of the inks) are heeded.
        rng: of the grain and of how far the drums are out of register.
        networks: not needed.
        inks: two colours with a comma between; the first prints light and middle tones and a disc
            behind the head, the second shadows and lines.
        paper: its colour.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.

    Raises:
        BadOption: these are not two colours.
    """
    colors = [canvas.parse_color(text) for text in inks.split(",")]
    if len(colors) != 2:
        raise BadOption(
            f"A risograph here takes two inks, and “{inks}” names {len(colors)}.",
            "Two colours with a comma between work, such as #ff5a5f,#1d3557.",
        )
    study = tones.Study.of(plate, 0.68)
    k, alpha = study.scale, study.alpha
    lines = strokes.penned(plate, study.on_white(), 1.5 * k)
    tone = (study.gray + study.even) / 2
    light = np.clip((0.92 - tone) * 1.5, 0.06, 1) * alpha
    light = np.maximum(light, 0.62 * _disc(plate) * (1 - alpha))
    deep = np.maximum(np.clip((0.56 - tone) * 2.0, 0, 0.92) * alpha, 0.9 * lines)
    light *= 1 - np.float32(0.7) * deep * alpha  # shadows keep the second ink's own colour
    force = min(1.2, canvas.dial(look))
    sheet = strokes.paper(canvas.parse_color(paper), look.backdrop, alpha, 2.0, rng)
    for color, layer, slip in zip(colors, (light, deep), (5.0 * k, 1.0 * k), strict=True):
        uneven = 1 + 0.07 * strokes.sway(plate.size, 180 * k, rng)
        grains = _grained(_slipped(layer * force, slip, rng) * uneven, rng, k)
        sheet = strokes.rubbed(sheet, canvas.flat(plate.size, color), grains)
    return sheet


def duotone(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    dark: str = "#1b1f3b",
    light: str = "#ffd9a0",
) -> Image:
    """A photograph in two colours: shadows in one, lights in the other.

    Args:
        plate: the person.
        look: ``backdrop`` is heeded, and ``strength``: below its default the photo shows through.
        rng: of the backdrop's grain.
        networks: not needed.
        dark: colour of black.
        light: colour of white.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.
    """
    low, high = canvas.parse_color(dark), canvas.parse_color(light)
    gray = cv2.cvtColor(tones.cleared(plate.rgb, 0.35), cv2.COLOR_RGB2GRAY)
    inside = gray[plate.alpha > 0.9]
    bottom, top = np.percentile(inside, (1, 99)) if inside.size else (0.0, 255.0)
    steps = np.clip((np.arange(256) - bottom) / max(float(top - bottom), 1.0), 0, 1)
    steps = 0.7 * steps + 0.3 * steps * steps * (3 - 2 * steps)
    person = _between(low, high, canvas.to_uint8(steps.astype(np.float32) * 255)[gray])
    share = min(1.0, canvas.dial(look))
    if share < 1:
        person = canvas.mix(plate.rgb, person, share)
    if look.backdrop:
        return canvas.over(person, plate.alpha, canvas.radial(plate.size, look.backdrop, 0.2, rng))
    behind = canvas.radial(plate.size, (236, 236, 236), 0.3, rng)[..., 0]
    return canvas.over(person, plate.alpha, _between(low, high, behind))


def _flat_colors(rgb: Image, k: float) -> Image:
    """Colours smoothed within outlines and lightness in flat steps: ``(H, W, 3)`` uint8."""
    height, width = rgb.shape[:2]
    size = max(2, round(width * 0.5 / k)), max(2, round(height * 0.5 / k))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    for _ in range(3):
        small = cv2.bilateralFilter(small, 9, 36, 7)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB)
    steps = np.array([34, 34, 66, 100, 135, 168, 196, 220, 238, 250], np.uint8)
    table = steps[np.arange(256) * (len(steps) - 1) // 255]
    light = cv2.medianBlur(table[lab[..., 0]], 5)
    lab[..., 0] = cv2.GaussianBlur(light, (0, 0), 0.7)
    flat = canvas.saturated(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), 1.1)
    return np.asarray(cv2.resize(flat, (width, height), interpolation=cv2.INTER_CUBIC))


def _dotted_backdrop(plate: Plate, color: Color, cell: float) -> Image:
    """The colour as asked above, large lighter dots growing below."""
    width, height = plate.size
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) / height
    x = (np.arange(width, dtype=np.float32)[None] + 0.5) / width
    grow = np.clip((y + 0.25 * np.abs(x - 0.5) - 0.35) * 0.75, 0, 0.5)
    dots = halftone.dots(halftone.screen(plate.size, cell), grow, cell)
    return canvas.mix(
        canvas.flat(plate.size, color), canvas.flat(plate.size, canvas.tinted(color, 0.6)), dots
    )


def _slipped(mask: Mask, slip: float, rng: np.random.Generator) -> Mask:
    """A layer printed out of register: shifted by about ``slip`` pixels and a little turned."""
    size = mask.shape[1], mask.shape[0]
    way = rng.uniform(0, 2 * np.pi)
    length = slip * rng.uniform(0.7, 1.3)
    move = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), float(rng.uniform(-0.2, 0.2)), 1.0)
    move[:, 2] += length * np.cos(way), length * np.sin(way)
    return np.asarray(cv2.warpAffine(mask, move, size, borderMode=cv2.BORDER_REPLICATE), np.float32)


def _grained(coverage: Mask, rng: np.random.Generator, k: float) -> Mask:
    """A tone as grains of ink: ``(H, W)`` float32 in [0, 1]."""
    height, width = coverage.shape
    size = max(2, round(width / (1.3 * k))), max(2, round(height / (1.3 * k)))
    noise = rng.random((size[1], size[0]), np.float32)
    noise = cv2.resize(noise, (width, height), interpolation=cv2.INTER_LINEAR) - np.float32(0.5)
    # Grains of full contrast would hide a face; these leave half of the tone even.
    return np.clip(coverage + 0.75 * noise * np.clip(4 * coverage * (1 - coverage), 0, 1), 0, 1)


def _disc(plate: Plate) -> Mask:
    """A disc behind the head: ``(H, W)`` float32 in [0, 1]."""
    width, height = plate.size
    middle = plate.landmarks[list(mesh.OVAL), :2].mean(axis=0)
    radius = 0.36 * min(width, height)
    x = np.arange(width, dtype=np.float32)[None] - middle[0]
    y = np.arange(height, dtype=np.float32)[:, None] - middle[1]
    return np.clip(radius - np.sqrt(x * x + y * y) + 0.5, 0, 1).astype(np.float32)


def _between(dark: Color, light: Color, values: NDArray[np.uint8]) -> Image:
    """Values as colours on the line from one colour to another: ``(H, W, 3)`` uint8."""
    share = np.arange(256, dtype=np.float32)[:, None] / 255
    low, high = np.array(dark, np.float32), np.array(light, np.float32)
    return canvas.to_uint8(low + share * (high - low))[values]
