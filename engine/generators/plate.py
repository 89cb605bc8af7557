"""The plate: one person, cut out, framed, restored, at the size of the finished picture.

Every renderer of the studio starts from a plate. Building it is the expensive part
(super-resolution and matting), so a plate is made once a subject, framing and size, and shared by
all styles.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from engine import matting, refine, regions
from engine.framing import Frame
from engine.networks import Networks
from engine.portrait import Effort, Image, Mask, Points, Retouch, Subject

_MARGIN = 8  # pixels around the person that are restored along


@dataclass(frozen=True, eq=False)
class Plate:
    """A person cut out and framed.

    Attributes:
        rgb: ``(H, W, 3)`` uint8 sRGB, the person's own colour wherever ``alpha`` > 0, free of the
            old background; elsewhere smoothly continued, so that it may be resampled and blurred.
        alpha: ``(H, W)`` float32 in [0, 1].
        scene: ``(H, W, 3)`` uint8 sRGB, the photo itself in the same framing with its own
            background, continued by blur where the photo ends.
        landmarks: ``(478, 3)`` float32 in plate pixels.
        skin: ``(H, W)`` float32 in [0, 1]: face, neck and ears, without eyes, brows and lips.
        hair: ``(H, W)`` float32 in [0, 1].
        face: ``(H, W)`` float32 in [0, 1]: the hull of the face mesh, feathered.
        like: ``(h, w, 3)`` uint8, a picture whose style is wanted, or None.
    """

    rgb: Image
    alpha: Mask
    scene: Image
    landmarks: Points
    skin: Mask
    hair: Mask
    face: Mask
    like: Image | None = None

    @property
    def size(self) -> tuple[int, int]:
        """``(width, height)`` in pixels."""
        return self.rgb.shape[1], self.rgb.shape[0]


def make_plate(
    subject: Subject,
    frame: Frame,
    networks: Networks,
    *,
    retouch: Retouch = "light",
    effort: Effort = "standard",
) -> Plate:
    """Cut a person out of their photo, framed, restored, colour-balanced and gently retouched.

    Args:
        subject: whom.
        frame: of ``engine.framing``.
        networks: of this thread.
        retouch: how much skin is softened.
        effort: ``best`` takes the large super-resolution network.
    """
    half = frame.resized(0.5)
    photo = subject.photo.rgb
    full, coarse = frame.warp(photo), _framed_matte(subject, half)
    small = cv2.resize(full, (half.width, half.height), interpolation=cv2.INTER_AREA)
    landmarks = frame.points(subject.face.landmarks)
    face = regions.face_mask((frame.height, frame.width), landmarks)
    table = refine.balance(small, cv2.resize(face, (half.width, half.height)))
    scene = refine.apply(_restored(small, full, coarse, networks, effort), table)
    small = refine.apply(small, table)
    with networks.timed():
        alpha = matting.enlarge(coarse, small, scene)
        person = matting.foreground(scene, alpha)
    skin = regions.skin_mask(person, alpha, landmarks)
    return Plate(
        rgb=refine.retouch(person, skin, landmarks, retouch),
        alpha=alpha,
        scene=_continued(scene, photo, frame),
        landmarks=landmarks,
        skin=skin,
        hair=regions.hair_mask(person, alpha, skin, landmarks),
        face=face,
    )


def _restored(small: Image, full: Image, matte: Mask, networks: Networks, effort: Effort) -> Image:
    """The picture restored where the person is; the rest is never seen sharp, so it may stay."""
    height, width = matte.shape
    seen = matte > 0.02
    rows, cols = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not rows.size:
        return full
    top, bottom = max(0, int(rows[0]) - _MARGIN), min(height, int(rows[-1]) + 1 + _MARGIN)
    left, right = max(0, int(cols[0]) - _MARGIN), min(width, int(cols[-1]) + 1 + _MARGIN)
    out = full.copy()
    there = np.s_[2 * top : 2 * bottom, 2 * left : 2 * right]
    part = np.ascontiguousarray(small[top:bottom, left:right])
    out[there] = refine.restore(part, np.ascontiguousarray(full[there]), networks, effort)
    return out


def _framed_matte(subject: Subject, frame: Frame) -> Mask:
    alpha, region = subject.matte.alpha, subject.matte.region
    kx, ky = region.width / alpha.shape[1], region.height / alpha.shape[0]
    place = np.array([[kx, 0, region.left], [0, ky, region.top], [0, 0, 1]])
    moved = Frame(frame.matrix @ place, frame.width, frame.height)
    return np.clip(np.asarray(moved.warp(alpha), np.float32), 0, 1)


def _continued(scene: Image, photo: Image, frame: Frame) -> Image:
    """The scene, continued by blur where the photo ends."""
    eighth = frame.resized(1 / 8)
    x, y = np.meshgrid(np.arange(eighth.width) + 0.5, np.arange(eighth.height) + 0.5)
    back = cv2.invertAffineTransform(eighth.matrix)
    at = back @ np.stack([x.ravel(), y.ravel(), np.ones(x.size)])
    inside = ((at >= 0) & (at <= [[photo.shape[1]], [photo.shape[0]]])).all(axis=0)
    if inside.all():
        return scene
    weight = inside.reshape(x.shape).astype(np.float32)
    size = (eighth.width, eighth.height)
    tiny = cv2.resize(scene, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    side = max(size) // 3 | 1
    total = cv2.blur(weight, (side, side))[..., None] + 1e-3
    filled = cv2.blur(tiny * weight[..., None], (side, side)) / total
    filled = cv2.resize(filled.astype(np.uint8), (frame.width, frame.height))
    share = cv2.resize(cv2.erode(weight, np.ones((3, 3), np.uint8)), (frame.width, frame.height))
    return cv2.blendLinear(scene, filled, share, 1 - share)
