from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generators import tones


@given(st.floats(0.2, 0.9), st.floats(0.45, 0.75))
@settings(max_examples=20, deadline=None)
def test_every_skin_is_brought_to_the_same_level(skin, level):
    gray = np.full((64, 64), skin, np.float32)
    out = tones.exposed(gray, np.ones_like(gray), level)
    assert abs(float(np.median(out)) - level) <= abs(skin - level) + 1e-5
    if 0.5 <= np.log(level) / np.log(skin) <= 1.8:
        assert float(np.median(out)) == pytest.approx(level, abs=0.01)


def test_without_skin_nothing_is_exposed():
    gray = np.full((64, 64), 0.3, np.float32)
    assert np.array_equal(tones.exposed(gray, np.zeros_like(gray), 0.6), gray)


def test_faint_detail_comes_out_as_clearly_as_strong_detail():
    y, x = np.mgrid[:256, :256].astype(np.float32)
    wave = np.sin(x / 3)
    gray = (0.5 + np.where(y < 128, 0.03, 0.2) * wave).astype(np.float32)
    every = np.ones_like(gray)
    even = tones.evened(gray, every, np.zeros_like(gray), 20)
    faint, strong = even[20:100, 20:-20].std(), even[156:-20, 20:-20].std()
    assert strong / faint < 2.5 < (0.2 / 0.03)


def test_what_lies_outside_the_person_does_not_count():
    rng = np.random.default_rng(3)
    alpha = np.zeros((200, 200), np.float32)
    alpha[40:160, 40:160] = 1
    gray = cv2.GaussianBlur(rng.random((200, 200), np.float32), (0, 0), 2)
    face = np.zeros_like(alpha)
    inside = (slice(44, 156), slice(44, 156))
    one, other = (
        tones.evened(np.where(alpha > 0, gray, outside).astype(np.float32), alpha, face, 20)
        for outside in (0.0, 1.0)
    )
    assert np.abs(one - other)[inside].max() < 0.02


def test_clearing_lifts_a_shadow_and_keeps_the_hue():
    picture = np.full((128, 128, 3), (200, 160, 140), np.uint8)
    picture[:, 64:] = (50, 40, 35)
    picture[::8] = picture[::8] * 0.8
    cleared = tones.cleared(picture, 1.0)
    assert cleared[:, 80:].mean() > picture[:, 80:].mean()
    assert np.array_equal(tones.cleared(picture, 0.0).shape, picture.shape)
    assert np.abs(tones.cleared(picture, 0.0).astype(int) - picture).max() <= 3


def test_a_study_draws_every_face_at_one_level(astronaut_plate):
    study = tones.Study.of(astronaut_plate, 0.6)
    on_skin = astronaut_plate.skin > 0.6
    assert float(np.median(study.gray[on_skin])) == pytest.approx(0.6, abs=0.02)
    outside = study.alpha == 0
    assert (study.on_white()[outside] == 1).all()


def test_pigments_are_livelier_and_never_darker(astronaut_plate):
    lighter = np.clip(tones.luminance(astronaut_plate.rgb) + 0.1, 0, 1)
    plain = tones.pigments(astronaut_plate, lighter, saturation=1.0).astype(int)
    assert (plain >= astronaut_plate.rgb.astype(int) - 1).all()
    lively = tones.pigments(astronaut_plate, lighter, saturation=1.5)
    suit = astronaut_plate.alpha > 0.9
    assert np.ptp(lively[suit], axis=1).mean() > 1.2 * np.ptp(plain[suit], axis=1).mean()
