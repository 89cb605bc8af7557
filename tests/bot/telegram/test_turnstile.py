"""The turnstile by itself: how many pass in any span, and in which order."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.turnstile import Closed, Turnstile
from tests.fakes.skipping import skipping

MOST, SPAN = 5, 1.0
_Visit = tuple[float, int, int, float]
"""When somebody comes, the priority, the weight, and how long the way through takes."""
VISITS = st.lists(
    st.tuples(st.floats(0, 4), st.integers(0, 2), st.integers(1, MOST), st.floats(0, 2)),
    max_size=40,
)


def _now() -> float:
    return asyncio.get_running_loop().time()


async def _settled() -> None:
    """Everybody had a turn who need not wait."""
    for _ in range(5):
        await asyncio.sleep(0)


async def _through(turnstile: Turnstile, rank: int = 0, weight: int = 1) -> float:
    await turnstile.enter((rank, 0), weight)
    turnstile.leave(weight)
    return _now()


async def _all(*through: Coroutine[Any, Any, float]) -> list[float]:
    """Seconds after now when each was through."""
    start = _now()
    return [at - start for at in await asyncio.gather(*through)]


@settings(max_examples=60, deadline=None)
@given(VISITS, st.sampled_from((0.0, SPAN / MOST)))
def test_no_span_sees_too_many(visits: list[_Visit], gap: float) -> None:
    async def main() -> list[tuple[float, float, int]]:
        turnstile = Turnstile(MOST, SPAN, gap)

        async def visit(comes: float, rank: int, weight: int, takes: float) -> Any:
            await asyncio.sleep(comes)
            await turnstile.enter((rank, 0), weight)
            entered = _now()
            await asyncio.sleep(takes)
            turnstile.leave(weight)
            return entered, _now(), weight

        return await asyncio.gather(*(visit(*each) for each in visits))

    seen = skipping(main())
    for start, _, _ in seen:
        span = [weight for came, left, weight in seen if came <= start and left > start - SPAN]
        assert sum(span) <= MOST


def test_as_many_pass_as_may() -> None:
    async def main() -> list[float]:
        turnstile = Turnstile(MOST, SPAN)
        return await _all(*(_through(turnstile) for _ in range(4 * MOST)))

    assert skipping(main())[-1] == pytest.approx(3 * SPAN, abs=0.01)


def test_they_pass_evenly_and_lose_no_time() -> None:
    gap = SPAN / MOST

    async def main() -> list[float]:
        turnstile = Turnstile(MOST, SPAN, gap)
        return await _all(*(_through(turnstile) for _ in range(10 * MOST)))

    times = skipping(main())
    assert min(b - a for a, b in itertools.pairwise(times)) >= gap / 2 - 1e-6
    assert times[-1] == pytest.approx((len(times) - 1) * gap, abs=gap)


def test_the_gap_is_kept_where_the_span_has_room() -> None:
    async def main() -> list[float]:
        turnstile = Turnstile(MOST, SPAN, SPAN / MOST)
        await _through(turnstile)
        await asyncio.sleep(0.95)
        return await _all(_through(turnstile, weight=MOST - 1), _through(turnstile))

    assert skipping(main()) == pytest.approx([0, SPAN / MOST / 2], abs=0.01)


def test_the_smallest_rank_passes_first_then_who_asked_first() -> None:
    async def main() -> list[str]:
        turnstile, passed = Turnstile(1, SPAN), []

        async def through(name: str, *rank: int) -> None:
            await turnstile.enter((rank[0], rank[1]))
            passed.append(name)
            turnstile.leave()

        async with asyncio.TaskGroup() as tasks:
            asked = {"first": (9, 9), "late": (2, 1), "b": (1, 7), "a": (1, 3), "c": (1, 7)}
            for name, rank in asked.items():
                tasks.create_task(through(name, *rank))
            await asyncio.sleep(SPAN / 2)
            tasks.create_task(through("urgent", 0, 99))
        return passed

    assert skipping(main()) == ["first", "urgent", "a", "b", "c", "late"]


def test_a_light_one_that_is_more_urgent_passes_a_heavy_one_that_waits() -> None:
    async def main() -> list[float]:
        turnstile = Turnstile(MOST, SPAN)
        await _through(turnstile)
        return await _all(_through(turnstile, 1, MOST), _through(turnstile, 0))

    heavy, light = skipping(main())
    assert light == 0 and heavy == pytest.approx(SPAN, abs=0.01)


def test_who_weighs_more_than_may_pass_goes_alone() -> None:
    async def main() -> list[float]:
        turnstile = Turnstile(MOST, SPAN)
        return await _all(
            _through(turnstile), _through(turnstile, weight=2 * MOST), _through(turnstile)
        )

    assert skipping(main()) == pytest.approx([0, SPAN, 2 * SPAN], abs=0.01)


def test_who_turns_back_does_not_count() -> None:
    async def main() -> list[float]:
        turnstile = Turnstile(1, SPAN)
        await turnstile.enter((0, 0))
        waits = asyncio.create_task(_all(_through(turnstile)))
        await _settled()
        turnstile.leave(counts=False)
        return await waits

    assert skipping(main()) == [0]


def test_one_who_is_cancelled_leaves_nothing_behind() -> None:
    async def main() -> None:
        turnstile = Turnstile(MOST, SPAN)
        await turnstile.enter((0, 0), MOST)
        heavy = asyncio.create_task(_through(turnstile, 0, MOST))
        light = asyncio.create_task(_through(turnstile, 1))
        await _settled()
        turnstile.leave(MOST - 1, counts=False)
        assert turnstile.waits  # the heavy one does not fit, and the light one is behind it
        heavy.cancel()
        await light
        turnstile.leave(counts=False)
        await asyncio.sleep(2 * SPAN)
        assert heavy.cancelled() and turnstile.idle

    skipping(main())


def test_one_who_is_cancelled_in_the_moment_of_passing_leaves_nothing_behind() -> None:
    async def main() -> None:
        turnstile = Turnstile(1, SPAN)
        await turnstile.enter((0, 0))
        late = asyncio.create_task(_through(turnstile))
        await _settled()
        turnstile.leave(counts=False)  # lets it in, but it has not heard of that
        assert not turnstile.waits and turnstile.room() == 0
        late.cancel()
        await _settled()
        assert late.cancelled() and turnstile.idle

    skipping(main())


def test_all_who_wait_are_sent_away() -> None:
    async def main() -> None:
        turnstile = Turnstile(1, SPAN)
        await turnstile.enter((0, 0))
        waiting = [asyncio.create_task(_through(turnstile)) for _ in range(3)]
        await _settled()
        waiting[0].cancel()  # and nobody is sent away twice
        turnstile.close()
        kinds = [type(end) for end in await asyncio.gather(*waiting, return_exceptions=True)]
        assert kinds == [asyncio.CancelledError, Closed, Closed] and not turnstile.waits
        turnstile.leave()
        await asyncio.sleep(SPAN)
        assert turnstile.idle

    skipping(main())
