"""Lines, hatching and paper: what a drawing is made of.

Lines follow Winnemöller, Kyprianidis and Olsen, "XDoG: An eXtended difference-of-Gaussians
compendium" (2012): a sharpened blur, smoothed along the flow of the edges, and a soft threshold.
All lengths are in pixels of the picture at hand; callers scale them.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from engine import mesh
from engine.generators import canvas, texture
from engine.generators.plate import Plate
from engine.portrait import Color, Image, Mask

_DARK_PAPER = 0.5


@dataclass(frozen=True, eq=False)
class Flow:
    """Which way edges run: unit vectors along them, two ``(H, W)`` float32 arrays."""

    x: Mask
    y: Mask


def flow(gray: Mask, sigma: float) -> Flow:
    """The direction of edges: minor eigenvector of the smoothed structure tensor."""
    height, width = gray.shape
    small = cv2.resize(
        gray, (max(2, width // 2), max(2, height // 2)), interpolation=cv2.INTER_AREA
    )
    gx, gy = cv2.Sobel(small, cv2.CV_32F, 1, 0), cv2.Sobel(small, cv2.CV_32F, 0, 1)
    tensor = np.dstack([gx * gx - gy * gy, 2 * gx * gy])
    tensor = cv2.GaussianBlur(tensor, (0, 0), max(0.5, sigma / 2))
    angle = cv2.phase(tensor[..., 0], tensor[..., 1]) / 2  # of the gradient
    x, y = -np.sin(angle), np.cos(angle)
    # Directions have no sign, so they may only be enlarged without mixing neighbours.
    nearest = cv2.INTER_NEAREST
    return Flow(
        cv2.resize(x, (width, height), interpolation=nearest),
        cv2.resize(y, (width, height), interpolation=nearest),
    )


def along(values: Mask, way: Flow, length: float, steps: int = 3) -> Mask:
    """Values averaged along the flow, ``length`` pixels to either side."""
    height, width = values.shape
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    total, weight = values.copy(), 1.0
    for k in range(1, steps + 1):
        reach = np.float32(length * k / steps)
        share = float(np.exp(-0.5 * (1.5 * k / steps) ** 2))
        for sign in (reach, -reach):
            total += share * cv2.remap(
                values,
                x + sign * way.x,
                y + sign * way.y,
                cv2.INTER_LINEAR,
                borderMode=cv2.BORDER_REPLICATE,
            )
            weight += share
    return np.asarray(total / np.float32(weight), np.float32)


def xdog(gray: Mask, sigma: float, *, sharpness: float, level: float, steepness: float) -> Mask:
    """Ink of edges and dark areas: ``(H, W)`` float32, 1 is ink and 0 is paper.

    Args:
        gray: ``(H, W)`` float32 in [0, 1].
        sigma: of the finer Gaussian; lines are about twice as wide.
        sharpness: weight of edges against tone; 0 leaves only tone.
        level: what is darker becomes ink.
        steepness: how hard the step from paper to ink is.
    """
    fine = cv2.GaussianBlur(gray, (0, 0), sigma)
    coarse = cv2.GaussianBlur(gray, (0, 0), 1.6 * sigma)
    edges = (1 + sharpness) * fine - sharpness * coarse
    edges = along(edges, flow(fine, 2.5 * sigma), 3 * sigma)
    return np.asarray(np.clip(np.tanh(steepness * (level - edges)), 0, 1), np.float32)


def hatching(
    tone: Mask,
    coverage: Mask,
    spacing: float,
    degrees: float,
    rng: np.random.Generator,
    bend: float = 2.0,
) -> Mask:
    """Parallel pen strokes that bend with the form: ``(H, W)`` float32, 1 is ink.

    Args:
        tone: ``(H, W)`` float32 in [0, 1], smooth; strokes bend where it changes.
        coverage: ``(H, W)`` float32 in [0, 1], how much of the paper the strokes cover.
        spacing: from one stroke to the next.
        degrees: 0 is horizontal, 45 rises to the right.
        rng: of the hand's wobble.
        bend: strokes by which black lies off white.
    """
    height, width = tone.shape
    angle = np.radians(degrees)
    x = np.arange(width, dtype=np.float32)[None] * np.float32(np.sin(angle) / spacing)
    y = np.arange(height, dtype=np.float32)[:, None] * np.float32(np.cos(angle) / spacing)
    wobble = sway((width, height), 9 * spacing, rng)
    place = x + y + np.float32(bend) * tone + np.float32(0.5) * wobble
    off = np.abs(place - np.rint(place)) * 2  # 0 in the middle of a stroke, 1 between two
    soft = np.float32(1.0 / spacing)
    return np.clip((coverage - off) / soft + 0.5, 0, 1) * (coverage > 0.02)


def strands(gray: Mask, coverage: Mask, width: float, rng: np.random.Generator) -> Mask:
    """Strokes that follow the flow of hair: ``(H, W)`` float32, 1 is ink.

    Noise drawn out along the flow (Cabral and Leedom, 1993, "line integral convolution").

    Args:
        gray: ``(H, W)`` float32 in [0, 1], whose edges are followed.
        coverage: ``(H, W)`` float32 in [0, 1], how much of the paper the strokes cover.
        width: of a stroke.
        rng: places the strokes.
    """
    way = flow(cv2.GaussianBlur(gray, (0, 0), 2 * width), 8 * width)
    noise = rng.standard_normal(gray.shape, np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), 0.6 * width)
    for reach in (12 * width, 9 * width, 6 * width):
        noise = along(noise, way, reach, steps=4)
    mean, spread = (float(v[0, 0]) for v in cv2.meanStdDev(noise))
    # A normal value is above `level` in the part `coverage` of all cases (logistic approximation).
    share = np.clip(coverage, 0.005, 0.995)
    level = np.log((1 - share) / share) / np.float32(1.702)
    drawn = np.clip(((noise - mean) / max(spread, 1e-6) - level) * 2 + 0.5, 0, 1)
    return np.asarray(drawn * (coverage > 0.01), np.float32)


def sway(size: tuple[int, int], grain: float, rng: np.random.Generator) -> Mask:
    """Smooth noise about zero, -1 to 1, with blobs of ``grain`` pixels: ``(H, W)`` float32."""
    return 2 * texture.clouds(size, grain, rng) - 1


def paper(
    color: Color, asked: Color | None, alpha: Mask, tooth: float, rng: np.random.Generator
) -> Image:
    """The sheet a person is drawn on: ``(H, W, 3)`` uint8.

    Dark ink can't be seen on a dark sheet, so where one is asked for, the person is cut out of the
    style's own paper and laid on it.

    Args:
        color: of the style's own paper.
        asked: what was asked for instead, or None.
        alpha: ``(H, W)`` float32 in [0, 1], the person.
        tooth: grey levels of its roughness.
        rng: of its roughness.
    """
    size = alpha.shape[1], alpha.shape[0]
    sheet = canvas.flat(size, asked or color)
    if asked is not None and canvas.luma(asked) < _DARK_PAPER:
        sheet = canvas.over(canvas.flat(size, color), alpha, sheet)
    k = canvas.scale(size)
    rough = np.float32(tooth) * (sway(size, 2.2 * k, rng) + 0.6 * sway(size, 5 * k, rng))
    return canvas.to_uint8(sheet + rough[..., None])


def penned(plate: Plate, even: Mask, width: float) -> Mask:
    """Lines and spotted blacks, finer in the face; the mouth is left open between the teeth.

    Args:
        plate: where face and mouth are.
        even: ``(H, W)`` float32, the person on white (``Study.on_white``).
        width: about half that of a line.

    Returns:
        ``(H, W)`` float32, 1 is ink.
    """
    lines = xdog(even, width, sharpness=22, level=0.42, steepness=6)
    fine = xdog(even, 0.65 * width, sharpness=30, level=0.42, steepness=6)
    lines = np.maximum(lines, fine * plate.face)
    teeth = mesh.fill(even.shape, plate.landmarks, mesh.MOUTH, feather=1.2 * width)
    return np.asarray(lines * (1 - teeth * np.clip((even - 0.3) / 0.25, 0, 1)), np.float32)


def contour(alpha: Mask, width: float, rng: np.random.Generator | None = None) -> Mask:
    """A line of swelling width around a matte.

    Args:
        alpha: ``(H, W)`` float32 in [0, 1].
        width: of the line, about.
        rng: of the swelling; None takes always the same.

    Returns:
        ``(H, W)`` float32, 1 is ink.
    """
    size = alpha.shape[1], alpha.shape[0]
    soft = cv2.GaussianBlur(alpha, (0, 0), width)
    swell = 0.2 + 0.12 * sway(size, 30 * width, rng or np.random.default_rng(0))
    return np.clip((swell - np.abs(soft - 0.45)) * 8, 0, 1).astype(np.float32)


def rubbed(sheet: Image, pigment: Image, laid: Mask) -> Image:
    """Pigment on a sheet: both take their part of the light away."""
    return canvas.mix(sheet, np.asarray(cv2.multiply(sheet, pigment, scale=1 / 255)), laid)
