"""What stands behind the person in a professional portrait."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.plate import Plate
from engine.portrait import Color, Image

SCENES = ("scene-blur", "office", "window")


def paper(size: tuple[int, int], color: Color, gradient: float, rng: np.random.Generator) -> Image:
    """Studio paper lit from behind the head, falling off towards the corners.

    Args:
        size: ``(width, height)``.
        color: of the paper where the light is full.
        gradient: 0 is flat, 1 falls off to about half.
        rng: for the fine grain that keeps the gradient from banding.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    width, height = size
    xs = np.linspace(-1, 1, width, dtype=np.float32)[None] * (width / height)
    ys = np.linspace(-1, 1, height, dtype=np.float32)[:, None] + 0.16
    away = np.sqrt(xs**2 + ys**2) / 1.45
    fall = 1.0 - 0.62 * gradient * np.clip(away, 0, 1.25) ** 1.7
    glow = 1.0 + 0.16 * gradient * np.exp(-((away / 0.55) ** 2))
    light = (fall * glow).astype(np.float32)
    tile = rng.integers(0, 256, size=(256, 256), dtype=np.uint8)
    grain = np.tile(tile, (height // 256 + 1, width // 256 + 1))[:height, :width]
    light += (grain.astype(np.float32) / 255 - 0.5) * (1.8 / 255)
    return cv2.merge([cv2.convertScaleAbs(light, alpha=value) for value in color])


def scene(name: str, plate: Plate, rng: np.random.Generator) -> Image:
    """A backdrop that is a place: ``scene-blur`` (the photo's own), ``office`` or ``window``."""
    if name == "scene-blur":
        return _own_scene(plate)
    width, height = plate.size
    small = (width // 4, height // 4)
    picture = _office(small, rng) if name == "office" else _window(small, rng)
    big = cv2.resize(picture, (width, height), interpolation=cv2.INTER_CUBIC)
    grain = rng.integers(-1, 2, size=(height, width, 1), dtype=np.int16)
    return np.clip(big * 255 + grain, 0, 255).astype(np.uint8)


def _own_scene(plate: Plate) -> Image:
    """The photo's background out of focus, the person taken out so that no glow remains."""
    width, height = plate.size
    size = (width // 4, height // 4)
    tiny = cv2.resize(plate.scene, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    person = cv2.resize(plate.alpha, size, interpolation=cv2.INTER_AREA)
    person = cv2.dilate(person, np.ones((5, 5), np.uint8))
    free = (1 - np.clip(person * 1.2, 0, 1))[..., None]
    result = tiny
    filled = tiny * free
    for sigma in (size[1] * 0.2, size[1] * 0.06, size[1] * 0.028):
        total = cv2.GaussianBlur(free, (0, 0), sigma)[..., None]
        mean = cv2.GaussianBlur(filled, (0, 0), sigma) / (total + 1e-4)
        trust = np.clip(total * 3, 0, 1)
        result = mean * trust + result * (1 - trust)
    return cv2.convertScaleAbs(cv2.resize(result, (width, height), interpolation=cv2.INTER_CUBIC))


def _blank(size: tuple[int, int], top: Color, bottom: Color) -> NDArray[np.float32]:
    width, height = size
    ramp = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    colors = np.array(top, np.float32) * (1 - ramp) + np.array(bottom, np.float32) * ramp
    return np.asarray(np.broadcast_to(colors / 255, (height, width, 3)), np.float32).copy()


def _disc(
    canvas: NDArray[np.float32], x: float, y: float, radius: float, color: Color, share: float
) -> None:
    layer = np.zeros(canvas.shape[:2], np.float32)
    cv2.circle(layer, (round(x), round(y)), max(1, round(radius)), 1.0, -1, cv2.LINE_AA)
    cv2.circle(layer, (round(x), round(y)), max(1, round(radius)), 1.25, 1, cv2.LINE_AA)
    canvas += layer[..., None] * share * (np.array(color, np.float32) / 255)


def _office(size: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    """Shelves, a window front and lamps, far out of focus."""
    width, height = size
    canvas = _blank(size, (150, 158, 166), (84, 82, 84))
    bright = np.array([226, 234, 240], np.float32) / 255
    side = int(rng.integers(0, 2))
    for column in range(3):  # window front on one side
        x = width * (0.04 + 0.13 * column) if side == 0 else width * (0.62 + 0.13 * column)
        cv2.rectangle(
            canvas,
            (round(x), round(height * 0.05)),
            (round(x + width * 0.1), round(height * 0.68)),
            bright.tolist(),
            -1,
        )
    wood = ((122, 92, 68), (96, 84, 78), (66, 78, 92), (150, 120, 88), (104, 110, 96))
    left = 0.55 if side == 0 else 0.02
    for row in range(4):  # shelves on the other
        y = height * (0.12 + 0.17 * row)
        x = width * left
        while x < width * (left + 0.42):
            w = width * float(rng.uniform(0.02, 0.06))
            color = np.array(wood[int(rng.integers(len(wood)))], np.float32) / 255
            h = height * float(rng.uniform(0.08, 0.13))
            low = round(y + height * 0.13)
            cv2.rectangle(
                canvas, (round(x), low - round(h)), (round(x + w), low), color.tolist(), -1
            )
            x += w + width * 0.008
    canvas = cv2.GaussianBlur(canvas, (0, 0), width * 0.03)
    for _ in range(9):
        _disc(
            canvas,
            float(rng.uniform(0, width)),
            float(rng.uniform(0.03, 0.42)) * height,
            float(rng.uniform(0.018, 0.04)) * width,
            (255, 214, 160),
            float(rng.uniform(0.1, 0.3)),
        )
    return np.clip(cv2.GaussianBlur(canvas, (0, 0), width * 0.006), 0, 1)


def _window(size: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    """A bright window at the left of a pale room."""
    width, height = size
    canvas = _blank(size, (196, 190, 182), (150, 142, 134))
    ramp = np.linspace(1, 0, width, dtype=np.float32)[None, :, None]
    canvas *= 0.72 + 0.38 * ramp
    jitter = float(rng.uniform(-0.02, 0.02))
    for column in range(2):
        for row in range(3):
            x0, y0 = 0.03 + 0.19 * column + jitter, 0.05 + 0.25 * row
            cv2.rectangle(
                canvas,
                (round(x0 * width), round(y0 * height)),
                (round((x0 + 0.165) * width), round((y0 + 0.225) * height)),
                (0.98, 0.985, 0.99),
                -1,
            )
    return np.clip(cv2.GaussianBlur(canvas, (0, 0), width * 0.028), 0, 1)
