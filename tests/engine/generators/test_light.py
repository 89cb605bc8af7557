"""Light: the lamp comes from where the preset says, on hair and neck as on the face."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine import mesh
from engine.analyze import distance
from engine.generators.light import PRESETS, relight
from engine.generators.plate import Plate
from engine.portrait import Image


def light(rgb: Image) -> np.ndarray:
    """Linear luminance, ``(H, W)`` in [0, 1]."""
    return np.asarray((cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY) / 255.0) ** 2.2)


def halves(plate: Plate) -> tuple[np.ndarray, np.ndarray]:
    """The picture's left and right, divided along the ridge of the nose."""
    rows, cols = np.indices(plate.alpha.shape)
    top, bottom = plate.landmarks[mesh.FOREHEAD_TOP], plate.landmarks[mesh.CHIN]
    middle = top[0] + (rows - top[1]) * (bottom[0] - top[0]) / (bottom[1] - top[1])
    return cols < middle, cols >= middle


def face(plate: Plate) -> np.ndarray:
    return mesh.fill(plate.alpha.shape, plate.landmarks, mesh.OVAL) > 0.9


def upper(plate: Plate) -> np.ndarray:
    """Above the mouth, and below it."""
    rows = np.indices(plate.alpha.shape)[0]
    return np.asarray(rows < plate.landmarks[4, 1])


def gained(plate: Plate, lit: Image, where: np.ndarray) -> float:
    """How many times brighter a part became."""
    return float(light(lit)[where].mean() / light(plate.rgb)[where].mean())


@pytest.mark.parametrize("preset", ["soft", "loop", "rembrandt", "split"])
def test_light_from_the_left_makes_the_left_brighter(astronaut_plate, preset):
    lit = relight(astronaut_plate, preset, 1.0)
    left, right = (
        gained(astronaut_plate, lit, face(astronaut_plate) & h) for h in halves(astronaut_plate)
    )
    assert left > 1.03 * right


def test_the_further_to_the_side_the_lamp_stands_the_darker_the_other_half(astronaut_plate):
    _, right = halves(astronaut_plate)
    shade = [
        gained(
            astronaut_plate, relight(astronaut_plate, preset, 1.0), face(astronaut_plate) & right
        )
        for preset in ("soft", "loop", "rembrandt", "split")
    ]
    assert shade == sorted(shade, reverse=True)
    assert shade[-1] < 0.8


def test_butterfly_light_comes_from_above_and_from_the_middle(astronaut_plate):
    lit = relight(astronaut_plate, "butterfly", 1.0)
    on_face = face(astronaut_plate)
    above, below = (
        gained(astronaut_plate, lit, on_face & part)
        for part in (upper(astronaut_plate), ~upper(astronaut_plate))
    )
    assert above > 1.05 * below
    left, right = (gained(astronaut_plate, lit, on_face & h) for h in halves(astronaut_plate))
    assert left == pytest.approx(right, rel=0.08)


def test_rim_light_draws_the_silhouette(astronaut_plate):
    lit = relight(astronaut_plate, "rim", 1.0)
    solid = (astronaut_plate.alpha > 0.5).astype(np.uint8)
    width = int(np.ptp(astronaut_plate.landmarks[:468, 0]))
    near = (solid > 0) & (cv2.erode(solid, np.ones((3, 3)), iterations=width // 30) == 0)
    near &= upper(astronaut_plate)
    assert gained(astronaut_plate, lit, near) > 1.3
    inner = mesh.fill(solid.shape, astronaut_plate.landmarks, mesh.LEFT_CHEEK, mesh.RIGHT_CHEEK)
    assert gained(astronaut_plate, lit, inner > 0.5) < 1.2


@pytest.mark.parametrize("preset", ["rembrandt", "split"])
def test_hair_and_neck_turn_with_the_face(astronaut_plate, preset):
    lit = relight(astronaut_plate, preset, 1.0)
    left, right = halves(astronaut_plate)
    hair = astronaut_plate.hair > 0.8
    assert gained(astronaut_plate, lit, hair & left) > 1.1 * gained(
        astronaut_plate, lit, hair & right
    )
    rows = np.indices(hair.shape)[0]
    neck = (astronaut_plate.skin > 0.6) & (rows > astronaut_plate.landmarks[mesh.CHIN, 1] + 4)
    assert gained(astronaut_plate, lit, neck & left) > 1.05 * gained(
        astronaut_plate, lit, neck & right
    )


@pytest.mark.parametrize("preset", PRESETS)
def test_no_preset_makes_the_skin_much_darker_or_lighter_as_a_whole(astronaut_plate, preset):
    skin = astronaut_plate.skin > 0.9
    assert 0.75 < gained(astronaut_plate, relight(astronaut_plate, preset, 1.0), skin) < 1.25


@pytest.mark.parametrize("preset", PRESETS)
def test_nothing_is_blown_out_and_the_person_stays(astronaut_plate, networks, preset):
    lit = relight(astronaut_plate, preset, 1.0)
    assert lit.shape == astronaut_plate.rgb.shape and lit.dtype == np.uint8
    on_face = face(astronaut_plate)
    before = (astronaut_plate.rgb[on_face].min(axis=1) > 250).mean()
    assert (lit[on_face].min(axis=1) > 250).mean() < before + 0.02
    points = astronaut_plate.landmarks
    apart = distance(networks.embed(lit, points), networks.embed(astronaut_plate.rgb, points))
    assert apart < 0.5, "well within the decision line, even at full strength"


@pytest.mark.parametrize("preset", PRESETS)
def test_strength_goes_from_nothing_to_everything(astronaut_plate, preset):
    def change(strength: float) -> float:
        lit = relight(astronaut_plate, preset, strength).astype(int)
        return float(np.abs(lit - astronaut_plate.rgb)[astronaut_plate.alpha > 0.5].mean())

    assert np.array_equal(relight(astronaut_plate, preset, 0.0), astronaut_plate.rgb)
    assert 0 < change(0.3) < change(0.6) < change(1.0)


def test_the_plate_is_left_as_it_was(astronaut_plate):
    before = astronaut_plate.rgb.copy()
    relight(astronaut_plate, "split", 1.0)
    assert np.array_equal(astronaut_plate.rgb, before)
