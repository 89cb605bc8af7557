"""Drawn by a network: a super-resolution GAN that has only ever seen drawings.

Handed a small photo, Real-ESRGAN's illustration network (Wang et al., 2021) draws the missing
detail the way an illustrator would: clean edges, flat shading. It always starts from the same small
size, so that a style looks the same, and takes the same time, at every size of the picture.
"""

from __future__ import annotations

import cv2
import numpy as np

from engine import mesh
from engine.generators import canvas, caricature, strokes, tones
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look, Mask, Points

_SKETCH = 240  # pixels of the longer side that the network starts from
_TONES = 7
_MARGIN = 8  # pixels of the sketch around the person that are drawn along


def illustration(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    saturation: float = 1.1,
    backdrop: str = "#dfe7ec",
) -> Image:
    """A clean illustration.

    Args:
        plate: the person.
        look: ``backdrop`` and ``strength`` (below its default the photo shows through) are heeded.
        rng: of the backdrop's grain.
        networks: draws.
        saturation: 1 keeps the colours of the photo.
        backdrop: colour behind the person.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.
    """
    behind = canvas.radial(plate.size, look.backdrop or canvas.parse_color(backdrop), 0.16, rng)
    alpha = canvas.crisp(plate.alpha)
    photo = canvas.over(_brushed(plate, 0.66, saturation, 1), alpha, behind)
    drawn = _drawn(photo, alpha, networks)
    drawn = _outlined(plate, drawn, alpha, 0.45)
    if canvas.dial(look) < 1:
        drawn = canvas.mix(photo, drawn, canvas.dial(look))
    return canvas.mix(behind, drawn, _reach(alpha))


def cartoon(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    exaggerate: float = 0.35,
    saturation: float = 1.25,
    backdrop: str = "#ffd166",
) -> Image:
    """A cartoon avatar: the face a little more itself, larger eyes, clean colours, a bold edge.

    Args:
        plate: the person.
        look: ``backdrop`` and ``strength`` (of the exaggeration) are heeded.
        rng: moves the exaggeration by up to a tenth.
        networks: draws.
        exaggerate: 0 keeps the face's proportions, 1 is a caricature.
        saturation: 1 keeps the colours of the photo.
        backdrop: colour behind the person.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.
    """
    funny = exaggerate * canvas.dial(look) * float(rng.uniform(0.9, 1.1))
    posed = caricature.exaggerate(plate, funny, 1 + 0.5 * min(funny, 0.7))
    alpha = canvas.crisp(posed.alpha, 0.35, 0.75)
    color = look.backdrop or canvas.parse_color(backdrop)
    behind = _stage(posed, alpha, color)
    bright = _brushed(posed, 0.71, saturation, 2)
    drawn = _drawn(canvas.over(_posterised(bright), alpha, behind), alpha, networks)
    drawn = _outlined(posed, drawn, alpha, 0.6)
    return canvas.mix(behind, drawn, _reach(alpha))


def _posterised(rgb: Image) -> Image:
    """Lightness gathered around a few steps, as if filled with markers: ``(H, W, 3)`` uint8."""
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)
    light = np.arange(256, dtype=np.float32) / 255 * _TONES
    step = np.floor(light)
    soft = np.clip((light - step - 0.5) * 2.5 + 0.5, 0, 1)
    table = canvas.to_uint8((step + 0.5 * soft + 0.5 * (light - step)) / _TONES * 255)
    lab[..., 0] = table[lab[..., 0]]
    return np.asarray(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB))


def _stage(plate: Plate, alpha: Mask, color: Color) -> Image:
    """An avatar's backdrop: the colour, a lighter disc behind the head, a white edge around."""
    k = canvas.scale(plate.size)
    width, height = plate.size
    middle = plate.landmarks[list(mesh.OVAL), :2].mean(axis=0)
    disc = np.zeros(alpha.shape, np.uint8)
    at = (round(float(middle[0]) * 8), round(float(middle[1]) * 8))
    cv2.circle(disc, at, round(0.40 * min(width, height) * 8), 255, -1, cv2.LINE_AA, shift=3)
    page = canvas.mix(
        canvas.flat(plate.size, color),
        canvas.flat(plate.size, canvas.tinted(color, 0.45)),
        disc.astype(np.float32) / 255,
    )
    side = 2 * round(9 * k) + 1
    around = cv2.dilate(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    around = np.clip((cv2.GaussianBlur(around, (0, 0), 3 * k) - 0.5) * 4 + 0.5, 0, 1)
    return canvas.mix(page, canvas.flat(plate.size, (255, 255, 255)), around.astype(np.float32))


def _brushed(plate: Plate, level: float, saturation: float, passes: int) -> Image:
    """The person's colours, smoothed between edges and livelier: ``(H, W, 3)`` uint8.

    A face in shadow is lifted half-way to ``level``, the lightness a drawing gives to skin.
    """
    k = canvas.scale(plate.size)
    size = max(2, round(plate.size[0] / (2 * k))), max(2, round(plate.size[1] / (2 * k)))
    gray = tones.exposed(tones.luminance(plate.rgb), plate.skin, level)
    rgb = tones.pigments(plate, gray, saturation)
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA))
    points = plate.landmarks * np.float32(size[0] / plate.size[0])
    shape = size[1], size[0]
    hair = cv2.resize(plate.hair, size, interpolation=cv2.INTER_AREA)
    features = np.maximum(_features(shape, points), 0.6 * hair)
    soft = _matted(small, mesh.fill(shape, points, mesh.OVAL, feather=3))
    for _ in range(passes):
        soft = cv2.bilateralFilter(soft, 9, 28, 4)
    small = canvas.mix(soft, cv2.bilateralFilter(small, 5, 20, 2), features)
    return np.asarray(cv2.resize(small, plate.size, interpolation=cv2.INTER_CUBIC))


