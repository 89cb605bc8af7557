"""The host's token, the cookie that stands for it, and how often one may guess."""

from __future__ import annotations

import pytest

from bot.web.host.door import COOKIE_SECONDS, Door, Guesses
from tests.storage.installation import Clock

TOKEN = "the token of the host"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_only_the_token_opens(clock: Clock) -> None:
    door = Door(TOKEN, clock)
    assert door.opens(TOKEN) and door.opens(f" {TOKEN}\n")
    for wrong in ("", TOKEN[:-1], f"{TOKEN} ?", TOKEN.title(), "\udcff", "ÿ"):
        assert not door.opens(wrong)


def test_a_cookie_lasts_twelve_hours(clock: Clock) -> None:
    door = Door(TOKEN, clock)
    cookie = door.cookie()
    assert door.is_cookie(cookie)
    clock.forward(COOKIE_SECONDS - 1)
    assert door.is_cookie(cookie)
    clock.forward(1)
    assert not door.is_cookie(cookie)


def test_a_cookie_of_another_token_is_worth_nothing(clock: Clock) -> None:
    assert not Door("another token", clock).is_cookie(Door(TOKEN, clock).cookie())


def test_a_cookie_that_was_changed_is_worth_nothing(clock: Clock) -> None:
    door = Door(TOKEN, clock)
    until, nonce, mac = door.cookie().split(".")
    flipped = ("1" if mac[0] == "0" else "0") + mac[1:]
    for forged in (
        f"{int(until) + 1}.{nonce}.{mac}",
        f"{until}.{'A' * 22}.{mac}",
        f"{until}.{nonce}.{flipped}",
        f"{until}.{nonce}.{mac[:-1]}",
        f"{until}.{nonce}",
        f"{until}.{nonce}.{door.form_token(f'{until}.{nonce}')}",
        "",
        "ÿ.ÿ.ÿ",
        "9" * 10_000,
    ):
        assert not door.is_cookie(forged)


def test_no_two_cookies_are_the_same(clock: Clock) -> None:
    door = Door(TOKEN, clock)
    assert len({door.cookie() for _ in range(50)}) == 50


def test_a_form_is_of_one_cookie(clock: Clock) -> None:
    door = Door(TOKEN, clock)
    own, other = door.cookie(), door.cookie()
    assert door.is_form_token(own, door.form_token(own))
    for wrong in ("", door.form_token(other), own, "\udcff"):
        assert not door.is_form_token(own, wrong)


def test_a_few_wrong_tokens_are_forgiven_each_minute(clock: Clock) -> None:
    guesses = Guesses(clock)
    for _ in range(5):
        assert guesses.wait("192.0.2.1") == 0
        guesses.wrong("192.0.2.1")
        clock.forward(2)
    assert guesses.wait("192.0.2.1") == pytest.approx(50)
    assert guesses.wait("192.0.2.2") == 0
    clock.forward(50)
    assert guesses.wait("192.0.2.1") == 0
    guesses.wrong("192.0.2.1")
    assert guesses.wait("192.0.2.1") == pytest.approx(2)


def test_many_addresses_together_have_a_limit_too_but_not_this_machine(clock: Clock) -> None:
    guesses = Guesses(clock)
    for number in range(60):
        assert guesses.wait(f"address {number}") == 0
        guesses.wrong(f"address {number}")
    assert guesses.wait("one more") == pytest.approx(60)
    assert guesses.wait(None) == 0
    clock.forward(60)
    assert guesses.wait("one more") == 0


def test_on_this_machine_guessing_is_limited_as_well(clock: Clock) -> None:
    guesses = Guesses(clock)
    for _ in range(5):
        guesses.wrong(None)
    assert guesses.wait(None) == pytest.approx(60)
