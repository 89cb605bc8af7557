"""What a person would see in a comic, a risograph and a duotone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import analyze
from engine.errors import BadOption
from engine.generators import canvas, printed
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look, Photo, Subject

channels = st.integers(0, 255)
colors = st.tuples(channels, channels, channels)


def made(
    style: Callable[..., Image],
    plate: Plate,
    look: Look | None = None,
    seed: int = 1,
    **recipe: Any,
) -> Image:
    return style(plate, look or Look(), np.random.default_rng(seed), Networks(), **recipe)


def light(picture: Image) -> np.ndarray:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)


@pytest.mark.parametrize(
    ("style", "furthest"), [(printed.comic, 0.45), (printed.risograph, 0.5), (printed.duotone, 0.4)]
)
def test_it_is_still_that_person(
    style, furthest, astronaut_plate, astronaut_subject: Subject, networks: Networks
):
    picture = made(style, astronaut_plate)
    faces = analyze.find_faces(Photo(picture, "", "PNG", astronaut_plate.size), networks)
    assert len(faces) == 1
    assert analyze.distance(faces[0].embedding, astronaut_subject.embedding) < furthest


@pytest.mark.parametrize("style", [printed.comic, printed.risograph, printed.duotone])
def test_the_same_seed_gives_the_same_pixels(style, astronaut_plate):
    one, same, other = (made(style, astronaut_plate, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


@pytest.mark.parametrize(("cell", "pixels"), [(12, 6), (16, 8), (24, 12)])
def test_a_comics_dots_keep_their_distance_on_a_turned_screen(astronaut_plate, cell, pixels):
    # One tone of skin, in shadow: what is left to see are the dots.
    shadow = np.full_like(astronaut_plate.rgb, (150, 110, 90))
    shadow[::2, ::2] += 1
    full = np.ones_like(astronaut_plate.alpha)
    none = np.zeros_like(full)
    plate = replace(astronaut_plate, rgb=shadow, alpha=full, skin=none, hair=none)
    face = light(made(printed.comic, plate, cell=cell, ink=0.0))[330:458, 20:148]
    window = np.hanning(128)[:, None] * np.hanning(128)
    spectrum = np.abs(np.fft.rfft2((face - face.mean()) * window))
    row, col = np.unravel_index(spectrum.argmax(), spectrum.shape)
    down, right = np.fft.fftfreq(128)[row], np.fft.rfftfreq(128)[col]
    assert 1 / np.hypot(down, right) == pytest.approx(pixels, rel=0.06)
    assert abs(np.degrees(np.arctan2(abs(down), right)) - 45) < 4


def test_a_comic_has_flat_colours_and_black_lines(astronaut_plate):
    bare, bold = (made(printed.comic, astronaut_plate, ink=ink) for ink in (0.0, 1.0))
    assert (light(bold) < 40).sum() > 1.25 * (light(bare) < 40).sum()
    skin = astronaut_plate.skin > 0.95
    steps = np.diff(bare.astype(int), axis=1)
    flat_here, flat_there = (
        (np.abs(d).max(axis=2) <= 1)[skin[:, 1:]].mean()
        for d in (steps, np.diff(astronaut_plate.rgb.astype(int), axis=1))
    )
    assert flat_here > 1.2 * flat_there


def test_a_comics_backdrop_is_the_colour_asked_for_above_and_lighter_dots_below(astronaut_plate):
    picture = made(printed.comic, astronaut_plate, Look(backdrop=(40, 160, 90)))
    assert (picture[:60, :60] == (40, 160, 90)).all()
    below = picture[-160:-60, :24]
    assert below.min(axis=(0, 1)).tolist() == [40, 160, 90]
    assert below.max(axis=(0, 1)).tolist() == list(canvas.tinted((40, 160, 90), 0.6))


def test_a_risograph_has_no_colour_that_two_inks_on_paper_cannot_give(astronaut_plate):
    picture = made(printed.risograph, astronaut_plate)
    paper, red, blue = (canvas.parse_color(c) for c in ("#f5efe0", "#ff5a5f", "#1d3557"))
    darkest = np.array(paper) * np.array(red) / 255 * np.array(blue) / 255
    assert (picture <= np.array(paper) + 8).all()
    assert (picture >= darkest - 6).all()
    assert np.allclose(picture[:30, :30].mean(axis=(0, 1)), paper, atol=2)


def test_a_risograph_is_printed_out_of_register_by_chance(astronaut_plate):
    edges = []
    for seed in range(4):
        picture = made(printed.risograph, astronaut_plate, seed=seed)
        disc = picture[..., 0].astype(float) - picture[..., 2] > 60
        beside = disc & (astronaut_plate.alpha < 0.01)
        edges.append(np.argwhere(beside).mean(axis=0))
    moved = np.linalg.norm(np.ptp(edges, axis=0))
    assert 0.5 < moved < 14


@pytest.mark.parametrize("inks", ["#ff5a5f", "#ff5a5f,#1d3557,#000000", "red,blue"])
def test_a_risograph_takes_two_colours(astronaut_plate, inks):
    with pytest.raises(BadOption):
        made(printed.risograph, astronaut_plate, inks=inks)


@given(colors, colors)
@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_duotone_lies_on_the_line_between_its_colours(astronaut_plate, dark, light_):
    low_, high = (f"#{bytes(color).hex()}" for color in (dark, light_))
    picture = made(printed.duotone, astronaut_plate, dark=low_, light=high).astype(float)
    low, way = np.array(dark, float), np.array(light_, float) - np.array(dark)
    share = ((picture - low) @ way) / max(float(way @ way), 1.0)
    nearest = low + np.clip(share, 0, 1)[..., None] * way
    assert np.abs(picture - nearest).max() <= 1.5


def test_a_duotone_uses_both_ends(astronaut_plate):
    picture = made(printed.duotone, astronaut_plate, dark="#000000", light="#ffffff")
    inside = picture[astronaut_plate.alpha > 0.95]
    assert np.percentile(inside, 2) < 12
    assert np.percentile(inside, 99) > 235


def test_a_duotone_of_no_strength_is_the_photo_and_its_backdrop_can_be_chosen(astronaut_plate):
    picture = made(printed.duotone, astronaut_plate, Look(strength=0.0, backdrop=(10, 120, 200)))
    inside = astronaut_plate.alpha > 0.999
    assert np.abs(picture.astype(int) - astronaut_plate.rgb)[inside].max() <= 1
    near = picture[180:260, 4:40].mean(axis=(0, 1))
    assert np.allclose(near / near.max(), np.array([10, 120, 200]) / 200, atol=0.03)
