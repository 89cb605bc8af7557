"""What a person would see in an ink or pencil drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest

from engine import analyze
from engine.generators import drawn
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look, Photo, Subject

INK_PAPER, PENCIL_PAPER = (250, 246, 236), (247, 244, 238)


def made(
    style: Callable[..., Image],
    plate: Plate,
    look: Look | None = None,
    seed: int = 1,
    **recipe: Any,
) -> Image:
    return style(plate, look or Look(), np.random.default_rng(seed), Networks(), **recipe)


@pytest.fixture(scope="module")
def inked(astronaut_plate: Plate) -> Image:
    return made(drawn.ink, astronaut_plate)


@pytest.fixture(scope="module")
def pencilled(astronaut_plate: Plate) -> Image:
    return made(drawn.pencil, astronaut_plate)


def light(picture: Image) -> np.ndarray:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)


@pytest.mark.parametrize("style", [drawn.ink, drawn.pencil])
def test_it_is_still_that_person(
    style, astronaut_plate, astronaut_subject: Subject, networks: Networks
):
    picture = made(style, astronaut_plate)
    faces = analyze.find_faces(Photo(picture, "", "PNG", astronaut_plate.size), networks)
    assert len(faces) == 1
    assert analyze.distance(faces[0].embedding, astronaut_subject.embedding) < 0.5


@pytest.mark.parametrize("style", [drawn.ink, drawn.pencil])
def test_the_seed_is_the_hand(style, astronaut_plate):
    one, same, other = (made(style, astronaut_plate, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert np.abs(one.astype(int) - other).mean() > 0.5


@pytest.mark.parametrize("style", [drawn.ink, drawn.pencil])
def test_the_paper_is_the_colour_asked_for(style, astronaut_plate):
    picture = made(style, astronaut_plate, Look(backdrop=(255, 214, 224)))
    assert np.allclose(picture[:40, :40].mean(axis=(0, 1)), (255, 214, 224), atol=2)


@pytest.mark.parametrize("style", [drawn.ink, drawn.pencil])
def test_on_dark_paper_the_face_can_still_be_seen(style, astronaut_plate):
    picture = made(style, astronaut_plate, Look(backdrop=(18, 24, 60)))
    assert np.allclose(picture[:40, :40].mean(axis=(0, 1)), (18, 24, 60), atol=2)
    assert light(picture)[astronaut_plate.skin > 0.9].mean() > 130


def test_ink_is_black_on_white_with_little_between(inked):
    values = light(inked)
    assert ((values < 60) | (values > 215)).mean() > 0.85
    assert (values < 60).mean() > 0.1
    assert np.allclose(inked[:40, :40].mean(axis=(0, 1)), INK_PAPER, atol=2)


def test_ink_spots_the_dark_and_leaves_the_face_open(inked, astronaut_plate):
    values = light(inked)
    dark = (light(astronaut_plate.rgb) < 30) & (astronaut_plate.alpha > 0.95)
    assert values[dark].mean() < 70
    assert values[astronaut_plate.skin > 0.9].mean() > 160


def test_more_detail_is_more_ink(astronaut_plate):
    face = astronaut_plate.face > 0.5
    sparse, rich = (
        light(made(drawn.ink, astronaut_plate, detail=detail))[face].mean() for detail in (0.4, 2.0)
    )
    assert rich < sparse - 5
    softly, firmly = (
        light(made(drawn.ink, astronaut_plate, Look(strength=s)))[face].mean() for s in (0.2, 1.0)
    )
    assert firmly < softly


def test_graphite_is_grey_and_coloured_pencils_are_not(pencilled, astronaut_plate):
    coloured = made(drawn.pencil, astronaut_plate, color=1.0)
    skin = astronaut_plate.skin > 0.9
    grey, lively = (p[skin].astype(int) - np.array(PENCIL_PAPER) for p in (pencilled, coloured))
    assert np.ptp(grey, axis=1).mean() < 12
    assert np.ptp(lively, axis=1).mean() > 30
    red, _, blue = coloured[skin].mean(axis=0)
    assert red > blue + 25


def test_pencil_keeps_light_and_dark_and_fades_out_below(pencilled, astronaut_plate):
    values = light(pencilled)
    hair, skin = astronaut_plate.hair > 0.8, astronaut_plate.skin > 0.9
    assert values[skin].mean() > values[hair].mean() + 30
    body = astronaut_plate.alpha[-6:] > 0.9
    assert values[-6:][body].mean() > 215


def test_pencil_strokes_slant_like_a_right_hand_draws(astronaut_plate):
    grey = replace(astronaut_plate, rgb=np.full_like(astronaut_plate.rgb, 120))
    values = light(made(drawn.pencil, grey))
    gx, gy = cv2.Sobel(values, cv2.CV_32F, 1, 0), cv2.Sobel(values, cv2.CV_32F, 0, 1)
    inner = astronaut_plate.face > 0.99
    xx, yy, xy = ((a * b)[inner].mean() for a, b in ((gx, gx), (gy, gy), (gx, gy)))
    across = np.degrees(np.arctan2(2 * xy, xx - yy)) / 2  # of the gradient; strokes run at 90 to it
    strength = np.hypot(2 * xy, xx - yy) / (xx + yy)
    assert across == pytest.approx(90 - 52, abs=12)
    assert strength > 0.3


def test_a_softer_pencil_is_darker(astronaut_plate):
    hard, soft = (made(drawn.pencil, astronaut_plate, softness=s) for s in (0.0, 1.0))
    person = astronaut_plate.face > 0.5
    assert light(soft)[person].mean() < light(hard)[person].mean() - 3
