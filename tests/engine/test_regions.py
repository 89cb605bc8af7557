"""Regions: skin is skin, hair is hair, and neither is the wall."""

from __future__ import annotations

import numpy as np
import pytest

from engine import mesh, regions
from engine.analyze import learn
from engine.framing import frame_subject
from engine.generators.plate import Plate, make_plate
from engine.networks import Networks
from engine.portrait import Mask
from tests import faces


@pytest.fixture(scope="module")
def other_plate(networks: Networks) -> Plate:
    subject = learn([faces.photo(faces.somebody_else())], networks)
    return make_plate(subject, frame_subject(subject, "1:1", 320), networks)


@pytest.fixture(params=["astronaut", "somebody else"])
def plate(request: pytest.FixtureRequest, astronaut_plate: Plate, other_plate: Plate) -> Plate:
    return astronaut_plate if request.param == "astronaut" else other_plate


def within(plate: Plate, *loops: tuple[int, ...]) -> np.ndarray:
    return mesh.fill(plate.alpha.shape, plate.landmarks, *loops) > 0.95


def crown(plate: Plate) -> np.ndarray:
    """Where the hair of the head is: above the forehead, inside the person."""
    rows, cols = np.indices(plate.alpha.shape)
    top = plate.landmarks[mesh.FOREHEAD_TOP]
    width = np.ptp(plate.landmarks[:468, 0])
    above = (rows < top[1] - 0.02 * width) & (np.abs(cols - top[0]) < 0.4 * width)
    return np.asarray(above & (plate.alpha > 0.99))


def test_cheeks_are_skin(plate):
    assert plate.skin[within(plate, mesh.LEFT_CHEEK, mesh.RIGHT_CHEEK)].mean() > 0.8


def test_the_neck_is_skin_and_the_collar_is_not(astronaut_plate):
    x, y = astronaut_plate.landmarks[mesh.CHIN, :2]
    height = np.ptp(astronaut_plate.landmarks[:468, 1])
    column = astronaut_plate.skin[:, round(x) - 8 : round(x) + 8].mean(axis=1)
    assert column[round(y + 0.08 * height)] > 0.4
    assert column[round(y + 0.35 * height) :].max() < 0.1


def test_eyes_lips_hair_and_wall_are_not_skin(plate):
    assert plate.skin[within(plate, mesh.LEFT_EYE, mesh.RIGHT_EYE)].mean() < 0.15
    assert plate.skin[within(plate, mesh.LIPS)].mean() < 0.15
    assert plate.skin[crown(plate)].mean() < 0.25
    assert plate.skin[plate.alpha < 0.01].max() < 0.02


def test_hair_is_on_the_head_and_neither_face_nor_wall_nor_suit(plate):
    assert plate.hair[crown(plate)].mean() > 0.6
    assert plate.hair[within(plate, mesh.OVAL)].mean() < 0.15
    assert plate.hair[plate.alpha < 0.01].max() < 0.02
    assert plate.hair[-plate.hair.shape[0] // 8 :].mean() < 0.1, "an orange suit is no hair"


def test_the_face_is_the_hull_with_a_soft_edge(plate):
    assert plate.face[within(plate, mesh.LIPS, mesh.LEFT_EYE, mesh.RIGHT_EYE)].min() > 0.9
    assert plate.face[4, 4] == 0
    assert ((plate.face > 0.1) & (plate.face < 0.9)).mean() > 0.01


@pytest.mark.parametrize("name", ["skin", "hair", "face"])
def test_regions_are_masks_of_the_pictures_size(plate, name):
    mask: Mask = getattr(plate, name)
    assert mask.shape == plate.alpha.shape and mask.dtype == np.float32
    assert mask.min() >= 0 and mask.max() <= 1


def test_a_bald_head_has_no_hair(astronaut_plate):
    """Only the face is left of the person, so nothing is around it to be hair."""
    oval = mesh.fill(astronaut_plate.alpha.shape, astronaut_plate.landmarks, mesh.OVAL)
    rgb, points = astronaut_plate.rgb, astronaut_plate.landmarks
    skin = regions.skin_mask(rgb, oval, points)
    assert regions.hair_mask(rgb, oval, skin, points).max() < 0.3
