"""From a coarse mask of a person to a matte that keeps hair, and colours free of the background."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.portrait import Image, Mask

_EPSILON = 1e-5
_HOLD = 0.04  # pull of the mask network's opinion where the colours do not decide


class _LocalModel:
    """The linear colour model of every window: alpha is about ``a . rgb + b`` in each of them.

    Shared by the guided filter (He, Sun and Tang, 2013) and the matting Laplacian (Levin,
    Lischinski and Weiss, 2008), whose product with a vector it gives without building a matrix
    (He, Sun and Tang, 2010, "Fast matting using large kernel matting Laplacian matrices").
    """

    def __init__(self, guide: NDArray[np.float32], radius: int, epsilon: float) -> None:
        self.guide = guide
        self.side = (2 * radius + 1, 2 * radius + 1)
        self.mean = self._blur(guide)
        second = self._blur(
            np.stack([guide[..., i] * guide[..., j] for i, j in _PAIRS], axis=-1)
        ) - np.stack([self.mean[..., i] * self.mean[..., j] for i, j in _PAIRS], axis=-1)
        self.inverse = _inverse_symmetric(second, epsilon)

    def _blur(self, x: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.blur(x, self.side, borderType=cv2.BORDER_REFLECT), np.float32)

    def fit(self, p: Mask) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Slopes ``(H, W, 3)`` and offsets ``(H, W)`` of the best line in each window."""
        mean_p = self._blur(p)
        cov = self._blur(self.guide * p[..., None]) - self.mean * mean_p[..., None]
        xx, xy, xz, yy, yz, zz = cv2.split(self.inverse)
        c0, c1, c2 = cv2.split(cov)
        a = cv2.merge(
            (xx * c0 + xy * c1 + xz * c2, xy * c0 + yy * c1 + yz * c2, xz * c0 + yz * c1 + zz * c2)
        )
        return a, mean_p - np.einsum("hwc,hwc->hw", a, self.mean)

    def smooth(self, p: Mask) -> Mask:
        """What all windows around a pixel say of it, averaged; ``p`` less that is ``L p``."""
        a, b = self.fit(p)
        return np.asarray(
            np.einsum("hwc,hwc->hw", self._blur(a), self.guide) + self._blur(b), np.float32
        )


_PAIRS = ((0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2))


def _inverse_symmetric(m: NDArray[np.float32], epsilon: float) -> NDArray[np.float32]:
    """Inverse of every 3x3 symmetric matrix plus ``epsilon``, six entries each."""
    a, b, c, d, e, f = (m[..., i].astype(np.float64) for i in range(6))
    a, d, f = a + epsilon, d + epsilon, f + epsilon
    co = (d * f - e * e, c * e - b * f, b * e - c * d, a * f - c * c, b * c - a * e, a * d - b * b)
    det = a * co[0] + b * co[1] + c * co[2]
    return np.stack([x / det for x in co], axis=-1).astype(np.float32)


def trimap(mask: Mask, band: float, head_band: float, head_bottom: float) -> Mask:
    """Mark what is surely person (1), surely not (0) and to be solved (0.5).

    Args:
        mask: ``(H, W)`` float32 probability of a person.
        band: width of the unknown on each side of the edge, pixels.
        head_band: the same where hair may be.
        head_bottom: row where hair ends and shoulders begin, pixels.
    """
    inside = (mask > 0.5).astype(np.uint8)
    into = cv2.distanceTransform(inside, cv2.DIST_L2, 3)
    out_of = cv2.distanceTransform(1 - inside, cv2.DIST_L2, 3)
    rows = np.arange(mask.shape[0], dtype=np.float32)[:, None]
    head = np.clip((head_bottom - rows) / max(band * 4, 1) + 0.5, 0, 1)
    width = band + (head_band - band) * head
    result = np.full(mask.shape, 0.5, np.float32)
    result[(into > width) & (mask > 0.8)] = 1
    result[(out_of > width * 0.75) & (mask < 0.5)] = 0
    return result


