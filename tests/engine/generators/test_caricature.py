"""A caricature pushes what is special, bends neither teeth nor frame, and stays the person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine import analyze, mesh
from engine.generators import caricature
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look, Photo, Points, Subject


def made(plate: Plate, look: Look | None = None, seed: int = 1, **recipe: Any) -> Image:
    rng = np.random.default_rng(seed)
    return caricature.caricature(plate, look or Look(), rng, Networks(), **recipe)


def deviation(points: NDArray[np.float32]) -> float:
    """Root mean square distance from the mean face, laid over the points; in eye distances."""
    mean = mesh.mean_face()[:468, :2].astype(np.float64)
    a, b = mean - mean.mean(axis=0), points[:468] - points[:468].mean(axis=0)
    u, s, vt = np.linalg.svd(a.T @ b)
    fitted = (a @ u @ vt) * (s.sum() / (a**2).sum())
    unit = np.linalg.norm(points[473] - points[468])
    return float(np.sqrt(((b - fitted) ** 2).sum(axis=1).mean()) / unit)


@pytest.fixture(scope="module")
def warp(astronaut_plate: Plate) -> tuple[NDArray[np.float32], Points]:
    """Where each pixel of a strong caricature comes from, ``(H, W, 2)``, and its landmarks."""
    width, height = astronaut_plate.size
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    funny = caricature.exaggerate(replace(astronaut_plate, skin=x, hair=y), 1.7, 1.3)
    # Remapping rounds to 1/32 of a pixel, which a slope would show.
    soft = cv2.GaussianBlur(np.dstack([funny.skin, funny.hair]), (0, 0), 1.5)
    border = np.pad(np.zeros((height - 2, width - 2), bool), 1, constant_values=True)
    soft[border] = np.dstack([funny.skin, funny.hair])[border]
    return soft, funny.landmarks


def stretch(warp: NDArray[np.float32], where: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How many times longer the picture becomes in its two main directions, at some pixels."""
    rows, cols = np.gradient(warp.astype(np.float64), axis=(0, 1))
    jacobian = np.stack([cols[where], rows[where]], axis=-1)
    return 1 / np.linalg.svd(jacobian, compute_uv=False)


def test_landmarks_move_away_from_the_mean_face_and_further_with_strength(astronaut_plate):
    points = astronaut_plate.landmarks
    far = [deviation(caricature.moved(points, strength, 1.0)) for strength in (0, 0.5, 1, 1.7)]
    assert far == sorted(far)
    assert far[2] > 1.4 * far[0]


def test_without_strength_the_face_stays_as_it_is(astronaut_plate):
    same = caricature.exaggerate(astronaut_plate, 0.0, 1.0)
    inside = astronaut_plate.alpha > 0.5
    off = np.abs(same.rgb.astype(int) - astronaut_plate.rgb)[inside]
    assert off.mean() < 0.5
    assert np.abs(same.landmarks - astronaut_plate.landmarks).max() < 0.01


def test_the_mean_face_has_nothing_to_exaggerate():
    mean = mesh.mean_face() * 100 + np.float32(256)
    moved = caricature.moved(mean, 1.0, 1.0)
    assert np.abs(moved - mean[:, :2]).max() < 1.0


@given(st.floats(-40, 40), st.floats(-25, 25), st.floats(0.3, 4))
@settings(max_examples=15, deadline=None)
def test_a_turned_head_is_not_taken_for_a_special_one(yaw, roll, scale):
    a, b = np.radians(yaw), np.radians(roll)
    turn = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    tilt = np.array([[np.cos(b), -np.sin(b), 0], [np.sin(b), np.cos(b), 0], [0, 0, 1]])
    head = (mesh.mean_face() @ (tilt @ turn).T * 100 * scale).astype(np.float32)
    moved = caricature.moved(head, 1.0, 1.0)
    assert np.abs(moved - head[:, :2]).max() < 1.0 * scale


def test_teeth_and_lips_keep_their_proportions(warp, astronaut_plate):
    field, landmarks = warp
    mouth = mesh.fill(field.shape[:2], landmarks, mesh.MOUTH) > 0.5
    ways = stretch(field, mouth)
    uneven = ways.max(axis=1) / ways.min(axis=1)
    assert np.median(uneven) < 1.15
    assert np.percentile(uneven, 95) < 1.45
    before, after = (
        np.ptp(p[list(mesh.LIPS), :2], axis=0) for p in (astronaut_plate.landmarks, landmarks)
    )
    assert after[0] / after[1] == pytest.approx(before[0] / before[1], rel=0.01)


