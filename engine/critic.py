"""Stage 4: look for flaws as a discriminator would: is it this person, and is it well made?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import analyze, mesh
from engine.generators import Proposal
from engine.networks import Networks
from engine.portrait import Brief, Face, Image, Mask, Photo, Points, Subject

DECISION_LINE = analyze.SAME_PERSON
COPIED = 0.1
"""Two photos of one person are further apart: what was painted anew and is nearer was copied."""
# Beyond these a portrait is this person, but not as clearly as its family can show.
EXPECTED: Mapping[str, float] = MappingProxyType(
    {"professional": 0.25, "painted": 0.40, "illustrated": 0.45, "fun": 0.45}
)
# Pictures are judged at this size: the detector misses faces drawn in fine lines when they are
# large, and what cannot be seen at 768 px does not matter to likeness.
_LOOK_SIDE = 768


@dataclass(frozen=True)
class Judgement:
    """What the critic says of a proposal.

    Attributes:
        distance: identity distance to the subject; None when there is no face to compare.
        flaws: codes, worst first.
        fatal: it must not be given out.
    """

    distance: float | None
    flaws: tuple[str, ...]
    fatal: bool

    @property
    def rank(self) -> tuple[bool, int, float]:
        """Sorts the best first: not fatal, few flaws, close to the person."""
        return self.fatal, len(self.flaws), 9.0 if self.distance is None else self.distance


def judge(
    proposal: Proposal, subject: Subject | None, brief: Brief, networks: Networks
) -> Judgement:
    """Judge one proposal against its subject.

    Args:
        proposal: a picture.
        subject: who it should be, or None for nobody in particular.
        brief: what was wanted of it.
        networks: of this thread.
    """
    proposal = _as_seen(proposal)
    image = proposal.image
    photo = Photo(image, "portrait", "RGB", (image.shape[1], image.shape[0]))
    faces = analyze.find_faces(photo, networks)
    flaws: list[str] = []
    distance = None
    if subject is not None:
        distance = _distance(faces, image, proposal, subject, networks)
    if not faces:
        flaws.append("face_not_seen")
    if len(faces) > 1 and brief.style.renderer != "popart":
        flaws.append("several_faces")
    if distance is not None and distance > EXPECTED.get(brief.style.family, DECISION_LINE):
        flaws.append("different_person" if distance > DECISION_LINE else "weak_likeness")
    if proposal.anew and distance is not None and distance < COPIED:
        flaws.append("copied")
    if subject is None:
        return Judgement(None, tuple(flaws), fatal=False)
    if faces and (proposal.anew or not brief.style.restyled):
        flaws += _beside_source(faces[0], subject)
    if faces and not brief.style.restyled:
        flaws += _photographic(image, faces[0], subject, proposal)
    lost = distance is None or distance > DECISION_LINE
    return Judgement(distance, tuple(flaws), fatal=lost and not brief.style.likeness_optional)


def _distance(
    faces: tuple[Face, ...],
    image: Image,
    proposal: Proposal,
    subject: Subject,
    networks: Networks,
) -> float | None:
    if faces:
        return min(analyze.distance(face.embedding, subject.embedding) for face in faces)
    if proposal.landmarks is None:
        return None
    # A heavy style can hide a face from the detector; the generator knows where it put it.
    return analyze.distance(networks.embed(image, proposal.landmarks), subject.embedding)


def _beside_source(face: Face, subject: Subject) -> list[str]:
    """Flaws of a portrait that could have come out otherwise, in any style, against its source.

    In 48 styles of the studio on four people, eyes stayed at least 0.8 times as open, and faces
    were at most 0.06 less sharp than their source, or than 1.9 where that is sharper.
    """
    was, now = subject.face.quality, face.quality
    flaws = []
    if was.eyes_open > 0.15 and now.eyes_open < 0.6 * was.eyes_open:
        flaws.append("eyes_closed")
    if now.sharpness < min(was.sharpness, 1.9) - 0.5:
        flaws.append("soft")
    return flaws


def _photographic(image: Image, face: Face, subject: Subject, proposal: Proposal) -> list[str]:
    """Flaws of a portrait that is still a photo, each against its source."""
    was, now = subject.face.quality, face.quality
    flaws = []
    if now.clipped > was.clipped + 0.05:
        flaws.append("clipped_highlights")
    if now.exposure < was.exposure * 0.45 or now.exposure > max(was.exposure * 1.8, 0.85):
        flaws.append("exposure")
    if proposal.outline is not None and halo(image, proposal.outline, face.landmarks) > 0.16:
        flaws.append("halo")
    return flaws


def halo(image: Image, outline: Mask, landmarks: Points) -> float:
    """How much of a person's edge is a seam: brighter than both sides of it, 0 to 1.

    Args:
        image: ``(H, W, 3)`` uint8.
        outline: ``(H, W)`` float32 matte.
        landmarks: ``(478, 3)`` pixels, for the scale of the head.
    """
    size = max(1, image.shape[1] // 2), max(1, image.shape[0] // 2)
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    light = cv2.cvtColor(small, cv2.COLOR_RGB2LAB)[..., 0].astype(np.float32)
    outline = cv2.resize(outline, size, interpolation=cv2.INTER_AREA)
    reach = max(1, round(mesh.box_of(landmarks).width * 0.01))
    solid = (outline > 0.5).astype(np.uint8)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    inner = cv2.erode(solid, kernel) < solid
    edge = (cv2.dilate(solid, np.ones((3, 3), np.uint8)) > 0) & inner
    seam = edge & (cv2.erode(solid, np.ones((3, 3), np.uint8)) == 0)
    seam[-2:] = False
    if not seam.any():
        return 0.0
    deep = cv2.erode(solid, kernel, iterations=2)
    far = 1 - cv2.dilate(solid, kernel, iterations=2)
    inside, outside = _mean_near(light, deep, 6 * reach), _mean_near(light, far, 6 * reach)
    higher = np.maximum(inside, outside)[seam]
    return float((light[seam] > higher + 22).mean())


def _mean_near(light: NDArray[np.float32], where: NDArray[np.uint8], side: int) -> Mask:
    weight = where.astype(np.float32)
    size = (2 * side + 1, 2 * side + 1)
    total = cv2.blur(weight, size)
    mean = cv2.blur(light * weight, size) / np.maximum(total, 1e-4)
    return np.where(total > 1e-3, mean, 255.0)


def _as_seen(proposal: Proposal) -> Proposal:
    """The proposal on white, not larger than it is judged at."""
    image = proposal.image
    if image.shape[2] == 4:
        alpha = image[..., 3:].astype(np.uint16)
        rgb = (image[..., :3] * alpha + 255 * (255 - alpha)) // 255
        image = np.ascontiguousarray(rgb.astype(np.uint8))
    k = _LOOK_SIDE / max(image.shape[:2])
    if k >= 1:
        return replace(proposal, image=image)
    size = round(image.shape[1] * k), round(image.shape[0] * k)
    outline, landmarks = proposal.outline, proposal.landmarks
    return replace(
        proposal,
        image=cv2.resize(image, size, interpolation=cv2.INTER_AREA),
        landmarks=None if landmarks is None else landmarks * np.float32(k),
        outline=None if outline is None else cv2.resize(outline, size),
    )
