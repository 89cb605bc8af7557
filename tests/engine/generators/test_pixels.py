"""What a person would see in a sprite."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import analyze
from engine.errors import BadOption
from engine.generators.pixels import pixelart
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look, Photo, Subject


def made(plate: Plate, look: Look | None = None, seed: int = 1, **recipe: Any) -> Image:
    return pixelart(plate, look or Look(), np.random.default_rng(seed), Networks(), **recipe)


def blocks(picture: Image, side: int) -> np.ndarray:
    """``(rows, columns, side, side, 3)`` of a picture that blocks fill."""
    rows, cols = picture.shape[0] // side, picture.shape[1] // side
    return picture.reshape(rows, side, cols, side, 3).swapaxes(1, 2)


def cut(plate: Plate, width: int, height: int) -> Plate:
    """The middle of a plate, from its top."""
    left = (plate.size[0] - width) // 2
    window = (slice(0, height), slice(left, left + width))
    landmarks = plate.landmarks - np.array([left, 0, 0], np.float32)
    pictures = {
        name: np.ascontiguousarray(getattr(plate, name)[window])
        for name in ("rgb", "alpha", "scene", "skin", "hair", "face")
    }
    return replace(plate, landmarks=landmarks, **pictures)


def test_every_block_has_one_colour(astronaut_plate):
    tiles = blocks(made(astronaut_plate), 8)  # 512 / 64
    assert (tiles == tiles[:, :, :1, :1]).all()


@given(
    st.integers(24, 90), st.integers(8, 40), st.sampled_from([(512, 512), (410, 512), (333, 401)])
)
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_more_colours_than_asked_in_any_shape(astronaut_plate, pixels, colors, size):
    plate = cut(astronaut_plate, *size)
    picture = made(plate, pixels=pixels, colors=colors)
    assert picture.shape == (size[1], size[0], 3)
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) <= colors
    side = round(min(size) / pixels)
    across = np.flatnonzero((np.diff(picture.astype(int), axis=1) != 0).any(axis=(0, 2)))
    assert len(set(across % side)) <= 1  # all edges lie on one grid


@pytest.mark.parametrize("pixels", [40, 64, 96])
def test_the_eyes_can_be_read(astronaut_plate, pixels):
    picture = cv2.cvtColor(made(astronaut_plate, pixels=pixels), cv2.COLOR_RGB2GRAY).astype(int)
    side = round(512 / pixels)
    for iris in (468, 473):
        x, y = astronaut_plate.landmarks[iris, :2]
        reach = 2 * side
        around = picture[int(y) - reach : int(y) + reach, int(x) - reach : int(x) + reach]
        assert around.min() < 60  # an iris
        row = picture[round(y), int(x) - 3 * side : int(x) + 3 * side]
        assert row.max() > 180  # with white beside it
        assert row[len(row) // 2 - side // 2 : len(row) // 2 + side // 2].min() < 60


def test_an_outline_runs_between_the_person_and_the_backdrop(astronaut_plate):
    look = Look(backdrop=(250, 120, 20))
    sprite = blocks(made(astronaut_plate, look), 8)[:, :, 0, 0]
    behind = (sprite == (250, 120, 20)).all(axis=2)
    assert tuple(sprite[0, 0]) == (250, 120, 20)
    row = sprite[20]
    first = int(np.flatnonzero(~behind[20])[0])
    assert row[first].max() < 60


def test_it_is_still_a_face(astronaut_plate, astronaut_subject: Subject, networks: Networks):
    picture = made(astronaut_plate, pixels=96)
    faces = analyze.find_faces(Photo(picture, "", "PNG", astronaut_plate.size), networks)
    assert len(faces) == 1
    assert analyze.distance(faces[0].embedding, astronaut_subject.embedding) < 0.6


def test_the_seed_chooses_the_palette_and_strength_the_coarseness(astronaut_plate):
    assert np.array_equal(made(astronaut_plate, seed=4), made(astronaut_plate, seed=4))
    assert not np.array_equal(made(astronaut_plate, seed=4), made(astronaut_plate, seed=5))

    def edges(look: Look) -> int:
        return int(
            (np.diff(made(astronaut_plate, look).astype(int), axis=1) != 0).any(axis=2).sum()
        )

    assert edges(Look(strength=1.0)) < edges(Look()) < edges(Look(strength=0.5))


@pytest.mark.parametrize("recipe", [{"pixels": 10}, {"colors": 3}])
def test_too_few_to_show_a_face_is_refused_in_a_sentence(astronaut_plate, recipe):
    with pytest.raises(BadOption) as caught:
        made(astronaut_plate, **recipe)
    assert str(next(iter(recipe.values()))) in caught.value.message
