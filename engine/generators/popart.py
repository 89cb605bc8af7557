"""Pop art: a screen print in loud, flat colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

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
_BACKDROP, _CLOTHES, _SKIN, _HAIR, _LIDS, _LIPS, _WHITE = range(7)

# Between the lashes and the fold of the lid, for colour above the eyes.
_ABOVE_EYES = (
    (33, 246, 161, 160, 159, 158, 157, 173, 133, 190, 56, 28, 27, 29, 30, 247, 130),
    (263, 466, 388, 387, 386, 385, 384, 398, 362, 414, 286, 258, 257, 259, 260, 467, 359),
)

PALETTES: Mapping[str, tuple[tuple[Color, ...], ...]] = MappingProxyType(
    {
        name: tuple(tuple(canvas.parse_color(text) for text in way.split()) for way in ways)
        for name, ways in {
            # Each way: backdrop, clothes, skin, hair, lids, lips, white of teeth and eyes.
            "warhol": (
                "#2ab7b0 #e4572e #f7a6bd #ffd23f #1f8fb3 #d7263d #fff6e5",
                "#ff5d8f #2e86ab #ffd9a8 #f9e04c #4cc9a0 #e01e5a #fffbee",
                "#ffbe0b #8338ec #ffb59e #ff6b35 #3a86ff #c1121f #fff8e8",
                "#5b5fc7 #f94144 #ffe08a #43d1b5 #f26ca7 #d00050 #fffaf0",
            ),
            "pastel": (
                "#bde0fe #ffafcc #ffe5d0 #fcd581 #a2d2ff #f28482 #fffdf7",
                "#cdeac0 #b8b8ff #ffe0c7 #ffb3a7 #9ad1d4 #ee6c80 #fffdf7",
                "#ffd6e0 #90dbc7 #fff0c9 #c8b6ff #8ecae6 #f08080 #fffdf7",
                "#fff1a8 #f7b2bd #ffdfc8 #98c1d9 #b5e2b8 #e5738a #fffdf7",
            ),
        }.items()
    }
)
"""Colour ways of screen prints by name, four each."""


def popart(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    palette: str = "warhol",
    panels: int = 1,
) -> Image:
    """A screen print: flat fields of loud colour under one black screen, a little out of register.

    Args:
        plate: the person.
        look: ``backdrop`` and ``strength`` (of the black) are heeded.
        rng: chooses the colours and shifts the fields.
        networks: not needed.
        palette: a name of ``PALETTES``.
        panels: 1, or 4 for a grid of two by two in different colours.

    Returns:
        ``(H, W, 3)`` uint8 of the plate's size.

    Raises:
        BadOption: there is no such palette or number of panels.
    """
    if palette not in PALETTES:
        raise BadOption(
            f"There is no pop-art palette called “{palette}”.",
            "These are there: " + ", ".join(PALETTES) + ".",
        )
    if panels not in (1, 4):
        raise BadOption(f"Pop art can't have {panels} panels.", "It has one panel or four.")
    ways = [PALETTES[palette][i] for i in rng.permutation(4)]
    if panels == 1:
        return _print(_Screens.cut(plate, canvas.dial(look)), ways[0], look, rng)
    width, height = plate.size
    small = _resized(plate, (-(-width // 2), -(-height // 2)))
    screens = _Screens.cut(small, canvas.dial(look))
    prints = [_print(screens, way, look, rng) for way in ways]
    rows = [np.hstack(prints[:2]), np.hstack(prints[2:])]
    return np.ascontiguousarray(np.vstack(rows)[:height, :width])


@dataclass(frozen=True, eq=False)
class _Layer:
    """One flat colour of a print: which of the way's, how dark or light, and where."""

    color: int
    depth: float
    where: Mask


@dataclass(frozen=True, eq=False)
class _Screens:
    """The screens of a print, shared by its panels.

    Attributes:
        layers: of colour, in the order they are printed.
        black: ``(H, W)`` float32 in [0, 1], printed last.
    """

    layers: tuple[_Layer, ...]
    black: Mask

    @classmethod
    def cut(cls, plate: Plate, weight: float) -> _Screens:
        """Screens of a person; ``weight`` is how much of them is black."""
        study = tones.Study.of(plate, 0.66)
        k, alpha = study.scale, study.alpha
        skin, hair = _body(plate)
        rest = alpha * (1 - np.maximum(skin, hair))
        # Dark hair and clothes would hide their colour under black.
        lift = _lift(study.even, hair) + _lift(study.even, rest)
        tone = study.tone(2) + lift
        eyes = mesh.fill(alpha.shape, plate.landmarks, mesh.LEFT_EYE, mesh.RIGHT_EYE)
        lids = mesh.fill(alpha.shape, plate.landmarks, *_ABOVE_EYES) * (1 - eyes)
        lips = mesh.fill(alpha.shape, plate.landmarks, mesh.LIPS)
        white = np.maximum(mesh.fill(alpha.shape, plate.landmarks, mesh.MOUTH), eyes)
        layers = (
            _Layer(_CLOTHES, 1.0, alpha),
            _Layer(_SKIN, 1.0, skin * alpha),
            _Layer(_HAIR, 1.0, hair * alpha),
            _Layer(_SKIN, 0.84, skin * alpha * np.clip((0.64 - tone) * 12, 0, 1)),
            _Layer(_SKIN, 0.66, skin * alpha * np.clip((0.54 - tone) * 12, 0, 1)),
            _Layer(_SKIN, 1.12, skin * alpha * np.clip((tone - 0.74) * 12, 0, 1)),
            *(
                _Layer(color, 1.0, thick * cv2.GaussianBlur(mask, (0, 0), k))
                # Opaque lips would be another person's.
                for color, thick, mask in (
                    *((_LIDS, 0.8, lids), (_LIPS, 0.5, lips)),
                    (_WHITE, 0.85, white),
                )
            ),
        )
        cell = max(halftone.SMALLEST, 6 * k)
        shade = np.clip((0.57 - tone) * 1.6 * weight, 0, 0.8) * alpha * (1 - eyes)
        dots = halftone.dots(halftone.screen(plate.size, cell), shade, cell)
        return cls(layers, np.maximum(strokes.penned(plate, study.on_white(lift), 1.8 * k), dots))


