"""Stickers: the person and nothing else, outlined, in the size that chats take."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pictures

from engine import stickers
from engine.analyze import distance, find_faces
from engine.errors import NotAnImage
from engine.finish import Target, encode
from engine.generators import canvas
from engine.generators.plate import Plate
from engine.marks import digital_source_type, xmp_packet
from engine.networks import Networks
from engine.portrait import Image, Mask, Subject
from engine.stickers import MOST_BYTES, SIDE, sticker
from tests import faces

GROUND = (40, 90, 150)


def portrait(pixels: Image, *, edited: bool = True) -> bytes:
    return encode(pixels, Target(), xmp=xmp_packet(edited=edited)).data


def studio() -> Image:
    """The sample before an even backdrop, as a headshot is."""
    return faces.astronaut(2)[:800, 60:860]


def opened(data: bytes) -> Pictures.Image:
    picture = Pictures.open(io.BytesIO(data))
    picture.load()
    return picture


def pixels(data: bytes) -> NDArray[np.int64]:
    return np.asarray(opened(data).convert("RGBA")).astype(np.int64)


def on(color: int, shown: NDArray[np.int64]) -> Image:
    alpha = shown[..., 3:] / 255
    return np.asarray(shown[..., :3] * alpha + color * (1 - alpha), np.uint8)


def is_card(shown: NDArray[np.int64]) -> bool:
    """Whether it is a whole picture: solid to all sides, and round at its corners."""
    alpha = shown[..., 3]
    height, width = alpha.shape
    rows, columns = slice(height // 8, -height // 8), slice(width // 8, -width // 8)
    sides = (alpha[rows, 18], alpha[rows, -18], alpha[18, columns], alpha[-18, columns])
    corners = alpha[[0, 0, -1, -1], [0, -1, 0, -1]]
    return all(side.min() == 255 for side in sides) and corners.max() == 0


@pytest.fixture(scope="module")
def made(networks: Networks) -> bytes:
    return sticker(portrait(studio()), networks)


@pytest.fixture(scope="module")
def shown(made: bytes) -> NDArray[np.int64]:
    return pixels(made)


def test_it_is_a_transparent_webp_of_the_size_that_chats_take(made: bytes) -> None:
    picture = opened(made)
    assert (picture.format, max(picture.size)) == ("WEBP", SIDE)
    assert min(picture.size) > SIDE / 2
    assert picture.has_transparency_data
    assert len(made) <= MOST_BYTES


def test_it_still_is_the_person(
    shown: NDArray[np.int64], astronaut_subject: Subject, networks: Networks
) -> None:
    (face,) = find_faces(faces.photo(on(128, shown)), networks)
    assert distance(face.embedding, astronaut_subject.embedding) < 0.3
    assert face.box.width > 0.25 * SIDE


def test_the_person_fills_it_and_nothing_of_the_background_is_left(
    shown: NDArray[np.int64],
) -> None:
    alpha = shown[..., 3]
    rows, columns = np.flatnonzero(alpha.max(axis=1)), np.flatnonzero(alpha.max(axis=0))
    assert rows[0] < 12 and rows[-1] > alpha.shape[0] - 13
    assert columns[0] < 12 and columns[-1] > alpha.shape[1] - 13
    upper = alpha[: alpha.shape[0] // 4]
    assert upper[:, :40].max() < 30 and upper[:, -40:].max() < 30, "beside the head is nothing"
    assert 0.3 < (alpha > 250).mean() < 0.85


def test_an_even_white_outline_goes_all_around(shown: NDArray[np.int64]) -> None:
    solid = (shown[..., 3] > 250).astype(np.uint8)
    deep = cv2.distanceTransform(cv2.copyMakeBorder(solid, 1, 1, 1, 1, 0), cv2.DIST_L2, 5)[
        1:-1, 1:-1
    ]
    outline = (deep > 1.5) & (deep < 5)
    white = shown[..., :3].min(axis=2) > 240
    assert white[outline].mean() > 0.97
    assert white[(deep > 14) & (deep < 20)].mean() < 0.2, "and ends there"


def test_it_throws_a_hint_of_a_shadow_downwards(shown: NDArray[np.int64]) -> None:
    middle = shown[:, shown.shape[1] // 2]
    solid = np.flatnonzero(middle[:, 3] > 250)
    above, below = middle[solid[0] - 5], middle[solid[-1] + 5]
    assert 15 < below[3] < 110 and above[3] < below[3] / 2
    assert below[:3].max() < 120


def test_the_lower_end_is_round_where_the_frame_cut_the_person_off(
    shown: NDArray[np.int64],
) -> None:
    alpha = shown[..., 3] > 128
    last = np.array([np.flatnonzero(column)[-1] for column in alpha.T if column.any()])
    middle, ends = last[len(last) // 2], (last[8], last[-9])
    assert middle > max(ends) + 20
    assert np.abs(np.diff(last[20:-20])).max() <= 6, "a smooth line"


def test_no_colour_of_the_backdrop_is_left_in_the_hair(
    astronaut_plate: Plate, networks: Networks
) -> None:
    green = canvas.over(astronaut_plate.rgb, astronaut_plate.alpha, (0, 220, 40))
    shown = pixels(sticker(portrait(green), networks))
    excess = shown[..., 1] - shown[..., :3][..., [0, 2]].max(axis=2)
    assert (excess[shown[..., 3] > 128] > 45).mean() < 0.001


@pytest.mark.parametrize("edited", [True, False])
def test_it_says_as_the_portrait_does_how_it_came_about(edited: bool, networks: Networks) -> None:
    source, other = (digital_source_type(edited=kind).encode() for kind in (edited, not edited))
    data = sticker(portrait(faces.no_face(), edited=edited), networks)
    assert source in data and other not in data
    assert source in opened(data).info["xmp"]


def test_nothing_else_that_stood_in_the_file_comes_along(networks: Networks) -> None:
    exif = Pictures.Exif()
    exif[0x010E] = "at home"
    out = io.BytesIO()
    Pictures.fromarray(faces.no_face()).save(out, "JPEG", exif=exif, comment=b"at home")
    data = sticker(out.getvalue(), networks)
    assert b"at home" not in data
    assert "xmp" not in opened(data).info


def test_the_same_portrait_gives_the_same_bytes(made: bytes, networks: Networks) -> None:
    assert sticker(portrait(studio()), networks) == made


def test_it_can_be_made_smaller(networks: Networks) -> None:
    data = sticker(portrait(studio()), networks, most_bytes=30_000)
    assert len(data) <= 30_000
    assert max(opened(data).size) == SIDE


def test_even_noise_keeps_to_the_size_that_chats_take(networks: Networks) -> None:
    rng = np.random.default_rng(2)
    data = sticker(portrait(rng.integers(0, 256, (700, 500, 3), np.uint8)), networks)
    assert len(data) <= MOST_BYTES
    assert max(opened(data).size) == SIDE


# What has nobody in it that could be cut out.


def test_a_picture_without_a_person_is_shown_whole_on_a_card(networks: Networks) -> None:
    shown = pixels(sticker(portrait(faces.no_face()), networks))
    assert is_card(shown)
    height, width = shown.shape[:2]
    assert width == SIDE and height == pytest.approx(30 + 482 * 480 / 640, abs=2)
    inside = on(255, shown)[40:-40, 40:-40].astype(int)
    whole = cv2.resize(faces.no_face(), (482, height - 30), interpolation=cv2.INTER_AREA)
    assert np.abs(inside - whole[25:-25, 25:-25]).mean() < 4
    assert shown[height // 2, 11, :3].min() > 240, "it has the outline too"


def test_what_its_style_says_is_whole_is_not_cut_out(networks: Networks) -> None:
    data = portrait(studio())
    assert is_card(pixels(sticker(data, networks, whole=True)))
    assert not is_card(pixels(sticker(data, networks, whole=False)))


def test_several_people_are_shown_whole(networks: Networks) -> None:
    assert is_card(pixels(sticker(portrait(faces.crowd(2)), networks)))


def test_somebody_small_in_the_back_does_not_count(networks: Networks) -> None:
    picture = studio().copy()
    small = cv2.resize(faces.somebody_else()[20:260, 100:340], (150, 150))
    picture[20:170, 630:780] = small
    assert len(find_faces(faces.photo(picture), networks)) == 2
    assert not is_card(pixels(sticker(portrait(picture), networks)))


@pytest.mark.parametrize("degrees", [0.0, 2.5])
def test_a_print_with_a_frame_is_shown_whole(degrees: float, networks: Networks) -> None:
    wood = np.full((1000, 1000, 3), (110, 80, 60), np.uint8)
    wood[80:940, 140:880] = 244
    wood[130:760, 190:830] = cv2.resize(studio(), (640, 630))
    turned = faces.rotated(wood, degrees, (500, 500))
    assert is_card(pixels(sticker(portrait(turned), networks)))


def test_when_the_mask_network_cannot_tell_the_picture_is_shown_whole(
    networks: Networks, monkeypatch: pytest.MonkeyPatch
) -> None:
    see = networks.person_mask

    def doubtful(rgb: Image) -> Mask:
        return np.full((256, 256), 0.5, np.float32) if is_grey(rgb) else see(rgb)

    monkeypatch.setattr(networks, "person_mask", doubtful)
    assert is_card(pixels(sticker(portrait(studio()), networks)))


def test_what_only_the_colours_make_a_person_of_is_left_out(
    shown: NDArray[np.int64], networks: Networks, monkeypatch: pytest.MonkeyPatch
) -> None:
    see = networks.person_mask

    def too_much(rgb: Image) -> Mask:
        mask = see(rgb).copy()
        if not is_grey(rgb):
            mask[:, :60] = 1.0
        return mask

    monkeypatch.setattr(networks, "person_mask", too_much)
    now = pixels(sticker(portrait(studio()), networks))
    assert not is_card(now)
    assert (now[..., 3] > 250).sum() == pytest.approx((shown[..., 3] > 250).sum(), rel=0.1)


def test_hair_of_the_color_of_the_backdrop_is_not_cut_away(
    shown: NDArray[np.int64], networks: Networks, monkeypatch: pytest.MonkeyPatch
) -> None:
    solve = stickers._matte

    def bitten(subject: Subject, part: Image) -> Mask:
        alpha = solve(subject, part).copy()
        (x, _), half = subject.face.box.center, subject.face.box.width / 4
        above = slice(0, int(subject.face.box.top - subject.matte.region.top))
        middle = x - subject.matte.region.left
        alpha[above, int(middle - half) : int(middle + half)] = 0
        return alpha

    monkeypatch.setattr(stickers, "_matte", bitten)
    now = pixels(sticker(portrait(studio()), networks))
    head = slice(0, now.shape[0] // 3)
    assert white(now[head]) == pytest.approx(white(shown[head]), rel=0.15)


def white(part: NDArray[np.int64]) -> int:
    """Pixels of the outline."""
    return int((part.min(axis=2) > 240).sum())


def is_grey(rgb: Image) -> bool:
    return bool((rgb == rgb[..., :1]).all())


def test_a_matte_is_one_piece_without_small_holes() -> None:
    alpha = np.zeros((200, 200), np.float32)
    cv2.circle(alpha, (100, 110), 70, 1.0, -1)
    whole = alpha.copy()
    cv2.circle(alpha, (100, 110), 6, 0.0, -1)  # a mistake
    alpha[:8, :8] = 1  # a speck
    assert np.array_equal(stickers._one_piece(alpha), whole)
    cv2.circle(alpha, (100, 110), 30, 0.0, -1)  # between an arm and the body
    assert stickers._one_piece(alpha)[110, 100] == 0


# What is cut out already.


def disc(size: tuple[int, int] = (900, 700)) -> Image:
    """A blue disc on nothing, off the middle."""
    y, x = np.mgrid[: size[1], : size[0]]
    away = np.hypot((x - 300) / 240, (y - 400) / 160)
    alpha = np.clip((1 - away) * 160 + 0.5, 0, 1) * 255
    rgb = np.broadcast_to(np.array(GROUND, np.uint8), (*alpha.shape, 3))
    return np.dstack([rgb, alpha.astype(np.uint8)])


def test_what_is_transparent_already_is_only_cropped_to_what_is_seen(networks: Networks) -> None:
    shown = pixels(sticker(portrait(disc()), networks))
    height, width = shown.shape[:2]
    assert width == SIDE and height == pytest.approx(SIDE * 2 / 3, abs=3)
    alpha = shown[..., 3]
    assert alpha[0, 0] == alpha[-1, -1] == 0
    assert alpha[height // 2, 6] > 250 and alpha[6, width // 2] > 250, "it reaches its edges"
    assert np.abs(shown[alpha > 250][:, :3] - GROUND).max() < 25, "and gets no second outline"


def test_what_is_transparent_is_cropped_even_where_its_style_is_whole(networks: Networks) -> None:
    data = portrait(disc())
    assert sticker(data, networks, whole=True) == sticker(data, networks)


def test_a_small_cut_out_is_enlarged(networks: Networks) -> None:
    small = cv2.resize(disc(), (90, 70), interpolation=cv2.INTER_AREA)
    assert opened(sticker(portrait(small), networks)).size[0] == SIDE


def test_a_picture_that_only_might_be_transparent_is_cut_out(
    shown: NDArray[np.int64], networks: Networks
) -> None:
    opaque = np.dstack([studio(), np.full(studio().shape[:2], 255, np.uint8)])
    alpha = pixels(sticker(portrait(opaque), networks))[..., 3].astype(np.uint8)
    alike = cv2.resize(alpha, shown.shape[1::-1]).astype(int)
    assert np.abs(alike - shown[..., 3]).mean() < 6


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_picture_is_refused(data: bytes, networks: Networks) -> None:
    with pytest.raises(NotAnImage) as caught:
        sticker(data, networks)
    assert caught.value.message and caught.value.hint