def solve(rgb: Image, known: Mask, start: Mask, *, iterations: int = 24) -> Mask:
    """Closed-form matte by conjugate gradients.

    Minimises Levin's quadratic form with the known pixels held by a strong data term.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        known: ``(H, W)`` trimap of 0, 0.5 and 1.
        start: ``(H, W)`` first guess; a good one saves iterations.
        iterations: at most so many; it stops earlier when the residual is small.

    Returns:
        ``(H, W)`` float32 in [0, 1].
    """
    model = _LocalModel(rgb.astype(np.float32) / 255, radius=1, epsilon=_EPSILON)
    hold = np.where(known == 0.5, _HOLD, 20.0).astype(np.float32)
    target = np.where(known == 0.5, start, known).astype(np.float32)
    diagonal = 1 / (hold + 0.9)

    def apply(x: Mask) -> Mask:
        return x - model.smooth(x) + hold * x

    x = target.copy()
    r = hold * target - apply(x)
    z = diagonal * r
    p, rz = z.copy(), float(np.vdot(r, z))
    stop = rz * 1e-5
    for _ in range(iterations):
        q = apply(p)
        step = rz / max(float(np.vdot(p, q)), 1e-12)
        x += step * p
        r -= step * q
        z = diagonal * r
        following = float(np.vdot(r, z))
        if following <= stop:  # both are 0 where everything is certain
            break
        p = z + (following / rz) * p
        rz = following
    return np.clip((x - 0.2) / 0.7, 0, 1)  # a veil of a few per cent is never hair


def trim_hair(rgb: Image, mask: Mask, unit: float, bottom: float) -> Mask:
    """Take away what has the background's colour although the mask calls it hair.

    The mask network often draws its line a little outside short hair. Where the colours inside and
    outside differ, they know better; only above the eyes, for ears are unlike the hair above them.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        mask: ``(H, W)`` float32 probability of a person.
        unit: distance between the eyes, pixels.
        bottom: row of the eyes, pixels.

    Returns:
        ``(H, W)`` float32 in [0, 1].
    """
    image = rgb.astype(np.float32)
    reach, side = max(1, round(0.14 * unit)), _odd(0.7 * unit)
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)

    def mean(weight: Mask) -> tuple[NDArray[np.float32], Mask]:
        total = cv2.blur(weight, (side, side))
        around = cv2.blur(image * weight[..., None], (side, side)) / (total[..., None] + 1e-4)
        return around, total

    inside, some_in = mean(cv2.erode((mask > 0.8).astype(np.float32), kernel))
    outside, some_out = mean(cv2.erode((mask < 0.1).astype(np.float32), kernel))
    apart = inside - outside
    square = np.einsum("hwc,hwc->hw", apart, apart)
    share = np.einsum("hwc,hwc->hw", image - outside, apart) / (square + 1)
    known = (some_in > 0.02) & (some_out > 0.02)
    trust = np.where(known, np.clip((np.sqrt(square) - 35) / 45, 0, 1), 0)
    above = np.clip((bottom - np.arange(mask.shape[0])) / (0.4 * unit), 0, 1)[:, None]
    coloured = np.clip(1.3 * share - 0.15, 0, 1)
    return np.asarray(mask - trust * above * np.maximum(mask - coloured, 0), np.float32)


def guided(rgb: Image, mask: Mask, radius: int, epsilon: float) -> Mask:
    """Guided filter of a mask: ``(H, W)`` float32 in [0, 1], edges drawn to the picture's."""
    model = _LocalModel(rgb.astype(np.float32) / 255, radius, epsilon)
    return np.clip(model.smooth(mask), 0, 1)


