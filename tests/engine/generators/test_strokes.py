from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generators import canvas, strokes


def ramp(side: int = 96) -> np.ndarray:
    return np.tile(np.linspace(0, 1, side, dtype=np.float32), (side, 1))


def test_lines_are_drawn_on_edges_and_nowhere_else():
    gray = np.full((80, 80), 0.8, np.float32)
    gray[:, 40:] = 0.6
    lines = strokes.xdog(gray, 1.5, sharpness=20, level=0.42, steepness=6)
    assert lines[:, 38:43].max(axis=1).min() > 0.8
    assert lines[:, :30].max() < 0.05
    assert lines[:, 52:].max() < 0.05


def test_dark_areas_become_black():
    dark = np.full((40, 40), 0.05, np.float32)
    assert strokes.xdog(dark, 1.5, sharpness=20, level=0.42, steepness=6).min() > 0.9


@given(st.integers(0, 179))
@settings(max_examples=12, deadline=None)
def test_the_flow_runs_along_stripes(degrees):
    y, x = np.mgrid[:96, :96].astype(np.float32)
    angle = np.radians(degrees)
    stripes = 0.5 + 0.5 * np.sin((x * np.sin(angle) - y * np.cos(angle)) / 3)
    way = strokes.flow(stripes.astype(np.float32), 4)
    along = way.x * np.cos(angle) + way.y * np.sin(angle)
    assert np.abs(along[20:-20, 20:-20]).mean() > 0.97


def test_averaging_along_the_flow_keeps_stripes_and_removes_noise():
    y, _ = np.mgrid[:96, :96].astype(np.float32)
    stripes = (0.5 + 0.5 * np.sin(y / 4)).astype(np.float32)
    noise = np.random.default_rng(1).normal(0, 0.2, stripes.shape).astype(np.float32)
    soft = strokes.along(stripes + noise, strokes.flow(stripes, 4), 9, steps=5)
    inner = (slice(12, -12), slice(12, -12))
    assert np.std((soft - stripes)[inner]) < 0.6 * np.std(noise[inner])
    assert np.corrcoef(soft[inner].ravel(), stripes[inner].ravel())[0, 1] > 0.95


@pytest.mark.parametrize("coverage", [0.1, 0.3, 0.5])
def test_hatching_covers_as_much_paper_as_asked(coverage):
    flat = np.full((160, 160), 0.5, np.float32)
    drawn = strokes.hatching(flat, np.full_like(flat, coverage), 8, 45, np.random.default_rng(1))
    assert drawn.mean() == pytest.approx(coverage, abs=0.06)


def test_hatching_leaves_white_paper_white():
    tone = ramp()
    cover = np.where(tone < 0.5, 0.4, 0).astype(np.float32)
    drawn = strokes.hatching(tone, cover, 6, 45, np.random.default_rng(1))
    assert drawn[:, 50:].max() == 0
    assert drawn[:, :46].max() > 0.9


@pytest.mark.parametrize("coverage", [0.1, 0.4])
def test_strands_follow_the_hair(coverage):
    x = np.mgrid[:128, :128][1].astype(np.float32)
    hair = (0.5 + 0.5 * np.sin(x / 3)).astype(np.float32)  # hanging straight down
    rng = np.random.default_rng(2)
    drawn = strokes.strands(hair, np.full_like(hair, coverage), 1.5, rng)
    down, across = np.abs(np.diff(drawn, axis=0)).mean(), np.abs(np.diff(drawn, axis=1)).mean()
    assert down < 0.5 * across
    assert drawn.mean() == pytest.approx(coverage, abs=0.1)


def test_a_contour_runs_around_the_person_only():
    alpha = np.zeros((120, 120), np.float32)
    alpha[30:90, 30:90] = 1
    line = strokes.contour(alpha, 2.0)
    assert line[60, 24:36].max() > 0.6
    assert line[60, 60] == 0
    assert line[5, 5] == 0


def test_paper_has_its_colour_and_a_tooth():
    nobody = np.zeros((200, 150), np.float32)
    sheet = strokes.paper((240, 230, 210), None, nobody, 3.0, np.random.default_rng(1))
    assert np.allclose(sheet.mean(axis=(0, 1)), (240, 230, 210), atol=1)
    assert 0.5 < sheet[..., 0].std() < 4


def test_on_dark_paper_the_person_lies_on_a_cut_out_of_light_paper():
    alpha = np.zeros((64, 64), np.float32)
    alpha[20:44, 20:44] = 1
    rng = np.random.default_rng(1)
    sheet = strokes.paper((250, 246, 236), (20, 30, 70), alpha, 0.0, rng)
    assert tuple(sheet[0, 0]) == (20, 30, 70)
    assert tuple(sheet[32, 32]) == (250, 246, 236)
    light = strokes.paper((250, 246, 236), (255, 220, 220), alpha, 0.0, rng)
    assert tuple(light[32, 32]) == (255, 220, 220)


@given(st.tuples(*[st.integers(0, 255)] * 3), st.tuples(*[st.integers(0, 255)] * 3))
@settings(max_examples=25, deadline=None)
def test_pigment_never_makes_a_sheet_lighter(sheet, pigment):
    size = (4, 4)
    full = np.ones((4, 4), np.float32)
    rubbed = strokes.rubbed(canvas.flat(size, sheet), canvas.flat(size, pigment), full)
    assert (rubbed <= canvas.flat(size, sheet)).all()
    assert (rubbed <= canvas.flat(size, pigment)).all()
