"""The photo of a portrait, laid so that one can be looked at in the place of the other.

A portrait turns, zooms and crops its photo, and some styles bend the face or set it into a layout.
All of that is found again from the two faces alone; nothing is remembered of how it was made.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from engine.analyze import distance, find_faces
from engine.finish import jpeg_of
from engine.framing import EYE_LINE, Frame, natural_pose
from engine.intake import Limits, read_photo
from engine.networks import Networks
from engine.portrait import LEFT_IRIS, RIGHT_IRIS, Face, Image, Mask, Photo, Upload

_WHOLE = Limits(min_side=1, work_side=10_000)  # a portrait may be small, and counts by its pixels
# Irises, tip of the nose, corners of the mouth. The eyes count most, for caricatures move the rest
# of the face; the rest is a hold where an iris is badly seen, as in pixel art.
_POINTS = (RIGHT_IRIS, LEFT_IRIS, 1, 61, 291)
_WEIGHTS = (12.0, 12.0, 1.0, 1.0, 1.0)
_AS_LARGE = 0.7  # of the largest face: from here on a second one of the same person is a panel
_FADE, _SOFT = 0.03, 0.025  # of the longer side: until all is blurred, and how much


def before(photo: bytes, portrait: bytes, networks: Networks) -> bytes:
    """The photo in the frame of its portrait, as large as that to the pixel.

    The person's face lies where it lies in the portrait. Where the portrait shows no face that is
    found, or the same one several times, the photo is framed as portraits are; where the photo
    shows none, it covers the frame. Beyond its edges their colours go on, blurred.

    Args:
        photo: the file that the portrait was made from.
        portrait: the finished file.
        networks: of this thread.

    Returns:
        A JPEG in sRGB without metadata.

    Raises:
        PhotoError: one of them cannot be read.
        EngineError: the networks cannot be used.
    """
    source = read_photo(Upload("photo", photo))
    frame = _frame(source, read_photo(Upload("portrait", portrait), _WHOLE), networks)
    return jpeg_of(Pictures.fromarray(_seen_in(frame, source.rgb)), quality=88, optimize=True)


def _frame(photo: Photo, portrait: Photo, networks: Networks) -> Frame:
    height, width = portrait.rgb.shape[:2]
    faces = find_faces(photo, networks, far=True)  # as learning an order's photos does
    if not faces:
        return _covering(photo, width, height)
    made = find_faces(portrait, networks)
    if not made:
        return _framed(faces[0], width, height)
    face = _nearest(faces, made[0])
    if _repeats(made, faces, face):
        return _framed(face, width, height)
    return Frame(_similarity(face, made[0]), width, height)


def _nearest(faces: Sequence[Face], who: Face) -> Face:
    return min(faces, key=lambda face: distance(face.embedding, who.embedding))


def _repeats(made: Sequence[Face], faces: Sequence[Face], face: Face) -> bool:
    """Whether a portrait shows one face of the photo in several panels."""
    return any(
        other.box.width > _AS_LARGE * made[0].box.width and _nearest(faces, other) is face
        for other in made[1:]
    )


def _similarity(face: Face, target: Face) -> NDArray[np.float64]:
    """``(2, 3)``: turn, scale and move a face onto another, by weighted least squares."""
    weights = np.array(_WEIGHTS) / sum(_WEIGHTS)
    a, b = _complex(face), _complex(target)
    from_, to = weights @ a, weights @ b
    turn = weights @ (np.conj(a - from_) * (b - to)) / (weights @ np.abs(a - from_) ** 2)
    return _matrix(complex(turn), complex(to - turn * from_))


def _framed(face: Face, width: int, height: int) -> Frame:
    """As ``engine.framing`` frames somebody whose photo has room all around."""
    left, right = (complex(*eye) for eye in face.eyes)
    scale, roll = natural_pose(face, width, height)
    turn = scale * np.exp(-1j * np.radians(roll))
    move = complex(0.5 * width, EYE_LINE * height) - turn * (left + right) / 2
    return Frame(_matrix(turn, move), width, height)


def _covering(photo: Photo, width: int, height: int) -> Frame:
    h, w = photo.rgb.shape[:2]
    scale = max(width / w, height / h)
    move = complex(width - scale * w, height - scale * h) / 2
    return Frame(_matrix(complex(scale), move), width, height)


def _complex(face: Face) -> NDArray[np.complex128]:
    points = face.landmarks[list(_POINTS), :2].astype(np.float64)
    return np.asarray(points[:, 0] + 1j * points[:, 1])


def _matrix(turn: complex, move: complex) -> NDArray[np.float64]:
    """``(2, 3)`` of ``z -> turn * z + move``."""
    return np.array([[turn.real, -turn.imag, move.real], [turn.imag, turn.real, move.imag]])


def _seen_in(frame: Frame, rgb: Image) -> Image:
    """The photo in a frame, softly going on where it ends."""
    picture = frame.warp(rgb, cv2.BORDER_REPLICATE)
    inside = frame.warp(np.ones(rgb.shape[:2], np.float32), cv2.BORDER_CONSTANT)
    if inside.min() >= 1:
        return picture
    longer = max(frame.width, frame.height)
    away = cv2.distanceTransform((inside < 1).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    soft: Mask = np.minimum(away / (_FADE * longer), 1).astype(np.float32)
    blurred = cv2.GaussianBlur(picture, (0, 0), _SOFT * longer)
    return np.asarray(cv2.blendLinear(picture, blurred, 1 - soft, soft), np.uint8)
