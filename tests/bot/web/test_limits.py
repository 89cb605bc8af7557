"""How much is taken: tokens that come back with time, rooms that fill, memory that is lent."""

from __future__ import annotations

import asyncio

import pytest

from bot.web.limits import Buckets, Budget, Crowd, Limits, Rate, Throttle, TooMuch, Turns
from tests.bot.web.stage import until
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
    budget = Budget(10, each=10)
    with budget.loan() as lend:
        lend(4)
        lend(2)
        with budget.loan() as other:
            with pytest.raises(TooMuch):
                other(5)
            other(4)
        lend(4)
    with budget.loan() as lend:
        lend(10)


def test_nobody_is_lent_more_than_a_share_by_whatever_name() -> None:
    budget = Budget(100, each=30)
    with budget.loan("ana", "home") as lend, budget.loan("ben", "home") as other:
        lend(20)
        other(10)
        for each in (lend, other):
            with pytest.raises(TooMuch) as refused:
                each(1)
            assert refused.value.own
        with budget.loan("cleo", "elsewhere") as far:
            far(30)
    with budget.loan("ben", "home") as lend:
        lend(30)
    assert not budget._lent


@pytest.mark.asyncio
async def test_ones_own_turns_wait_for_each_other_and_keep_nobody_else_out() -> None:
    turns = Turns(3, each=1, seconds=60)
    entered: list[str] = []

    async def have(name: str, over: asyncio.Event) -> None:
        async with turns.turn(name):
            entered.append(name)
            await over.wait()

    first, rest = asyncio.Event(), asyncio.Event()
    tasks = [asyncio.create_task(have("ana", first))]
    tasks += [asyncio.create_task(have(name, rest)) for name in ("ana", "ana", "ben")]
    await until(lambda: entered == ["ana", "ben"])
    first.set()
    await until(lambda: entered == ["ana", "ben", "ana"])
    rest.set()
    await asyncio.gather(*tasks)
    assert entered == ["ana", "ben", "ana", "ana"] and not turns._own


@pytest.mark.asyncio
async def test_who_has_no_turn_in_time_goes() -> None:
    turns = Turns(1, each=1, seconds=0.01)
    async with turns.turn("ana"):
        for name in ("ana", "ben"):
            with pytest.raises(TooMuch):
                async with turns.turn(name):
                    pass
    async with turns.turn("ben"):
        pass


def test_an_upload_that_is_refused_takes_nothing() -> None:
    clock = Clock()
    throttle = Throttle(
        Limits(uploads=1, upload_bytes=400, uploading=Rate(2, 0.001), uploads_each=1), clock
    )
    with throttle.upload("ana", None) as lend:
        lend(100)
        with pytest.raises(TooMuch):
            lend(1)
        for _ in range(5):
            with pytest.raises(TooMuch), throttle.upload("ben", None):
                pass
    with throttle.upload("ben", None) as lend:
        lend(100)
    with throttle.upload("ana", None):
        pass
    with pytest.raises(TooMuch), throttle.upload("ana", None):  # the third in no time
        pass


def test_an_address_has_a_share_of_the_uploads_however_many_browsers_it_is() -> None:
    throttle = Throttle(Limits(upload_bytes=400, uploads_by_address=2), Clock())
    with throttle.upload("ana", "203.0.113.7") as lend, throttle.upload("ben", "203.0.113.7") as to:
        lend(60)
        with pytest.raises(TooMuch):
            to(41)
        with pytest.raises(TooMuch), throttle.upload("cleo", "203.0.113.7"):
            pass
        with throttle.upload("cleo", "203.0.113.8") as other:
            other(100)


def test_strangers_of_one_address_are_few_and_those_with_the_pass_phrase_are_not() -> None:
    throttle = Throttle(Limits(), Clock())
    for known, times in ((False, 10), (True, 30)):
        for _ in range(times):
            throttle.newcomer("203.0.113.7", admitted=known)
        with pytest.raises(TooMuch):
            throttle.newcomer("203.0.113.7", admitted=known)
    throttle.newcomer("203.0.113.8")
    throttle = Throttle(Limits(), Clock())
    for known, times in ((False, 20), (True, 60)):
        for number in range(times):
            with throttle.upload(f"{known} {number}", "203.0.113.7", admitted=known):
                pass
        with pytest.raises(TooMuch), throttle.upload("x", "203.0.113.7", admitted=known):
            pass


def test_a_page_is_not_opened_over_and_over() -> None:
    throttle = Throttle(Limits(listening=Rate(2, 0.001)), Clock())
    for _ in range(2):
        with throttle.stream("ana"):
            pass
    with pytest.raises(TooMuch), throttle.stream("ana"):
        pass
    with throttle.stream("ben"):
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
