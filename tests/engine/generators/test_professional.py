"""Professional: the photo stays a photo, on the backdrop that was asked for."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from engine import mesh
from engine.analyze import distance, find_faces, learn
from engine.framing import frame_subject
from engine.generators.canvas import parse_color
from engine.generators.plate import Plate, make_plate
from engine.generators.professional import studio
from engine.networks import Networks
from engine.portrait import Image, Look, Shape
from tests import faces

PLAIN = Look()


def made(plate: Plate, networks: Networks, look: Look = PLAIN, seed: int = 0, **recipe) -> Image:
    return studio(plate, look, np.random.default_rng(seed), networks, **recipe)


def backdrop_of(plate: Plate, picture: Image) -> np.ndarray:
    """Median colour of what is surely behind the person."""
    far = cv2.dilate(plate.alpha, np.ones((31, 31))) == 0
    assert far.mean() > 0.1
    return np.median(picture[far], axis=0)


@pytest.mark.parametrize("text", ["#1f2f4f", "#6b6f76", "#f4f4f2", "#101012", "#7a2f2f"])
def test_the_backdrop_is_the_colour_of_the_recipe(astronaut_plate, networks, text):
    picture = made(astronaut_plate, networks, backdrop=text, gradient=0.0)
    assert np.abs(backdrop_of(astronaut_plate, picture) - parse_color(text)).max() < 14


def test_the_colour_that_was_asked_for_replaces_the_recipes(astronaut_plate, networks):
    look = Look(backdrop=(200, 60, 40))
    for recipe in ("#101012", "office", "scene-blur"):
        picture = made(astronaut_plate, networks, look, backdrop=recipe, gradient=0.0)
        assert np.abs(backdrop_of(astronaut_plate, picture) - (200, 60, 40)).max() < 16


def test_a_white_backdrop_is_white_up_to_the_corners(astronaut_plate, networks):
    picture = made(astronaut_plate, networks, backdrop="#ffffff", gradient=0.0)
    for corner in (picture[:20, :20], picture[:20, -20:]):
        assert corner.min() > 245


def test_the_old_background_does_not_shine_through(astronaut_plate, networks):
    """On green paper nothing at the edge keeps the grey of the wall."""
    picture = made(astronaut_plate, networks, backdrop="#00a040", gradient=0.0, light_strength=0.0)
    edge = (astronaut_plate.alpha > 0.02) & (astronaut_plate.alpha < 0.3)
    assert edge.sum() > 100
    green = picture[edge].astype(int)
    assert np.median(green[:, 1] - green[:, 0]) > 40


def test_the_person_is_the_person_of_the_plate(astronaut_plate, networks, astronaut_subject):
    picture = made(astronaut_plate, networks)
    assert picture.shape == astronaut_plate.rgb.shape and picture.dtype == np.uint8
    (face,) = find_faces(faces.photo(picture), networks)
    assert distance(face.embedding, astronaut_subject.embedding) < 0.3
    inside = mesh.fill(astronaut_plate.alpha.shape, astronaut_plate.landmarks, mesh.OVAL) > 0.9
    change = np.abs(picture.astype(int) - astronaut_plate.rgb)[inside].mean()
    assert change < 30, "a photo stays a photo"


def test_a_light_that_was_asked_for_is_seen(astronaut_plate, networks):
    plain = made(astronaut_plate, networks, light_strength=0.1).astype(int)
    split = made(astronaut_plate, networks, Look(light="split"), light_strength=0.1).astype(int)
    shown = astronaut_plate.skin > 0.9
    assert np.abs(split - plain)[shown].mean() > 8


def test_strength_sets_how_far_the_light_goes(astronaut_plate, networks):
    none, half, full = (
        made(astronaut_plate, networks, Look(strength=s), light="rembrandt").astype(int)
        for s in (0.0, 0.5, 1.0)
    )
    shown = astronaut_plate.skin > 0.9
    assert np.abs(half - none)[shown].mean() < np.abs(full - none)[shown].mean()


def test_black_and_white_has_no_colour(astronaut_plate, networks):
    picture = made(astronaut_plate, networks, grade="mono", backdrop="#7a2f2f")
    assert np.ptp(picture.astype(int), axis=-1).max() == 0


def test_a_gradient_behind_the_person_does_not_band(astronaut_plate, networks):
    picture = made(astronaut_plate, networks, backdrop="#30343c", gradient=0.7)
    strip = picture[8:40, :90].astype(np.float32).mean(axis=-1)
    steps = np.abs(np.diff(cv2.blur(strip, (15, 15)), axis=1))
    assert steps.max() < 0.6


def test_places_stand_where_the_seed_puts_them(astronaut_plate, networks):
    first, same, other = (
        made(astronaut_plate, networks, seed=s, backdrop="office") for s in (1, 1, 2)
    )
    assert np.array_equal(first, same)
    assert np.abs(first.astype(int) - other)[astronaut_plate.alpha < 0.01].mean() > 2


@pytest.mark.parametrize("shape", ["1:1", "4:5", "3:4"])
def test_every_shape_has_eyes_on_the_line(shape: Shape, astronaut_subject, networks):
    frame = frame_subject(astronaut_subject, shape, 320)
    plate = make_plate(astronaut_subject, frame, networks)
    picture = made(plate, networks)
    assert picture.shape == (320, {"1:1": 320, "4:5": 256, "3:4": 240}[shape], 3)
    (face,) = find_faces(faces.photo(picture), networks)
    left, right = face.eyes
    assert (left + right)[1] / 2 / 320 == pytest.approx(0.43, abs=0.05)
    assert abs(left[1] - right[1]) < 0.02 * 320


def test_the_plate_may_be_used_again(astronaut_plate, networks):
    before = replace(astronaut_plate, rgb=astronaut_plate.rgb.copy())
    made(astronaut_plate, networks, light="split", grade="film")
    assert np.array_equal(before.rgb, astronaut_plate.rgb)


@pytest.mark.parametrize("where", ["left", "right"])
def test_a_shoulder_that_the_photo_cuts_off_ends_at_the_frame_not_in_a_mirror(where, networks):
    cols = slice(150, 512) if where == "left" else slice(0, 300)
    subject = learn([faces.photo(np.ascontiguousarray(faces.astronaut()[:, cols]))], networks)
    plate = make_plate(subject, frame_subject(subject, "1:1", 320), networks)
    side = plate.alpha[-60:, :6] if where == "left" else plate.alpha[-60:, -6:]
    assert side.max() > 0.9, "the shoulder meets the edge of the frame"
    (face,) = find_faces(faces.photo(made(plate, networks)), networks)
    assert face is not None
