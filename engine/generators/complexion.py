"""The person under the paint: their skin stays theirs, and their hair stays hair.

A style network has a palette of its own, in which skin turns mustard yellow, grey or as dark as
a shadow, and it draws each strand of hair as a rope. A painting is therefore taken apart into broad
colour and strokes, and so is the photo; what the painter may do to either is bounded here. Colours
are OpenCV's 8-bit CIE Lab throughout.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import regions
from engine.generators.canvas import to_uint8
from engine.generators.plate import Plate
from engine.portrait import Image, Mask

_Lab = NDArray[np.float32]

# How far broad colour may drift from the photo's. Skin bears light better than shadow and warmth
# better than green, grey or blue; hair, which people do dye, bears six times as much.
_LESS = np.array([10, 4, 7], np.float32)
_MORE = np.array([20, 8, 8], np.float32)
_HAIR_ROOM = 6
_STROKES = np.array([30, 14, 14], np.float32)  # how far a stroke may stand out
_FEATURES = np.array([1.2, 1, 1], np.float32)  # a painting has more contrast than a photo
_HAIR_SHARE = 0.5  # hair may look more painted than a face
_BROAD = 0.12  # of the face's width: wider than a stroke, narrower than a cheek
_BEYOND = 0.04  # of the face's width: what skin reaches beyond its mask
_DAZZLING = 225.0  # lightness beyond which it is halved, so that foreheads do not burn out
_SMALL = 4  # broad colours are worked out on a quarter of each side


def keep(picture: Image, plate: Plate, amount: float) -> Image:
    """A painting in which skin and hair stay within reach of the photo's.

    Args:
        picture: ``(H, W, 3)`` uint8, the painting, of the plate's size.
        plate: the person.
        amount: how much of the photo's own detail stands in for strokes, 0 to 1.

    Returns:
        ``(H, W, 3)`` uint8; what is neither skin nor hair is left alone.
    """
    painted = _lab(picture)
    own = _lab(cv2.bilateralFilter(plate.rgb, 7, 28, 5))
    small = _reduced(own)
    skin = _skin(small, plate)
    sigma = _width(plate) * _BROAD / _SMALL
    broad, own_broad = (
        _blurred(lab, _reduced(plate.alpha), sigma) for lab in (_reduced(painted), small)
    )
    drift = broad - own_broad
    room = np.where(drift < 0, _LESS, _MORE) * (_HAIR_ROOM + (1 - _HAIR_ROOM) * skin[..., None])
    share = amount * (_HAIR_SHARE + (1 - _HAIR_SHARE) * skin)
    detail = share[..., None] * _FEATURES
    ground = _enlarged(own_broad + _limited(drift, room) - detail * own_broad, plate)
    strokes = _limited(painted - _enlarged(broad, plate), _STROKES)
    share = _enlarged(share, plate)[..., None]
    kept = ground + share * (_FEATURES * own) + (1 - share) * strokes
    kept[..., 0] = np.minimum(kept[..., 0], (_DAZZLING + kept[..., 0]) / 2)
    where = _enlarged(np.maximum(skin, _reduced(plate.hair)), plate) * plate.alpha
    out = painted + where[..., None] * (kept - painted)
    return np.asarray(cv2.cvtColor(to_uint8(out), cv2.COLOR_LAB2RGB))


def _skin(small: _Lab, plate: Plate) -> Mask:
    """The face, and skin wherever the person shows some, a quarter of the plate's size.

    It reaches a little further than what was found: a strip left out between chin and collar would
    keep the painter's colour.
    """
    known = _reduced(plate.skin)
    skin = np.maximum(known, _reduced(plate.face))
    if (known > 0.5).any():
        elsewhere = regions.skin_like(small, known > 0.5) * (1 - _reduced(plate.hair))
        skin = np.maximum(skin, elsewhere)
    side = 2 * round(_width(plate) * _BEYOND / _SMALL) + 1
    around = cv2.dilate(skin, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    return np.asarray(cv2.GaussianBlur(around, (0, 0), side / 3), np.float32)


def _width(plate: Plate) -> float:
    return float(np.ptp(plate.landmarks[:468, 0]))


def _limited(change: _Lab, room: _Lab) -> _Lab:
    """A change that is never larger than the room it has: small ones stay as they are."""
    return np.asarray(change / np.sqrt(1 + np.square(change / room)), np.float32)


def _blurred(lab: _Lab, alpha: Mask, sigma: float) -> _Lab:
    """Broad colours of the person alone, whatever is behind them."""
    weight = cv2.GaussianBlur(alpha, (0, 0), max(sigma, 0.5)) + 1e-3
    total = cv2.GaussianBlur(lab * alpha[..., None], (0, 0), max(sigma, 0.5))
    return np.asarray(total / weight[..., None], np.float32)


def _lab(rgb: Image) -> _Lab:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB), np.float32)


def _reduced(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    size = max(1, picture.shape[1] // _SMALL), max(1, picture.shape[0] // _SMALL)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.float32)


def _enlarged(small: NDArray[np.float32], plate: Plate) -> NDArray[np.float32]:
    return np.asarray(cv2.resize(small, plate.size, interpolation=cv2.INTER_LINEAR), np.float32)
