"""Mesh: which way a head looks, whether its eyes are open, and masks of its parts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine import mesh
from engine.portrait import LEFT_IRIS, RIGHT_IRIS

angles = st.floats(-30, 30)


def turned(yaw: float, pitch: float, roll: float) -> NDArray[np.float32]:
    """The mean face after somebody tilts, nods and turns their head."""
    y, p, r = np.radians([-yaw, -pitch, roll])
    tilt = np.array([[np.cos(r), -np.sin(r), 0], [np.sin(r), np.cos(r), 0], [0, 0, 1]])
    nod = np.array([[1, 0, 0], [0, np.cos(p), np.sin(p)], [0, -np.sin(p), np.cos(p)]])
    turn = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    return (mesh.mean_face() @ (turn @ nod @ tilt).T).astype(np.float32)


def test_the_mean_face_looks_straight_ahead_with_open_eyes():
    face = mesh.mean_face()
    pose = mesh.pose_of(face)
    assert max(abs(pose.yaw), abs(pose.pitch), abs(pose.roll)) < 0.5
    assert mesh.eyes_open(face) > 0.2


def test_the_mean_face_is_measured_in_eye_distances_and_cannot_be_changed():
    face = mesh.mean_face()
    left, right = face[RIGHT_IRIS], face[LEFT_IRIS]
    assert np.linalg.norm(right[:2] - left[:2]) == pytest.approx(1, abs=0.01)
    assert np.abs((left + right)[:2]).max() < 0.02
    with pytest.raises(ValueError):
        face[0] = 0


def test_the_signs_of_the_pose_are_those_that_are_promised():
    nose = 4
    right, down = turned(20, 0, 0)[nose], turned(0, 20, 0)[nose]
    assert right[0] > mesh.mean_face()[nose, 0] + 0.1, "a yaw above 0 looks to the picture's right"
    assert down[1] > mesh.mean_face()[nose, 1] + 0.1, "a pitch above 0 looks down"
    tilted = turned(0, 0, 20)
    assert tilted[LEFT_IRIS, 1] > tilted[RIGHT_IRIS, 1], "a roll above 0 tilts clockwise"
    assert mesh.pose_of(turned(20, 0, 0)).yaw == pytest.approx(20, abs=1)
    assert mesh.pose_of(turned(0, 20, 0)).pitch == pytest.approx(20, abs=1)
    assert mesh.pose_of(turned(0, 0, 20)).roll == pytest.approx(20, abs=1)


@settings(deadline=None, max_examples=30)
@given(angles, angles, angles, st.floats(5, 500), st.floats(-900, 900))
def test_pose_is_found_wherever_the_head_is_and_however_large(yaw, pitch, roll, scale, shift):
    pose = mesh.pose_of((turned(yaw, pitch, roll) * scale + shift).astype(np.float32))
    assert pose.yaw == pytest.approx(yaw, abs=1)
    assert pose.pitch == pytest.approx(pitch, abs=1)
    assert pose.roll == pytest.approx(roll, abs=1)


def test_one_shut_eye_counts_as_shut():
    face = mesh.mean_face() * 100
    for upper, lower in ((159, 145), (158, 153), (160, 144)):
        face[upper] = face[lower]
    assert mesh.eyes_open(face) < 0.05


def test_eyes_are_as_open_in_a_large_picture_as_in_a_small_one():
    assert mesh.eyes_open(mesh.mean_face() * 7) == pytest.approx(mesh.eyes_open(mesh.mean_face()))


def test_the_box_holds_the_face_and_nothing_more():
    face = mesh.mean_face() * 100 + 300
    box = mesh.box_of(face)
    assert box.left == face[:468, 0].min() and box.right == face[:468, 0].max()
    assert box.top == face[:468, 1].min() and box.bottom == face[:468, 1].max()


def test_the_oval_is_filled_inside_and_empty_outside():
    face = mesh.mean_face() * 60 + np.array([150, 150, 0], np.float32)
    mask = mesh.fill((300, 300), face, mesh.OVAL)
    assert mask.shape == (300, 300) and mask.dtype == np.float32
    assert mask[150, 150] == 1 and mask[4, 4] == 0
    box = mesh.box_of(face)
    assert 0.6 < mask.sum() / (box.width * box.height) < 0.9, "an oval fills most of its box"


def test_eyes_and_mouth_lie_where_they_are_seen():
    face = mesh.mean_face() * 60 + np.array([150, 150, 0], np.float32)
    left, right = face[LEFT_IRIS, :2].astype(int), face[RIGHT_IRIS, :2].astype(int)
    eyes = mesh.fill((300, 300), face, mesh.LEFT_EYE, mesh.RIGHT_EYE)
    assert eyes[left[1], left[0]] > 0.9 and eyes[right[1], right[0]] > 0.9
    assert eyes[150, 150] == 0, "the bridge of the nose is no eye"
    lips = mesh.fill((300, 300), face, mesh.LIPS)
    rows = np.flatnonzero(lips.max(axis=1) > 0.5)
    assert rows.min() > left[1] + 30, "lips lie below the eyes"


@settings(deadline=None, max_examples=10)
@given(st.floats(0, 12))
def test_a_feathered_edge_stays_within_0_and_1_and_keeps_the_area(feather):
    face = mesh.mean_face() * 60 + np.array([150, 150, 0], np.float32)
    hard, soft = (mesh.fill((300, 300), face, mesh.OVAL, feather=f) for f in (0.0, feather))
    assert soft.min() >= 0 and soft.max() <= 1
    assert soft.sum() == pytest.approx(hard.sum(), rel=0.03)
    between = ((soft > 0.05) & (soft < 0.95)).sum()
    assert feather < 2 or between > 300, "a feathered edge is wide"
