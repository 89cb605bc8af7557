"""Stage 2: learn a person from one or several photos.

Finds faces (boxes and mesh must agree), landmarks, pose, quality, who it is, and the person's
matte.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine import coach, matting, mesh, notes, quality
from engine.errors import FaceTooSmall, NoFace, NoSuchFace
from engine.networks import Networks
from engine.portrait import (
    Box,
    Face,
    Image,
    Mask,
    Matte,
    Note,
    Photo,
    Points,
    Subject,
    View,
)
from engine.resample import shrink

SAME_PERSON = 0.6
MIN_TEMPLE_WIDTH = 64
_MAX_FACES = 12
_DETECT_SIDE = 1000  # the detector looks at 192 px; more only serves the closer looks
_PART = 0.42  # of each side
_CLEAR = 0.09  # of the photo's width: smaller faces may hide more of their kind
_MESH_CROP = 2.0
_MATTE_SIDE = 512


@dataclass(frozen=True, eq=False)
class _Seen:
    photo: Photo
    faces: tuple[Face, ...]


def find_faces(photo: Photo, networks: Networks, *, far: bool = False) -> tuple[Face, ...]:
    """All faces of a photo, the largest first.

    A face counts when a box of the detector and a mesh inside that box agree on place and size.

    Args:
        photo: where to look.
        networks: of this thread.
        far: look again, closer, where no face is seen at first sight; the detector shrinks what it
            is given to 192 px, where a face across the street is a dot.
    """
    scale = min(1.0, _DETECT_SIDE / max(photo.rgb.shape[:2]))
    small = shrink(photo.rgb, scale)
    boxes = networks.boxes(small)
    if far and not any(box.width > _CLEAR * small.shape[1] for box in boxes):
        boxes += _boxes_in_parts(small, networks)
    found: list[Points] = []
    for box in boxes[: 2 * _MAX_FACES]:
        if len(found) == _MAX_FACES:
            break
        landmarks = _mesh_in(photo.rgb, _scaled(box, 1 / scale), networks)
        if landmarks is not None and all(_apart(landmarks, other) for other in found):
            found.append(landmarks)
    found.sort(key=lambda points: -mesh.box_of(points).width)
    return tuple(_face(photo, landmarks, networks) for landmarks in found)


def learn(photos: Sequence[Photo], networks: Networks, *, face: int | None = None) -> Subject:
    """One person from one or several photos.

    The person is the one most photos show (of two equally frequent, the one of the first photo), or
    face number ``face`` of the first photo. The best photo leads; photos of somebody else are
    named in ``strangers`` and not used.

    Args:
        photos: at least one.
        networks: of this thread.
        face: 1 is the largest face of the first photo.

    Raises:
        NoFace: no photo shows a face.
        FaceTooSmall: the face has under 64 px between the temples.
        NoSuchFace: the first photo has fewer faces.
    """
    seen = [_Seen(photo, find_faces(photo, networks, far=True)) for photo in photos]
    with_faces = [s for s in seen if s.faces]
    if not with_faces:
        raise NoFace(
            "I can't find a face here.",
            "A photo of head and shoulders, looking at the camera, works best.",
        )
    person = _person(seen, with_faces, face)
    matches = [(s, _closest(s.faces, person)) for s in with_faces]
    mine = [(s, f) for s, f in matches if distance(f.embedding, person) <= SAME_PERSON]
    strangers = tuple(s.photo.name for s, f in matches if all(s is not m for m, _ in mine))
    lead, lead_face = max(mine, key=lambda pair: worth(pair[1]))
    _check_size(lead_face)
    embedding = np.mean([f.embedding for _, f in mine], axis=0).astype(np.float32)
    return Subject(
        photo=lead.photo,
        face=lead_face,
        others=tuple(f for f in lead.faces if f is not lead_face),
        matte=_matte(lead.photo, lead_face, lead.faces, networks),
        embedding=embedding,
        photos_used=len(mine),
        strangers=strangers,
        findings=coach.advise(lead_face),
        notes=_notes(seen, lead, lead_face, strangers, chosen=face is not None),
        more=tuple(
            View(s.photo, f.box)
            for s, f in sorted(mine, key=lambda pair: worth(pair[1]), reverse=True)
            if f is not lead_face
        ),
    )


def distance(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Identity distance of two embeddings: 0 is the same picture, 0.6 the decision line."""
    return float(np.linalg.norm(a - b))


def _person(
    seen: Sequence[_Seen], with_faces: Sequence[_Seen], face: int | None
) -> NDArray[np.float32]:
    if face is not None:
        faces = seen[0].faces
        if not 1 <= face <= len(faces):
            count = len(faces)
            raise NoSuchFace(
                f"There is no face number {face}: I see {notes.faces(count)} in that photo.",
                "Number 1 is the largest face.",
            )
        return faces[face - 1].embedding

    def votes(candidate: _Seen) -> int:
        who = candidate.faces[0].embedding
        return sum(
            distance(_closest(s.faces, who).embedding, who) <= SAME_PERSON for s in with_faces
        )

    return max(with_faces, key=votes).faces[0].embedding


