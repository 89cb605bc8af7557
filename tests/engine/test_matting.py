"""Matting: a soft edge is found, and what is behind it does not shine through."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine import matting
from engine.portrait import Image, Mask

FRONT, BEHIND = (205, 120, 80), (40, 90, 150)
SIDE = 160


def disc(radius: float = 50, soft: float = 9, side: int = SIDE) -> Mask:
    """A disc whose edge takes so many pixels from 1 to 0."""
    y, x = np.mgrid[:side, :side] - (side - 1) / 2
    return np.clip((radius - np.hypot(x, y)) / soft + 0.5, 0, 1).astype(np.float32)


def textured(color: tuple[int, int, int], seed: int, side: int = SIDE) -> NDArray[np.float32]:
    """A colour with large, soft unevenness, as cloth and walls have."""
    rng = np.random.default_rng(seed)
    waves = cv2.resize(rng.normal(0, 10, (6, 6)).astype(np.float32), (side, side))
    return (np.array(color, np.float32) + waves[..., None]).astype(np.float32)


def composite(alpha: Mask) -> Image:
    share = alpha[..., None]
    front, behind = textured(FRONT, 1, len(alpha)), textured(BEHIND, 2, len(alpha))
    return np.clip(share * front + (1 - share) * behind, 0, 255).astype(np.uint8)


def rough(alpha: Mask) -> Mask:
    """What a mask network makes of it: coarse, a few pixels off."""
    mask = cv2.GaussianBlur((np.roll(alpha, 2, axis=1) > 0.5).astype(np.float32), (0, 0), 3)
    return np.asarray(mask, np.float32)


def known(alpha: Mask) -> Mask:
    return matting.trimap(rough(alpha), band=10, head_band=10, head_bottom=0)


def test_a_trimap_is_sure_deep_inside_and_far_outside_only():
    marks = matting.trimap(disc(), band=8, head_band=8, head_bottom=0)
    middle = SIDE // 2
    assert marks[middle, middle] == 1
    assert marks[2, 2] == 0
    assert marks[middle, middle + 50] == 0.5, "the edge itself is to be solved"
    assert set(np.unique(marks)) == {0, 0.5, 1}


def test_hair_gets_a_wider_unknown_than_shoulders():
    marks = matting.trimap(disc(), band=4, head_band=14, head_bottom=SIDE / 2)
    unknown = marks == 0.5
    assert unknown[: SIDE // 3].sum() > 1.5 * unknown[-SIDE // 3 :].sum()


def test_a_person_who_fills_the_picture_needs_no_solving():
    everywhere = np.ones((SIDE, SIDE), np.float32)

    assert (matting.solve(composite(everywhere), everywhere, everywhere) == 1).all()


def test_an_edge_is_solved_closer_to_the_truth_than_the_mask_was():
    truth = disc(soft=3)
    solved = matting.solve(composite(truth), known(truth), rough(truth))
    error, before = np.abs(solved - truth), np.abs(rough(truth) - truth)
    edge = (truth > 0) & (truth < 1)
    assert error.mean() < 0.015
    assert error.mean() < 0.5 * before.mean()
    assert error[edge].mean() < 0.85 * before[edge].mean()


def test_strands_stand_out_of_the_haze_that_a_mask_makes_of_hair():
    bare = disc(soft=2)
    truth, start = bare.copy(), bare.copy()
    for column in range(50, 110, 12):
        truth[22:36, column : column + 2] = 1
    tuft = np.zeros(bare.shape, bool)
    tuft[22:36, 50:110] = True
    tuft &= bare < 0.1
    start[tuft] = 0.4
    unknown = matting.trimap(bare, band=6, head_band=34, head_bottom=SIDE * 2 / 3)
    solved = matting.solve(composite(truth), unknown, start)
    strands, gaps = solved[tuft & (truth > 0.9)], solved[tuft & (truth < 0.1)]
    assert strands.mean() > 0.35
    assert strands.mean() > 2 * gaps.mean()
    assert solved[2:14].mean() < 0.03, "the wall above the hair stays wall"


@settings(deadline=None, max_examples=8)
@given(st.floats(20, 70), st.floats(1, 20))
def test_solved_mattes_stay_within_0_and_1_and_keep_what_is_known(radius, soft):
    truth = disc(radius, soft)
    marks = known(truth)
    solved = matting.solve(composite(truth), marks, rough(truth), iterations=12)
    assert solved.dtype == np.float32 and solved.shape == truth.shape
    assert solved.min() >= 0 and solved.max() <= 1
    assert solved[marks == 1].min(initial=1) > 0.9
    assert solved[marks == 0].max(initial=0) < 0.1


def test_a_guided_mask_takes_its_edge_from_the_picture():
    truth = disc(soft=1)
    mask = rough(truth)
    better = matting.guided(composite(truth), mask, radius=6, epsilon=1e-4)
    assert better.min() >= 0 and better.max() <= 1

    def wrong(found: Mask) -> int:
        return int(((found > 0.5) != (truth > 0.5)).sum())

    assert wrong(better) < 0.5 * wrong(mask)


def test_an_enlarged_matte_has_the_edge_of_the_large_picture():
    truth = disc(radius=150, soft=3, side=3 * SIDE)
    large = composite(truth)
    small_truth = cv2.resize(truth, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    small = cv2.resize(large, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    big = matting.enlarge(small_truth, small, large)
    plain = cv2.resize(small_truth, big.shape[::-1], interpolation=cv2.INTER_LINEAR)
    assert big.shape == truth.shape and big.dtype == np.float32
    assert big.min() >= 0 and big.max() <= 1
    assert np.abs(big - truth).mean() < np.abs(plain - truth).mean()
    assert big[3 * SIDE // 2, 3 * SIDE // 2] == 1 and big[5, 5] == 0


def test_the_colour_of_the_edge_is_the_persons_not_the_walls():
    alpha = disc(radius=170, soft=8, side=512)
    picture, truth = composite(alpha), textured(FRONT, 1, 512)
    colour = matting.foreground(picture, alpha).astype(np.float32)
    edge = (alpha > 0.15) & (alpha < 0.85)
    assert np.abs(colour - truth)[alpha > 0.9].mean() < 2
    assert np.abs(colour - truth)[edge].mean() < 0.25 * np.abs(picture - truth)[edge].mean()


def test_laid_over_another_colour_no_fringe_of_the_old_one_remains():
    alpha = disc(radius=170, soft=8, side=512)
    share, wall = alpha[..., None], np.array((120, 120, 120), np.float32)
    laid = share * matting.foreground(composite(alpha), alpha) + (1 - share) * wall
    wanted = share * textured(FRONT, 1, 512) + (1 - share) * wall
    assert np.abs(laid - wanted).max() < 20
    naive = share * composite(alpha) + (1 - share) * wall
    assert np.abs(naive - wanted).max() > 35, "the test must be able to fail"


def test_the_colour_goes_on_smoothly_beyond_the_person_and_never_turns_black():
    alpha = disc(radius=170, soft=4, side=512)
    colour = matting.foreground(composite(alpha), alpha).astype(np.float32)
    near = (alpha == 0) & (cv2.dilate(alpha, np.ones((3, 3)), iterations=8) > 0)
    assert np.abs(colour - textured(FRONT, 1, 512))[near].mean() < 15
    assert np.abs(colour[4, 4] - FRONT).max() < 40, "far away it is the person's mean colour"


@pytest.mark.parametrize("alpha", [np.zeros((96, 96), np.float32), np.ones((96, 96), np.float32)])
def test_nobody_and_nothing_but_a_person_are_mattes_too(alpha):
    picture = composite(alpha)
    colour = matting.foreground(picture, alpha)
    assert colour.shape == picture.shape and colour.dtype == np.uint8
    if alpha.all():
        assert np.abs(colour.astype(int) - picture).max() <= 2


def test_a_mask_drawn_outside_the_hair_is_trimmed_to_it_above_the_eyes():
    rows, cols = np.indices((240, 240))
    away = np.hypot(rows - 120, cols - 120)
    hair = np.where((away < 70)[..., None], (40, 35, 30), (225, 225, 215)).astype(np.uint8)
    mask = (away < 78).astype(np.float32)

    trimmed = matting.trim_hair(hair, mask, unit=60, bottom=130)

    ring = (away > 72) & (away < 77)
    assert trimmed[ring & (rows < 95)].mean() < 0.1
    assert trimmed[away < 66].min() > 0.9
    assert trimmed[ring & (rows > 140)].mean() == 1.0
