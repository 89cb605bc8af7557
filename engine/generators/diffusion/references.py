"""Reference photos: a person's head and shoulders on one square, whatever the photo's shape."""

from __future__ import annotations

import cv2
import numpy as np

from engine.portrait import Box, Image, Photo, Subject
from engine.resample import shrink

_UP = 0.12  # of its side, by which the face lies above the middle
_GREY = 127


def references_of(subject: Subject, side: int, most: int, faces: float) -> tuple[Image, ...]:
    """What a model is shown of a person, the photo that leads first.

    Args:
        subject: who it is.
        side: pixels of the square.
        most: pictures.
        faces: boxes of the face that each picture is wide and high.

    Returns:
        ``(side, side, 3)`` uint8 each.
    """
    seen = ((subject.photo, subject.face.box), *((m.photo, m.box) for m in subject.more))
    return tuple(_squared(_cut(photo, box, faces), side) for photo, box in seen[:most])


def letterboxed(image: Image, side: int) -> Image:
    """A whole picture on a square, with grey where it has nothing: ``(side, side, 3)`` uint8."""
    return _squared(image, side)


def _cut(photo: Photo, box: Box, faces: float) -> Image:
    """A square around a face, as much of it as the photo has."""
    height, width = photo.rgb.shape[:2]
    half = faces * max(box.width, box.height) / 2
    x, y = box.center
    y += _UP * half
    top, bottom = max(0, round(y - half)), min(height, round(y + half))
    left, right = max(0, round(x - half)), min(width, round(x + half))
    return photo.rgb[top:bottom, left:right]


def _squared(image: Image, side: int) -> Image:
    scale = side / max(image.shape[:2])
    if scale < 1:
        fitted = shrink(image, scale)
    else:
        size = round(image.shape[1] * scale), round(image.shape[0] * scale)
        fitted = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    height, width = (min(side, n) for n in fitted.shape[:2])
    square = np.full((side, side, 3), _GREY, np.uint8)
    top, left = (side - height) // 2, (side - width) // 2
    square[top : top + height, left : left + width] = fitted[:height, :width]
    return square
