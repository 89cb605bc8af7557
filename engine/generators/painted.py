"""Painted portraits: the picture is a style network's, skin and features are the person's."""

from __future__ import annotations

import math

import cv2
import numpy as np

from engine.errors import BadOption
from engine.generators import backdrop as backdrops
from engine.generators import complexion
from engine.generators.canvas import over, parse_color
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Color, Image, Look

_PAINT_SIDE = 1200  # strokes have a size in pixels: on smaller pictures they swallow the face
_STYLES = 26
_WELL_LIT = 0.66  # brightness, 0 to 1, of a face that the networks paint well


def painted(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    styles: str = "2",
    strength: float = 1.0,
    face_restore: float = 0.7,
    color_keep: float = 0.0,
    backdrop: str = "#8a8f98",
    saturation: float = 1.0,
    canvas: float = 0.0,
) -> Image:
    """A portrait in one of 26 learned styles, or a blend of them.

    Args:
        plate: the person.
        look: ``backdrop`` and ``strength`` replace the recipe's.
        rng: grain of the backdrop and of the canvas.
        networks: of this thread.
        styles: ``"2"`` or a blend such as ``"2:0.6,12:0.4"``.
        strength: 0 is the photo, 1 the painting.
        face_restore: how much of the photo's own detail stands in for strokes on face and hair.
        color_keep: how much of the photo's own colour is kept.
        backdrop: colour the painter is given behind the person.
        saturation: of the finished painting, 1 leaves it.
        canvas: how strongly a woven canvas shows.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    weights = parse_blend(styles)
    base = _base(plate, look, rng, backdrop)
    picture = networks.paint(_enlarged(base), weights)
    return _finish(
        plate, look, rng, base, picture, strength, face_restore, color_keep, saturation, canvas
    )


def like(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    networks: Networks,
    *,
    strength: float = 1.0,
    face_restore: float = 0.7,
    backdrop: str = "#8a8f98",
) -> Image:
    """A portrait in the style of a picture that is given along (``plate.like``).

    Args:
        plate: the person, with ``like`` set.
        look: ``backdrop`` and ``strength`` replace the recipe's.
        rng: grain of the backdrop.
        networks: of this thread.
        strength: 0 keeps the photo's own style.
        face_restore: how much of the photo's own detail stands in for strokes on face and hair.
        backdrop: colour the painter is given behind the person.

    Raises:
        BadOption: no picture was given along.
    """
    if plate.like is None:
        raise BadOption(
            "This style takes its look from a picture, and none came along.",
            "Add one with --like IMAGE.",
        )
    base = _base(plate, look, rng, backdrop)
    share = strength if look.strength is None else look.strength
    picture = networks.paint_like(base, plate.like, share)
    return _finish(plate, look, rng, base, picture, 1.0, face_restore, 0.0, 1.0, 0.0)


def parse_blend(text: str) -> dict[int, float]:
    """``"2"`` or ``"2:0.6,12:0.4"`` as shares of the 26 styles.

    Raises:
        BadOption: not of that form, or no such style.
    """
    shares: dict[int, float] = {}
    try:
        for part in text.split(","):
            index, _, share = part.partition(":")
            shares[int(index)] = float(share) if share else 1.0
    except ValueError:
        shares = {-1: 0.0}
    if any(not 0 <= i < _STYLES or not 0 < s < math.inf for i, s in shares.items()):
        raise BadOption(
            f"{text!r} is no blend of painted styles.",
            "Write a number from 0 to 25, or a blend such as 2:0.6,12:0.4.",
        )
    return shares


def _base(plate: Plate, look: Look, rng: np.random.Generator, backdrop: str) -> Image:
    color = look.backdrop or parse_color(backdrop)
    behind = _clouded(backdrops.paper(plate.size, color, 0.35, rng), rng)
    return over(_in_good_light(plate), plate.alpha, behind)


def _clouded(paper: Image, rng: np.random.Generator) -> Image:
    """A backdrop with soft clouds: the networks draw rings along the steps of a plain gradient."""
    size = (paper.shape[1], paper.shape[0])
    clouds = np.zeros((size[1], size[0]), np.float32)
    for cells, depth in ((3, 7.0), (6, 3.0), (60, 0.8)):
        noise = rng.standard_normal((cells, cells), np.float32) * np.float32(depth)
        clouds += cv2.resize(noise, size, interpolation=cv2.INTER_CUBIC)
    return cv2.add(paper, cv2.merge([clouds] * 3), dtype=cv2.CV_8U)


def _in_good_light(plate: Plate) -> Image:
    """Lift a dim person: the networks read shadows as black shapes and lose features in them."""
    light = cv2.cvtColor(plate.rgb, cv2.COLOR_RGB2GRAY)[plate.face > 0.5]
    bright = float(np.percentile(light, 80)) / 255 if light.size else _WELL_LIT
    gamma = float(np.clip(np.log(_WELL_LIT) / np.log(np.clip(bright, 0.05, 0.95)), 0.7, 1.0))
    curve = np.round(255 * (np.arange(256) / 255) ** gamma).astype(np.uint8)
    return cv2.LUT(plate.rgb, curve)


def _enlarged(rgb: Image) -> Image:
    k = _PAINT_SIDE / max(rgb.shape[:2])
    size = round(rgb.shape[1] * k), round(rgb.shape[0] * k)
    return cv2.resize(rgb, size, interpolation=cv2.INTER_CUBIC if k > 1 else cv2.INTER_AREA)


def _finish(
    plate: Plate,
    look: Look,
    rng: np.random.Generator,
    base: Image,
    picture: Image,
    strength: float,
    face_restore: float,
    color_keep: float,
    saturation: float,
    canvas: float,
) -> Image:
    share = strength if look.strength is None else look.strength
    size = plate.size
    shrink = cv2.INTER_AREA if picture.shape[1] > size[0] else cv2.INTER_CUBIC
    picture = cv2.resize(picture, size, interpolation=shrink)
    if share < 1:
        picture = cv2.addWeighted(picture, share, base, 1 - share, 0)
    if look.backdrop is not None:
        picture = _on_backdrop(picture, plate, look.backdrop)
    picture = complexion.keep(picture, plate, face_restore)
    if color_keep > 0 or saturation != 1:
        picture = _recolor(picture, base, color_keep, saturation)
    return _on_canvas(picture, rng, canvas) if canvas > 0 else picture


def _on_backdrop(picture: Image, plate: Plate, color: Color) -> Image:
    """Give the painted backdrop the colour that was asked for; its strokes stay.

    The networks have palettes of their own and would turn navy into what their painter had.
    """
    share = np.clip(1 - cv2.GaussianBlur(plate.alpha, (0, 0), 2), 0, 1)
    behind = share > 0.9
    if not behind.any():
        return picture
    lab = cv2.cvtColor(picture, cv2.COLOR_RGB2LAB).astype(np.float32)
    wanted = cv2.cvtColor(np.array([[color]], np.uint8), cv2.COLOR_RGB2LAB)[0, 0].astype(np.float32)
    strokes = lab - lab[behind].mean(axis=0)
    tinted = wanted + strokes * np.array([0.3, 0.3, 0.3], np.float32)
    lab += share[..., None] * (tinted - lab)
    return cv2.cvtColor(np.clip(lab, 0, 255).astype(np.uint8), cv2.COLOR_LAB2RGB)


def _recolor(picture: Image, base: Image, keep: float, saturation: float) -> Image:
    lab = cv2.cvtColor(picture, cv2.COLOR_RGB2LAB).astype(np.float32)
    own = cv2.cvtColor(base, cv2.COLOR_RGB2LAB).astype(np.float32)
    ab = (1 - keep) * lab[..., 1:] + keep * own[..., 1:]
    lab[..., 1:] = np.clip((ab - 128) * saturation + 128, 0, 255)
    return cv2.cvtColor(lab.astype(np.uint8), cv2.COLOR_LAB2RGB)


def _on_canvas(picture: Image, rng: np.random.Generator, amount: float) -> Image:
    """Light raking over a plain weave, with uneven threads."""
    height, width = picture.shape[:2]
    pitch = max(3.0, max(width, height) / 300)
    y = np.arange(height, dtype=np.float32)[:, None] / pitch
    x = np.arange(width, dtype=np.float32)[None] / pitch
    over_under = np.sin(np.pi * x) * np.cos(np.pi * np.round(y)) + np.sin(np.pi * y) * np.cos(
        np.pi * np.round(x)
    )
    noise = rng.integers(0, 256, size=(height, width), dtype=np.uint8).astype(np.float32) / 255
    threads = cv2.blur(noise, (1, int(pitch * 6))) + cv2.blur(noise, (int(pitch * 6), 1)) - 1
    relief = 1 + amount * (0.05 * over_under + 0.22 * threads)
    return cv2.convertScaleAbs(picture * relief[..., None].astype(np.float32))
