"""Stage 5: restoration, colour and gentle retouching that keeps moles, pores and wrinkles.

In the studio this runs once on the framed person, ahead of the styles that share it
(docs/decisions/0002-the-person-first.md); on pictures of other generators it runs after them.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import mesh
from engine.networks import Networks
from engine.portrait import Effort, Image, Mask, Points, Retouch
from engine.resample import shrink

Table = NDArray[np.uint8]
"""``(256, 3)`` uint8: a curve for each channel."""

NEARLY = 0.9
"""A picture of so much of the size that it should have needs no more than resampling."""
_LEAST_TRUST = 0.25
_ADDED = 0.5  # of what a network makes of a picture that has no more detail
_SOFTENING = {"none": 0.0, "light": 0.35, "strong": 0.8}


def apply(rgb: Image, table: Table) -> Image:
    """A picture through a curve for each channel."""
    return cv2.LUT(rgb, table[None])


def balance(rgb: Image, skin: Mask) -> Table:
    """Curves for white balance and tone.

    The light's colour is estimated by shades of grey (Finlayson and Trezzi, 2004) and corrected by
    half, at most 10 %, for a warm lamp may be wanted. A picture that is dark as a whole is lifted;
    a dark skin in a well-lit picture is not.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        skin: ``(H, W)`` float32 in [0, 1].
    """
    small = cv2.resize(rgb, (96, 96), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    norm = np.power(np.mean(small.reshape(-1, 3) ** 5, axis=0), 1 / 5)
    gains = np.clip((norm.mean() / np.maximum(norm, 1e-3)) ** 0.5, 0.9, 1.1)
    on_skin = cv2.resize(skin, (96, 96)) > 0.5
    light = small.mean(axis=-1)
    bright = float(np.percentile(light[on_skin], 90)) if on_skin.any() else 0.7
    whites = float(np.percentile(light, 97))
    wanted = np.clip(0.6 / max(bright, 0.05), 1.0, 1.6)
    room = np.clip(0.95 / max(whites, 0.05), 1.0, 1.6)
    gamma = 1 / (1 + 0.8 * (min(wanted, max(room, 1.12)) - 1))
    x = np.arange(256, dtype=np.float32)[:, None] / 255
    curve = np.clip(x * gains / max(float(gains.max()), 1.0), 0, 1) ** gamma
    return np.asarray(np.round(curve * 255), np.uint8)


def restore(half: Image, full: Image, networks: Networks, effort: Effort) -> Image:
    """A picture at twice the size of ``half``: GAN super-resolution, the photo's own detail kept.

    Where the photo is sharp at the full size, its detail is laid over the network's picture after
    soft thresholding (Donoho, 1995): what is stronger than the photo's noise is the photo's, what
    is weaker is the network's clean surface. A photo that is soft at that size gets the network's
    edges, and a quarter of its own softness, which keeps skin from looking drawn.

    Args:
        half: ``(H, W, 3)`` uint8.
        full: ``(2H, 2W, 3)`` uint8, the same picture straight from the photo.
        networks: of this thread.
        effort: ``best`` takes the large network, from a quarter of the size.

    Returns:
        ``(2H, 2W, 3)`` uint8.
    """
    height, width = half.shape[:2]
    if effort == "best":
        quarter = cv2.resize(half, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        big = networks.upscale(quarter, "photo")
        big = cv2.resize(big, (width * 2, height * 2), interpolation=cv2.INTER_AREA)
        big = _keep_low_frequencies(big, half)
    else:
        big = networks.upscale(half, "compact")
    return _merge(big, full)


def enlarge(picture: Image, size: tuple[int, int], networks: Networks) -> Image:
    """A picture that was painted smaller than it is wished, by GAN super-resolution.

    Args:
        picture: ``(H, W, 3)`` uint8.
        size: ``(width, height)`` in pixels, of about the same shape.
        networks: of this thread.

    Returns:
        ``(height, width, 3)`` uint8.
    """
    while picture.shape[1] < NEARLY * size[0]:
        picture = _doubled(picture, networks)
    return fit(picture, size)


def _doubled(picture: Image, networks: Networks) -> Image:
    """Twice as large, with half of what the network makes of it, which smooths skin on its own."""
    big = _keep_low_frequencies(networks.upscale(picture, "compact"), picture)
    plain = cv2.resize(picture, big.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    mixed = cv2.addWeighted(big, _ADDED, plain, 1 - _ADDED, 0)
    return np.asarray(mixed, np.uint8)


def fit(picture: Image, size: tuple[int, int]) -> Image:
    """A picture at a size of about the same shape, ``(width, height)`` in pixels."""
    smaller = shrink(picture, max(size[0] / picture.shape[1], size[1] / picture.shape[0]))
    return np.asarray(cv2.resize(smaller, size, interpolation=cv2.INTER_LANCZOS4), np.uint8)


def _keep_low_frequencies(big: Image, half: Image) -> Image:
    """The network's detail on the photo's own tones: large networks drift in colour."""
    size = (big.shape[1], big.shape[0])
    sigma = 4.0
    drift = cv2.GaussianBlur(
        cv2.subtract(
            cv2.resize(half, size, interpolation=cv2.INTER_CUBIC), big, dtype=cv2.CV_16S
        ).astype(np.float32),
        (0, 0),
        sigma,
    )
    return cv2.add(big, drift, dtype=cv2.CV_8U)


def _merge(big: Image, full: Image) -> Image:
    crisp = _crispness(full) / max(_crispness(big), 1e-3)
    trust = float(np.clip((crisp - 0.35) / 0.35, _LEAST_TRUST, 1))
    difference = cv2.subtract(full, big, dtype=cv2.CV_16S)
    # Median absolute deviation of the finest detail: a robust estimate of noise (Donoho, 1995).
    noise = 1.48 * float(np.median(np.abs(difference[::4, ::4])))
    threshold = float(np.clip(noise * 0.8, 1, 8))
    table = np.arange(-255, 256, dtype=np.float32)
    shrunk = trust * np.sign(table) * np.maximum(np.abs(table) - threshold, 0)
    kept = np.round(shrunk).astype(np.int16)[difference + 255]
    return cv2.add(big, kept, dtype=cv2.CV_8U)


def _crispness(rgb: Image) -> float:
    """Spread of the finest detail in the middle of a picture, where the person is."""
    height, width = rgb.shape[:2]
    middle = rgb[height // 6 : -height // 6, width // 4 : -width // 4]
    gray = cv2.cvtColor(np.ascontiguousarray(middle), cv2.COLOR_RGB2GRAY)
    return float(cv2.Laplacian(gray, cv2.CV_32F).std())


def retouch(rgb: Image, skin: Mask, landmarks: Points, amount: Retouch) -> Image:
    """Soften blemish-sized unevenness of the skin; brighten eyes and teeth within bounds.

    Three bands: shading (kept), unevenness of blemish size (faint parts are weakened, strong ones
    such as moles and wrinkles are kept), texture (kept).

    Args:
        rgb: ``(H, W, 3)`` uint8.
        skin: ``(H, W)`` float32 in [0, 1].
        landmarks: ``(478, 3)`` pixels.
        amount: ``none``, ``light`` or ``strong``.
    """
    if amount == "none":
        return rgb
    box = mesh.box_of(landmarks)
    grow = 0.25 * box.width
    height, width = rgb.shape[:2]
    y0, y1 = max(0, int(box.top - grow)), min(height, int(box.bottom + 3 * grow))
    x0, x1 = max(0, int(box.left - grow)), min(width, int(box.right + grow))
    if y1 - y0 < 8 or x1 - x0 < 8:
        return rgb
    out = rgb.copy()
    local = landmarks - np.array([x0, y0, 0], np.float32)
    part = _soften(rgb[y0:y1, x0:x1], skin[y0:y1, x0:x1], box.width, _SOFTENING[amount])
    out[y0:y1, x0:x1] = _brighten(part, local)
    return out


def _soften(rgb: Image, skin: Mask, face_width: float, strength: float) -> Image:
    fine, coarse = max(0.8, face_width * 0.006), max(2.0, face_width * 0.03)
    image = rgb.astype(np.float32)
    texture_free = cv2.GaussianBlur(image, (0, 0), fine)
    small = cv2.resize(texture_free, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    shading = cv2.GaussianBlur(small, (0, 0), coarse / 2)
    shading = cv2.resize(shading, (rgb.shape[1], rgb.shape[0]), interpolation=cv2.INTER_LINEAR)
    middle = texture_free - shading
    red, green, blue = cv2.split(np.abs(middle))
    size = cv2.max(cv2.max(red, green), blue)
    # Up to 7 levels is unevenness; beyond 16 it is a mole, a fold, a nostril.
    faint = np.clip((16 - size) / 9, 0, 1)
    weight = (strength * faint * skin)[..., None]
    return np.asarray(np.clip(image - weight * middle + 0.5, 0, 255).astype(np.uint8))


def _brighten(rgb: Image, landmarks: Points) -> Image:
    """Eyes up to 6 % brighter, teeth up to 5 % brighter and a third less yellow."""
    shape = rgb.shape[:2]
    soft = max(1.0, float(np.ptp(landmarks[:468, 0])) * 0.006)
    eyes = mesh.fill(shape, landmarks, mesh.LEFT_EYE, mesh.RIGHT_EYE, feather=soft)
    mouth = mesh.fill(shape, landmarks, mesh.MOUTH, feather=soft)
    hsv = cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)
    value, saturation = hsv[..., 2].astype(np.float32), hsv[..., 1].astype(np.float32)
    teeth = mouth * np.clip((value - 110) / 50, 0, 1) * np.clip((120 - saturation) / 50, 0, 1)
    lift = 1 + 0.06 * eyes * np.clip((225 - value) / 60, 0, 1) + 0.05 * teeth
    hsv[..., 1] = np.clip(saturation * (1 - 0.33 * teeth), 0, 255)
    hsv[..., 2] = np.maximum(np.minimum(value * lift + 0.5, 250), value)
    return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)
