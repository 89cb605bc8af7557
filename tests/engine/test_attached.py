"""Small words that are written together with others, and what comes apart."""

from __future__ import annotations

import pytest

from engine.styles.attached import Attached

ARABIC = Attached(prefixes=frozenset({"و", "ب", "ك", "ل", "ال"}))
KOREAN = Attached(suffixes=frozenset({"을", "으로", "로", "도", "은"}))
KNOWN = frozenset({"خلفية", "ورد", "배경", "파란", "해줘", "은색", "art", "rose", "navy"})


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("وبالخلفية", ("و", "ب", "ال", "خلفية")),
        ("الورد", ("ال", "ورد")),
        ("القلعة", ("القلعة",)),  # unknown without its article too
        ("كلب", ("كلب",)),  # a dog, though each letter is a prefix
        ("خلفيةورد", ("خلفيةورد",)),
    ],
)
def test_arabic_has_small_words_in_front(word: str, parts: tuple[str, ...]) -> None:
    assert ARABIC.apart(word, KNOWN) == parts


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("배경을", ("배경", "을")),
        ("파란배경으로해줘", ("파란", "배경", "으로", "해줘")),
        ("은색으로", ("은색", "으로")),  # silver, not a particle and a colour
        ("art로", ("art", "로")),
        ("도로", ("도로",)),  # a road, though both are particles
        ("도서관으로", ("도서관으로",)),
    ],
)
def test_korean_has_particles_behind_and_few_spaces(word: str, parts: tuple[str, ...]) -> None:
    assert KOREAN.apart(word, KNOWN) == parts


def test_a_language_without_them_takes_nothing_apart() -> None:
    assert Attached().apart("navyrose", KNOWN) == ("navyrose",)
    assert KOREAN.apart("navyrose", KNOWN) == ("navyrose",)
