"""A quick look at photos before anything is ordered: who is in them, and how well they can be seen.

Intake and the faces are all that runs; nobody is cut out. What comes back is plain data, so that it
can be kept in a conversation and answered from at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from engine import coach
from engine.analyze import MIN_TEMPLE_WIDTH, SAME_PERSON, distance, find_faces, worth
from engine.errors import PhotoError
from engine.intake import read_photo
from engine.networks import Networks
from engine.portrait import Embedding, Face, Finding, Photo, Upload


@dataclass(frozen=True)
class Sighting:
    """One face of a photo.

    Attributes:
        box: ``(left, top, right, bottom)`` of its landmarks, from forehead to chin, in parts of the
            upright photo: 0 to 1.
        findings: what the coach says of it, most important first; none of a good photo.
        too_small: it has too few pixels to make a portrait from.
        worth: how well a photo can lead by it; higher is better (``engine.analyze.worth``).
        who: number of the person within the look, 0 the first that was seen; faces of one person
            share it, in whatever photo they are.
    """

    box: tuple[float, float, float, float]
    findings: tuple[Finding, ...]
    too_small: bool
    worth: float
    who: int


@dataclass(frozen=True)
class Glance:
    """What was seen in one photo.

    Attributes:
        name: what the photo is called in a message.
        error: code of the ``EngineError`` for which it cannot be used, or None.
        width: pixels of the upright original; 0 where there is an error.
        height: pixels of the upright original; 0 where there is an error.
        faces: the largest first, so that face N is ``Order.face`` N.
    """

    name: str = field(repr=False)
    error: str | None = None
    width: int = 0
    height: int = 0
    faces: tuple[Sighting, ...] = ()


@dataclass(frozen=True)
class Looked:
    """What was seen in photos that came together.

    Attributes:
        glances: one a photo, in their order.
    """

    glances: tuple[Glance, ...]


def look(uploads: Sequence[Upload], networks: Networks) -> Looked:
    """Look at photos; one that cannot be used says so and does not stop the others.

    Args:
        uploads: files as they were handed in.
        networks: of this thread.
    """
    people: list[Embedding] = []
    return Looked(tuple(_glance(upload, networks, people) for upload in uploads))


def _glance(upload: Upload, networks: Networks, people: list[Embedding]) -> Glance:
    try:
        photo = read_photo(upload)
        faces = find_faces(photo, networks, far=True)  # as learning an order's photos does
    except PhotoError as error:
        return Glance(upload.name, error.code)
    width, height = photo.full_size
    seen = tuple(_sighting(photo, face, people) for face in faces)
    return Glance(photo.name, None, width, height, seen)


def _sighting(photo: Photo, face: Face, people: list[Embedding]) -> Sighting:
    height, width = photo.rgb.shape[:2]
    box = face.box
    return Sighting(
        box=(
            _part(box.left, width),
            _part(box.top, height),
            _part(box.right, width),
            _part(box.bottom, height),
        ),
        findings=coach.advise(face),
        too_small=face.quality.temple_width < MIN_TEMPLE_WIDTH,
        worth=round(worth(face), 3),
        who=_number(face.embedding, people),
    )


def _part(pixels: float, side: int) -> float:
    return round(min(max(pixels / side, 0.0), 1.0), 5)


def _number(who: Embedding, people: list[Embedding]) -> int:
    """Number of the nearest person seen so far, or of a new one; ``people`` grows with them."""
    distances = [distance(who, known) for known in people]
    if distances and min(distances) <= SAME_PERSON:
        return distances.index(min(distances))
    people.append(who)
    return len(people) - 1
