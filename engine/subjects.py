"""What was learned of a person, as bytes that can be kept and joined with their photo again.

The bytes are a mark with the format's version, then one zlib stream (RFC 1950, which checks itself
with Adler-32) of a JSON header and the arrays it names, float32 little-endian. Nothing in them is
run: bytes that are damaged, of another version or of another photo are refused.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass
from math import isfinite, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import SubjectUnreadable
from engine.portrait import Box, Face, Finding, Matte, Photo, Pose, Quality, Severity, Subject

VERSION = 1
"""Raised when what is kept changes, or when a network that it was learned with does."""

_MARK = b"likeness-subject"
_LARGEST = 16 * 2**20  # bytes once unpacked; a matte of 512 x 512 and twelve faces make 1.1 MB
_LANDMARKS = (478, 3)
_EMBEDDING = (128,)
# What reading raises where bytes are not what ``pack`` wrote.
_DAMAGE = (zlib.error, ValueError, TypeError, LookupError, OverflowError, RecursionError)


def pack(subject: Subject) -> bytes:
    """Everything that analysis learned, without the pixels of the photo.

    Names of strangers' photos, other photos and notes are not kept: they belong to the order that
    brought them.
    """
    faces = (subject.face, *subject.others)
    alpha = subject.matte.alpha
    header = {
        "photo": _digest(subject.photo),
        "faces": [_described(face) for face in faces],
        "region": astuple(subject.matte.region),
        "alpha": alpha.shape,
        "photos_used": subject.photos_used,
        "findings": [astuple(finding) for finding in subject.findings],
    }
    arrays = [subject.embedding, alpha]
    for face in faces:
        arrays += [face.landmarks, face.embedding]
    body = json.dumps(header).encode() + b"\n"
    body += b"".join(np.asarray(array, "<f4").tobytes() for array in arrays)
    return _MARK + bytes([VERSION]) + zlib.compress(body)


def unpack(data: bytes, photo: Photo) -> Subject:
    """The subject that was packed; its ``strangers``, ``notes`` and ``more`` are empty.

    Args:
        data: from ``pack``.
        photo: the photo that led, read again from the same file.

    Raises:
        SubjectUnreadable: the bytes are damaged, of another version, or of another photo.
    """
    try:
        return _subject(data, photo)
    except _DAMAGE as error:
        raise _unreadable("is damaged") from error


def _subject(data: bytes, photo: Photo) -> Subject:
    header, arrays = _opened(data)
    if header["photo"] != _digest(photo):
        raise _unreadable("belongs to another photo")
    embedding = arrays.take(_EMBEDDING)
    matte = _matte(header, arrays, photo)
    face, *others = [_face(described, arrays) for described in header["faces"]]
    arrays.end()
    return Subject(
        photo=photo,
        face=face,
        others=tuple(others),
        matte=matte,
        embedding=embedding,
        photos_used=_count(header["photos_used"]),
        findings=tuple(_finding(*finding) for finding in header["findings"]),
    )


@dataclass
class _Arrays:
    """The arrays behind a header, taken one after the other."""

    rest: memoryview

    def take(self, shape: tuple[int, ...]) -> NDArray[np.float32]:
        """The next array; it owns its memory and is finite."""
        size = 4 * prod(shape)
        array = np.frombuffer(self.rest[:size], "<f4").astype(np.float32).reshape(shape)
        if not np.isfinite(array).all():
            raise ValueError("not a number")
        self.rest = self.rest[size:]
        return array

    def end(self) -> None:
        """Pass when nothing is left."""
        if self.rest:
            raise ValueError("more than the header names")


def _opened(data: bytes) -> tuple[Mapping[str, Any], _Arrays]:
    start = len(_MARK) + 1
    if data[: start - 1] != _MARK:
        raise ValueError("no mark")
    if data[start - 1] != VERSION:
        raise _unreadable("was kept by another version")
    stream = zlib.decompressobj()
    body = stream.decompress(data[start:], _LARGEST)
    if not stream.eof or stream.unused_data:
        raise ValueError("cut off, too long, or followed by something else")
    text, _, arrays = body.partition(b"\n")
    return json.loads(text), _Arrays(memoryview(arrays))


def _matte(header: Mapping[str, Any], arrays: _Arrays, photo: Photo) -> Matte:
    rows, columns = (_count(side) for side in header["alpha"])
    alpha = arrays.take((rows, columns))
    region = _box(*header["region"])
    height, width = photo.rgb.shape[:2]
    inside = 0 <= region.left < region.right <= width and 0 <= region.top < region.bottom <= height
    if not inside or alpha.min() < 0 or alpha.max() > 1:
        raise ValueError("a matte outside its photo or its range")
    return Matte(alpha, region)


def _face(described: Mapping[str, Any], arrays: _Arrays) -> Face:
    quality = {name: described["quality"][name] for name in Quality.__dataclass_fields__}
    cast_a, cast_b = quality.pop("cast")
    _check_numbers(*quality.values(), cast_a, cast_b, *described["pose"])
    return Face(
        box=_box(*described["box"]),
        landmarks=arrays.take(_LANDMARKS),
        pose=Pose(*described["pose"]),
        embedding=arrays.take(_EMBEDDING),
        quality=Quality(cast=(cast_a, cast_b), **quality),
    )


def _described(face: Face) -> dict[str, Any]:
    return {"box": astuple(face.box), "pose": astuple(face.pose), "quality": asdict(face.quality)}


def _box(left: float, top: float, right: float, bottom: float) -> Box:
    _check_numbers(left, top, right, bottom)
    return Box(left, top, right, bottom)


def _finding(code: str, severity: str, sentence: str) -> Finding:
    if not isinstance(code, str) or not isinstance(sentence, str):
        raise TypeError("words were expected")
    return Finding(code, Severity(severity), sentence)


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 1:
        raise ValueError("a count was expected")
    return value


def _check_numbers(*values: object) -> None:
    if not all(isinstance(value, int | float) and isfinite(value) for value in values):
        raise ValueError("a number was expected")


def _digest(photo: Photo) -> str:
    """SHA-256 of the pixels and the shape they lie in."""
    digest = hashlib.sha256(f"{photo.rgb.shape}\n".encode())
    digest.update(np.ascontiguousarray(photo.rgb).data)
    return digest.hexdigest()


def _unreadable(what: str) -> SubjectUnreadable:
    return SubjectUnreadable(
        f"What I had learned of this person {what}.", "Could you send the photo once more?"
    )
