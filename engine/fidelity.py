"""Fidelity: how much a compressed copy looks like its original.

Judged by gradient magnitude similarity (W. Xue, L. Zhang, X. Mou and A. C. Bovik, "Gradient
Magnitude Similarity Deviation: A Highly Efficient Perceptual Image Quality Index", IEEE TIP 23,
2014), on luma and, with less weight, on chroma. Multi-scale SSIM (Z. Wang, E. P. Simoncelli and
A. C. Bovik, 2003) was tried too. With SSIMULACRA 2 as the judge of JPEGs of portraits, smooth
backdrops, paintings and graphics, pictures that it finds equally good differ in this measure by a
factor of 1.4, in SSIM by one of 2: SSIM hardly sees blocks in a smooth backdrop.

In place of a deviation over the whole picture the worst twentieth of it counts (after A. K. Moorthy
and A. C. Bovik, "Visual Importance Pooling for Image Quality Assessment", IEEE JSTSP 3, 2009), so
that a small face before a plain wall gets no less than a large one.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from engine.portrait import Image, Mask

VISUALLY_LOSSLESS: Final = 0.9972
"""Similarity from which a copy is taken for the original; SSIMULACRA 2 gives it 80 to 89."""

# Prewitt's operator without its third, and the paper's constant of 170 to match. So values are
# multiples of a quarter, sums are exact in whatever order a processor adds them, and the same
# picture has the same score each time.
_DIFFERENCE: Final = np.array([1, 0, -1], np.float32)
_SUM: Final = np.ones(3, np.float32)
_STABILITY: Final = np.float32(170 * 3**2)
_TILE: Final = 32  # pixels at half scale: about an eye, in a portrait of 1024
_WORST_PART: Final = 95  # percentile
# Colour is seen much less finely than light: where photos begin to look lossless, they measure
# 0.02 to 0.03 in chroma.
_CHROMA_WEIGHT: Final = 1 / 12


class Original:
    """A picture that copies are compared with.

    Args:
        rgb: ``(H, W, 3)`` uint8 sRGB.
    """

    def __init__(self, rgb: Image) -> None:
        self._gradients = _gradients(rgb)

    def similarity(self, copy: Image) -> float:
        """How alike a copy of the same shape looks: 1 is the same, 0 is nothing in common."""
        luma, red, blue = (
            _dissimilarity(ours, theirs)
            for ours, theirs in zip(self._gradients, _gradients(copy), strict=True)
        )
        return 1 - max(luma, _CHROMA_WEIGHT * max(red, blue))


def with_halved_chroma(rgb: Image) -> Image:
    """The picture as it looks when colour is kept at half its resolution (4:2:0), ``(H, W, 3)``."""
    planes = cv2.cvtColor(rgb, cv2.COLOR_RGB2YCrCb)
    height, width = planes.shape[:2]
    halved = cv2.resize(planes, _half(rgb), interpolation=cv2.INTER_AREA)
    planes[..., 1:] = cv2.resize(halved, (width, height), interpolation=cv2.INTER_LINEAR)[..., 1:]
    return np.asarray(cv2.cvtColor(planes, cv2.COLOR_YCrCb2RGB), np.uint8)


def _gradients(rgb: Image) -> tuple[Mask, ...]:
    """Gradient magnitude of Y, Cr and Cb at half scale, where the paper looks; 0 to about 1100."""
    height, width = rgb.shape[:2]
    even = rgb[: max(1, height // 2 * 2), : max(1, width // 2 * 2)]
    planes = cv2.cvtColor(even, cv2.COLOR_RGB2YCrCb).astype(np.float32)
    small = cv2.resize(planes, _half(rgb), interpolation=cv2.INTER_AREA)
    return tuple(_magnitude(np.ascontiguousarray(small[..., plane])) for plane in range(3))


def _magnitude(plane: Mask) -> Mask:
    across = cv2.sepFilter2D(plane, -1, _DIFFERENCE, _SUM)
    down = cv2.sepFilter2D(plane, -1, _SUM, _DIFFERENCE)
    return np.sqrt(across * across + down * down)


def _dissimilarity(first: Mask, second: Mask) -> float:
    """One minus gradient magnitude similarity: root mean square in the worst tiles, 0 to 1."""
    difference = first - second
    local = difference * difference / (first * first + second * second + _STABILITY)
    height, width = local.shape
    tiles = (max(1, width // _TILE), max(1, height // _TILE))
    squares = cv2.resize(local * local, tiles, interpolation=cv2.INTER_AREA)
    return float(np.sqrt(np.percentile(squares, _WORST_PART)))


def _half(rgb: Image) -> tuple[int, int]:
    height, width = rgb.shape[:2]
    return max(1, width // 2), max(1, height // 2)
