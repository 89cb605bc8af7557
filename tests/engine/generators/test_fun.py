"""What a person would see in the pictures of the fun family."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine import analyze, mesh
from engine.errors import BadOption
from engine.generators.plate import Plate
from engine.generators.studio import RENDERERS
from engine.networks import Networks
from engine.portrait import Image, Look, Photo, Subject

FUN = (
    *("badge", "confetti", "movieposter", "neon", "polaroid"),
    *("stamp", "sticker", "tradingcard", "vaporwave"),
)

Render = Callable[..., Image]
LETTERED = ("polaroid", "movieposter", "tradingcard", "stamp")
CUT_OUT = ("sticker", "badge")
BY_CHANCE = ("confetti", "polaroid", "movieposter", "stamp", "vaporwave", "neon", "tradingcard")


@pytest.fixture(scope="module")
def small_plate(astronaut_plate: Plate) -> Plate:
    """Large enough to see what a test asks for, and half the work."""
    return resized(astronaut_plate, 352, 352)


@pytest.fixture(scope="module")
def render(small_plate: Plate, networks: Networks) -> Render:
    def make(
        name: str,
        look: Look | None = None,
        seed: int = 1,
        plate: Plate | None = None,
        **recipe: Any,
    ) -> Image:
        rng = np.random.default_rng(seed)
        renderer = RENDERERS[name]
        picture: Image = renderer(plate or small_plate, look or Look(), rng, networks, **recipe)
        return picture

    return make


@pytest.fixture(scope="module")
def plain(render: Render) -> Callable[[str], Image]:
    """Each style with nothing asked for, rendered once."""
    return cache(lambda name: render(name))


def resized(plate: Plate, width: int, height: int) -> Plate:
    """The plate cropped to a shape and scaled."""
    w, h = plate.size
    k = max(width / w, height / h)
    left, top = round((w - width / k) / 2), 0
    columns, rows = slice(left, left + round(width / k)), slice(top, round(height / k))

    def part(values: Any) -> Any:
        cut = np.ascontiguousarray(values[rows, columns])
        return cv2.resize(cut, (width, height), interpolation=cv2.INTER_AREA)

    landmarks = (plate.landmarks - np.array([left, top, 0], np.float32)) * np.float32(k)
    names = ("rgb", "alpha", "scene", "skin", "hair", "face")
    return replace(plate, landmarks=landmarks, **{n: part(getattr(plate, n)) for n in names})


def on_white(picture: Image) -> Image:
    if picture.shape[2] == 3:
        return picture
    share = picture[..., 3:].astype(np.float32) / 255
    return np.asarray(np.round(picture[..., :3] * share + 255 * (1 - share)), np.uint8)


def near(picture: Image, color: tuple[int, int, int], within: float) -> NDArray[np.bool_]:
    away = np.linalg.norm(picture[..., :3].astype(np.float32) - color, axis=-1)
    return np.asarray(away < within)


# All styles


@pytest.mark.parametrize("name", FUN)
def test_every_style_shows_one_face_that_is_still_the_person(
    render: Render,
    astronaut_plate: Plate,
    astronaut_subject: Subject,
    networks: Networks,
    name: str,
) -> None:
    picture = on_white(render(name, plate=astronaut_plate))
    size = picture.shape[1], picture.shape[0]
    faces = analyze.find_faces(Photo(picture, name, "PNG", size), networks)
    assert len(faces) == 1
    distance = float(np.linalg.norm(faces[0].embedding - astronaut_subject.embedding))
    assert distance < (0.55 if name in ("stamp", "neon") else 0.42)


@pytest.mark.parametrize("name", FUN)
def test_pictures_have_the_size_of_their_plate(
    render: Render, astronaut_plate: Plate, name: str
) -> None:
    for width, height in ((256, 256), (240, 300), (192, 256)):
        picture = render(name, plate=resized(astronaut_plate, width, height))
        assert picture.dtype == np.uint8
        assert picture.shape == (height, width, 4 if name in CUT_OUT else 3)


@pytest.mark.parametrize("name", FUN)
def test_the_same_seed_gives_the_same_pixels(
    render: Render, plain: Callable[[str], Image], name: str
) -> None:
    assert np.array_equal(plain(name), render(name))
    if name in BY_CHANCE:
        assert not np.array_equal(plain(name), render(name, seed=2))


@pytest.mark.parametrize("name", FUN)
def test_the_colour_asked_for_is_seen(
    render: Render, plain: Callable[[str], Image], name: str
) -> None:
    green = on_white(render(name, Look(backdrop=(20, 150, 60)))).astype(int)
    usual = on_white(plain(name)).astype(int)

    def greenness(picture: NDArray[np.int_]) -> float:
        return float((picture[..., 1] - picture[..., 0] / 2 - picture[..., 2] / 2).mean())

    assert greenness(green) > greenness(usual) + 1.5


@pytest.mark.parametrize("name", FUN)
def test_strength_changes_how_far_the_style_goes(render: Render, name: str) -> None:
    little, much = (on_white(render(name, Look(strength=s))).astype(int) for s in (0.0, 1.0))
    assert np.abs(little - much).mean() > 0.5


# Sticker


def test_a_sticker_is_one_piece_with_its_outline_all_around(render: Render) -> None:
    picture = render("sticker", outline="#00d040", shadow=False)
    solid = (picture[..., 3] > 250).astype(np.uint8)
    pieces, _ = cv2.connectedComponents(solid)
    assert pieces == 2  # the ground is one of them
    rim = solid - cv2.erode(solid, np.ones((3, 3), np.uint8), iterations=3)
    assert near(picture, (0, 208, 64), 12)[rim > 0].mean() > 0.98


def test_nothing_of_a_sticker_touches_the_frame(render: Render) -> None:
    alpha = render("sticker")[..., 3]
    for edge in (alpha[:4], alpha[-4:], alpha[:, :4], alpha[:, -4:]):
        assert edge.max() == 0


def test_a_sticker_is_rounded_where_the_frame_cut_the_person_off(render: Render) -> None:
    solid = render("sticker", shadow=False)[..., 3] > 128
    rows = np.flatnonzero(solid.any(axis=1))
    spans = [np.ptp(np.flatnonzero(solid[row])) for row in (rows[-1] - 2, rows[-1] - 60)]
    assert spans[0] < 0.75 * spans[1]


def test_a_sticker_throws_a_soft_shadow_only_where_asked(render: Render) -> None:
    with_, without = render("sticker")[..., 3], render("sticker", shadow=False)[..., 3]
    soft = (with_ > 5) & (with_ < 200) & (without == 0)
    assert soft.sum() > 500
    assert set(np.unique(without[with_ == 0])) == {0}


def test_a_wider_outline_shows_more_of_its_colour(render: Render) -> None:
    thin, wide = (
        near(render("sticker", outline="#ff00ff", width=w, shadow=False), (255, 0, 255), 20).sum()
        for w in (0.01, 0.03)
    )
    assert wide > 2 * thin


# Badge


def test_a_badge_is_a_disc_that_the_head_looks_out_of(render: Render) -> None:
    alpha = render("badge")[..., 3]
    side = alpha.shape[0]
    corner = side // 8
    for part in (
        alpha[:corner, :corner],
        alpha[:corner, -corner:],
        alpha[-corner:, :corner],
        alpha[-corner:, -corner:],
    ):
        assert part.max() == 0
    rows, columns = np.nonzero(alpha > 250)
    across, tall = np.ptp(columns), np.ptp(rows)
    assert 0.8 * side < across < 0.9 * side
    assert tall > across + 0.03 * side  # the head stands over the upper edge
    top = alpha[rows.min() + 2] > 128
    assert abs(np.flatnonzero(top).mean() - side / 2) < 0.15 * side


def test_a_badge_takes_its_colour(render: Render) -> None:
    blue = render("badge", color="#2060ff")
    side = blue.shape[0]
    spot = blue[round(0.62 * side), round(0.88 * side), :3].astype(int)  # beside the person
    assert spot[2] > spot[0] + 60


# Instant photo


def test_an_instant_photo_has_a_white_frame_with_a_wider_foot(render: Render) -> None:
    picture = render("polaroid", tilt=1e-6)
    side = picture.shape[0]
    paper = (picture.min(axis=-1) > 222) & (np.ptp(picture.astype(int), axis=-1) < 26)
    rows = np.flatnonzero(paper[:, side // 2])
    top, bottom = rows[0], rows[-1]
    head = int(np.argmin(paper[top + 2 :, side // 2])) + 2
    foot = int(np.argmin(paper[bottom - 2 :: -1, side // 2])) + 2
    assert foot > 2.4 * head > 0
    columns = np.flatnonzero(paper[bottom - foot // 2])
    assert columns[0] > 0.04 * side  # the table is seen at both sides
    assert columns[-1] < 0.96 * side


def test_an_instant_photo_is_tilted_a_little_by_chance_or_as_asked(render: Render) -> None:
    upright = render("polaroid", tilt=1e-6)
    left, right = render("polaroid", tilt=-3.0), render("polaroid", tilt=3.0)
    assert not np.array_equal(left, right)

    def lean(picture: Image) -> float:
        paper = (picture.min(axis=-1) > 222).astype(np.uint8)
        edge = [float(np.argmax(paper[row])) for row in (100, 240)]
        return edge[0] - edge[1]

    assert lean(right) > lean(upright) + 4
    assert lean(left) < lean(upright) - 4


def test_a_caption_is_written_under_the_picture_and_nowhere_else(render: Render) -> None:
    bare, named = (render("polaroid", tilt=1e-6, caption=c).astype(int) for c in ("", "Ada"))
    rows = np.flatnonzero(np.abs(bare - named).max(axis=(1, 2)) > 40)
    assert rows.size
    assert rows.min() > 0.72 * bare.shape[0]


# Captions


@pytest.mark.parametrize("name", LETTERED)
def test_the_caption_is_seen(render: Render, plain: Callable[[str], Image], name: str) -> None:
    ada, grace = (render(name, Look(caption=c)).astype(int) for c in ("Ada", "Grace Hopper"))
    assert (np.abs(ada - grace).max(axis=-1) > 40).sum() > 60
    assert (np.abs(ada - plain(name).astype(int)).max(axis=-1) > 40).sum() > 60
    assert np.array_equal(ada, render(name, Look(caption="  Ada\n")))


@pytest.mark.parametrize("name", ["movieposter", "tradingcard", "polaroid"])
def test_the_persons_caption_goes_before_the_recipes(render: Render, name: str) -> None:
    key = "caption" if name == "polaroid" else "title"
    theirs = render(name, Look(caption="Ada"), **{key: "Summer"})
    assert np.array_equal(theirs, render(name, Look(caption="Ada")))
    assert np.array_equal(render(name, Look(caption="Summer")), render(name, **{key: "Summer"}))


@pytest.mark.parametrize("name", LETTERED)
def test_a_caption_nobody_can_draw_is_as_good_as_none(
    render: Render, plain: Callable[[str], Image], name: str
) -> None:
    assert np.array_equal(render(name, Look(caption="\ue000\n\u200d")), plain(name))


@pytest.mark.parametrize("name", LETTERED)
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(caption=st.text(max_size=300))
def test_no_caption_breaks_a_picture(
    render: Render, astronaut_plate: Plate, name: str, caption: str
) -> None:
    small = resized(astronaut_plate, 256, 256)
    assert render(name, Look(caption=caption), plate=small).shape == (256, 256, 3)


# Confetti


def test_confetti_never_covers_the_face(render: Render, astronaut_plate: Plate) -> None:
    plate = resized(astronaut_plate, 256, 256)
    oval = mesh.fill(plate.alpha.shape, plate.landmarks, mesh.OVAL)
    seen = cv2.erode(oval, np.ones((5, 5))) > 0.5
    bare = render("confetti", plate=plate, density=0.0, seed=3).astype(int)
    for seed in range(12):
        full = render("confetti", plate=plate, density=1.0, seed=seed).astype(int)
        assert np.abs(full - bare)[seen].max() <= 1


def test_confetti_falls_before_and_behind_the_person(render: Render, small_plate: Plate) -> None:
    little = render("confetti", density=0.0).astype(int)
    much = render("confetti", density=1.0).astype(int)
    changed = np.abs(little - much).max(axis=-1) > 60
    person = cv2.erode((small_plate.alpha > 0.99).astype(np.uint8), np.ones((9, 9))) > 0
    assert 0.001 < changed[person].mean() < 0.3
    assert changed[small_plate.alpha < 0.01].mean() > 0.1


def test_confetti_is_of_many_colours(plain: Callable[[str], Image]) -> None:
    hsv = cv2.cvtColor(plain("confetti")[:100], cv2.COLOR_RGB2HSV)
    vivid = hsv[..., 0][(hsv[..., 1] > 120) & (hsv[..., 2] > 120)]
    shares = np.histogram(vivid, bins=6, range=(0, 180))[0] / vivid.size
    assert (shares > 0.01).sum() >= 4


# Night and light


def test_neon_is_dark_but_for_the_light_of_its_tubes(
    render: Render, plain: Callable[[str], Image]
) -> None:
    picture = plain("neon")
    side = picture.shape[0]
    for corner in (picture[: side // 8, : side // 8], picture[: side // 8, -side // 8 :]):
        assert corner.mean() < 45
    assert (picture.max(axis=-1) > 235).mean() > 0.005
    swapped = render("neon", color="#19e3ff", second="#ff2fd0").astype(int)
    assert np.abs(swapped - picture).mean() > 8


def test_neon_lights_the_face_in_both_colours(render: Render, small_plate: Plate) -> None:
    picture = render("neon", color="#ff0000", second="#0000ff").astype(int)
    face = small_plate.landmarks
    left, right = (
        picture[int(face[i, 1]), int(face[i, 0])] for i in (mesh.RIGHT_CHEEK[2], mesh.LEFT_CHEEK[2])
    )
    assert left[0] - left[2] > 25
    assert right[2] - right[0] > 25


def test_vaporwave_has_a_night_above_a_sun_above_a_grid(plain: Callable[[str], Image]) -> None:
    picture = plain("vaporwave").astype(int)
    side = picture.shape[0]
    sky = picture[: side // 10, : side // 10].reshape(-1, 3).mean(axis=0)
    assert sky[2] > sky[0] > sky[1]
    sun = near(picture, (255, 214, 118), 45)
    assert sun[: side // 2].sum() > 400
    floor = picture[round(0.66 * side) : round(0.72 * side), : side // 8].mean(axis=-1)
    assert np.ptp(floor.mean(axis=1)) > 20  # lines come and go


def test_a_movie_poster_is_teal_against_orange_over_a_dark_foot(
    plain: Callable[[str], Image],
) -> None:
    picture = plain("movieposter").astype(int)
    side = picture.shape[0]
    rows = slice(round(0.2 * side), round(0.6 * side))
    left, right = picture[rows, : side // 6], picture[rows, -side // 6 :]
    assert (left[..., 2] - left[..., 0]).mean() > 10
    assert (right[..., 0] - right[..., 2]).mean() > 20
    foot = picture[round(0.94 * side) :]
    assert np.median(foot) < 30
    assert (foot.min(axis=-1) > 90).any()  # small print


# Stamp and card


def test_a_stamp_is_one_ink_on_paper(render: Render) -> None:
    picture = render("stamp", ink="#1030c0").astype(int)
    dark = picture[picture.sum(axis=-1) < np.quantile(picture.sum(axis=-1), 0.05)]
    assert (dark[:, 2] - dark[:, 0]).mean() > 60
    assert np.median(picture) > 190


def test_the_ring_of_a_stamp_carries_the_caption(render: Render) -> None:
    short, long = (
        render("stamp", Look(caption=c)).astype(int) for c in ("I", "Ada and all her friends")
    )
    side = short.shape[0]
    y, x = np.nonzero(np.abs(short - long).max(axis=-1) > 60)
    away = np.hypot(x - side / 2, y - side / 2) / (0.468 * side)
    assert ((away > 0.78) & (away < 0.99)).mean() > 0.99


def test_a_trading_card_has_a_border_of_its_foil(render: Render, astronaut_plate: Plate) -> None:
    plate = resized(astronaut_plate, 384, 512)
    for color, rgb in (("#d4af37", (212, 175, 55)), ("#3070c0", (48, 112, 192))):
        picture = render("tradingcard", plate=plate, border=color)
        dark = picture[256, :10].astype(int)
        assert dark.max() < 90  # the desk
        row = picture[150:350]
        left = int(np.argmax(row.max(axis=-1).mean(axis=0) > 90))
        strip = row[:, left + 4 : left + 14].reshape(-1, 3)
        middle = np.median(strip, axis=0)
        share = float(middle @ np.array(rgb) / np.linalg.norm(middle) / np.linalg.norm(rgb))
        assert share > 0.985


# What is refused


@pytest.mark.parametrize(
    ("name", "recipe"),
    [
        ("sticker", {"outline": "whitish"}),
        ("neon", {"color": "#12"}),
        ("stamp", {"ink": ""}),
        ("badge", {"color": "sunny"}),
        ("tradingcard", {"border": "gold?"}),
    ],
)
def test_a_colour_that_is_none_is_refused_in_words(
    render: Render, name: str, recipe: dict[str, str]
) -> None:
    with pytest.raises(BadOption):
        render(name, **recipe)
