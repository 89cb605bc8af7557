"""Backdrops: the colour asked for, no bands, and places that are out of focus."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generators.backdrop import SCENES, paper, scene
from engine.portrait import Image


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


channels = st.integers(0, 255)


@settings(deadline=None, max_examples=20)
@given(channels, channels, channels)
def test_flat_paper_has_the_colour_asked_for(red, green, blue):
    picture = paper((64, 80), (red, green, blue), 0.0, rng())
    assert picture.shape == (80, 64, 3) and picture.dtype == np.uint8
    assert np.abs(picture.astype(int) - (red, green, blue)).max() <= 1


@pytest.mark.parametrize("color", [(107, 111, 118), (24, 32, 58), (120, 60, 40)])
def test_lit_paper_is_the_colour_behind_the_head_and_darker_in_the_corners(color):
    picture = paper((400, 400), color, 0.8, rng()).astype(float)
    middle = picture[140:220, 160:240].mean(axis=(0, 1))
    corner = picture[-20:, :20].mean(axis=(0, 1))
    assert np.abs(middle - color).max() < 0.18 * max(color)
    assert corner.mean() < 0.75 * middle.mean()
    assert np.allclose(corner / corner.max(), middle / middle.max(), atol=0.05), "same hue"


def test_more_gradient_makes_darker_corners():
    corners = [
        paper((300, 300), (150, 150, 150), gradient, rng())[-10:, -10:].mean()
        for gradient in (0.0, 0.4, 0.8)
    ]
    assert corners == sorted(corners, reverse=True)


def test_a_gradient_does_not_band():
    """Where a smooth gradient would show steps, neighbouring values are mixed."""
    row = paper((600, 600), (60, 64, 72), 0.6, rng())[520:560, :, 0].astype(int)
    smooth = cv2.blur(row.astype(np.float32), (41, 1))
    steps = np.abs(np.diff(smooth, axis=1))
    assert steps.max() < 0.4, "no step of a whole value survives a small blur"
    assert len(np.unique(row[:, 300:320])) > 1


def test_grain_comes_from_the_generator_that_is_handed_in():
    first, same, other = (paper((64, 64), (90, 90, 90), 0.5, rng(seed)) for seed in (1, 1, 2))
    assert np.array_equal(first, same)
    assert not np.array_equal(first, other)


def sharpness(rgb: Image) -> float:
    gray = cv2.cvtColor(cv2.GaussianBlur(rgb, (0, 0), 2), cv2.COLOR_RGB2GRAY)
    return float(cv2.Laplacian(gray, cv2.CV_32F).std())


@pytest.mark.parametrize("name", SCENES)
def test_places_are_far_out_of_focus_and_repeat_by_seed(name, astronaut_plate):
    picture = scene(name, astronaut_plate, rng())
    assert picture.shape == astronaut_plate.rgb.shape and picture.dtype == np.uint8
    assert sharpness(picture) < 0.5 * sharpness(astronaut_plate.scene)
    assert np.array_equal(picture, scene(name, astronaut_plate, rng()))


@pytest.mark.parametrize("name", ["office", "window"])
def test_places_have_something_in_them_and_differ_by_seed(name, astronaut_plate):
    picture = scene(name, astronaut_plate, rng())
    assert picture.std() > 12
    assert not np.array_equal(picture, scene(name, astronaut_plate, rng(5)))


def test_the_window_is_bright_and_at_the_left(astronaut_plate):
    picture = scene("window", astronaut_plate, rng())
    assert picture[:, :170].mean() > picture[:, -170:].mean() + 20


def test_the_photos_own_place_keeps_its_colours_and_loses_the_person(astronaut_plate):
    picture = scene("scene-blur", astronaut_plate, rng()).astype(float)
    wall = astronaut_plate.scene[200:260, 440:500].astype(float).mean(axis=(0, 1))
    assert np.abs(picture[200:260, 440:500].mean(axis=(0, 1)) - wall).max() < 25
    x, y = (int(v) for v in astronaut_plate.landmarks[4, :2])
    behind_face = picture[y - 20 : y + 20, x - 20 : x + 20].mean(axis=(0, 1))
    face = astronaut_plate.scene[y - 20 : y + 20, x - 20 : x + 20].astype(float).mean(axis=(0, 1))
    assert np.abs(behind_face - wall).mean() < np.abs(behind_face - face).mean()
