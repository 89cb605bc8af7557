"""Which language somebody writes, told from their first words."""

from __future__ import annotations

import pytest

from bot.tongues import language_in
from bot.words import LANGUAGES, words_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("こんにちは", "ja"),
        ("写真をcomicで", "ja"),
        ("漫画風headshotで", "ja"),
        ("안녕하세요", "ko"),
        ("你好", "zh-Hans"),
        ("做一张漫画", "zh-Hans"),
        ("مرحبا", "ar"),
        ("नमस्ते", "hi"),
        ("Сделай портрет", "ru"),
        ("Зроби мені портрет", "uk"),
        ("зроби мені headshot please", "uk"),
        ("Привет, headshot", "ru"),
    ],
)
def test_letters_tell_a_language(text, language):
    assert language_in(text) == language


@pytest.mark.parametrize("text", ["", "hello", "hello there (ツ)", "oil on canvas", "42 ❤", "ciao"])
def test_what_may_be_english_tells_nothing(text):
    assert language_in(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("Guten Tag!", "de"), ("hola", "es"), ("Bonjour", "fr"), ("olá", "pt-BR"), ("merhaba", "tr")],
)
def test_so_does_a_greeting_that_is_one_languages_own(text, language):
    assert language_in(text) == language


def test_a_first_guess_is_mended_by_letters_that_the_other_language_lacks():
    assert language_in("Добрий день") == "ru"
    assert language_in("Зроби мені портрет", "ru") == "uk"
    assert language_in("写真", None) == "zh-Hans" and language_in("写真です", "zh-Hans") == "ja"


def test_else_it_stays():
    assert language_in("写真", "ja") == "ja"
    assert language_in("oil on canvas", "ko") == "ko"
    assert language_in("hola", "ja") == "ja"


@pytest.mark.parametrize("language", ["ru", "uk", "ar", "hi", "ja", "ko", "zh-Hans"])
def test_greetings_are_recognised_in_the_language_that_they_tell(language):
    greeting = {
        "ru": "Привет",
        "uk": "Привіт",
        "ar": "السلام عليكم",
        "hi": "नमस्ते",
        "ja": "こんにちは",
        "ko": "안녕하세요",
        "zh-Hans": "你好",
    }[language]
    told = language_in(greeting)
    assert told in LANGUAGES and words_of(told).intent(greeting) == "hello"
