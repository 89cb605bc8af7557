"""What holds of the words of every language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from engine.styles.colors import palette
from engine.styles.vocabulary import FOLDER
from tests.engine.words.gist import CATALOGUE, gist, strays

AMOUNTS = ("shade", "vivid", "warmth", "brightness", "contrast", "strength", "degree")
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem != "en")


def tables(language: str) -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


ENGLISH = tables("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_tables_of_english(language: str) -> None:
    assert set(tables(language)) == set(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_names_nothing_that_english_does_not(language: str) -> None:
    known = {"color": set(palette()), "style": set(CATALOGUE.names), "hint": set(CATALOGUE.names)}
    attached = {"prefix", "suffix"}  # of any small words
    for table, entries in tables(language).items():
        if table in AMOUNTS:
            assert all(-2 <= float(amount) <= 2 for amount in entries), table
        else:
            assert set(entries) <= attached | known.get(table, set(ENGLISH[table])), table


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_listed_once_in_a_table(language: str) -> None:
    for table, entries in tables(language).items():
        for name, words in entries.items():
            if isinstance(words, list):
                assert len(words) == len(set(words)), (table, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_style_has_words(language: str) -> None:
    phrases = tables(language)["style"]

    assert [style for style in CATALOGUE.names if len(phrases.get(style, ())) < 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_a_table_means_it(language: str) -> None:
    assert strays(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_english_names_of_styles_are_known(language: str) -> None:
    for title in ("Pop art", "Headshot", "Trading card", "Pixel art"):
        assert gist(title, language) == gist(title, "en"), title
