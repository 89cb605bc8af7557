"""Refusals: each has words in English, and says when to come back where that is known."""

from __future__ import annotations

import json

import pytest

from bot.web.limits import TooMuch
from bot.web.problems import STATUS, Problem
from bot.words import words_of

ENGLISH = words_of("en")


@pytest.mark.parametrize("code", STATUS)
def test_every_refusal_has_words_and_a_way_on(code: str) -> None:
    problem = Problem(code, most=20)
    if STATUS[code] == 429:
        problem = Problem.of(TooMuch(90.0, own=code == "too-fast"))
    assert problem.code == code
    answer = problem.answer(ENGLISH)
    assert isinstance(answer.text, str)
    said = json.loads(answer.text)["error"]
    assert answer.status == STATUS[code] and set(said) == {"message", "hint"}
    assert "{" not in said["message"] + said["hint"]
    assert problem.answer(ENGLISH, plain=True).text == f"{said['message']}\n{said['hint']}\n"


def test_it_says_when_to_come_back_in_whole_seconds() -> None:
    assert Problem.of(TooMuch(0.01, own=True)).headers == {"Retry-After": "1"}
    assert Problem.of(TooMuch(2.2, own=False)).headers == {"Retry-After": "3"}
    assert Problem("stale").headers == {}
