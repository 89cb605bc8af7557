"""What a person would see in an illustration and a cartoon avatar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from engine import analyze
from engine.generators import illustrated
from engine.generators.plate import Plate
from engine.networks import Networks, Upscaler
from engine.portrait import Image, Look, Photo, Subject


class Enlarger(Networks):
    """Enlarges instead of drawing, at once, and remembers what it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Image] = []

    def upscale(
        self, rgb: Image, network: Upscaler, step: Callable[[], None] | None = None
    ) -> Image:
        assert network == "illustration"
        self.shown.append(rgb)
        return np.asarray(cv2.resize(rgb, None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC))


def made(
    style: Callable[..., Image],
    plate: Plate,
    look: Look | None = None,
    seed: int = 1,
    networks: Networks | None = None,
    **recipe: Any,
) -> Image:
    rng = np.random.default_rng(seed)
    return style(plate, look or Look(), rng, networks or Enlarger(), **recipe)


def at(plate: Plate, width: int, height: int, left: int = 0) -> Plate:
    """A plate scaled to a height and cut to a width."""
    k = height / plate.size[1]

    def part(picture: Any) -> Any:
        scaled = cv2.resize(picture, None, fx=k, fy=k, interpolation=cv2.INTER_LINEAR)
        return np.ascontiguousarray(scaled[:height, left : left + width])

    landmarks = plate.landmarks * np.float32(k) - np.array([left, 0, 0], np.float32)
    return Plate(
        rgb=part(plate.rgb),
        alpha=part(plate.alpha),
        scene=part(plate.scene),
        landmarks=landmarks,
        skin=part(plate.skin),
        hair=part(plate.hair),
        face=part(plate.face),
    )


def test_an_illustration_is_that_person_drawn_in_flat_areas(
    astronaut_plate, astronaut_subject: Subject, networks: Networks
):
    picture = made(illustrated.illustration, astronaut_plate, networks=networks)
    faces = analyze.find_faces(Photo(picture, "", "PNG", astronaut_plate.size), networks)
    assert len(faces) == 1
    assert analyze.distance(faces[0].embedding, astronaut_subject.embedding) < 0.45
    skin = astronaut_plate.skin > 0.95
    rough, flat = (
        np.abs(cv2.Laplacian(cv2.cvtColor(p, cv2.COLOR_RGB2GRAY), cv2.CV_32F))[skin].mean()
        for p in (astronaut_plate.rgb, picture)
    )
    assert flat < 0.8 * rough


@pytest.mark.parametrize("style", [illustrated.illustration, illustrated.cartoon])
def test_the_backdrop_is_the_colour_asked_for(style, astronaut_plate):
    picture = made(style, astronaut_plate, Look(backdrop=(60, 130, 210)))
    near = picture[180:260, 6:30].mean(axis=(0, 1))
    assert np.allclose(near / near.max(), np.array([60, 130, 210]) / 210, atol=0.03)


@pytest.mark.parametrize("style", [illustrated.illustration, illustrated.cartoon])
def test_the_network_is_shown_the_person_small_whatever_the_size(style, astronaut_plate):
    shown = []
    for width, height, left in ((512, 512, 0), (384, 384, 0), (330, 412, 40)):
        plate, networks = at(astronaut_plate, width, height, left), Enlarger()
        assert made(style, plate, networks=networks).shape == (height, width, 3)
        shown.append(networks.shown[0].shape)
        assert max(shown[-1][:2]) <= 256
    assert np.abs(np.subtract(shown[0], shown[1])).max() <= 2


@pytest.mark.parametrize("style", [illustrated.illustration, illustrated.cartoon])
def test_what_the_network_drew_lies_where_it_was(style, astronaut_plate):
    # With plain enlarging, the picture is a soft version of the plate and may not be shifted.
    picture = made(
        style, astronaut_plate, Look(strength=0.0) if style.__name__ == "cartoon" else None
    )
    a, b = (
        cv2.GaussianBlur(cv2.cvtColor(p, cv2.COLOR_RGB2GRAY).astype(np.float32), (0, 0), 3)
        for p in (astronaut_plate.rgb, picture)
    )
    window = astronaut_plate.face
    (dx, dy), _ = cv2.phaseCorrelate(a * window, b * window)
    assert np.hypot(dx, dy) < 0.6


def test_an_illustration_of_no_strength_keeps_the_photo(astronaut_plate):
    person = astronaut_plate.face > 0.9

    def away(strength: float | None) -> float:
        picture = made(illustrated.illustration, astronaut_plate, Look(strength=strength))
        return float(np.abs(picture.astype(int) - astronaut_plate.rgb)[person].mean())

    assert away(0.0) < away(0.35) < away(None)


def test_a_cartoon_stands_before_a_lighter_disc_with_a_white_edge(astronaut_plate):
    picture = made(illustrated.cartoon, astronaut_plate)
    assert (picture[:20, :20] == (255, 209, 102)).all()
    x, y = (int(v) for v in astronaut_plate.landmarks[10, :2])
    column = picture[:y, x].astype(int)
    crown = int(np.flatnonzero(astronaut_plate.alpha[:, x] > 0.5)[0])
    assert (column[max(0, crown - 40) : crown].min(axis=1) > 245).any()
    left = picture[y, 90:110].mean(axis=0)
    assert left[2] > 140  # lighter than the corner's 102


def test_a_cartoon_is_livelier_and_its_eyes_are_larger(astronaut_plate):
    dull, lively = (
        made(illustrated.cartoon, astronaut_plate, saturation=s).astype(int) for s in (0.8, 1.5)
    )
    skin = astronaut_plate.skin > 0.95
    assert np.ptp(lively[skin], axis=1).mean() > 1.3 * np.ptp(dull[skin], axis=1).mean()


def test_exaggeration_enlarges_the_eyes(astronaut_plate, networks: Networks):
    def eyes(exaggerate: float) -> float:
        picture = made(illustrated.cartoon, astronaut_plate, exaggerate=exaggerate)
        (face,) = analyze.find_faces(Photo(picture, "", "PNG", astronaut_plate.size), networks)
        points = face.landmarks[:, :2]
        wide = np.linalg.norm(points[[33, 263]] - points[[133, 362]], axis=1).sum()
        return float(wide / np.linalg.norm(points[234] - points[454]))

    assert eyes(1.0) > 1.05 * eyes(0.0)


@pytest.mark.parametrize("style", [illustrated.illustration, illustrated.cartoon])
def test_the_same_seed_gives_the_same_pixels(style, astronaut_plate):
    one, same, other = (made(style, astronaut_plate, seed=seed) for seed in (7, 7, 8))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