def _closest(faces: Sequence[Face], who: NDArray[np.float32]) -> Face:
    return min(faces, key=lambda f: distance(f.embedding, who))


def worth(face: Face) -> float:
    """How well a photo can lead: sharp, large, frontal, open eyes, well lit."""
    q = face.quality
    return (
        min(q.sharpness, 2.5)
        + min(q.temple_width / 200, 1.5)
        - abs(face.pose.yaw) / 20
        - abs(face.pose.pitch) / 30
        - (2.0 if q.eyes_open < 0.13 else 0.0)
        - 3 * q.clipped
        - q.side_light
        - 4 * max(0.0, 0.15 - q.exposure)
    )


def _check_size(face: Face) -> None:
    width = face.quality.temple_width
    if width < MIN_TEMPLE_WIDTH:
        raise FaceTooSmall(
            f"The face is too small to make a portrait from: {width:.0f} pixels wide, and I need "
            f"{MIN_TEMPLE_WIDTH}.",
            "A photo from arm's length, or the original file, works best.",
        )


def _notes(
    seen: Sequence[_Seen],
    lead: _Seen,
    face: Face,
    strangers: tuple[str, ...],
    *,
    chosen: bool,
) -> tuple[Note, ...]:
    which = 1 + next(i for i, f in enumerate(lead.faces) if f is face)
    several = len(lead.faces) > 1 and not chosen
    return (
        *((notes.which_face(len(lead.faces), lead.photo.name, which),) if several else ()),
        *(notes.stranger(name) for name in strangers),
        *(notes.no_face_in(s.photo.name) for s in seen if not s.faces),
    )


