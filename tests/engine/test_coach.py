"""Coach: what is wrong with a photo is said in plain words, and a good photo is left in peace."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from engine import coach
from engine.analyze import find_faces
from engine.networks import Networks
from engine.portrait import Face, Image, Pose, Severity
from tests import faces


@pytest.fixture(scope="module")
def good(networks: Networks) -> Face:
    return find_faces(faces.photo(faces.astronaut(2)), networks)[0]


def orange(rgb: Image) -> Image:
    return np.clip(rgb * np.array([1.0, 0.72, 0.3]), 0, 255).astype(np.uint8)


def flashed(rgb: Image) -> Image:
    return np.clip(rgb.astype(np.float32) * 1.9, 0, 255).astype(np.uint8)


def half_in_shadow(rgb: Image) -> Image:
    light = np.clip((rgb.shape[1] * 0.45 - np.arange(rgb.shape[1])) / 60 + 0.5, 0.15, 1)
    return np.asarray(rgb * light[None, :, None], np.uint8)


def masked(rgb: Image) -> Image:
    out = rgb.copy()
    cv2.ellipse(out, (447, 300), (80, 62), 0, 0, 360, (70, 140, 200), -1)
    return out


PHOTOS: dict[str, Callable[[], Image]] = {
    "eyes_closed": lambda: faces.with_closed_eyes(2),
    "blurred": lambda: faces.blurred(2),
    "small_face": lambda: faces.small_face(80),
    "backlit": lambda: faces.backlit(2),
    "dark": lambda: faces.dark(2),
    "bright": lambda: flashed(faces.astronaut(2)),
    "side_light": lambda: half_in_shadow(faces.astronaut(2)),
    "covered": lambda: masked(faces.astronaut(2)),
    "colour_cast": lambda: orange(faces.astronaut(2)),
}


@pytest.mark.parametrize("code", PHOTOS)
def test_what_is_wrong_with_a_photo_is_said(code, networks):
    face = find_faces(faces.photo(PHOTOS[code]()), networks)[0]
    assert code in [finding.code for finding in coach.advise(face)]


@pytest.mark.parametrize("code", ["dark", "backlit"])
def test_a_photo_that_only_lacks_light_is_not_said_to_be_blurred(code, networks):
    face = find_faces(faces.photo(PHOTOS[code]()), networks)[0]
    assert [finding.code for finding in coach.advise(face)] == [code]


def test_nothing_is_said_of_a_good_photo(good):
    assert coach.advise(good) == ()


def test_a_good_photo_of_somebody_darker_is_a_good_photo_too(networks):
    face = find_faces(faces.photo(faces.somebody_else(2)), networks)[0]
    assert coach.advise(face) == ()


def test_the_small_sample_is_said_to_be_small(astronaut_subject):
    assert [finding.code for finding in coach.advise(astronaut_subject.face)] == ["small_face"]


def test_a_face_in_the_shade_before_a_window_is_one_problem_not_two(good):
    quality = replace(good.quality, exposure=0.05, backlight=0.7)
    codes = [finding.code for finding in coach.advise(replace(good, quality=quality))]
    assert codes == ["backlit"]


@pytest.mark.parametrize(
    ("pose", "code"),
    [
        (Pose(60, 0, 0), "turned_away"),
        (Pose(-60, 0, 0), "turned_away"),
        (Pose(0, 45, 0), "tilted_up_down"),
        (Pose(0, -45, 0), "tilted_up_down"),
    ],
)
def test_heads_turned_far_away_are_noticed(good, pose, code):
    assert [finding.code for finding in coach.advise(replace(good, pose=pose))] == [code]


def test_a_tilted_head_is_nothing_to_remark_upon(good):
    assert coach.advise(replace(good, pose=Pose(5, 5, 25))) == ()


def worst(face: Face) -> Face:
    quality = replace(
        face.quality,
        sharpness=0.1,
        exposure=0.02,
        clipped=0.9,
        side_light=1.5,
        cast=(60.0, 60.0),
        temple_width=66,
        eyes_open=0.01,
        occlusion=0.9,
    )
    return replace(face, quality=quality, pose=Pose(70, 50, 0))


def test_what_matters_most_is_said_first(good):
    severities = [finding.severity for finding in coach.advise(worst(good))]
    assert Severity.WARNING in severities and Severity.TIP in severities
    assert severities == sorted(severities, key=lambda severity: severity is Severity.TIP)


def test_sentences_are_plain_friendly_and_each_is_said_once(good):
    said = coach.advise(worst(good))
    assert len({finding.code for finding in said}) == len(said) >= 9
    for finding in said:
        assert re.fullmatch(r"[A-Z][^!]{15,110}\.", finding.sentence), finding.sentence
        assert re.fullmatch(r"[a-z_]+", finding.code)
        for word in ("your photo is", "you took", "bad", "wrong", "pixel", "luminance", "mesh"):
            assert word not in finding.sentence.lower(), "nobody is blamed, and no jargon"