def _features(shape: tuple[int, int], points: Points) -> Mask:
    """Eyes with their lids, brows and teeth, where detail is kept: ``(H, W)`` float32."""
    eyes = mesh.fill(
        shape,
        points,
        (*mesh.LEFT_EYE, *mesh.LEFT_BROW),
        (*mesh.RIGHT_EYE, *mesh.RIGHT_BROW),
    )
    side = 2 * round(np.ptp(points[:468, 0]) * 0.025) + 1
    eyes = cv2.dilate(eyes, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    both = np.maximum(
        cv2.GaussianBlur(eyes, (0, 0), side / 4), mesh.fill(shape, points, mesh.MOUTH)
    )
    return np.asarray(both, np.float32)


def _matted(rgb: Image, where: Mask) -> Image:
    """Glints on skin and lips dulled, which the network would draw as white spots."""
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)
    light = lab[..., 0]
    spot = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11))
    dull = np.minimum(light, cv2.add(cv2.morphologyEx(light, cv2.MORPH_OPEN, spot), 9))
    lab[..., 0] = canvas.to_uint8(light + where * (dull.astype(np.float32) - light))
    return np.asarray(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB))


def _drawn(rgb: Image, alpha: Mask, networks: Networks) -> Image:
    """A picture with the person redrawn by the illustration network: its size, ``(H, W, 3)``."""
    height, width = alpha.shape
    k = _SKETCH / max(height, width)
    size = max(1, round(width * k)), max(1, round(height * k))
    sketch = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    seen = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA) > 0.02
    if not seen.any():
        return rgb
    rows, cols = (np.flatnonzero(seen.any(axis=axis)) for axis in (1, 0))
    top, left = (max(0, int(n[0]) - _MARGIN) for n in (rows, cols))
    bottom, right = int(rows[-1]) + _MARGIN + 1, int(cols[-1]) + _MARGIN + 1
    part = np.ascontiguousarray(sketch[top:bottom, left:right])  # nothing to draw elsewhere
    drawn = networks.upscale(part, "illustration")
    factor = drawn.shape[0] // part.shape[0]
    x, y = width / (size[0] * factor), height / (size[1] * factor)
    move = np.array(
        [[x, 0, (left * factor + 0.5) * x - 0.5], [0, y, (top * factor + 0.5) * y - 0.5]]
    )
    if x < 0.7:
        drawn = cv2.resize(drawn, None, fx=x, fy=x, interpolation=cv2.INTER_AREA)
        move[:, :2] = np.eye(2) * (move[0, 0] * part.shape[1] * factor / drawn.shape[1])
        move[:, 2] = left * factor * x, top * factor * y
    out = rgb.copy()
    flags = cv2.INTER_CUBIC if x > 1 else cv2.INTER_LINEAR
    cv2.warpAffine(
        drawn, move, (width, height), out, flags=flags, borderMode=cv2.BORDER_TRANSPARENT
    )
    return out


def _outlined(plate: Plate, drawn: Image, alpha: Mask, weight: float) -> Image:
    """Lines on a drawn picture, in a darker tint of what lies under them."""
    k = canvas.scale(plate.size)
    even = tones.evened(tones.luminance(drawn), alpha, plate.face, 40 * k)
    on_white = np.asarray(1 - alpha * (1 - even), np.float32)
    lines = strokes.penned(plate, on_white, 1.5 * k)
    tint = canvas.to_uint8(drawn * np.array([0.30, 0.24, 0.27], np.float32))
    return canvas.mix(drawn, tint, weight * lines)


def _reach(alpha: Mask) -> Mask:
    """1 on the person and a little around, where the network has drawn their outline."""
    k = max(alpha.shape) / 1024
    side = 2 * round(6 * k) + 1
    wide = cv2.dilate(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    return canvas.crisp(cv2.GaussianBlur(wide, (0, 0), 3 * k), 0.1, 0.6)
