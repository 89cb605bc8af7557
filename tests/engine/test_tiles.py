"""Tiles: every picture in its place, whole enough to choose by, and with its number."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image as Pictures

from engine.errors import NotAnImage
from engine.finish import Target, encode
from engine.marks import digital_source_type, xmp_packet
from engine.sheet import CARD, PAPER
from engine.styles.previews import preview
from engine.tiles import MOST, tiles
from tests import faces

RED, GREEN, BLUE = (200, 40, 40), (40, 160, 60), (40, 60, 200)
SIDE, GAP = 320, 16


def plain(color: tuple[int, int, int], size: tuple[int, int] = (64, 64)) -> bytes:
    file = io.BytesIO()
    Pictures.new("RGB", size, color).save(file, "PNG")
    return file.getvalue()


def marked(*, edited: bool) -> bytes:
    return encode(faces.astronaut(), Target("JPEG"), xmp=xmp_packet(edited=edited)).data


def tile(sheet: np.ndarray, column: int, row: int) -> np.ndarray:
    left, top = (GAP + n * (SIDE + GAP) for n in (column, row))
    return sheet[top : top + SIDE, left : left + SIDE]


def middle(picture: np.ndarray) -> np.ndarray:
    return picture[SIDE // 3 : -SIDE // 3, SIDE // 3 : -SIDE // 3].mean(axis=(0, 1))


def same(color: np.ndarray, other: tuple[int, int, int]) -> bool:
    return bool(np.abs(color.astype(float) - other).max() < 8)


def test_pictures_lie_in_rows_from_left_to_right_on_paper():
    data = tiles([plain(RED), plain(GREEN), plain(BLUE)], columns=2)
    sheet = faces.decoded(data)
    assert sheet.shape == (2 * SIDE + 3 * GAP, 2 * SIDE + 3 * GAP, 3)
    places = {(0, 0): RED, (1, 0): GREEN, (0, 1): BLUE, (1, 1): PAPER}
    for (column, row), color in places.items():
        assert same(middle(tile(sheet, column, row)), color)
    assert same(sheet[GAP // 2, 3], PAPER) and same(tile(sheet, 0, 0)[1, 1], PAPER)


def test_a_row_is_no_longer_than_what_is_in_it():
    assert faces.decoded(tiles([plain(RED)], columns=6)).shape[1] == SIDE + 2 * GAP


def test_each_has_its_number_in_a_corner():
    sheet = faces.decoded(tiles([plain(GREEN)] * 11, columns=4)).astype(int)
    corners = [tile(sheet, n % 4, n // 4)[: SIDE // 3, : SIDE // 3] for n in range(11)]
    for corner in corners:
        assert (corner.max(axis=2) < 60).mean() > 0.1 and (corner.min(axis=2) > 230).mean() > 0.05
    for n, corner in enumerate(corners):
        others = corners[n + 1 :]
        assert all((np.abs(corner - other) > 100).any(axis=2).sum() > 60 for other in others)


def test_nothing_but_the_corner_is_hidden():
    shown = tile(faces.decoded(tiles([plain(GREEN)], columns=1)), 0, 0).astype(int)
    assert (np.abs(shown - GREEN).max(axis=2) > 40).mean() < 0.06


def test_where_there_is_no_picture_there_is_a_plain_tile_with_its_number():
    sheet = faces.decoded(tiles([plain(RED), b""], columns=2))
    assert same(middle(tile(sheet, 1, 0)), CARD)
    assert (tile(sheet, 1, 0)[: SIDE // 3, : SIDE // 3].max(axis=2) < 60).any()


def test_what_is_transparent_lies_on_the_color_of_a_tile():
    file = io.BytesIO()
    Pictures.new("RGBA", (64, 64), (255, 0, 0, 0)).save(file, "PNG")
    assert same(middle(tile(faces.decoded(tiles([file.getvalue()], columns=1)), 0, 0)), CARD)


def test_a_high_picture_keeps_its_upper_part_and_a_wide_one_its_middle():
    ramp = np.linspace(0, 250, 1000)
    high = np.broadcast_to(ramp[:, None, None], (1000, 500, 3)).astype(np.uint8)
    wide = np.broadcast_to(ramp[None, :, None], (500, 1000, 3)).astype(np.uint8)
    sheet = faces.decoded(tiles([faces.upload(high).data, faces.upload(wide).data], columns=2))
    column, row = tile(sheet, 0, 0)[:, SIDE // 2, 0], tile(sheet, 1, 0)[SIDE // 2, :, 0]
    assert (column[0], column[-1]) == pytest.approx((31, 156), abs=6)
    assert (row[0], row[-1]) == pytest.approx((62, 188), abs=6)


def test_six_previews_are_a_small_jpeg_in_srgb():
    names = ("headshot", "oil", "mosaic", "comic", "neon", "sticker")
    data = tiles([preview(name) or b"" for name in names], columns=3)
    with Pictures.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.mode) == ("JPEG", "RGB")
    assert len(data) <= 300_000


def test_even_noise_stays_small():
    noise = faces.upload(faces.noise()).data
    assert len(tiles([noise] * 6, columns=3)) <= 300_000


@pytest.mark.parametrize("columns", [1, 6, MOST])
def test_many_stay_within_what_chats_take(columns):
    with Pictures.open(io.BytesIO(tiles([b""] * MOST, columns=columns))) as picture:
        assert sum(picture.size) <= 10_000


@pytest.mark.parametrize("edited", [True, False])
def test_it_says_that_ai_made_what_it_shows(edited):
    mark = digital_source_type(edited=True).encode()
    assert mark in tiles([plain(RED), marked(edited=edited)], columns=2)
    assert mark not in tiles([plain(RED)], columns=1)


def test_the_same_pictures_give_the_same_bytes():
    pictures = [preview("oil") or b"", b""]
    assert tiles(pictures, columns=2) == tiles(pictures, columns=2)


def test_what_is_no_picture_is_refused():
    with pytest.raises(NotAnImage):
        tiles([plain(RED), b"no picture"], columns=2)


@pytest.mark.parametrize(("count", "columns"), [(0, 3), (MOST + 1, 6), (3, 0)])
def test_too_few_and_too_many_are_refused(count, columns):
    with pytest.raises(ValueError, match="pictures"):
        tiles([b""] * count, columns=columns)
