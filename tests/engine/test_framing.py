"""Framing: eyes level and on one line, everybody at one scale, and nobody's shoulder invented."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analyze import find_faces, learn
from engine.framing import EYE_LINE, FACE_HEIGHT, Frame, frame_subject, size_of
from engine.mesh import CHIN, FOREHEAD_TOP
from engine.networks import Networks
from engine.portrait import LEFT_IRIS, RIGHT_IRIS, Image, Shape, Subject
from tests import faces

SHAPES: tuple[Shape, ...] = ("1:1", "4:5", "3:4")
SHARES = {"1:1": 1.0, "4:5": 0.8, "3:4": 0.75}


def cut(rgb: Image, rows: slice, cols: slice) -> Image:
    return np.ascontiguousarray(rgb[rows, cols])


ROOMY = {
    "as it is": faces.astronaut(),
    "tilted left": faces.rotated(faces.astronaut(), -10),
    "tilted right": faces.rotated(faces.astronaut(), 7),
    "off centre": cut(faces.astronaut(), slice(0, 512), slice(60, 512)),
    "mirrored": faces.mirrored(faces.astronaut()),
}
CUT_OFF = {
    "left shoulder": cut(faces.astronaut(), slice(0, 512), slice(150, 512)),
    "right shoulder": cut(faces.astronaut(), slice(0, 512), slice(0, 300)),
    "crown": cut(faces.astronaut(), slice(60, 512), slice(0, 512)),
    "chest": cut(faces.astronaut(), slice(0, 230), slice(0, 512)),
    "all around": cut(faces.astronaut(), slice(30, 230), slice(130, 320)),
    "cheek": cut(faces.astronaut(), slice(0, 300), slice(200, 512)),
}


@pytest.fixture(scope="module")
def subjects(networks: Networks) -> dict[str, Subject]:
    return {name: learn([faces.photo(rgb)], networks) for name, rgb in {**ROOMY, **CUT_OFF}.items()}


def eyes(frame: Frame, subject: Subject) -> np.ndarray:
    """Iris centres in parts of the picture, ``(2, 2)``."""
    return frame.points(subject.face.landmarks)[[RIGHT_IRIS, LEFT_IRIS], :2] / (
        frame.width,
        frame.height,
    )


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ROOMY)
def test_eyes_are_level_centred_and_on_the_line(name, shape, subjects):
    frame = frame_subject(subjects[name], shape, 512)
    left, right = eyes(frame, subjects[name])
    assert left[1] == pytest.approx(right[1], abs=0.01)
    assert (left + right)[1] / 2 == pytest.approx(EYE_LINE, abs=0.04)
    assert (left + right)[0] / 2 == pytest.approx(0.5, abs=0.04)


def test_the_eyes_that_are_seen_in_the_picture_are_level_too(subjects, networks):
    subject = subjects["tilted left"]
    picture = frame_subject(subject, "1:1", 512).warp(subject.photo.rgb)
    face = find_faces(faces.photo(picture), networks)[0]
    left, right = face.eyes
    assert left[1] == pytest.approx(right[1], abs=6)
    assert (left + right)[1] / 2 / 512 == pytest.approx(EYE_LINE, abs=0.04)


@pytest.mark.parametrize("shape", SHAPES)
def test_everybody_has_the_same_scale_and_head_room(shape, subjects):
    heights = []
    for name in ROOMY:
        frame = frame_subject(subjects[name], shape, 512)
        points = frame.points(subjects[name].face.landmarks)
        heights.append(np.linalg.norm(points[CHIN, :2] - points[FOREHEAD_TOP, :2]) / frame.height)
        top = np.flatnonzero(person_in(frame, subjects[name]).any(axis=1))[0] / frame.height
        assert 0.03 < top < 0.2
    assert max(heights) - min(heights) < 0.05
    assert np.mean(heights) == pytest.approx(FACE_HEIGHT, abs=0.06)


def test_a_head_that_is_tilted_on_purpose_stays_a_little_tilted(networks):
    subject = learn([faces.photo(faces.rotated(faces.astronaut(), 28))], networks)
    left, right = eyes(frame_subject(subject, "1:1", 512), subject)
    slope = np.degrees(np.arctan2(right[1] - left[1], right[0] - left[0]))
    assert 5 < slope < 24


def person_in(frame: Frame, subject: Subject) -> np.ndarray:
    """Where the person of the photo stands in the picture, ``(H, W)`` bool."""
    return np.asarray(frame.warp(on_photo(subject), cv2.BORDER_CONSTANT)) > 0.5


def on_photo(subject: Subject) -> np.ndarray:
    full = np.zeros(subject.photo.rgb.shape[:2], np.float32)
    r = subject.matte.region
    rows, cols = slice(int(r.top), int(r.bottom)), slice(int(r.left), int(r.right))
    full[rows, cols] = cv2.resize(
        subject.matte.alpha, (cols.stop - cols.start, rows.stop - rows.start)
    )
    return full


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", [*ROOMY, *CUT_OFF])
def test_nothing_of_the_person_is_invented_beyond_the_photos_edge(name, shape, subjects):
    subject = subjects[name]
    frame = frame_subject(subject, shape, 384)
    inside = frame.warp(np.ones(subject.photo.rgb.shape[:2], np.float32), cv2.BORDER_CONSTANT)
    # Replicated outwards, a matte that touches the photo's edge goes on beyond it.
    goes_on = frame.warp(on_photo(subject), cv2.BORDER_REPLICATE) > 0.5
    assert (goes_on & (inside < 0.5)).mean() < 0.015


@pytest.mark.parametrize(
    ("name", "side"),
    [("left shoulder", "left"), ("right shoulder", "right"), ("crown", "top"), ("chest", "bottom")],
)
def test_where_the_photo_cuts_the_person_off_the_picture_does_too(name, side, subjects):
    person = person_in(frame_subject(subjects[name], "1:1", 384), subjects[name])
    rim = {"left": person[:, :8], "right": person[:, -8:], "top": person[:8], "bottom": person[-8:]}
    assert rim[side].any()


@pytest.mark.parametrize("name", [*ROOMY, *CUT_OFF])
def test_the_face_is_in_the_picture(name, subjects):
    subject = subjects[name]
    frame = frame_subject(subject, "3:4", 384)
    nose, mouth = frame.points(subject.face.landmarks)[[4, 13], :2]
    for x, y in (nose, mouth):
        assert 0 < x < frame.width and 0 < y < frame.height


@pytest.mark.parametrize("shape", SHAPES)
@given(longer=st.integers(64, 2048))
@settings(deadline=None, max_examples=25)
def test_pictures_have_the_size_and_shape_asked_for(shape, longer):
    width, height = size_of(shape, longer)
    assert max(width, height) == pytest.approx(longer, abs=1)
    assert width / height == pytest.approx(SHARES[shape], abs=2 / longer)
    assert width % 2 == height % 2 == 0


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("longer", [256, 1024])
def test_what_is_warped_has_the_frames_size(shape, longer, astronaut_subject):
    frame = frame_subject(astronaut_subject, shape, longer)
    assert (frame.width, frame.height) == size_of(shape, longer)
    picture = frame.warp(astronaut_subject.photo.rgb)
    assert picture.shape == (frame.height, frame.width, 3)
    assert picture.dtype == np.uint8


def test_half_the_frame_shows_the_same_at_half_the_size(astronaut_subject):
    frame = frame_subject(astronaut_subject, "4:5", 640)
    half = frame.resized(0.5)
    assert (half.width, half.height) == (frame.width // 2, frame.height // 2)
    assert half.scale == pytest.approx(frame.scale / 2)
    big = cv2.resize(
        frame.warp(astronaut_subject.photo.rgb),
        (half.width, half.height),
        interpolation=cv2.INTER_AREA,
    )
    small = half.warp(astronaut_subject.photo.rgb)
    assert np.abs(big.astype(int) - small).mean() < 4


def test_landmarks_go_where_the_pixels_go(astronaut_subject):
    frame = frame_subject(astronaut_subject, "1:1", 512)
    dot = np.zeros(astronaut_subject.photo.rgb.shape[:2], np.float32)
    nose = np.round(astronaut_subject.face.landmarks[4, :2]).astype(int)
    dot[nose[1], nose[0]] = 1
    y, x = np.unravel_index(np.argmax(frame.warp(dot)), (frame.height, frame.width))
    assert np.linalg.norm(frame.points(astronaut_subject.face.landmarks)[4, :2] - (x, y)) < 3


def test_a_much_smaller_picture_has_no_moire():
    """Fine stripes become grey, not bands."""
    stripes = np.zeros((800, 800, 3), np.uint8)
    stripes[:, ::2] = 255
    frame = Frame(np.array([[0.22, 0, 0], [0, 0.22, 0]]), 176, 176)
    assert np.ptp(frame.warp(stripes)[8:-8, 8:-8].astype(int)) < 60
