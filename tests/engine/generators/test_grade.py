"""Grades: warm is warm, cool is cool, mono has no colour, and asked-for changes are seen."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generators.grade import GRADES, adjust, grade
from engine.portrait import Image, Look
from tests import faces

PHOTO = faces.astronaut(0.25)
GRAYS = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)


def warmth(rgb: Image) -> float:
    return float(rgb[..., 0].mean() - rgb[..., 2].mean())


def spread(rgb: Image) -> float:
    return float(rgb.astype(float).mean(axis=-1).std())


def colourfulness(rgb: Image) -> float:
    return float(np.ptp(rgb.astype(int), axis=-1).mean())


@pytest.mark.parametrize("name", GRADES)
def test_every_grade_keeps_the_order_of_tones(name):
    done = grade(GRAYS, name)
    assert done.shape == GRAYS.shape and done.dtype == np.uint8
    assert (np.diff(done[0].astype(int).sum(axis=-1)) >= 0).all()


@pytest.mark.parametrize("name", GRADES)
def test_no_grade_loses_the_lights_or_the_shadows(name):
    done = grade(GRAYS, name)[0].astype(int)
    assert len(np.unique(done[:, 1])) > 180
    assert done[0].max() < 40 and done[-1].min() > 215


def test_mono_has_no_colour_at_all():
    assert np.ptp(grade(PHOTO, "mono").astype(int), axis=-1).max() == 0


def test_mono_keeps_what_is_brighter_brighter():
    red, green, blue = (
        int(grade(np.full((2, 2, 3), c, np.uint8), "mono").mean())
        for c in ((200, 0, 0), (0, 200, 0), (0, 0, 200))
    )
    assert green > red > blue, "as the eye sees them"


def test_warm_is_warmer_than_neutral_and_cool_is_cooler():
    cool, neutral, warm = (warmth(grade(PHOTO, name)) for name in ("cool", "neutral", "warm"))
    assert cool < neutral - 3 and warm > neutral + 3


def test_neutral_leaves_grey_grey():
    assert np.ptp(grade(GRAYS, "neutral").astype(int), axis=-1).max() <= 1


def test_film_lifts_the_blacks_and_editorial_has_more_contrast():
    assert grade(GRAYS, "film")[0, 0].mean() > grade(GRAYS, "neutral")[0, 0].mean() + 4
    assert spread(grade(PHOTO, "editorial")) > spread(grade(PHOTO, "neutral"))
    assert colourfulness(grade(PHOTO, "editorial")) < colourfulness(grade(PHOTO, "neutral"))


# What words ask for on top.


def test_nothing_asked_for_changes_nothing():
    assert np.array_equal(adjust(PHOTO, Look()), PHOTO)


@pytest.mark.parametrize(
    ("more", "less", "measure"),
    [
        (Look(warmth=1), Look(warmth=-1), warmth),
        (Look(brightness=1), Look(brightness=-1), np.mean),
        (Look(contrast=1), Look(contrast=-1), spread),
    ],
    ids=["warmth", "brightness", "contrast"],
)
def test_more_and_less_go_in_their_directions(more, less, measure):
    low, middle, high = (measure(adjust(PHOTO, look)) for look in (less, Look(), more))
    assert low < middle < high


def test_black_and_white_can_be_asked_for_on_any_style():
    assert np.ptp(adjust(PHOTO, Look(mono=True)).astype(int), axis=-1).max() == 0


def test_transparency_is_left_as_it_is():
    alpha = np.arange(PHOTO.shape[0] * PHOTO.shape[1], dtype=np.uint8).reshape(PHOTO.shape[:2])
    done = adjust(np.dstack([PHOTO, alpha]), Look(warmth=0.5, brightness=0.5, mono=True))
    assert done.shape == (*PHOTO.shape[:2], 4)
    assert np.array_equal(done[..., 3], alpha)


amounts = st.floats(-1, 1)


@settings(deadline=None, max_examples=30)
@given(amounts, amounts, amounts)
def test_any_combination_keeps_the_order_of_tones(warm, bright, contrast):
    done = adjust(GRAYS, Look(warmth=warm, brightness=bright, contrast=contrast))[0].astype(int)
    assert (np.diff(done, axis=0) >= 0).all()
    assert done[-1].max() - done[0].min() > 100, "and never makes it all one grey"
