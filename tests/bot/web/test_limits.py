"""How much is taken: tokens that come back with time, rooms that fill, memory that is lent."""

from __future__ import annotations

import pytest

from bot.web.limits import Buckets, Budget, Crowd, Limits, Rate, Throttle, TooMuch
from tests.storage.installation import Clock


def test_tokens_come_back_with_time() -> None:
    clock = Clock()
    buckets = Buckets(Rate(2, 0.5), clock)
    assert [buckets.take("ana") for _ in range(3)] == [0, 0, 2.0]
    assert buckets.take("ben") == 0
    clock.forward(1)
    assert buckets.take("ana") == 1.0
    clock.forward(1)
    assert buckets.take("ana") == 0
    clock.forward(3600)
    assert [buckets.take("ana") for _ in range(3)] == [0, 0, 2.0]


def test_only_so_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.limits._REMEMBERED", 3)
    buckets = Buckets(Rate(1, 0.001), Clock())
    for name in "abcd":
        assert buckets.take(name) == 0
    assert len(buckets._left) == 3
    assert buckets.take("d") > 0


def test_a_room_is_full_for_one_and_for_all_and_empties_again() -> None:
    crowd = Crowd(2, each=1)
    with crowd.inside("ana"):
        with pytest.raises(TooMuch) as own, crowd.inside("ana"):
            pass
        assert own.value.own
        with crowd.inside("ben"):
            with pytest.raises(TooMuch) as others, crowd.inside("cleo"):
                pass
            assert not others.value.own
        with crowd.inside("cleo"):
            pass
    with pytest.raises(ZeroDivisionError), crowd.inside("ana"):
        raise ZeroDivisionError
    with crowd.inside("ana"):
        pass


def test_memory_is_lent_and_given_back() -> None:
    budget = Budget(10)
    with budget.lend(6):
        with pytest.raises(TooMuch), budget.lend(5):
            pass
        with budget.lend(4):
            pass
    with budget.lend(10):
        pass


def test_an_upload_that_is_refused_takes_nothing() -> None:
    clock = Clock()
    throttle = Throttle(
        Limits(uploads=1, upload_bytes=100, uploading=Rate(2, 0.001), uploads_each=1), clock
    )
    with pytest.raises(TooMuch), throttle.upload("ana", None, 101):
        pass
    with throttle.upload("ana", None, 100):
        for _ in range(5):
            with pytest.raises(TooMuch), throttle.upload("ben", None, 1):
                pass
    with throttle.upload("ben", None, 1):
        pass
    with throttle.upload("ana", None, 1):
        pass
    with pytest.raises(TooMuch), throttle.upload("ana", None, 1):  # the third in no time
        pass


def test_this_machine_has_no_limit_as_an_address_but_for_guesses() -> None:
    few = Rate(1, 0.001)
    throttle = Throttle(
        Limits(posts_by_address=few, newcomers_by_address=few, attempts_by_address=few), Clock()
    )
    for name in "abc":
        throttle.post(name, None)
        throttle.newcomer(None)
    throttle.post("a", "203.0.113.7")
    with pytest.raises(TooMuch):
        throttle.post("b", "203.0.113.7")
    throttle.newcomer("203.0.113.7")
    with pytest.raises(TooMuch):
        throttle.newcomer("203.0.113.7")
    throttle.attempt(None)
    with pytest.raises(TooMuch):
        throttle.attempt(None)