def enlarge(alpha: Mask, small: Image, large: Image, radius: int = 1) -> Mask:
    """A matte at a picture's full size, with the hair of the full size.

    The lines fitted at the small size are evaluated on the large picture (He and Sun, 2015, "Fast
    guided filter").

    Args:
        alpha: ``(h, w)`` float32, solved on ``small``.
        small: ``(h, w, 3)`` uint8.
        large: ``(H, W, 3)`` uint8.
        radius: of the windows of the lines, pixels of ``small``.

    Returns:
        ``(H, W)`` float32 in [0, 1].
    """
    model = _LocalModel(small.astype(np.float32) / 255, radius, _EPSILON)
    a, b = model.fit(alpha)
    size = (large.shape[1], large.shape[0])
    a_big = cv2.resize(cv2.blur(a, model.side), size, interpolation=cv2.INTER_LINEAR)
    b_big = cv2.resize(cv2.blur(b, model.side), size, interpolation=cv2.INTER_LINEAR)
    fine = np.einsum("hwc,hwc->hw", a_big, large.astype(np.float32)) / 255 + b_big
    base = cv2.resize(alpha, size, interpolation=cv2.INTER_LINEAR)
    # Only the edge is drawn anew: what was decided stays decided.
    edge = cv2.blur(((base > 0.02) & (base < 0.98)).astype(np.float32), (9, 9)) > 0
    return np.asarray(np.where(edge, np.clip(fine, 0, 1), np.round(base)), np.float32)


def foreground(rgb: Image, alpha: Mask) -> Image:
    """The person's own colour at every pixel, free of the old background.

    Blur-fusion (Forte, 2021, "Approximate fast foreground colour estimation"), two passes, so that
    the colour is also continued smoothly beyond the person.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        alpha: ``(H, W)`` float32 in [0, 1].

    Returns:
        ``(H, W, 3)`` uint8.
    """
    image = rgb.astype(np.float32)
    size = (max(1, rgb.shape[1] // 4), max(1, rgb.shape[0] // 4))
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    weight = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)[..., None]
    mean = cv2.mean(small, (weight > 0.5).astype(np.uint8))[:3]
    start = np.where(weight > 0, small, np.array(mean, np.float32))
    # The wide pass only says what lies around, so a quarter of the size will do.
    wide = _fuse(small, weight, start, small, _odd(rgb.shape[0] * 0.09 / 4))
    colour, behind = (cv2.resize(x, rgb.shape[1::-1]) for x in wide)
    colour, behind = _fuse(image, alpha[..., None], colour, behind, _odd(rgb.shape[0] * 0.007))
    inner = _inner_colour(colour, alpha)
    # Light that bleeds around a back-lit edge is brighter than the person inside it.
    edge = 1 - cv2.erode(alpha, np.ones((3, 3), np.uint8), iterations=_odd(rgb.shape[0] * 0.006))
    bright = np.minimum(colour, inner * 1.06 + 3)
    colour += edge[..., None] * (bright - colour)
    return np.asarray(np.clip(colour + 0.5, 0, 255).astype(np.uint8))


def _inner_colour(colour: NDArray[np.float32], alpha: Mask) -> NDArray[np.float32]:
    """Colours from well inside the person, continued outwards; at a quarter of the size."""
    height, width = alpha.shape
    size = (max(1, width // 4), max(1, height // 4))
    small = cv2.resize(colour, size, interpolation=cv2.INTER_AREA)
    weight = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
    depth = max(1, round(height * 0.008 / 4))
    weight = cv2.erode(weight, np.ones((3, 3), np.uint8), iterations=depth) ** 3
    inner: NDArray[np.float32] = np.full_like(small, 255)
    for reach in (0.05, 0.026):  # from near by, or hair takes the colour of the forehead
        side = _odd(height * reach / 4)
        total = cv2.blur(weight, (side, side))[..., None]
        mean = cv2.blur(small * weight[..., None], (side, side)) / (total + 1e-4)
        inner = np.where(total > 0.01, mean, inner)
    return np.asarray(cv2.resize(inner, (width, height)), np.float32)


def _fuse(
    image: NDArray[np.float32],
    alpha: NDArray[np.float32],
    colour: NDArray[np.float32],
    behind: NDArray[np.float32],
    side: int,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    def blur(x: NDArray[Any]) -> NDArray[np.float32]:
        return np.asarray(cv2.blur(x, (side, side)), np.float32)

    share = blur(alpha)[..., None]
    front = blur(colour * alpha) / (share + 1e-5)
    front = np.where(share > 1e-4, front, colour)  # out of reach of the person
    back = blur(behind * (1 - alpha)) / (1 - share + 1e-5)
    colour = front + alpha * (image - alpha * front - (1 - alpha) * back)
    return np.clip(colour, 0, 255), np.clip(back, 0, 255)


def _odd(x: float) -> int:
    return max(3, int(x) | 1)
