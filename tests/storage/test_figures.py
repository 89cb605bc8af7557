"""Figures: the numbers are those of the orders, and say nothing of anybody."""

from __future__ import annotations

from dataclasses import asdict, astuple

import pytest

from storage.figures import BUSY_SPAN, Failed, Hour, Kept, Running, Spread, spread
from storage.orders import DAY, HOUR
from storage.store import Storage
from tests.storage.installation import (
    ACCOUNT,
    NAME,
    WEEK,
    deliver,
    join,
    learn,
    make,
    noise,
    place,
    send_photo,
    start,
)

pytestmark = pytest.mark.asyncio

BODY = {"message": "It failed.", "hint": "Try again."}


async def made(storage: Storage, clock, person: str, *, wait: float = 0, seconds: float = 0) -> str:
    """An order that waited so long and took so long."""
    order = await place(storage, person)
    clock.forward(wait)
    job = await start(storage)
    clock.forward(seconds)
    await make(storage, job)
    return order


async def failed(storage: Storage, person: str, reason: str = "no_face") -> str:
    order = await place(storage, person)
    await storage.ledger.fail(order, reason, BODY)
    return order


# Now.


async def test_where_nothing_happens_everything_is_zero(storage):
    queue = await storage.figures.queue()
    assert queue.running == () and queue.busy == 0.0
    assert (queue.queued, queue.put_off, queue.made, queue.unreachable) == (0, 0, 0, 0)
    assert (queue.longest, queue.oldest_message, queue.paused_at) == (None, None, None)
    stats = await storage.figures.stats()
    assert (stats.states, stats.last_day, stats.wait, stats.making) == ({}, 0, None, None)


async def test_the_queue_tells_what_runs_what_waits_and_for_how_long(storage, clock):
    ana, ben = await join(storage, "ana"), await join(storage, "ben")
    first = await place(storage, ana, styles=("oil", "sticker"))
    clock.forward(10)
    await place(storage, ben)
    await place(storage, ben)
    job = await start(storage)
    clock.forward(7)
    queue = await storage.figures.queue()
    assert job.order == first
    assert queue.running == (Running(first, 2, 7.0, 1),)
    assert (queue.queued, queue.put_off, queue.longest) == (2, 0, 7.0)


async def test_an_order_that_is_tried_again_later_is_counted_apart(storage, clock):
    person = await join(storage)
    await place(storage, person)
    await storage.ledger.requeue((await start(storage)).order, wait=30)
    queue = await storage.figures.queue()
    assert (queue.queued, queue.put_off) == (1, 1)
    clock.forward(31)
    assert (await storage.figures.queue()).put_off == 0


async def test_messages_that_wait_are_told_by_the_oldest(storage, clock):
    person = await join(storage)
    await made(storage, clock, person)
    clock.forward(40)
    await made(storage, clock, person)
    queue = await storage.figures.queue()
    assert (queue.made, queue.oldest_message) == (2, 40.0)
    await deliver(storage)
    message = await storage.outbox.take("telegram")
    await storage.outbox.unreachable(message.id)
    queue = await storage.figures.queue()
    assert (queue.made, queue.unreachable, queue.oldest_message) == (1, 1, None)


async def test_the_device_was_busy_for_as_long_as_anything_was_made(storage, clock):
    person = await join(storage)
    clock.forward(BUSY_SPAN)
    await made(storage, clock, person, seconds=30)  # ends 150 s before now
    clock.forward(90)
    await place(storage, person)
    await place(storage, person)
    await storage.ledger.start(2)  # both run for the last 60 s
    clock.forward(60)
    assert (await storage.figures.queue()).busy == pytest.approx((30 + 60) / BUSY_SPAN)


async def test_what_began_long_ago_counts_only_within_the_span(storage, clock):
    person = await join(storage)
    await made(storage, clock, person, seconds=HOUR)
    clock.forward(BUSY_SPAN - 20)
    assert (await storage.figures.queue()).busy == pytest.approx(20 / BUSY_SPAN)
    await place(storage, person)
    await start(storage)
    clock.forward(HOUR)
    assert (await storage.figures.queue()).busy == 1.0


async def test_each_try_of_an_order_counts(storage, clock):
    person = await join(storage)
    await place(storage, person)
    for _ in range(2):
        job = await start(storage)
        clock.forward(15)
        await storage.ledger.requeue(job.order)
        clock.forward(5)
    assert (await storage.figures.queue()).busy == pytest.approx(30 / BUSY_SPAN)


async def test_the_queue_says_since_when_it_is_paused(storage, clock):
    at = clock.now
    await storage.ledger.pause(True)
    clock.forward(60)
    await storage.ledger.pause(True)  # which changes nothing
    assert (await storage.figures.queue()).paused_at == at
    await storage.ledger.pause(False)
    assert (await storage.figures.queue()).paused_at is None


# Over time.


async def test_hours_are_told_by_what_became_of_their_orders(storage, clock):
    clock.now = 500_000 * HOUR + 600
    person = await join(storage)
    await made(storage, clock, person)
    await failed(storage, person)
    clock.forward(2 * HOUR)
    order = await place(storage, person)
    await storage.ledger.cancel(order, person=person)
    await made(storage, clock, person)
    await deliver(storage)
    await place(storage, person)
    await place(storage, person)
    await start(storage)
    hours = await storage.figures.hours(4)
    begin = 499_999 * HOUR
    assert hours == (
        Hour(begin),
        Hour(begin + HOUR, made=1, failed=1),
        Hour(begin + 2 * HOUR),
        Hour(begin + 3 * HOUR, made=1, cancelled=1, open=2),
    )
    assert hours[3].placed == 4


