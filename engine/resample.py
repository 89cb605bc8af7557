"""Making pictures smaller without aliasing."""

from __future__ import annotations

from typing import Any, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

_T = TypeVar("_T", bound=np.generic)


def shrink(image: NDArray[_T], scale: float) -> NDArray[_T]:
    """A picture or mask at ``scale`` times its size, averaged over what each new pixel covers.

    Halves as often as it can, which is several times as fast as one step, then averages the rest.

    Args:
        image: ``(H, W)`` or ``(H, W, C)``, uint8 or float32.
        scale: up to 1; 1 and above return the picture itself.
    """
    if scale >= 1:
        return image
    width = max(1, round(image.shape[1] * scale))
    height = max(1, round(image.shape[0] * scale))
    out: NDArray[Any] = image
    while out.shape[1] >= 2 * width and out.shape[0] >= 2 * height:
        even = out[: out.shape[0] // 2 * 2, : out.shape[1] // 2 * 2]
        half = even.shape[1] // 2, even.shape[0] // 2
        out = cv2.resize(even, half, interpolation=cv2.INTER_AREA)
    if out.shape[:2] != (height, width):
        out = cv2.resize(out, (width, height), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(out)
