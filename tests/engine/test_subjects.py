"""Subjects as bytes: the same comes back, with the same photo, or nothing at all."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analyze import learn
from engine.errors import SubjectUnreadable
from engine.networks import Networks
from engine.notes import no_face_in
from engine.portrait import Photo, Subject
from engine.subjects import VERSION, pack, unpack
from tests import faces

START = len(b"likeness-subject") + 1
quick = settings(deadline=None, max_examples=150)


@pytest.fixture(scope="module")
def crowd_subject(networks: Networks) -> Subject:
    photos = [faces.photo(faces.crowd(3), "party.png"), faces.photo(faces.blurred(), "me.png")]
    return learn(photos, networks, face=1)


@pytest.fixture(scope="module", params=["one face", "several faces and photos"])
def subject(request, astronaut_subject: Subject, crowd_subject: Subject) -> Subject:
    return astronaut_subject if request.param == "one face" else crowd_subject


@pytest.fixture(scope="module")
def packed(astronaut_subject: Subject) -> bytes:
    return pack(astronaut_subject)


def plain(value: Any) -> Any:
    """Everything in a value, arrays to the last bit, so that two can be compared."""
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    if is_dataclass(value):
        return [(field.name, plain(getattr(value, field.name))) for field in fields(value)]
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def test_what_was_packed_comes_back_to_the_last_bit(subject):
    back = unpack(pack(subject), subject.photo)
    assert plain(back) == plain(replace(subject, strangers=(), notes=(), more=()))
    assert back.photo is subject.photo


def test_the_subjects_of_this_test_have_something_to_lose(crowd_subject):
    assert len(crowd_subject.others) == 2 and crowd_subject.photos_used == 2
    assert crowd_subject.findings


def test_names_of_strangers_and_notes_are_not_kept(astronaut_subject, packed):
    notes = (no_face_in("Ana.jpg"),)
    told = replace(astronaut_subject, strangers=("office party.png",), notes=notes)
    assert pack(told) == packed


def test_a_photo_of_the_same_pixels_will_do_whatever_it_is_called(astronaut_subject, packed):
    again = replace(astronaut_subject.photo, rgb=astronaut_subject.photo.rgb.copy(), name="x.png")
    assert unpack(packed, again).photo is again


def test_the_pixels_of_the_photo_are_not_in_it(astronaut_subject, packed):
    assert len(packed) < astronaut_subject.photo.rgb.nbytes / 10


def one_pixel_off(photo: Photo) -> Photo:
    rgb = photo.rgb.copy()
    rgb[5, 5, 0] ^= 1
    return replace(photo, rgb=rgb)


def turned(photo: Photo) -> Photo:
    height, width = photo.rgb.shape[:2]
    return replace(photo, rgb=photo.rgb.reshape(height * 2, width // 2, 3))


@pytest.mark.parametrize("other", [one_pixel_off, turned])
def test_it_cannot_be_joined_with_another_photo(astronaut_subject, packed, other):
    with pytest.raises(SubjectUnreadable) as caught:
        unpack(packed, other(astronaut_subject.photo))
    assert "another photo" in caught.value.message and caught.value.hint


def test_another_version_is_refused_in_words(astronaut_subject, packed):
    later = packed[: START - 1] + bytes([VERSION + 1]) + packed[START:]
    with pytest.raises(SubjectUnreadable) as caught:
        unpack(later, astronaut_subject.photo)
    assert "another version" in caught.value.message and caught.value.hint


# Bytes that nobody packed.


def refused(data: bytes, photo: Photo) -> None:
    with pytest.raises(SubjectUnreadable) as caught:
        unpack(data, photo)
    assert "damaged" in caught.value.message and caught.value.hint


@quick
@given(data=st.data())
def test_what_is_cut_off_is_refused(astronaut_subject, packed, data):
    end = data.draw(st.integers(0, len(packed) - 1))
    refused(packed[:end], astronaut_subject.photo)


def test_what_goes_on_is_refused(astronaut_subject, packed):
    refused(packed + b"!", astronaut_subject.photo)


@quick
@given(data=st.data())
def test_a_changed_byte_is_refused_or_changes_nothing(astronaut_subject, packed, data):
    at, value = data.draw(st.integers(0, len(packed) - 1)), data.draw(st.integers(0, 255))
    changed = packed[:at] + bytes([value]) + packed[at + 1 :]
    try:
        back = unpack(changed, astronaut_subject.photo)
    except SubjectUnreadable:
        return
    assert pack(back) == packed


@quick
@given(noise=st.binary(max_size=400), marked=st.booleans(), zipped=st.booleans())
def test_noise_is_refused(astronaut_subject, packed, noise, marked, zipped):
    body = zlib.compress(noise) if zipped else noise
    refused((packed[:START] if marked else b"") + body, astronaut_subject.photo)


def test_a_few_bytes_that_swell_to_many_are_refused(astronaut_subject, packed):
    refused(packed[:START] + zlib.compress(bytes(40_000_000)), astronaut_subject.photo)


def rewritten(packed: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    text, _, arrays = zlib.decompress(packed[START:]).partition(b"\n")
    header = json.loads(text)
    change(header)
    body = json.dumps(header).encode() + b"\n" + arrays
    return packed[:START] + zlib.compress(body, 1)


NUMBERS = st.integers() | st.floats() | st.sampled_from([10**400, -1, 0, 2**63])
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@quick
@given(
    value=JSON,
    key=st.sampled_from(["photo", "faces", "region", "alpha", "photos_used", "findings"]),
    part=st.sampled_from([None, "box", "pose", "quality", "cast", "sharpness"]),
)
def test_a_header_that_lies_never_does_worse_than_being_refused(
    astronaut_subject, packed, value, key, part
):
    def change(header: dict[str, Any]) -> None:
        if part is None:
            header[key] = value
        elif part in ("cast", "sharpness"):
            header["faces"][0]["quality"][part] = value
        else:
            header["faces"][0][part] = value

    try:
        unpack(rewritten(packed, change), astronaut_subject.photo)
    except SubjectUnreadable:
        return
    assert key in ("photos_used", "findings") or part is not None, "these leave no choice"


@pytest.mark.parametrize(
    "lie",
    [
        {"alpha": [10**30, 10**30]},
        {"alpha": [1, 1]},
        {"faces": []},
        {"photos_used": 0},
        {"region": [0, 0, 513, 10]},
        {"region": [40, 40, 40, 90]},
        {"region": [0, 0, float("nan"), 10]},
        {"findings": [["dark", "fatal", "It is dark."]]},
        {"findings": [["dark", "tip", 7]]},
    ],
    ids=str,
)
def test_a_header_that_does_not_fit_is_refused(astronaut_subject, packed, lie):
    refused(rewritten(packed, lambda header: header.update(lie)), astronaut_subject.photo)


def test_a_header_of_endless_brackets_is_refused(astronaut_subject, packed):
    refused(packed[:START] + zlib.compress(b"[" * 200_000 + b"\n"), astronaut_subject.photo)


@pytest.mark.parametrize("value", [np.nan, np.inf, -0.5, 1.5])
def test_a_matte_out_of_its_range_is_refused(astronaut_subject, value):
    alpha = astronaut_subject.matte.alpha.copy()
    alpha[3, 3] = value
    wrong = replace(astronaut_subject, matte=replace(astronaut_subject.matte, alpha=alpha))
    refused(pack(wrong), astronaut_subject.photo)