def _print(
    screens: _Screens, way: tuple[Color, ...], look: Look, rng: np.random.Generator
) -> Image:
    """One panel in one set of colours."""
    size = screens.black.shape[1], screens.black.shape[0]
    slip = 3 * canvas.scale(size)
    page = canvas.flat(size, look.backdrop or way[_BACKDROP])
    right, down = (float(by) for by in rng.uniform(-slip, slip, 2))
    for layer in screens.layers:
        red, green, blue = (min(255, round(part * layer.depth)) for part in way[layer.color])
        field = _shifted(layer.where, right, down)
        page = canvas.over(canvas.flat(size, (red, green, blue)), field, page)
    return canvas.over(canvas.flat(size, _BLACK), screens.black, page)


def _body(plate: Plate) -> tuple[Mask, Mask]:
    """Skin and hair as areas without holes and with clean edges: two ``(H, W)`` float32.

    Above the chin, what hangs together with the face and has not the hair's colour is skin, and the
    rest of the head is hair.
    """
    width, height = plate.size
    k = 256 / max(width, height)
    size = max(8, round(width * k)), max(8, round(height * k))
    points = plate.landmarks * np.float32(size[0] / width)
    alpha, skin, hair = (cv2.resize(m, size) > 0.4 for m in (plate.alpha, plate.skin, plate.hair))
    oval = mesh.fill((size[1], size[0]), points, mesh.OVAL) > 0.5
    (right, left), chin = points[[234, 454], 0], points[mesh.CHIN, 1]
    wide = abs(left - right)
    y, x = np.indices(alpha.shape, np.float32)
    head = alpha & (y < chin - 0.35 * wide) & (np.abs(2 * x - left - right) < 4 * wide)
    bare = ((head & ~hair) | skin | oval).astype(np.uint8)
    _, labels = cv2.connectedComponents(cv2.morphologyEx(bare, cv2.MORPH_OPEN, _round(5)))
    col, row = (int(np.clip(v, 0, n - 1)) for v, n in zip(points[4, :2], size, strict=True))
    neck = (y > chin - 0.2 * wide) & (y < chin + 0.6 * wide) & (np.abs(2 * x - left - right) < wide)
    neck &= (
        alpha & ~hair & _like_skin(cv2.resize(plate.rgb, size, interpolation=cv2.INTER_AREA), oval)
    )
    bare = (labels == labels[row, col]) | (skin & (y > chin)) | (oval & ~hair) | neck
    bare = cv2.morphologyEx(bare.astype(np.uint8), cv2.MORPH_CLOSE, _round(17)) > 0
    covered = (hair | head) & ~bare
    soft = (cv2.GaussianBlur(m.astype(np.float32), (0, 0), 1.5) for m in (bare, covered))
    large = (cv2.resize(m, (width, height), interpolation=cv2.INTER_CUBIC) for m in soft)
    a, b = (np.clip((m - 0.5) * 5 + 0.5, 0, 1).astype(np.float32) for m in large)
    return a, b


def _like_skin(rgb: Image, oval: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where the tint is that of the face, in however deep a shadow: ``(H, W)`` bool."""
    lab = cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    tint = lab[..., 1:] / np.maximum(lab[..., :1], 1)
    away = np.linalg.norm(tint - np.median(tint[oval], axis=0), axis=-1)
    return np.asarray((away < 0.22) & (lab[..., 0] > 14))


def _round(side: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def _lift(values: Mask, where: Mask) -> Mask:
    """What brings a dark area half-way to middle grey."""
    inside = values[::4, ::4][where[::4, ::4] > 0.5]
    dark = max(0.0, 0.5 - float(np.median(inside))) if inside.size else 0.0
    return where * np.float32(0.5 * dark)


def _shifted(mask: Mask, right: float, down: float) -> Mask:
    move = np.array([[1, 0, right], [0, 1, down]], np.float32)
    size = mask.shape[1], mask.shape[0]
    return np.asarray(cv2.warpAffine(mask, move, size, borderMode=cv2.BORDER_REPLICATE), np.float32)


def _resized(plate: Plate, size: tuple[int, int]) -> Plate:
    """The same plate at another size."""

    def small(picture: NDArray[Any]) -> NDArray[Any]:
        return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))

    return replace(
        plate,
        rgb=small(plate.rgb),
        alpha=small(plate.alpha),
        scene=small(plate.scene),
        landmarks=plate.landmarks * np.float32(size[0] / plate.size[0]),
        skin=small(plate.skin),
        hair=small(plate.hair),
        face=small(plate.face),
    )
