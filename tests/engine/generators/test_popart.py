"""What a person would see in a screen print."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine import analyze
from engine.errors import BadOption
from engine.generators import popart as module
from engine.generators.plate import Plate
from engine.generators.popart import PALETTES, popart
from engine.networks import Networks
from engine.portrait import Image, Look, Photo, Subject


def made(plate: Plate, look: Look | None = None, seed: int = 1, **recipe: Any) -> Image:
    return popart(plate, look or Look(), np.random.default_rng(seed), Networks(), **recipe)


def black(picture: Image) -> np.ndarray:
    return picture.max(axis=2) < 70


def test_it_is_still_that_person(astronaut_plate, astronaut_subject: Subject, networks: Networks):
    picture = made(astronaut_plate)
    faces = analyze.find_faces(Photo(picture, "", "PNG", astronaut_plate.size), networks)
    assert len(faces) == 1
    assert analyze.distance(faces[0].embedding, astronaut_subject.embedding) < 0.5


def test_a_few_flat_colours_fill_most_of_the_print(astronaut_plate):
    picture = made(astronaut_plate)
    _, counts = np.unique(picture.reshape(-1, 3), axis=0, return_counts=True)
    assert np.sort(counts)[-8:].sum() > 0.6 * counts.sum()
    assert black(picture).mean() > 0.05


def test_skin_hair_and_backdrop_have_the_colours_of_one_way(astronaut_plate):
    picture = made(astronaut_plate)
    corner = tuple(int(part) for part in picture[0, 0])
    way = next(way for way in PALETTES["warhol"] if way[0] == corner)

    def share(where: np.ndarray, color: tuple[int, int, int]) -> float:
        return float((np.abs(picture[where].astype(int) - color).max(axis=1) < 3).mean())

    cheek = (astronaut_plate.skin > 0.95) & (astronaut_plate.face > 0.95)
    assert share(cheek, way[2]) > 0.3
    assert share(astronaut_plate.hair > 0.9, way[3]) > 0.2
    assert share(astronaut_plate.hair > 0.9, way[2]) < 0.02


def test_four_panels_show_the_same_drawing_in_four_colours(astronaut_plate):
    picture = made(astronaut_plate, panels=4)
    half = picture.shape[0] // 2
    quarters = [picture[y : y + half, x : x + half] for y in (0, half) for x in (0, half)]
    assert len({tuple(q[0, 0]) for q in quarters}) == 4
    first = black(quarters[0])
    for other in quarters[1:]:
        assert (black(other) == first).mean() > 0.99


def test_odd_sizes_are_kept(astronaut_plate):
    plate = module._resized(astronaut_plate, (251, 251))
    assert made(plate, panels=4).shape == (251, 251, 3)
    assert made(plate).shape == (251, 251, 3)


def test_the_backdrop_is_the_colour_asked_for_in_every_panel(astronaut_plate):
    picture = made(astronaut_plate, Look(backdrop=(12, 200, 100)), panels=4)
    half = picture.shape[0] // 2
    for y in (2, half + 2):
        for x in (2, half + 2):
            assert tuple(picture[y, x]) == (12, 200, 100)


def test_the_seed_chooses_colours_and_register(astronaut_plate):
    one, same = made(astronaut_plate, seed=5), made(astronaut_plate, seed=5)
    assert np.array_equal(one, same)
    corners = {tuple(made(astronaut_plate, seed=seed)[0, 0]) for seed in range(8)}
    assert len(corners) >= 2


def test_more_strength_is_more_black(astronaut_plate):
    softly, firmly = (black(made(astronaut_plate, Look(strength=s))).mean() for s in (0.1, 1.0))
    assert firmly > 1.1 * softly


@pytest.mark.parametrize("recipe", [{"palette": "beige"}, {"panels": 3}])
def test_what_is_not_there_is_refused_in_a_sentence(astronaut_plate, recipe):
    with pytest.raises(BadOption) as caught:
        made(astronaut_plate, **recipe)
    assert str(next(iter(recipe.values()))) in caught.value.message
    assert caught.value.hint.endswith(".")
