"""Drawn by hand: ink and pencil."""

from __future__ import annotations

import cv2
import numpy as np

from engine import mesh
from engine.generators import canvas, strokes, tones
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask

_INK: Color = (24, 22, 28)
_GRAPHITE: Color = (44, 44, 50)


def ink(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    detail: float = 1.0,
    paper: str = "#faf6ec",
) -> Image:
    """A pen drawing: lines, hatched half-tones and spotted blacks.

    Args:
        plate: the person.
        look: ``backdrop`` (the paper) and ``strength`` (of the detail) are heeded.
        rng: of the hand's wobble and the paper's tooth.
        networks: not needed.
        detail: more draws finer lines and more hatching.
        paper: its colour.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.
    """
    detail = float(np.clip(detail * canvas.dial(look), 0.3, 3.0))
    study = tones.Study.of(plate, 0.64)
    k, alpha = study.scale, study.alpha
    tone = study.tone(3.5)
    drawn = strokes.penned(plate, study.on_white(), 1.7 * k / detail**0.4)
    drawn = np.maximum(drawn, strokes.contour(alpha, 2.2 * k, rng))
    combed = np.clip(0.5 - 0.42 * tone, 0.19, 0.26) * (plate.hair > 0.3) * alpha
    drawn = np.maximum(drawn, strokes.strands(study.even, combed * detail**0.5, 1.2 * k, rng))
    eyes_and_teeth = mesh.fill(
        alpha.shape, plate.landmarks, mesh.LEFT_EYE, mesh.RIGHT_EYE, mesh.MOUTH, feather=2 * k
    )
    for darkest, degrees in ((0.67, 52), (0.42, -20)):
        cover = np.clip((darkest - tone) * 1.5 * detail**0.5, 0, 0.5) * alpha
        cover *= 1 - eyes_and_teeth
        drawn = np.maximum(drawn, strokes.hatching(tone, cover, 7 * k, degrees, rng))
    sheet = strokes.paper(canvas.parse_color(paper), look.backdrop, alpha, 2.0, rng)
    # A pale wash under the hatching holds the face together.
    wash = np.clip((0.72 - tone) * 0.6, 0, 0.22) * alpha * (1 - eyes_and_teeth)
    sheet = canvas.over(canvas.flat(plate.size, _INK), wash, sheet)
    return canvas.over(canvas.flat(plate.size, _INK), drawn, sheet)


def pencil(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    softness: float = 0.5,
    color: float = 0.0,
    paper: str = "#f7f4ee",
) -> Image:
    """A pencil drawing that leaves the paper white where light falls and fades out below.

    Args:
        plate: the person.
        look: ``backdrop`` (the paper) and ``strength`` (of the hand) are heeded.
        rng: of the strokes and the paper's tooth.
        networks: not needed.
        softness: 0 is a hard, sharp pencil, 1 a soft, dark one.
        color: 0 is graphite, 1 coloured pencils.
        paper: its colour.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.
    """
    press = float(np.clip(canvas.dial(look), 0.2, 1.6))
    study = tones.Study.of(plate, 0.68)
    k, gray, alpha = study.scale, study.gray, study.alpha
    sheet = strokes.paper(canvas.parse_color(paper), look.backdrop, alpha, 1.6, rng)
    hand = _hand(gray, plate, rng, k)
    faded = alpha * _fade(plate, hand)
    lines = _sketched(study.on_white(), (0.8 + 0.9 * softness) * k) * _fade(plate, hand, 0.06)
    dark = np.clip(0.86 - cv2.GaussianBlur(gray, (0, 0), (0.6 + 2 * softness) * k), 0, 1)
    shade = np.clip(dark * (1.1 + 0.5 * softness) * (0.55 + 0.9 * hand), 0, 1) * faded
    laid = 1 - (1 - 0.9 * lines) * (1 - 0.85 * shade)
    tooth = (1 - 0.35 * _tooth(plate.size, rng, k) * (1 - laid)) * press
    graphite = canvas.flat(plate.size, _GRAPHITE)
    drawn = strokes.rubbed(sheet, graphite, np.clip(laid * tooth, 0, 1))
    if color <= 0:
        return drawn
    coat = np.clip(0.66 + 0.25 * dark + (0.75 - 0.3 * plate.face) * (hand - 0.5), 0, 1)
    coat = np.clip(coat * tooth * faded, 0, 1)
    tinted = strokes.rubbed(sheet, tones.pigments(plate, gray), coat)
    over = np.clip((0.75 * lines + 0.3 * shade) * tooth, 0, 1)
    tinted = strokes.rubbed(tinted, graphite, over)
    return canvas.mix(drawn, tinted, float(min(color, 1.0)))


def _hand(gray: Mask, plate: Plate, rng: np.random.Generator, k: float) -> Mask:
    """The texture of shading strokes, 0 to 1: slanted on skin and cloth, combed in hair."""
    slant = np.radians(52)
    still = np.ones_like(gray)
    straight = strokes.Flow(still * np.float32(np.cos(slant)), still * np.float32(-np.sin(slant)))
    combed = strokes.flow(cv2.GaussianBlur(gray, (0, 0), 3 * k), 8 * k)
    in_hair = plate.hair > 0.4
    way = strokes.Flow(
        np.where(in_hair, combed.x, straight.x), np.where(in_hair, combed.y, straight.y)
    )
    noise = cv2.GaussianBlur(rng.standard_normal(gray.shape, np.float32), (0, 0), 0.9 * k)
    for reach in (20 * k, 14 * k):
        noise = strokes.along(noise, way, reach, steps=4)
    spread = float(cv2.meanStdDev(noise)[1][0, 0])
    return np.clip(0.5 + noise / np.float32(4 * max(spread, 1e-6)), 0, 1)


def _fade(plate: Plate, hand: Mask, longer: float = 0.0) -> Mask:
    """1 at the head, falling to 0 towards the lower edge and its corners, ragged by the strokes."""
    width, height = plate.size
    chin = float(plate.landmarks[mesh.CHIN, 1]) / height
    x = (np.arange(width, dtype=np.float32)[None] + 0.5) / width - 0.5
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) / height
    below = (y - chin) / max(0.1, 1 - chin) + 1.6 * np.abs(x) ** 2 * (y > chin * 0.8)
    return np.clip((0.92 + longer - below + 0.5 * (hand - 0.5)) / 0.3, 0, 1)


def _sketched(gray: Mask, width: float) -> Mask:
    """Soft outlines: what is darker than its surroundings, ``(H, W)`` float32 in [0, 1]."""
    fine = cv2.GaussianBlur(gray, (0, 0), 0.6 * width)
    around = cv2.GaussianBlur(gray, (0, 0), 4 * width)
    dip = np.clip((around - fine) / (around + np.float32(0.1)) * 4.5 - 0.08, 0, 1)
    return strokes.along(dip, strokes.flow(fine, 3 * width), 3 * width)


def _tooth(size: tuple[int, int], rng: np.random.Generator, k: float) -> Mask:
    """The roughness of drawing paper: ``(H, W)`` float32 in [0, 1]."""
    rough = 0.7 * strokes.sway(size, 1.6 * k, rng) + 0.5 * strokes.sway(size, 3.1 * k, rng)
    return np.clip(rough + 0.5, 0, 1)
