"""Studio: one cut-out for all styles of an order, the same pixels for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from engine.generators import studio as module
from engine.generators.plate import make_plate
from engine.generators.studio import RENDERERS, Studio
from engine.networks import Networks
from engine.portrait import Brief, Image, Look, Style, Subject
from engine.stopwatch import Stopwatch
from engine.styles.catalogue import Catalogue
from tests import faces

PLAIN = Look()


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(RENDERERS)


def style(renderer: str, **recipe) -> Style:
    return Style(renderer, renderer, "fun", "A style.", (renderer,), renderer, recipe, renderer)


def brief(renderer: str = "plain", look: Look = PLAIN, size: int = 256, **recipe) -> Brief:
    return Brief(style(renderer, **recipe), look=look, size=size)


def plain(plate, look, rng, networks) -> Image:
    return np.full((*plate.alpha.shape, 3), (120, 80, 40), np.uint8)


def drawn_by_lot(plate, look, rng, networks, *, face_restore: float = 0.5) -> Image:
    return rng.integers(0, 256, (*plate.alpha.shape, 3), dtype=np.uint8)


@pytest.fixture
def plates(monkeypatch: pytest.MonkeyPatch) -> list:
    """Arguments of every plate that is made."""
    made = []

    def counting(subject, frame, networks, **options):
        made.append((frame.width, frame.height, options))
        return make_plate(subject, frame, networks, **options)

    monkeypatch.setattr(module, "make_plate", counting)
    return made


@pytest.fixture
def sitting(networks: Networks, astronaut_subject: Subject):
    renderers: dict[str, Callable[..., Image]] = {"plain": plain, "drawn_by_lot": drawn_by_lot}
    return Studio(networks, renderers).open(astronaut_subject)


def test_every_style_of_the_catalogue_can_be_made_here(catalogue):
    assert len(catalogue) >= 36
    assert {style.renderer for style in catalogue} <= RENDERERS.keys()


@pytest.mark.parametrize(
    "name",
    [
        *("office", "pop-art", "pop-art-four", "confetti", "polaroid", "passport-stamp"),
        *("headshot", "bokeh", "mono", "window", "comic", "duotone", "sticker", "emoji-badge"),
        *("neon", "vaporwave", "trading-card", "movie-poster", "pencil", "risograph"),
    ],
)
def test_a_style_that_varies_is_another_picture_each_time(
    name, catalogue, networks, astronaut_subject
):
    sitting = Studio(networks).open(astronaut_subject)

    def thumbnail(seed: int) -> np.ndarray:
        wanted = Brief(catalogue[name], size=256, shape="1:1")
        image = sitting.propose(wanted, seed, 0, Stopwatch()).image[..., :3]
        return cv2.resize(image, (64, 64), interpolation=cv2.INTER_AREA).astype(int)

    first = thumbnail(0)
    apart = max(np.abs(first - thumbnail(seed)).max(axis=-1).mean() for seed in (1, 2))
    assert (apart > 14) == catalogue[name].varies, f"{apart:.1f} of 255"


def test_styles_of_one_order_share_a_plate(sitting, plates):
    clock = Stopwatch()
    for wanted in (brief(), brief("drawn_by_lot"), brief(look=Look(warmth=0.5))):
        sitting.propose(wanted, 0, 0, clock)
    assert len(plates) == 1
    assert list(clock.seconds) == ["refine"]


@pytest.mark.parametrize(
    "other",
    [
        Brief(style("plain"), size=288),
        Brief(style("plain"), size=256, shape="3:4"),
        Brief(style("plain"), size=256, look=Look(retouch="strong")),
    ],
    ids=["size", "shape", "retouch"],
)
def test_what_needs_another_plate_gets_another_plate(sitting, plates, other):
    first = sitting.propose(brief(), 0, 0, Stopwatch()).image
    second = sitting.propose(other, 0, 0, Stopwatch()).image
    assert len(plates) == 2
    assert first.shape == (256, 256, 3)
    assert max(second.shape) == other.size


def test_the_shape_of_the_order_goes_before_that_of_the_style(sitting):
    upright = replace(style("plain"), shape="4:5")
    assert sitting.propose(Brief(upright, size=320), 0, 0, Stopwatch()).image.shape == (320, 256, 3)
    square = Brief(upright, size=320, shape="1:1")
    assert sitting.propose(square, 0, 0, Stopwatch()).image.shape == (320, 320, 3)


def test_nothing_of_one_person_is_in_the_sitting_of_the_next(networks, astronaut_subject, plates):
    studio = Studio(networks, {"plain": plain})
    for _ in range(2):
        studio.open(astronaut_subject).propose(brief(), 0, 0, Stopwatch())
    assert len(plates) == 2


def test_the_same_seed_gives_the_same_pixels_and_another_seed_others(sitting):
    def made(seed: int, attempt: int = 0) -> Image:
        return sitting.propose(brief("drawn_by_lot"), seed, attempt, Stopwatch()).image

    assert np.array_equal(made(7), made(7))
    assert not np.array_equal(made(7), made(8))
    assert not np.array_equal(made(7), made(7, attempt=1))


def test_what_words_asked_for_is_done_to_any_style(sitting):
    grey = sitting.propose(brief(look=Look(mono=True)), 0, 0, Stopwatch()).image
    assert np.ptp(grey.astype(int), axis=-1).max() == 0
    assert np.ptp(sitting.propose(brief(), 0, 0, Stopwatch()).image[0, 0]) > 0


def test_the_picture_to_be_like_reaches_the_renderer(networks, astronaut_subject):
    def copy(plate, look, rng, networks) -> Image:
        return plate.like

    sitting = Studio(networks, {"copy": copy}).open(astronaut_subject)
    picture = faces.no_face()
    wanted = Brief(style("copy"), size=256, like=faces.photo(picture))
    assert np.array_equal(sitting.propose(wanted, 0, 0, Stopwatch()).image, picture)


def test_the_generator_says_where_it_put_the_face(sitting):
    proposal = sitting.propose(brief(), 0, 0, Stopwatch())
    assert proposal.landmarks is not None and proposal.landmarks.shape == (478, 3)
    x, y = proposal.landmarks[4, :2]
    assert 100 < x < 156 and 110 < y < 170


@pytest.mark.parametrize("knob", ["face_restore", "light_strength", "exaggerate"])
def test_each_attempt_keeps_closer_to_the_person(networks, astronaut_subject, knob):
    asked: dict[str, list[float]] = {"face_restore": [], "light_strength": [], "exaggerate": []}

    def render(
        plate, look, rng, networks, *, face_restore=0.5, light_strength=0.5, exaggerate=0.5
    ) -> Image:
        asked["face_restore"].append(face_restore)
        asked["light_strength"].append(light_strength)
        asked["exaggerate"].append(exaggerate)
        return plain(plate, look, rng, networks)

    sitting = Studio(networks, {"r": render}).open(astronaut_subject)
    for attempt in range(3):
        sitting.propose(Brief(style("r"), size=256), 0, attempt, Stopwatch())
    first, second, third = asked[knob]
    assert first == 0.5
    if knob == "face_restore":
        assert first < second < third <= 1
    else:
        assert first > second > third >= 0


def test_a_recipe_with_nothing_to_turn_down_is_made_again_as_it_is(sitting):
    first, again = (sitting.propose(brief(), 0, attempt, Stopwatch()).image for attempt in (0, 2))
    assert np.array_equal(first, again)


@pytest.mark.parametrize("name", ["headshot", "mono"])
def test_a_headshot_of_the_catalogue_keeps_its_outline_for_the_critic(
    name, catalogue, networks, astronaut_subject
):
    wanted = Brief(catalogue[name], size=256)
    proposal = Studio(networks).open(astronaut_subject).propose(wanted, 0, 0, Stopwatch())
    assert proposal.outline is not None
    assert proposal.outline.shape == proposal.image.shape[:2]
    assert proposal.image.dtype == np.uint8
