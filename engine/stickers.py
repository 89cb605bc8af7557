"""Stickers: a finished portrait, cut out and outlined, as chats keep them in sets.

The person is found again in the finished picture, unless its style is one that is shown whole. What
the mask network says of a drawn picture depends on its colours and its texture: it is asked again
without them, and where it cannot tell even then, the whole picture becomes the sticker.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
from PIL import Image as Pictures

from engine import matting
from engine.analyze import learn
from engine.errors import FaceTooSmall, NoFace
from engine.finish import Target, encode
from engine.generators import canvas, cutout
from engine.networks import Networks
from engine.portrait import Box, Color, Image, Mask, Photo, Points, Subject
from engine.reopen import mark_of, reopened
from engine.resample import shrink

Shaping = Callable[[Mask, Points], Mask]
"""Makes of a matte, with the face's landmarks, what of it is shown."""
SIDE: Final = 512
"""Pixels of the longer side (Telegram takes no other)."""
MOST_BYTES: Final = 250_000
"""What every chat takes: Discord 256 kB, Telegram 512 kB."""

_WORK_SIDE: Final = 768  # pixels that a portrait is cut out at
_RIM: Final = 8.0  # pixels, as what follows
_MARGIN: Final = 15.0  # with room for the outline and its shadow
_FILLET: Final = 18.0
_DROP, _SOFT, _DARK = 3.0, 3.5, np.float32(0.4)  # of the shadow
_WHITE: Final[Color] = (255, 255, 255)
_SHADE: Final[Color] = (22, 20, 34)
_CORNER: Final = 0.09  # of a whole picture, in parts of its shorter side
_TRACE: Final = 8  # alpha below which nobody sees anything, of 255
_AS_LARGE: Final = 0.7  # of the largest face: a second one is as much in the picture
_LINES_SIDE: Final = 512  # pixels, at which lines are looked for
_LONG: Final = 0.6  # of a picture's side
_TILT: Final = 0.14  # of a line, about 8 degrees
_OPINION_SIDE: Final = 256  # pixels, at which the mask network looks
_REACH: Final = 11  # of them: how far beyond the second opinion the matte may go, twice
_SURE: Final = 3  # how far inside all opinions the matte may not end, twice
_DOUBT: Final = 0.15  # of a picture: where more is neither person nor background, neither is known
_HOLE: Final = 0.02  # of a person: smaller ones are mistakes


def sticker(
    data: bytes,
    networks: Networks,
    *,
    whole: bool = False,
    most_bytes: int = MOST_BYTES,
    shape: Shaping = cutout.bust,
) -> bytes:
    """A portrait as a static sticker; the same portrait gives the same bytes.

    The person is cut out and gets a white outline and a hint of a shadow. A portrait that is
    transparent already is only cropped to what is seen of it. Where nobody is found, or several
    people are, or the picture is a print or a card with a frame, the whole of it is shown with
    round corners and the same outline.

    Args:
        data: a finished portrait: JPEG, PNG or WebP.
        networks: of this thread.
        whole: show the whole picture, as ``engine.portrait.Style.whole`` says of its style.
        most_bytes: of the file, at least ``engine.finish.SMALLEST_BUDGET``; the longer side is
            ``SIDE`` unless even the lowest quality does not fit.
        shape: how much of a person who is cut out is shown, and how that ends.

    Returns:
        A transparent WebP, marked as made with AI as the portrait is.

    Raises:
        NotAnImage: it cannot be opened.
        EngineError: the networks cannot be used.
    """
    picture = reopened(data)
    if _is_cut_out(picture):
        image = _cropped(picture)
    else:
        rgb = np.asarray(picture.convert("RGB"))
        rgb = shrink(rgb, _WORK_SIDE / max(rgb.shape[:2]))
        person = None if whole else _person(rgb, networks, shape)
        image = _die_cut(*(person or (rgb, _card(rgb))))
    return encode(image, Target("WEBP", most_bytes), xmp=mark_of(data)).data


def _is_cut_out(picture: Pictures.Image) -> bool:
    if picture.mode != "RGBA":
        return False
    alpha = np.asarray(picture.getchannel("A"))
    return bool(alpha.min() < _TRACE <= alpha.max())


def _cropped(picture: Pictures.Image) -> Image:
    """What is seen of a cut-out, its longer side ``SIDE`` pixels: ``(H, W, 4)`` uint8."""
    seen = picture.getchannel("A").point(lambda alpha: 255 * (alpha >= _TRACE))
    part = picture.crop(seen.getbbox())
    scale = SIDE / max(part.size)
    size = max(1, round(part.width * scale)), max(1, round(part.height * scale))
    return np.asarray(part.resize(size, Pictures.Resampling.LANCZOS))


def _person(rgb: Image, networks: Networks, shape: Shaping) -> tuple[Image, Mask] | None:
    """The one person of a picture, free of the background, and their bust; None if there is none.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        networks: of this thread.
        shape: of the bust.
    """
    height, width = rgb.shape[:2]
    if _is_framed(rgb):
        return None
    try:
        subject = learn([Photo(rgb, "portrait", "RGB", (width, height))], networks)
    except (NoFace, FaceTooSmall):
        return None
    large = _AS_LARGE * subject.face.box.width
    if any(other.box.width > large for other in subject.others):
        return None
    part = np.ascontiguousarray(rgb[_within(subject.matte.region)])
    opinion = _second_opinion(part, networks)
    if opinion is None:
        return None
    alpha = np.zeros((height, width), np.float32)
    alpha[_within(subject.matte.region)] = np.clip(_matte(subject, part), *opinion)
    alpha = _one_piece(canvas.crisp(alpha, 0.3, 0.9))
    return matting.foreground(rgb, alpha), shape(alpha, subject.face.landmarks)


