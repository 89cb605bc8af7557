"""Words by their roots: one listed form stands for all, and other words stay themselves."""

# ruff: noqa: RUF001  (Russian letters that look like Latin ones)

from __future__ import annotations

import pytest

from engine.styles.inflected import Inflected
from engine.styles.vocabulary import vocabulary

WORDS = Inflected.of(
    [("синий", ["синий"]), ("мягкийсвет", ["мягкий", "свет"]), ("рот", ["рот"])],
    ["ий", "его", "им", "ом", "а", "у"],
    frozenset({"сину"}),
)


@pytest.mark.parametrize("word", ["синий", "синего", "синим"])
def test_forms_of_a_word_share_its_root(word: str) -> None:
    assert WORDS.phrases[WORDS.root(word)] == "синий"
    assert WORDS.knows(word)


def test_a_phrase_is_known_by_the_roots_of_its_words() -> None:
    root = "".join(map(WORDS.root, ("мягким", "светом")))

    assert WORDS.phrases[root] == "мягкийсвет"


def test_a_word_that_is_said_to_be_another_shares_no_root() -> None:
    assert not WORDS.knows("сину")


def test_short_words_keep_their_endings() -> None:
    assert WORDS.root("рту") == "рту"


def test_a_language_without_endings_has_no_roots() -> None:
    bare = Inflected.of([("navy", ["navy"])], [], frozenset())

    assert bare == Inflected()
    assert not bare.knows("navy")


@pytest.mark.parametrize(
    ("language", "typed", "kind", "value"),
    [
        ("ru", "тёмно-синего", "color", "navy"),
        ("ru", "голуби", "word", ""),
        ("ru", "мягким светом", "light", "soft"),
        ("uk", "сірому", "color", "grey"),
        ("uk", "сином", "word", ""),
        ("uk", "олійними фарбами", "style", "oil"),
    ],
)
def test_endings_of_a_language(language: str, typed: str, kind: str, value: str) -> None:
    assert [(p.kind, p.value) for p in vocabulary(language).pieces(typed)] == [(kind, value)]


def test_a_short_i_is_a_letter_of_its_own_and_a_yo_is_an_e() -> None:
    words = vocabulary("ru")

    assert [piece.kind for piece in words.pieces("война")] == ["word"]
    assert words.pieces("темный")[0].key == words.pieces("тёмный")[0].key
