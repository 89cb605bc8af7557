"""Light and colour made ready for drawing: exposure, local contrast, pigments."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from engine.generators import canvas
from engine.generators.plate import Plate
from engine.portrait import Image, Mask


@dataclass(frozen=True, eq=False)
class Study:
    """What a drawing of a person starts from; each ``(H, W)`` float32.

    Attributes:
        alpha: the person, without haze at the edge, in [0, 1].
        gray: lightness with the skin at the level asked for, in [0, 1].
        even: the same with every part at equal contrast, for finding lines in.
        scale: what lengths at a size of 1024 are multiplied by.
    """

    alpha: Mask
    gray: Mask
    even: Mask
    scale: float

    @classmethod
    def of(cls, plate: Plate, level: float) -> Study:
        """A study of a plate with the median of the skin at ``level``, 0 to 1."""
        scale = canvas.scale(plate.size)
        alpha = canvas.crisp(plate.alpha)
        gray = exposed(luminance(plate.rgb), plate.skin, level)
        return cls(alpha, gray, evened(gray, alpha, plate.face, 40 * scale), scale)

    def on_white(self, lift: Mask | float = 0.0) -> Mask:
        """The evened lightness, raised by ``lift``, on a white sheet."""
        return np.asarray(1 - self.alpha * (1 - self.even - lift), np.float32)

    def tone(self, blur: float) -> Mask:
        """Smooth tones between the true and the evened lightness; ``blur`` at a size of 1024."""
        return np.asarray(cv2.GaussianBlur((self.gray + self.even) / 2, (0, 0), blur * self.scale))


def luminance(rgb: Image) -> Mask:
    """Lightness as the eye sees it (sRGB-encoded luma): ``(H, W)`` float32 in [0, 1]."""
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.float32) / 255


def cleared(rgb: Image, amount: float = 0.5) -> Image:
    """Local contrast evened out, so that a face in shadow can be drawn, too.

    Contrast-limited histogram equalisation (Zuiderveld, 1994) of the lightness.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        amount: 0 changes nothing.
    """
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)
    even = cv2.createCLAHE(2.5, (4, 4)).apply(lab[..., 0])
    lab[..., 0] = cv2.addWeighted(lab[..., 0], 1 - amount, even, amount, 0)
    return np.asarray(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB))


def exposed(gray: Mask, skin: Mask, level: float) -> Mask:
    """Lightness with the median of the skin at ``level``, so that every face is drawn alike.

    For drawings in one ink, where tone stands for form and not for the colour of the skin.
    """
    on_skin = gray[::4, ::4][skin[::4, ::4] > 0.6]
    if on_skin.size < 20:
        return gray
    middle = float(np.clip(np.median(on_skin), 0.05, 0.95))
    return np.asarray(cv2.pow(gray, float(np.clip(np.log(level) / np.log(middle), 0.5, 1.8))))


def evened(gray: Mask, alpha: Mask, face: Mask, reach: float) -> Mask:
    """Lightness with every part at the same local contrast, and a face lit from all sides.

    Args:
        gray: ``(H, W)`` float32 in [0, 1].
        alpha: ``(H, W)`` float32 in [0, 1]; what lies outside does not count.
        face: ``(H, W)`` float32 in [0, 1].
        reach: standard deviation of what counts as local.

    Returns:
        ``(H, W)`` float32, for finding lines in.
    """
    height, width = gray.shape
    k = 4 if reach > 16 else 1
    size = max(2, width // k), max(2, height // k)
    weight = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA) + np.float32(1e-3)
    small = cv2.resize(gray * alpha, size, interpolation=cv2.INTER_AREA) / weight
    square = cv2.resize(gray * gray * alpha, size, interpolation=cv2.INTER_AREA) / weight
    total = cv2.GaussianBlur(weight, (0, 0), reach / k)
    mean = cv2.GaussianBlur(small * weight, (0, 0), reach / k) / total
    spread = cv2.GaussianBlur(square * weight, (0, 0), reach / k) / total - mean * mean
    on_face = cv2.resize(face, size, interpolation=cv2.INTER_AREA)
    floor = np.float32(0.025) + np.float32(0.025) * on_face
    gain = np.float32(0.2) / (np.sqrt(np.maximum(spread, 0)) + floor)
    middle = float((mean * on_face).sum() / max(float(on_face.sum()), 1.0))
    flat = mean + np.float32(0.5) * on_face * (middle - mean)
    flat -= np.float32(0.6) * np.maximum(flat - np.float32(0.62), 0)  # white hair has lines, too
    mean, gain, flat = (cv2.resize(m, (width, height)) for m in (mean, gain, flat))
    return np.asarray(flat + (gray - mean) * gain, np.float32)


def pigments(plate: Plate, gray: Mask, saturation: float = 1.35) -> Image:
    """The colours to draw in: livelier than life, and half-way to the drawing's own exposure.

    Args:
        plate: the person.
        gray: ``(H, W)`` float32, the lightness as drawn; darker than life does not count.
        saturation: 1 is life.

    Returns:
        ``(H, W, 3)`` uint8.
    """
    lift = np.sqrt((gray + np.float32(0.04)) / (luminance(plate.rgb) + np.float32(0.04)))
    bright = canvas.to_uint8(plate.rgb * np.maximum(lift, 1)[..., None])
    return canvas.saturated(bright, saturation)