def _is_framed(rgb: Image) -> bool:
    """Whether long lines, level and upright, say that a picture shows a print or a card."""
    grey = shrink(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), _LINES_SIDE / max(rgb.shape[:2]))
    lines, *_ = cv2.createLineSegmentDetector().detect(grey)
    if lines is None:
        return False
    height, width = grey.shape
    x, y = np.abs(lines[:, 0, :2] - lines[:, 0, 2:]).T
    level = (x > _LONG * width) & (y < _TILT * x)
    upright = (y > _LONG * height) & (x < _TILT * y)
    return bool(level.any() and upright.any())


def _within(region: Box) -> tuple[slice, slice]:
    return (
        slice(int(region.top), int(region.bottom)),
        slice(int(region.left), int(region.right)),
    )


def _matte(subject: Subject, part: Image) -> Mask:
    """The person's matte at the size of its region."""
    alpha = subject.matte.alpha
    small = cv2.resize(part, alpha.shape[::-1], interpolation=cv2.INTER_AREA)
    return matting.enlarge(alpha, small, part)


def _second_opinion(part: Image, networks: Networks) -> tuple[Mask, Mask] | None:
    """Where the person surely is, and where they may be; None if it can't be told.

    Hair that has the backdrop's colour is missing in a matte, and what has the person's colours
    beside them may be in it. The mask network is asked without colours and without fine texture.

    Args:
        part: ``(H, W, 3)`` uint8, the region of the matte.
        networks: of this thread.

    Returns:
        Two of ``(H, W)`` float32 in [0, 1]: a little less than the person, and a little more.
    """
    size = (_OPINION_SIDE, _OPINION_SIDE)
    grey = cv2.cvtColor(part, cv2.COLOR_RGB2GRAY)
    grey = cv2.cvtColor(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), cv2.COLOR_GRAY2RGB)
    calm = np.asarray(cv2.medianBlur(grey, 5), np.uint8)
    mask = np.minimum(networks.person_mask(grey), networks.person_mask(calm))
    if float(((mask > 0.2) & (mask < 0.8)).mean()) > _DOUBT:
        return None
    agreed = np.minimum(mask, networks.person_mask(part))
    most = cv2.dilate((mask > 0.5).astype(np.float32), _disc(_REACH))
    least = cv2.erode((agreed > 0.5).astype(np.float32), _disc(_SURE))
    return _softly(np.minimum(least, most), part), _softly(most, part)


def _disc(width: int) -> Image:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width)), np.uint8)


def _softly(mask: Mask, part: Image) -> Mask:
    """A mask with soft edges, at the size of a picture."""
    soft = cv2.GaussianBlur(mask, (0, 0), 1.5)
    return np.asarray(cv2.resize(soft, part.shape[1::-1], interpolation=cv2.INTER_LINEAR))


def _one_piece(alpha: Mask) -> Mask:
    """A matte without what is not joined to the person, and without small holes."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((alpha > 0.5).astype(np.uint8))
    if count < 2:
        return alpha
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    solid = (labels == largest).astype(np.uint8)
    near = cv2.dilate(solid, np.ones((5, 5), np.uint8))
    return np.maximum(np.where(near > 0, alpha, 0), _holes(solid)).astype(np.float32)


def _holes(solid: Image) -> Mask:
    """The small holes of a shape and their edges, ``(H, W)`` float32, 1 inside."""
    around = cv2.copyMakeBorder(1 - solid, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(around, connectivity=4)
    small = stats[:, cv2.CC_STAT_AREA] < _HOLE * int(solid.sum())
    small[[0, labels[0, 0]]] = False  # the shape itself, and its outside
    holes = small[labels[1:-1, 1:-1]].astype(np.float32)
    return np.asarray(cv2.dilate(holes, np.ones((5, 5), np.uint8)), np.float32)


def _card(rgb: Image) -> Mask:
    """The shape of a card with round corners, as large as a picture."""
    height, width = rgb.shape[:2]
    corner = _CORNER * min(height, width)
    x = np.abs(np.arange(width, dtype=np.float32) + 0.5 - width / 2) - (width / 2 - corner)
    y = np.abs(np.arange(height, dtype=np.float32) + 0.5 - height / 2) - (height / 2 - corner)
    away = np.hypot(np.maximum(x, 0)[None], np.maximum(y, 0)[:, None])
    return np.asarray(np.clip(corner + 0.5 - away, 0, 1), np.float32)


def _die_cut(rgb: Image, alpha: Mask) -> Image:
    """A cut-out that fills a sticker, with its outline and shadow: ``(H, W, 4)`` uint8.

    Args:
        rgb: ``(H, W, 3)`` uint8.
        alpha: ``(H, W)`` float32 in [0, 1].
    """
    _, _, width, height = cv2.boundingRect((alpha > 0.05).astype(np.uint8))
    scale = (SIDE - 2 * _MARGIN) / max(width, height)
    size = round(scale * width + 2 * _MARGIN), round(scale * height + 2 * _MARGIN)
    matrix = cutout.fitted(alpha, size, _MARGIN, math.inf)
    rgb, alpha = cutout.moved(rgb, alpha, matrix, size)
    paper = cutout.grown(alpha, _RIM, _FILLET)
    shadow = cutout.shadow(paper, (0, _DROP), _SOFT) * _DARK
    return cutout.stacked([(_SHADE, shadow), (_WHITE, paper), (rgb, alpha)])
