"""Numbers on the faces of a photo, to ask which of them is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray
from PIL import Image as Pictures
from PIL import ImageDraw

from engine.finish import jpeg_of
from engine.generators import typefaces
from engine.intake import Limits, read_photo
from engine.portrait import Box, Color, Image, Upload
from engine.resample import shrink

_DARK: Color = (20, 22, 28)
_WHITE: Color = (255, 255, 255)
_ROOM = 0.12  # of a face's box, left around it: the box ends at the landmarks
_RADIUS = 0.16  # of a face's width
_SMALLEST, _LARGEST = 0.015, 0.034  # radius in parts of the picture's longer side
_MIDDLE = 0.25  # of a face's box on each side that a badge may lie on
_SUB = 4  # bits below a pixel in which shapes are placed


@dataclass(frozen=True)
class Disc:
    """A badge's place: centre and radius in pixels."""

    x: float
    y: float
    radius: float

    def covers(self, box: Box) -> float:
        """Pixels by which it reaches into a box; 0 where it doesn't."""
        x = min(max(self.x, box.left), box.right)
        y = min(max(self.y, box.top), box.bottom)
        return max(0.0, self.radius - float(np.hypot(self.x - x, self.y - y)))

    def overlaps(self, other: Disc) -> float:
        """Pixels by which two badges lie on each other; 0 where they don't."""
        apart = float(np.hypot(self.x - other.x, self.y - other.y))
        return max(0.0, self.radius + other.radius - apart)


def numbered(
    data: bytes, boxes: Sequence[tuple[float, float, float, float]], *, side: int = 1024
) -> bytes:
    """The photo with a frame and a number, 1 for the first box, on each face.

    Args:
        data: the photo's file.
        boxes: faces as ``engine.looks.Sighting.box`` has them.
        side: pixels that the longer side of the picture has at most.

    Returns:
        A JPEG in sRGB, upright, without metadata.

    Raises:
        PhotoError: the photo cannot be read.
    """
    photo = read_photo(Upload("photo", data), Limits(work_side=side))
    rgb = shrink(photo.rgb, side / max(photo.rgb.shape[:2])).copy()
    height, width = rgb.shape[:2]
    faces = [
        Box(left * width, top * height, right * width, bottom * height)
        for left, top, right, bottom in boxes
    ]
    discs = _places(faces, width, height)
    for face, disc in zip(faces, discs, strict=True):
        _frame(rgb, _roomy(face, width, height), disc.radius)
    return jpeg_of(marked(rgb, discs), quality=88, optimize=True)


def marked(rgb: Image, discs: Sequence[Disc]) -> Pictures.Image:
    """A picture with a numbered badge at each place, 1 at the first.

    Args:
        rgb: ``(H, W, 3)`` uint8; it is drawn on.
        discs: where they go.
    """
    for disc in discs:
        _disc(rgb, disc)
    return _with_digits(rgb, discs)


def _roomy(face: Box, width: int, height: int) -> Box:
    """The box to draw around a face, inside the picture."""
    dx, dy = _ROOM * face.width, _ROOM * face.height
    return Box(
        max(2.0, face.left - dx),
        max(2.0, face.top - 1.5 * dy),
        min(width - 3.0, face.right + dx),
        min(height - 3.0, face.bottom + dy),
    )


def _places(faces: Sequence[Box], width: int, height: int) -> list[Disc]:
    """Where the badges go: at the upper left corner, unless that hides a face or another badge."""
    middles = [_middle(face) for face in faces]
    placed: list[Disc] = []
    for face in faces:
        corners = _corners(face, width, height)
        placed.append(min(corners, key=lambda disc: _harm(disc, middles, placed)))
    return placed


def _harm(disc: Disc, middles: Sequence[Box], placed: Sequence[Disc]) -> float:
    hidden = sum(disc.covers(middle) for middle in middles)
    return hidden + sum(disc.overlaps(other) for other in placed)


def _corners(face: Box, width: int, height: int) -> list[Disc]:
    """Discs at the four corners of a face's frame, the upper left first, inside the picture."""
    longer = max(width, height)
    radius = min(max(_RADIUS * face.width, _SMALLEST * longer), _LARGEST * longer)
    frame = _roomy(face, width, height)
    out = max(0.0, radius - _MIDDLE * min(face.width, face.height))  # off a face that is too small
    edge = radius + 2  # of the picture
    return [
        Disc(min(max(x, edge), width - edge), min(max(y, edge), height - edge), radius)
        for y in (frame.top - out, frame.bottom + out)
        for x in (frame.left - out, frame.right + out)
    ]


def _middle(face: Box) -> Box:
    """The part of a face by which it is known."""
    dx, dy = _MIDDLE * face.width, _MIDDLE * face.height
    return Box(face.left + dx, face.top + dy, face.right - dx, face.bottom - dy)


def _frame(rgb: Image, box: Box, radius: float) -> None:
    """A thin white line with rounded corners, dark at its edges so that it shows on white too."""
    corner = min(radius, 0.25 * box.width, 0.25 * box.height)
    line = max(1, round(radius / 10))
    outline = _rounded(box, corner)
    for color, thick in ((_DARK, line + 2), (_WHITE, line)):
        cv2.polylines(rgb, [outline], True, color, thick, cv2.LINE_AA, _SUB)


def _rounded(box: Box, corner: float) -> NDArray[np.int32]:
    """Points around a rectangle with round corners, ``(N, 2)``, in parts of a pixel."""
    turns = np.linspace(0, np.pi / 2, 9)
    centers = (
        (box.right - corner, box.bottom - corner),
        (box.left + corner, box.bottom - corner),
        (box.left + corner, box.top + corner),
        (box.right - corner, box.top + corner),
    )
    arcs = [
        (x + corner * np.cos(turns + k * np.pi / 2), y + corner * np.sin(turns + k * np.pi / 2))
        for k, (x, y) in enumerate(centers)
    ]
    points = np.concatenate([np.stack(arc, axis=1) for arc in arcs])
    return _fixed(points)


def _disc(rgb: Image, disc: Disc) -> None:
    """A dark disc in a white ring, with a hairline of dark around it."""
    center = (int(_fixed(disc.x)), int(_fixed(disc.y)))
    ring = max(1.5, disc.radius / 8)
    for color, radius in (
        (_DARK, disc.radius + 1),
        (_WHITE, disc.radius),
        (_DARK, disc.radius - ring),
    ):
        cv2.circle(rgb, center, int(_fixed(radius)), color, -1, cv2.LINE_AA, _SUB)


def _with_digits(rgb: Image, discs: Sequence[Disc]) -> Pictures.Image:
    picture = Pictures.fromarray(rgb)
    draw = ImageDraw.Draw(picture)
    for number, disc in enumerate(discs, start=1):
        text = str(number)
        size = disc.radius * (1.35 if len(text) == 1 else 1.1)
        path = typefaces.leading_font(text, "condensed")
        font = typefaces.load(path, "condensed", size)
        draw.text((disc.x, disc.y), text, fill=_WHITE, font=font, anchor="mm")
    return picture


def _fixed(values: ArrayLike) -> NDArray[np.int32]:
    """Pixels in the whole numbers that OpenCV takes them in."""
    return np.round(np.asarray(values) * (1 << _SUB)).astype(np.int32)