async def test_hours_begin_when_local_clocks_strike(storage, clock):
    clock.now = 500_000 * HOUR + 600
    india = 5.5 * HOUR
    hours = await storage.figures.hours(2, shift=india)
    assert [hour.begins for hour in hours] == [499_998.5 * HOUR, 499_999.5 * HOUR]


async def test_what_was_placed_before_the_hours_is_not_in_them(storage, clock):
    clock.now = 500_000 * HOUR
    person = await join(storage)
    await made(storage, clock, person)
    clock.forward(48 * HOUR - 1)
    assert sum(hour.placed for hour in await storage.figures.hours()) == 1
    clock.forward(1)
    assert sum(hour.placed for hour in await storage.figures.hours()) == 0


async def test_failures_come_newest_first_with_their_reason(storage, clock):
    person = await join(storage)
    old = await failed(storage, person)
    clock.forward(DAY)
    order = await place(storage, person)
    await start(storage)
    await storage.ledger.fail(order, "out_of_memory", BODY)
    await made(storage, clock, person)
    assert await storage.figures.failures() == (
        Failed(order, "out_of_memory", clock.now, 1),
        Failed(old, "no_face", clock.now - DAY, 0),
    )
    assert [each.order for each in await storage.figures.failures(most=1)] == [order]
    clock.forward(6 * DAY)
    assert [each.order for each in await storage.figures.failures()] == [order]


async def test_stats_measure_what_was_placed_within_a_day(storage, clock):
    person = await join(storage)
    await made(storage, clock, person, wait=900, seconds=900)  # too old to count
    clock.forward(DAY)
    for wait, seconds in ((0, 2), (10, 4), (20, 6)):
        await made(storage, clock, person, wait=wait, seconds=seconds)
    clock.forward(2 * HOUR)
    await failed(storage, person)
    stats = await storage.figures.stats()
    assert stats.states == {"made": 4, "failed": 1}
    assert (stats.last_hour, stats.last_day, stats.made, stats.failed) == (1, 4, 3, 1)
    assert stats.wait == Spread(3, 10.0, 18.0)
    assert stats.making is not None
    assert astuple(stats.making) == pytest.approx((3, 4.0, 5.6))
    assert not stats.paused
    await storage.ledger.pause(True)
    assert (await storage.figures.stats()).paused


async def test_a_spread_lies_between_the_measured():
    assert spread([]) is None
    assert spread([3.0]) == Spread(1, 3.0, 3.0)
    of_five = spread([4.0, 1.0, 2.0, 3.0, 0.0])
    assert of_five is not None and astuple(of_five) == pytest.approx((5, 2.0, 3.6))


# What is kept, and of how many.


async def test_the_vault_is_told_by_kind_with_its_next_end(storage, clock):
    person = await join(storage)
    assert (await storage.figures.vaulted()).next_end is None
    photo = await send_photo(storage, person, noise(100))
    await send_photo(storage, person, noise(50), seconds=2 * DAY)
    await learn(storage, person, photo, noise(30))
    await place(storage, person, photo)
    await make(storage, await start(storage), noise(400), keep_seconds=WEEK)
    vaulted = await storage.figures.vaulted()
    assert vaulted.kept == (
        Kept("photo", 2, 150),
        Kept("subject", 1, 30),
        Kept("portrait", 1, 400),
    )
    assert vaulted.size == 580 == (await storage.figures.stats()).vault_size
    assert vaulted.next_end == clock.now + DAY


async def test_people_are_counted_and_the_blocked_ones_until_they_are_let_in(storage):
    await join(storage, "shy", agrees=False)
    rude = await join(storage, "rude")
    await join(storage, "ana")
    await storage.people.block(rude)
    crowd = await storage.figures.people()
    assert (crowd.known, crowd.agreed, crowd.blocked) == (3, 2, 1)
    await storage.people.block(rude, blocked=False)
    assert (await storage.figures.people()).blocked == 0
    await storage.forget(rude)
    assert (await storage.figures.people()).known == 2


async def test_nothing_personal_is_among_the_figures(storage, clock):
    person = await join(storage)
    await failed(storage, person)
    await place(storage, person, await send_photo(storage, person))
    await start(storage)
    figures = storage.figures
    everything = [
        asdict(await figures.stats()),
        asdict(await figures.queue()),
        [asdict(each) for each in await figures.failures()],
        asdict(await figures.vaulted()),
        asdict(await figures.people()),
    ]
    for secret in (person, NAME, ACCOUNT):
        assert secret not in repr(everything)


async def test_when_the_clock_is_set_back_the_past_moves_along(storage, clock):
    person = await join(storage)
    await place(storage, person)
    job = await start(storage)
    clock.forward(30)
    await make(storage, job)
    await storage.ledger.pause(True)
    await storage.purge(portraits_seconds=WEEK)
    clock.forward(-DAY)
    await storage.purge(portraits_seconds=WEEK)
    queue = await storage.figures.queue()
    assert queue.busy == pytest.approx(30 / BUSY_SPAN)
    assert queue.paused_at == pytest.approx(clock.now)
