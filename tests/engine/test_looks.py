"""Looks: what is said of photos before anything is ordered, and that an order will see the same."""

from __future__ import annotations

import io
import json
from dataclasses import asdict

import numpy as np
import pytest
from PIL import Image as Pictures

from engine.analyze import learn
from engine.errors import FaceTooSmall
from engine.intake import read_photo
from engine.looks import Glance, Looked, look
from engine.networks import Networks
from engine.portrait import Upload
from tests import faces

HEAD = (slice(10, 290), slice(84, 364))
ME = faces.upload(faces.astronaut()[HEAD], "me.png")
ME_AGAIN = faces.upload(faces.mirrored(faces.brightened()[:280, 40:320]), "me again.png")
STRANGER = faces.upload(faces.somebody_else()[HEAD], "stranger.png")
COUPLE = faces.upload(faces.crowd(2), "couple.png")


@pytest.fixture(scope="module")
def couple(networks: Networks) -> Glance:
    return look([COUPLE], networks).glances[0]


def who(looked: Looked) -> list[list[int]]:
    return [[face.who for face in glance.faces] for glance in looked.glances]


def turned(rgb: np.ndarray) -> Upload:
    """A photo that lies on its side and says so in its EXIF data."""
    exif = Pictures.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    Pictures.fromarray(np.rot90(rgb)).save(file, "JPEG", quality=92, exif=exif)
    return Upload("turned.jpg", file.getvalue())


def test_a_good_photo_shows_one_face_that_nothing_is_said_of(networks):
    (glance,) = look([faces.upload(faces.astronaut(2), "me.png")], networks).glances
    assert (glance.name, glance.error, glance.width, glance.height) == ("me.png", None, 1024, 1024)
    (face,) = glance.faces
    left, top, right, bottom = face.box
    assert left < 224 / 512 < right and top < 124 / 512 < bottom
    assert 0.1 < right - left < 0.3 and 0.1 < bottom - top < 0.3
    assert (face.findings, face.too_small, face.who) == ((), False, 0)


def test_the_box_is_of_the_photo_as_it_is_seen(networks):
    upright, lying = look([ME, turned(faces.astronaut()[HEAD])], networks).glances
    assert (lying.width, lying.height) == (280, 280)
    assert np.allclose(lying.faces[0].box, upright.faces[0].box, atol=0.02)


def test_a_photo_on_its_side_has_the_size_it_is_seen_in(networks):
    (glance,) = look([turned(faces.no_face())], networks).glances
    assert (glance.width, glance.height, glance.faces) == (640, 480, ())


def test_face_n_of_a_look_is_face_n_of_an_order(networks, couple):
    photo = read_photo(COUPLE)
    height, width = photo.rgb.shape[:2]
    assert len(couple.faces) == 2
    for number, face in enumerate(couple.faces, start=1):
        box = learn([photo], networks, face=number).face.box
        parts = (box.left / width, box.top / height, box.right / width, box.bottom / height)
        assert np.allclose(face.box, parts, atol=1e-4)


def test_the_largest_face_comes_first(couple):
    widths = [face.box[2] - face.box[0] for face in couple.faces]
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize(
    ("photos", "people"),
    [
        ((ME, ME_AGAIN, STRANGER), [[0], [0], [1]]),
        ((STRANGER, ME, ME_AGAIN), [[0], [1], [1]]),
        ((ME, COUPLE, STRANGER), [[0], [0, 1], [1]]),
    ],
)
def test_one_person_has_one_number_in_all_photos(photos, people, networks):
    assert who(look(photos, networks)) == people


def test_photos_of_one_look_know_nothing_of_another(networks):
    assert who(look([STRANGER], networks)) == [[0]]
    assert who(look([ME], networks)) == [[0]]


def test_the_coach_speaks_of_each_face(networks):
    photos = [faces.upload(picture) for picture in (faces.dark(2), faces.blurred(2))]
    dark, blurred = (glance.faces[0] for glance in look(photos, networks).glances)
    assert "dark" in {finding.code for finding in dark.findings}
    assert "blurred" in {finding.code for finding in blurred.findings}


def test_a_face_that_an_order_would_refuse_is_too_small(networks):
    tiny = faces.upload(faces.small_face(50))
    (face,) = look([tiny], networks).glances[0].faces
    assert face.too_small
    with pytest.raises(FaceTooSmall):
        learn([read_photo(tiny)], networks)


def test_a_better_photo_is_worth_more(networks):
    photos = [faces.upload(rgb) for rgb in (faces.astronaut(2), faces.blurred(2), faces.dark(2))]
    best, *others = (glance.faces[0].worth for glance in look(photos, networks).glances)
    assert best > max(others)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.7 a letter", "not_an_image"),
        (b"\0\0\0\x18ftypmp42" + bytes(12), "animated_video"),
        (faces.upload(faces.astronaut(0.2)).data, "too_small"),
        (ME.data[:9000], "truncated"),
    ],
)
def test_a_photo_that_cannot_be_used_says_why_and_stops_no_other(data, code, networks):
    bad, good = look([Upload("bad.jpg", data), ME], networks).glances
    assert bad == Glance("bad.jpg", code)
    assert good.error is None and len(good.faces) == 1


def test_a_photo_without_a_face_is_no_error(networks):
    (glance,) = look([faces.upload(faces.no_face())], networks).glances
    assert (glance.error, glance.faces) == (None, ())


def test_nobody_is_cut_out(networks, monkeypatch):
    def too_slow(*_: object) -> None:
        pytest.fail("this takes too long for a look")

    for name in ("person_mask", "upscale", "paint"):
        monkeypatch.setattr(networks, name, too_slow)
    assert len(look([COUPLE], networks).glances[0].faces) == 2


def test_what_was_seen_is_plain_data(couple):
    again = json.loads(json.dumps(asdict(Looked((couple,)))))
    assert again["glances"][0]["faces"][1]["who"] == 1
    assert hash(couple) == hash(couple)
    assert "couple" not in repr(couple), "a name of somebody's file stays out of logs"
