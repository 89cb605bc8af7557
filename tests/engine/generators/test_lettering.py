"""Text stays in its box, whatever it is, and reads in its own direction."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generators import lettering, scripts, typefaces

FACES = sorted(typefaces.TYPEFACES)
STRANGE = (
    "",
    " \n\t ",
    "\x00\x07\x1b[31m",
    "\ud800",
    "\u202eevil\u202c",
    "e\u0301\u0301\u0301\u0301",
    "🎉🎂👩‍👩‍👧‍👦",
    "王小明",
    "مُحَمَّد علي",
    "שָׁלוֹם (עולם) 123",
    "W" * 5000,
    "a b " * 900,
    "\n".join("lines"),
    "﷽",
)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("text", STRANGE)
def test_strange_text_never_breaks_a_box(face: str, text: str) -> None:
    mask = lettering.block(text, face, (150, 30), lines=2, tracking=0.1)
    assert mask.shape == (30, 150)
    assert mask.dtype == np.float32
    assert 0 <= mask.min() <= mask.max() <= 1


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=60),
    width=st.integers(1, 300),
    height=st.integers(1, 60),
    lines=st.integers(1, 3),
)
def test_any_text_fits_any_box(text: str, width: int, height: int, lines: int) -> None:
    mask = lettering.block(text, "hand", (width, height), lines=lines)
    assert mask.shape == (height, width)
    assert bool(mask.any()) <= bool(lettering.drawable(text, "hand"))


def test_letters_do_not_touch_the_sides_of_their_box() -> None:
    for text in ("Ada", "Maximiliane von Hohenstein-Ottersleben", "W" * 80):
        mask = lettering.block(text, "condensed", (300, 40))
        assert mask.max() > 0.9
        assert mask[:, 0].max() == 0
        assert mask[:, -1].max() == 0


def test_text_stands_in_the_middle() -> None:
    mask = lettering.block("HOH", "condensed", (300, 60))
    rows, columns = np.nonzero(mask > 0.5)
    assert abs((rows.min() + rows.max()) / 2 - 29.5) < 2
    assert abs((columns.min() + columns.max()) / 2 - 149.5) < 3


def test_a_long_text_takes_a_second_line_where_that_makes_it_larger() -> None:
    words = "A very long title for a very small poster"
    one = lettering.block(words, "capitals", (300, 60), lines=1)
    two = lettering.block(words, "capitals", (300, 60), lines=2)
    assert np.flatnonzero(two.max(axis=1)).size > 1.5 * np.flatnonzero(one.max(axis=1)).size


def test_what_no_font_has_is_dropped_rather_than_boxed() -> None:
    assert lettering.drawable("Ada \U000f0000\ue000王", "hand") == "Ada"
    blank = lettering.block("\U000f0000\ue000", "hand", (100, 20))
    assert blank.max() == 0
    alone = lettering.block("Ada", "hand", (100, 20))
    assert np.array_equal(alone, lettering.block("Ada \ue000", "hand", (100, 20)))


def test_the_first_text_that_can_be_drawn_is_chosen() -> None:
    assert lettering.choose("hand", None, "", "\ue000", " Ada\n Lovelace ") == "Ada Lovelace"
    assert lettering.choose("hand", None, "\n") == ""


def test_names_in_other_alphabets_are_drawn() -> None:
    for name in ("Nguyễn Văn Ánh", "Ελένη", "Наталья", "سلمى", "שלום", "Łukasz Żółć"):
        for face in FACES:
            assert lettering.block(name, face, (200, 40)).max() > 0.9, (name, face)


def test_letters_run_around_the_upper_and_the_lower_half_of_a_ring() -> None:
    over = lettering.ring("PORTRAIT", "condensed", 200, 80, 20, top=True)
    under = lettering.ring("PORTRAIT", "condensed", 200, 80, 20, top=False)
    assert over[:100].sum() > 50 * over[100:].sum()
    assert under[100:].sum() > 50 * under[:100].sum()
    rows, columns = np.nonzero(over > 0.5)
    away = np.hypot(rows - 99.5, columns - 99.5)
    assert away.min() > 80 - 14
    assert away.max() < 80 + 14
    long = lettering.ring("no end " * 40, "condensed", 200, 80, 20, top=True)
    assert long[110:].max() == 0


def test_right_to_left_text_is_turned_around() -> None:
    assert scripts.visual("שלום") == "םולש"
    assert scripts.visual("Ada Lovelace, 1815") == "Ada Lovelace, 1815"
    assert scripts.visual("שלום 1815") == "1815 םולש"
    assert scripts.visual("Ada שלום") == "Ada םולש"
    assert scripts.visual("(שלום)") == "(םולש)"


def test_arabic_letters_join() -> None:
    assert scripts.visual("سلم") == "\ufee2\ufee0\ufeb3"  # final meem, medial lam, initial seen
    assert scripts.visual("لا") == "\ufefb"  # lam and alef are one sign
    assert scripts.visual("دار") == "\ufead\ufe8d\ufea9"  # dal, alef and reh do not join
    assert scripts.joins("سلم")
    assert not scripts.joins("שלום")


@given(st.text(max_size=40))
def test_turning_text_around_loses_no_plain_character(text: str) -> None:
    plain = "".join(c for c in text if c.isascii() and c.isalnum())
    assert sorted(scripts.visual(plain + "ש")) == sorted(plain + "ש")
    assert isinstance(scripts.visual(text), str)


def test_fonts_come_with_the_install() -> None:
    for face in FACES:
        for file in typefaces.font_files(face):
            assert Path(file).is_file()