def test_eyes_grow_and_irises_stay_round(warp, astronaut_plate):
    field, landmarks = warp
    for center, ring in ((468, (469, 470, 471, 472)), (473, (474, 475, 476, 477))):
        before = astronaut_plate.landmarks[list(ring), :2] - astronaut_plate.landmarks[center, :2]
        after = landmarks[list(ring), :2] - landmarks[center, :2]
        grown = np.linalg.norm(after, axis=1) / np.linalg.norm(before, axis=1)
        assert np.ptp(grown) < 0.02
        assert grown.min() > 1.3
        col, row = landmarks[center, :2].astype(int)
        iris = np.zeros(field.shape[:2], bool)
        iris[row - 1 : row + 2, col - 1 : col + 2] = True
        both = stretch(field, iris)
        assert (both.max(axis=1) / both.min(axis=1)).max() < 1.25
        assert both.mean() > 1.12


def test_eyes_and_lips_land_where_the_landmarks_say(warp, astronaut_plate):
    field, landmarks = warp
    for point in (*mesh.LEFT_EYE[::4], *mesh.RIGHT_EYE[::4], *mesh.LIPS[::4]):
        col, row = landmarks[point, :2].round().astype(int)
        assert np.linalg.norm(field[row, col] - astronaut_plate.landmarks[point, :2]) < 1.6


def test_nothing_folds_over_and_the_frame_stays(warp):
    field, _ = warp
    rows, cols = np.gradient(field, axis=(0, 1))
    area = cols[..., 0] * rows[..., 1] - cols[..., 1] * rows[..., 0]
    assert area.min() > 0.1
    height, width = field.shape[:2]
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    border = np.pad(np.zeros((height - 2, width - 2), bool), 1, constant_values=True)
    still = np.dstack([x, y])
    assert np.abs(field - still)[border].max() < 1e-3


def test_hair_follows_the_head_and_stays_inside_the_frame(astronaut_plate):
    funny = caricature.exaggerate(astronaut_plate, 1.0, 1.22)
    chin = int(astronaut_plate.landmarks[mesh.CHIN, 1])
    assert (funny.alpha[:chin] > 0.5).sum() > 1.03 * (astronaut_plate.alpha[:chin] > 0.5).sum()
    assert funny.hair.sum() > 1.03 * astronaut_plate.hair.sum()
    crown = np.flatnonzero((funny.alpha > 0.5).any(axis=1))[0]
    assert crown > 0.02 * astronaut_plate.size[1]


def test_it_is_still_that_person(astronaut_plate, astronaut_subject: Subject, networks: Networks):
    picture = made(astronaut_plate)
    faces = analyze.find_faces(Photo(picture, "", "PNG", astronaut_plate.size), networks)
    assert len(faces) == 1
    assert 0.2 < analyze.distance(faces[0].embedding, astronaut_subject.embedding) < 0.5


def test_the_backdrop_is_the_colour_asked_for(astronaut_plate):
    asked = made(astronaut_plate, Look(backdrop=(200, 60, 90)))
    height, width = asked.shape[:2]
    beside = asked[int(0.4 * height) : int(0.45 * height), int(0.12 * width) : int(0.16 * width)]
    hue = beside.mean(axis=(0, 1)) / beside.mean()
    assert np.allclose(hue, np.array([200, 60, 90]) / np.mean([200, 60, 90]), atol=0.05)


def test_the_seed_decides_how_far_it_goes(astronaut_plate):
    assert np.array_equal(made(astronaut_plate, seed=3), made(astronaut_plate, seed=3))
    one, other = made(astronaut_plate, seed=3), made(astronaut_plate, seed=4)
    person = astronaut_plate.alpha > 0.9
    assert np.abs(one.astype(int) - other)[person].mean() > 0.5


def test_the_strength_asked_for_counts(astronaut_plate):
    person = astronaut_plate.face > 0.9

    def away(strength: float | None) -> float:
        look, plain = Look(strength=strength), Look(strength=0.0)
        return float(
            np.abs(made(astronaut_plate, look).astype(int) - made(astronaut_plate, plain))[
                person
            ].mean()
        )

    assert away(0.2) < away(None) < away(1.0)
