from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import BadOption
from engine.generators import canvas

channels = st.integers(0, 255)


@given(channels, channels, channels)
def test_a_color_is_read_back_as_it_is_written(red, green, blue):
    text = f"{red:02x}{green:02x}{blue:02x}"
    assert canvas.parse_color("#" + text) == (red, green, blue)
    assert canvas.parse_color(f" {text.upper()} ") == (red, green, blue)


def test_short_colors_mean_doubled_digits():
    assert canvas.parse_color("#f80") == (255, 136, 0)


@pytest.mark.parametrize("text", ["", "red", "#12345", "#gggggg", "rgb(1,2,3)"])
def test_what_is_no_color_is_quoted_back_with_an_example(text):
    with pytest.raises(BadOption) as caught:
        canvas.parse_color(text)
    assert f"“{text}”" in caught.value.message
    assert "#1d3557" in caught.value.hint


def test_over_shows_the_backdrop_outside_and_the_person_inside_and_their_mean_between():
    person = canvas.flat((3, 1), (200, 100, 0))
    alpha = np.array([[0.0, 0.5, 1.0]], np.float32)
    out = canvas.over(person, alpha, (0, 0, 100))
    assert out.tolist() == [[[0, 0, 100], [100, 50, 50], [200, 100, 0]]]


def test_flat_has_the_size_asked_for():
    assert canvas.flat((4, 7), (1, 2, 3)).shape == (7, 4, 3)


def test_radial_is_the_color_in_the_middle_and_darkens_without_bands():
    color = (150, 170, 200)
    out = canvas.radial((400, 500), color, 0.5).astype(np.float32)
    middle = out[190:230, 180:220].mean(axis=(0, 1))
    assert np.abs(middle - color).max() < 1.5
    assert out[:20, :20].mean() < 0.75 * np.mean(color)
    # Over a short stretch where a smooth gradient would sit on one value, two values alternate.
    row = out[300, 100:140, 0]
    assert np.count_nonzero(np.diff(row)) > 5


def test_radial_noise_comes_from_the_generator_that_is_handed_in():
    def made(seed: int) -> np.ndarray:
        return canvas.radial((64, 64), (90, 90, 90), 0.4, np.random.default_rng(seed))

    assert np.array_equal(made(1), made(1))
    assert not np.array_equal(made(1), made(2))
    assert np.array_equal(
        canvas.radial((64, 64), (9, 9, 9), 0.4), canvas.radial((64, 64), (9, 9, 9), 0.4)
    )
