"""The contact sheet: what somebody sees on it and where."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image as Pil

from engine.sheet import CAPTION, CARD, GAP, HEADING, INK, MARGIN, PAPER, Tile, contact_sheet

SIDE = 80


def encoded(size: tuple[int, int], color: tuple[int, ...], format: str = "PNG") -> bytes:
    file = io.BytesIO()
    Pil.new("RGBA" if len(color) == 4 else "RGB", size, color).save(file, format)
    return file.getvalue()


def middle(sheet: np.ndarray, column: int, row: int, headings: int = 1) -> tuple[int, int]:
    """Centre ``(x, y)`` of a tile."""
    x = MARGIN + column * (SIDE + GAP) + SIDE // 2
    y = MARGIN + headings * HEADING + row * (SIDE + CAPTION + GAP) + SIDE // 2
    return x, y


def test_tiles_stand_in_rows_under_their_family() -> None:
    red, blue = encoded((50, 50), (200, 0, 0)), encoded((50, 50), (0, 0, 200))
    tiles = [Tile("Grey", "professional", red)] * 3 + [Tile("Neon", "fun", blue)]
    sheet = contact_sheet(tiles, columns=2, tile=SIDE)
    assert sheet.dtype == np.uint8
    assert sheet.shape[1] == 2 * MARGIN + 2 * SIDE + GAP
    for column, row in ((0, 0), (1, 0), (0, 1)):
        x, y = middle(sheet, column, row)
        assert tuple(sheet[y, x]) == (200, 0, 0)
    x, y = middle(sheet, 1, 1)
    assert tuple(sheet[y, x]) == PAPER
    x, y = middle(sheet, 0, 2, headings=2)
    assert tuple(sheet[y, x]) == (0, 0, 200)


def test_families_that_are_mixed_are_gathered() -> None:
    data = encoded((20, 20), (9, 9, 9))
    mixed = [Tile("A", "fun", data), Tile("B", "painted", data), Tile("C", "fun", data)]
    ordered = [mixed[0], mixed[2], mixed[1]]
    np.testing.assert_array_equal(
        contact_sheet(mixed, columns=2, tile=SIDE), contact_sheet(ordered, columns=2, tile=SIDE)
    )


def test_a_tall_picture_is_shown_whole_on_a_card() -> None:
    sheet = contact_sheet([Tile("Tall", "fun", encoded((40, 80), (0, 99, 0)))], 1, SIDE)
    x, y = middle(sheet, 0, 0)
    assert tuple(sheet[y, x]) == (0, 99, 0)
    assert tuple(sheet[y - SIDE // 2 + 1, x]) == (0, 99, 0)
    assert tuple(sheet[y + SIDE // 2 - 2, x]) == (0, 99, 0)
    assert tuple(sheet[y, x - SIDE // 2 + 3]) == CARD


def test_what_is_see_through_shows_the_card() -> None:
    sheet = contact_sheet([Tile("Sticker", "fun", encoded((9, 9), (255, 0, 0, 0)))], 1, SIDE)
    x, y = middle(sheet, 0, 0)
    assert tuple(sheet[y, x]) == CARD


def test_titles_are_written_inside_their_column() -> None:
    tiles = [Tile("A title that is very much longer than its tile", "fun", None), Tile("", "fun")]
    sheet = contact_sheet(tiles, columns=2, tile=SIDE)
    top = MARGIN + HEADING + SIDE
    caption = sheet[top : top + CAPTION]
    dark = np.all(np.abs(caption.astype(int) - INK) < 40, axis=2)
    assert dark.any()
    columns = np.flatnonzero(dark.any(axis=0))
    assert columns.min() >= MARGIN - 1
    assert columns.max() <= MARGIN + SIDE + 1


def test_a_style_that_could_not_be_made_keeps_its_place() -> None:
    data = encoded((20, 20), (0, 0, 200))
    sheet = contact_sheet([Tile("No", "fun", None), Tile("Yes", "fun", data)], 2, SIDE)
    x, y = middle(sheet, 1, 0)
    assert tuple(sheet[y, x]) == (0, 0, 200)
    x, y = middle(sheet, 0, 0)
    assert tuple(sheet[y - SIDE // 2 + 2, x]) == CARD