def _boxes_in_parts(rgb: Image, networks: Networks) -> list[Box]:
    """Boxes in nine overlapping parts of a picture; a face in two parts has two boxes."""
    height, width = rgb.shape[:2]
    h, w = round(height * _PART), round(width * _PART)
    found = []
    for top in (0, (height - h) // 2, height - h):
        for left in (0, (width - w) // 2, width - w):
            part = np.ascontiguousarray(rgb[top : top + h, left : left + w])
            for b in networks.boxes(part):
                found.append(Box(b.left + left, b.top + top, b.right + left, b.bottom + top))
    return sorted(found, key=lambda box: -box.width)


def _mesh_in(rgb: Image, box: Box, networks: Networks) -> Points | None:
    """Landmarks of the face in a box, or None where the mesh does not agree with the box."""
    height, width = rgb.shape[:2]
    (cx, cy), half = box.center, max(box.width, box.height) * _MESH_CROP / 2
    left, top = max(0, int(cx - half)), max(0, int(cy - half))
    right, bottom = min(width, int(cx + half)), min(height, int(cy + half))
    if right - left < 16 or bottom - top < 16:
        return None
    crop = rgb[top:bottom, left:right]
    scale = min(1.0, 512 / max(crop.shape[:2]))
    landmarks = networks.mesh(np.ascontiguousarray(shrink(crop, scale)))
    if landmarks is None:
        return None
    landmarks = landmarks / scale + np.array([left, top, 0], np.float32)
    return landmarks if _agree(box, mesh.box_of(landmarks)) else None


def _agree(box: Box, face: Box) -> bool:
    (bx, by), (fx, fy) = box.center, face.center
    near = abs(bx - fx) < 0.5 * box.width and abs(by - fy) < 0.6 * box.height
    return near and 0.5 < face.width / max(box.width, 1) < 1.8


def _apart(a: Points, b: Points) -> bool:
    gap = float(np.linalg.norm(a[:468, :2].mean(axis=0) - b[:468, :2].mean(axis=0)))
    return gap > 0.5 * min(mesh.box_of(a).width, mesh.box_of(b).width)


def _face(photo: Photo, landmarks: Points, networks: Networks) -> Face:
    return Face(
        box=mesh.box_of(landmarks),
        landmarks=landmarks,
        pose=mesh.pose_of(landmarks),
        embedding=networks.embed(photo.rgb, landmarks),
        quality=quality.measure(photo, landmarks),
    )


def _matte(photo: Photo, face: Face, faces: Sequence[Face], networks: Networks) -> Matte:
    """The person's matte: mask network on two crops, trimap, closed-form solution.

    The network sees 256x256 pixels, so one crop shows the person and a second, closer one the head;
    where both look, hair edges come from the closer one.
    """
    region = _person_region(photo.rgb, face)
    crop = photo.rgb[int(region.top) : int(region.bottom), int(region.left) : int(region.right)]
    scale = min(1.0, _MATTE_SIDE / max(crop.shape[:2]))
    small = np.ascontiguousarray(shrink(crop, scale))
    height, width = small.shape[:2]
    mask = cv2.resize(networks.person_mask(small), (width, height), interpolation=cv2.INTER_CUBIC)
    head = _head_box(face, region, scale, (height, width))
    mask = _with_closer_look(mask, small, head, networks)
    mask = _without_others(mask, face, faces, region, scale)
    unit = face.eye_distance * scale
    known = matting.trimap(
        mask,
        band=max(2.0, 0.08 * unit),
        head_band=max(3.0, 0.15 * unit),
        head_bottom=(face.landmarks[mesh.CHIN, 1] - region.top) * scale,
    )
    with networks.timed():
        sure = np.clip((mask - 0.3) / 0.45, 0, 1)  # what the network half believes is background
        eyes = (float(np.mean([eye[1] for eye in face.eyes])) - region.top) * scale
        sure = matting.trim_hair(small, sure, unit, eyes)
        start = matting.guided(small, sure, max(2, round(0.05 * unit)), 1e-4)
        alpha = matting.solve(small, known, start)
    return Matte(alpha=_largest(alpha, face, region, scale), region=region)


def _person_region(rgb: Image, face: Face) -> Box:
    """Head and upper body around a face, cut at the photo's edges; whole pixels."""
    height, width = rgb.shape[:2]
    (cx, cy), side = face.box.center, max(face.box.width, face.box.height)
    left, right = max(0, int(cx - 2.1 * side)), min(width, int(cx + 2.1 * side))
    top, bottom = max(0, int(cy - 1.6 * side)), min(height, int(cy + 2.9 * side))
    return Box(left, top, right, bottom)


def _head_box(face: Face, region: Box, scale: float, shape: tuple[int, int]) -> tuple[int, ...]:
    (cx, cy), side = face.box.center, max(face.box.width, face.box.height)
    x0, x1 = (cx - 1.15 * side - region.left) * scale, (cx + 1.15 * side - region.left) * scale
    y0, y1 = (cy - 1.15 * side - region.top) * scale, (cy + 1.15 * side - region.top) * scale
    return (
        max(0, int(x0)),
        max(0, int(y0)),
        min(shape[1], int(x1)),
        min(shape[0], int(y1)),
    )


def _with_closer_look(
    mask: NDArray[np.float32], small: Image, head: tuple[int, ...], networks: Networks
) -> NDArray[np.float32]:
    x0, y0, x1, y1 = head
    if x1 - x0 < 32 or y1 - y0 < 32:
        return mask
    part = np.ascontiguousarray(small[y0:y1, x0:x1])
    size = (x1 - x0, y1 - y0)
    close = cv2.resize(networks.person_mask(part), size, interpolation=cv2.INTER_CUBIC)
    # Fade the closer look in from the edges of its crop, but not where that is the photo's edge.
    weight = np.ones(part.shape[:2], np.float32)
    ramp_x = np.clip(np.minimum(np.arange(x1 - x0) + 1, np.arange(x1 - x0)[::-1] + 1) / 24, 0, 1)
    rows = np.clip((np.arange(y1 - y0)[::-1] + 1) / 48, 0, 1)
    weight *= rows[:, None]
    if x0 > 0 or x1 < mask.shape[1]:
        weight *= ramp_x[None, :]
    out = mask.copy()
    out[y0:y1, x0:x1] = weight * close + (1 - weight) * mask[y0:y1, x0:x1]
    return out


def _without_others(
    mask: NDArray[np.float32], face: Face, faces: Sequence[Face], region: Box, scale: float
) -> NDArray[np.float32]:
    """Give the pixels around every other face to that face: each pixel goes to the nearest head."""
    others = [f for f in faces if f is not face]
    if not others:
        return mask
    rows, cols = np.indices(mask.shape, np.float32)

    def reach(f: Face) -> NDArray[np.float32]:
        (cx, cy), side = f.box.center, max(f.box.width, f.box.height)
        dx = (cols / scale + region.left - cx) / side
        dy = (rows / scale + region.top - cy) / side
        return np.asarray(dx**2 + np.where(dy > 0, dy * 0.35, dy) ** 2, np.float32)

    mine = reach(face)
    result = mask.copy()
    for other in others:
        theirs = reach(other)
        result *= np.clip((theirs - mine) / 0.15 + 0.5, 0, 1)
    return result


def _largest(alpha: Mask, face: Face, region: Box, scale: float) -> Mask:
    """Drop islands that do not touch the person of this face."""
    solid = (alpha > 0.3).astype(np.uint8)
    _, labels = cv2.connectedComponents(solid)
    x, y = (face.landmarks[4, :2] - (region.left, region.top)) * scale
    at = labels[min(max(int(y), 0), alpha.shape[0] - 1), min(max(int(x), 0), alpha.shape[1] - 1)]
    if at == 0:
        return alpha
    reach = cv2.dilate((labels == at).astype(np.uint8), np.ones((9, 9), np.uint8))
    return np.asarray(np.where(reach > 0, alpha, 0), np.float32)


def _scaled(box: Box, k: float) -> Box:
    return Box(box.left * k, box.top * k, box.right * k, box.bottom * k)
