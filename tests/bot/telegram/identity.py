"""Whose face is on a picture, as the engine tells people apart."""

from __future__ import annotations

from functools import cache

from engine import analyze, intake
from engine.networks import Networks
from engine.portrait import Embedding, Upload


@cache
def _networks() -> Networks:
    return Networks()


@cache
def face_of(data: bytes) -> Embedding:
    """Who is on a picture: the embedding of the largest face."""
    photo = intake.read_photo(Upload("picture", data))
    return analyze.find_faces(photo, _networks())[0].embedding


def shows(portrait: bytes, person: bytes, other: bytes) -> bool:
    """Whether a portrait shows the one person and not the other."""
    seen = face_of(portrait)
    near = analyze.distance(seen, face_of(person))
    return near < analyze.SAME_PERSON and near < analyze.distance(seen, face_of(other))
