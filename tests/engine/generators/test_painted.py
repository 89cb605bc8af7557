"""Painted: it looks painted, and still like the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.analyze import distance, find_faces
from engine.errors import BadOption
from engine.generators import painted as module
from engine.generators.painted import like, painted, parse_blend
from engine.generators.plate import Plate
from engine.networks import Networks
from engine.portrait import Image, Look
from tests import faces

PLAIN = Look()
STYLES = ("2", "12:0.6,24:0.4", "21")


@pytest.fixture(scope="module")
def paintings(astronaut_plate: Plate, networks: Networks) -> dict[str, Image]:
    rng = np.random.default_rng
    return {s: painted(astronaut_plate, Look(), rng(0), networks, styles=s) for s in STYLES}


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, networks: Networks) -> Callable[..., Image]:
    """Paint with a small canvas, where only the colours and the face matter."""
    monkeypatch.setattr(module, "_PAINT_SIDE", 256)

    def paint(plate: Plate, look: Look = PLAIN, **recipe) -> Image:
        return painted(plate, look, np.random.default_rng(0), networks, **recipe)

    return paint


# Blends.


def test_a_number_is_a_style_and_pairs_are_a_blend():
    assert parse_blend("2") == {2: 1.0}
    assert parse_blend("2:0.6, 12:0.4") == {2: 0.6, 12: 0.4}
    assert parse_blend("0,25") == {0: 1.0, 25: 1.0}


@pytest.mark.parametrize(
    "text", ["", "oil", "26", "-1", "2:", "2:x", "2:-1", "2:0", "2:nan", "2;3", "1.5", ",", "2:inf"]
)
def test_what_is_no_blend_is_quoted_back_with_an_example(text):
    if text == "2:":
        assert parse_blend(text) == {2: 1.0}
        return
    with pytest.raises(BadOption) as caught:
        parse_blend(text)
    assert repr(text) in caught.value.message
    assert "2:0.6,12:0.4" in caught.value.hint


@given(st.dictionaries(st.integers(0, 25), st.floats(0.01, 9), min_size=1, max_size=5))
def test_a_blend_is_read_as_it_is_written(shares):
    text = ",".join(f"{index}:{share}" for index, share in shares.items())
    assert parse_blend(text) == shares


@given(st.text(max_size=20))
def test_no_text_breaks_it(text):
    try:
        shares = parse_blend(text)
    except BadOption:
        return
    assert all(0 <= index < 26 and share > 0 for index, share in shares.items())


# Paintings.


@pytest.mark.parametrize("styles", STYLES)
def test_the_person_is_recognised_in_the_painting(paintings, styles, networks, astronaut_subject):
    found = find_faces(faces.photo(paintings[styles]), networks)
    assert len(found) == 1
    assert distance(found[0].embedding, astronaut_subject.embedding) <= 0.40


@pytest.mark.parametrize("styles", STYLES)
def test_it_is_painted_outside_the_face_as_well(paintings, styles, astronaut_plate):
    picture = paintings[styles]
    assert picture.shape == astronaut_plate.rgb.shape and picture.dtype == np.uint8
    suit = (astronaut_plate.alpha > 0.99) & (astronaut_plate.face < 0.01)
    assert np.abs(picture.astype(int) - astronaut_plate.rgb)[suit].mean() > 15


def test_styles_look_different(paintings):
    first, second, third = (paintings[styles].astype(int) for styles in STYLES)
    for a, b in ((first, second), (second, third), (first, third)):
        assert np.abs(a - b).mean() > 10


def test_strength_leads_from_the_photo_to_the_painting(astronaut_plate, quick):
    photo, faint, full = (quick(astronaut_plate, strength=s).astype(int) for s in (0.0, 0.4, 1.0))
    shown = astronaut_plate.alpha > 0.99
    off_face = shown & (astronaut_plate.face < 0.01)
    assert np.abs(photo - astronaut_plate.rgb)[off_face].mean() < 3
    assert 3 < np.abs(faint - photo)[shown].mean() < np.abs(full - photo)[shown].mean()
    asked = quick(astronaut_plate, Look(strength=0.4)).astype(int)
    assert np.array_equal(asked, faint)


@pytest.mark.parametrize("shade", [1.0, 0.6], ids=["light", "dark"])
@pytest.mark.parametrize("styles", ["0", "4", "12", "22", "24"])
def test_skin_stays_this_persons_in_every_painters_palette(astronaut_plate, quick, styles, shade):
    person = replace(astronaut_plate, rgb=(astronaut_plate.rgb * shade).astype(np.uint8))
    skin = person.skin > 0.8
    painted_skin, own = (
        np.median(cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)[skin], axis=0)
        for rgb in (quick(person, styles=styles), person.rgb)
    )
    assert np.abs(painted_skin.astype(int) - own).max() < 24
    assert np.abs(painted_skin.astype(int) - own)[1:].max() < 12


def test_face_and_hair_are_given_back_their_own_detail(astronaut_plate, quick, networks):
    none, some, all_of_it = (quick(astronaut_plate, face_restore=f) for f in (0.0, 0.5, 1.0))

    def unlike(picture: Image) -> float:
        points = astronaut_plate.landmarks
        return distance(
            networks.embed(picture, points), networks.embed(astronaut_plate.rgb, points)
        )

    assert unlike(all_of_it) < unlike(some) < unlike(none)
    elsewhere = astronaut_plate.alpha < 0.001
    assert np.abs(all_of_it.astype(int) - none)[elsewhere].max() <= 8


def test_a_light_backdrop_gives_a_lighter_painting_than_a_dark_one(astronaut_plate, quick):
    """The painter has a palette of its own, but light and dark are still asked for."""
    behind = astronaut_plate.alpha < 0.01
    light, dark = (
        quick(astronaut_plate, Look(backdrop=(tone, tone, tone)))[behind].mean()
        for tone in (235, 25)
    )
    assert light > dark + 15


@pytest.mark.parametrize("color", [(24, 40, 90), (40, 110, 60), (230, 225, 215)])
def test_the_backdrop_has_the_colour_that_was_asked_for(astronaut_plate, quick, color):
    picture = quick(astronaut_plate, Look(backdrop=color), styles="2")

    behind = picture[astronaut_plate.alpha < 0.01]
    assert np.abs(np.median(behind, axis=0) - color).max() < 40


def test_colours_can_be_kept_and_taken_away(astronaut_plate, quick):
    def ab(picture: Image) -> np.ndarray:
        return cv2.cvtColor(picture, cv2.COLOR_RGB2LAB)[..., 1:].astype(int)

    plain, kept = ab(quick(astronaut_plate)), ab(quick(astronaut_plate, color_keep=0.8))
    own = ab(astronaut_plate.rgb)
    shown = astronaut_plate.alpha > 0.99
    assert np.abs(kept - own)[shown].mean() < 0.6 * np.abs(plain - own)[shown].mean()
    pale = ab(quick(astronaut_plate, saturation=0.4))
    assert np.abs(pale - 128).mean() < 0.6 * np.abs(plain - 128).mean()


def test_canvas_is_woven_into_it_and_leaves_the_tones(astronaut_plate, quick):
    plain, woven = (
        quick(astronaut_plate).astype(int),
        quick(astronaut_plate, canvas=1.0).astype(int),
    )
    assert 1 < np.abs(woven - plain).mean() < 12
    assert woven.mean() == pytest.approx(plain.mean(), rel=0.03)


# Like another picture.


def canvas(color: tuple[int, int, int]) -> Image:
    """Broad strokes of one colour."""
    rng = np.random.default_rng(4)
    strokes = cv2.resize(rng.normal(0, 40, (24, 40, 1)).astype(np.float32), (320, 240))
    return np.clip(strokes[..., None] + np.array(color), 0, 255).astype(np.uint8)


def test_without_a_picture_it_says_what_is_missing(astronaut_plate, networks):
    with pytest.raises(BadOption) as caught:
        like(astronaut_plate, Look(), np.random.default_rng(0), networks)
    assert "picture" in caught.value.message
    assert "--like" in caught.value.hint


def test_the_palette_of_the_picture_is_taken_over(astronaut_plate, networks, astronaut_subject):
    blue, red = (
        like(
            replace(astronaut_plate, like=canvas(color)),
            Look(),
            np.random.default_rng(0),
            networks,
        )
        for color in ((30, 60, 190), (190, 60, 30))
    )
    assert blue.shape == astronaut_plate.rgb.shape

    def warmth(picture: Image) -> float:
        return float(picture[..., 0].mean() - picture[..., 2].mean())

    assert warmth(blue) < warmth(red) - 20
    for picture in (blue, red):
        who = networks.embed(picture, astronaut_plate.landmarks)
        assert distance(who, astronaut_subject.embedding) < 0.55
