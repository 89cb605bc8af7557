"""Complexion: whatever a painter does to a person, skin stays theirs and hair stays hair."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.generators.complexion import keep
from engine.generators.plate import Plate
from engine.portrait import Image

MUSTARD = (196, 150, 32)


def lab(rgb: Image) -> np.ndarray:
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB).astype(int)


def flat(plate: Plate, color: tuple[int, int, int]) -> Image:
    return np.broadcast_to(np.array(color, np.uint8), plate.rgb.shape).copy()


def skin_tone(plate: Plate, picture: Image) -> np.ndarray:
    return np.asarray(np.median(lab(picture)[plate.skin > 0.8], axis=0))


def stripes(plate: Plate) -> Image:
    """The photo under black and white bands, as a painter draws hair."""
    rows = np.indices(plate.alpha.shape)[0]
    bands = np.where(rows // 4 % 2, 90, -90)[..., None]
    return np.clip(plate.rgb.astype(int) + bands, 0, 255).astype(np.uint8)


@pytest.fixture(params=[1.0, 0.8, 0.55], ids=["light", "brown", "dark"])
def person(request: pytest.FixtureRequest, astronaut_plate: Plate) -> Plate:
    return replace(astronaut_plate, rgb=(astronaut_plate.rgb * request.param).astype(np.uint8))


@pytest.mark.parametrize("color", [MUSTARD, (90, 130, 90), (60, 60, 70), (170, 30, 40)])
def test_skin_stays_near_the_persons_own_on_any_skin(person, color):
    kept = keep(flat(person, color), person, 0.7)
    away = skin_tone(person, kept) - skin_tone(person, person.rgb)
    assert -18 <= away[0] <= 22, "neither bleached nor in shadow"
    assert -5 <= away[1] <= 10, "not green"
    assert -9 <= away[2] <= 10, "neither yellow nor blue"


@settings(max_examples=15, deadline=None)
@example(MUSTARD)
@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_no_palette_changes_skin_beyond_recognition(astronaut_plate, color):
    kept = keep(flat(astronaut_plate, color), astronaut_plate, 0.7)
    away = skin_tone(astronaut_plate, kept) - skin_tone(astronaut_plate, astronaut_plate.rgb)
    assert np.linalg.norm(away) < 25


def test_the_palette_still_shows_on_skin_and_more_so_on_hair(astronaut_plate):
    warm, cool = (
        lab(keep(flat(astronaut_plate, color), astronaut_plate, 0.7))[..., 2]
        for color in (MUSTARD, (50, 90, 190))
    )
    apart = (warm - cool).astype(float)
    skin = apart[astronaut_plate.skin > 0.8].mean()
    hair = apart[(astronaut_plate.hair > 0.8) & (astronaut_plate.skin < 0.05)].mean()
    assert 4 < skin < hair


def test_lips_keep_their_red_and_teeth_their_white(astronaut_plate):
    kept = lab(keep(flat(astronaut_plate, MUSTARD), astronaut_plate, 0.7))
    own = lab(astronaut_plate.rgb)
    face = astronaut_plate.face > 0.99
    reddest, whitest = (
        face & (own[..., c] >= np.percentile(own[..., c][face], q)) for c, q in ((1, 97), (0, 99))
    )
    assert kept[..., 1][reddest].mean() > kept[..., 1][face].mean() + 4
    assert kept[..., 0][whitest].mean() > kept[..., 0][face].mean() + 15


def test_ropes_are_taken_out_of_hair_and_stay_on_clothes(astronaut_plate):
    picture = stripes(astronaut_plate)
    kept = keep(picture, astronaut_plate, 0.7)

    def banding(rgb: Image, where: np.ndarray) -> float:
        light = lab(rgb)[..., 0].astype(np.float32)
        change = np.abs(light - lab(astronaut_plate.rgb)[..., 0])
        return float(np.median(change[where]))

    hair = astronaut_plate.hair > 0.9
    suit = (astronaut_plate.alpha > 0.99) & (astronaut_plate.hair < 0.01)
    suit[: round(astronaut_plate.landmarks[:468, 1].max()) + 60] = False
    assert banding(kept, hair) < 0.3 * banding(picture, hair)
    assert banding(kept, suit) > 0.7 * banding(picture, suit)


def test_the_photo_itself_comes_back_as_it_was(astronaut_plate):
    kept = keep(astronaut_plate.rgb, astronaut_plate, 0.7)
    shown = astronaut_plate.alpha > 0.99
    assert np.abs(kept.astype(int) - astronaut_plate.rgb)[shown].mean() < 3


def test_what_is_behind_the_person_is_left_alone(astronaut_plate):
    picture = flat(astronaut_plate, MUSTARD)
    kept = keep(picture, astronaut_plate, 1.0)
    behind = astronaut_plate.alpha < 0.001
    assert np.abs(kept.astype(int) - picture)[behind].max() <= 3


def test_without_any_skin_in_sight_the_face_is_kept_all_the_same(astronaut_plate):
    masked = replace(astronaut_plate, skin=np.zeros_like(astronaut_plate.skin))
    kept = keep(flat(masked, MUSTARD), masked, 0.7)
    away = skin_tone(astronaut_plate, kept) - skin_tone(astronaut_plate, masked.rgb)
    assert np.linalg.norm(away) < 25
