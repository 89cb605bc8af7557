"""Ledger: an order is taken, made and delivered, or ends with a reason; and whose turn it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from storage.errors import FolderUnusable, NotAccepted, NotYours, WrongState
from storage.orders import DAY, HOUR, Learned, Limits, Made
from storage.store import Storage
from tests.storage.installation import (
    BODY,
    NO_LIMITS,
    PROMPT,
    REPLY,
    WEEK,
    deliver,
    join,
    learn,
    make,
    place,
    placed,
    send_photo,
    sql,
    start,
    state,
    wish,
)

pytestmark = pytest.mark.asyncio


def events(storage: Storage, order: str) -> list[tuple]:
    """What happened to an order: (was, became, reason)."""
    return sql(
        storage, "SELECT was, became, reason FROM events WHERE order_id = ? ORDER BY id", order
    )


async def refusal(storage: Storage, person: str, **limits: int) -> NotAccepted:
    with pytest.raises(NotAccepted) as refused:
        await storage.ledger.place(wish(person), replace(NO_LIMITS, **limits))
    return refused.value


# From placed to delivered.


async def test_an_order_goes_its_way_and_leaves_a_trace_of_each_step(storage, clock):
    person = await join(storage)
    photo = await send_photo(storage, person)
    place_in_line = await placed(storage, person, photo)
    order = place_in_line.order
    assert place_in_line.position == 1
    clock.forward(4)
    job = await start(storage)
    assert (job.order, job.person, job.photos) == (order, person, (photo,))
    assert (job.brief, job.reply, job.front) == (PROMPT.encode(), REPLY, "telegram")
    assert (job.starts, job.faults, job.waited) == (1, 0, 4)
    portrait = await make(storage, job)
    message = await storage.outbox.take("telegram")
    assert (message.kind, message.order, dict(message.body)) == ("portraits", order, BODY)
    assert (message.reply, message.again, message.attempts) == (REPLY, False, 1)
    assert state(storage, order) == "made"
    assert await storage.outbox.sent(message.id)
    assert state(storage, order) == "delivered"
    assert events(storage, order) == [
        (None, "queued", None),
        ("queued", "running", None),
        ("running", "made", None),
        ("made", "delivered", None),
    ]
    (file,) = await storage.vault.files(person, "portrait")
    assert (file.id, file.order) == (portrait, order)
    assert file.expires_at == clock.now + WEEK


async def test_nothing_of_an_order_is_kept_when_its_end_fails(storage, home):
    person = await join(storage)
    await place(storage, person)
    job = await start(storage)
    portrait = Made("not-json", 3, {"when": object()}, "headshot", 1.0)
    with pytest.raises(TypeError):
        await storage.ledger.finish(job, [portrait], BODY, keep_seconds=WEEK)
    with pytest.raises(sqlite3.IntegrityError, match="without portraits"):
        await storage.ledger.finish(job, [], BODY, keep_seconds=WEEK)
    assert state(storage, job.order) == "running"
    assert await storage.outbox.take("telegram") is None
    await make(storage, job)
    assert state(storage, job.order) == "made"


async def test_what_was_learned_is_kept_with_its_photo_and_not_without(storage, clock):
    person = await join(storage)
    photo, gone = await send_photo(storage, person), await send_photo(storage, person)
    for lead in (photo, gone):
        await place(storage, person, lead)
        job = await start(storage)
        if lead == gone:
            await storage.vault.delete(person, gone)
        written = await storage.vault.write(person, b"embedding")
        await make(storage, job, learned=Learned(written, 9, lead, {}), learned_seconds=HOUR)
    (subject,) = await storage.vault.files(person, "subject")
    assert (subject.photo, subject.expires_at) == (photo, clock.now + HOUR)


async def test_the_roles_of_its_files_come_back_with_an_order(storage):
    person = await join(storage)
    first, second, like = [await send_photo(storage, person) for _ in range(3)]
    subject = await learn(storage, person, first)
    await place(storage, person, second, first, subject=subject, like=like, kin="studio")
    job = await start(storage)
    assert (job.photos, job.subject, job.like) == ((second, first), subject, like)
    assert job.kin == "studio"


async def test_a_brief_that_cannot_be_read_does_not_stop_the_line(storage):
    person, other = await join(storage), await join(storage, "2")
    broken, good = await place(storage, person), await place(storage, other)
    sql(storage, "UPDATE orders SET brief = x'00', reply = x'00' WHERE id = ?", broken)
    first, second = await start(storage), await start(storage)
    assert (first.order, first.brief, first.reply) == (broken, None, None)
    assert (second.order, second.brief) == (good, PROMPT.encode())
    await storage.ledger.fail(broken, "unreadable", {})
    message = await storage.outbox.take("telegram")
    assert (message.kind, message.reply) == ("failed", None)


async def test_the_reply_handle_is_none_once_it_has_expired(storage, clock):
    person = await join(storage)
    order = await place(storage, person, reply_seconds=900)
    clock.forward(899)
    assert (await start(storage)).reply == REPLY
    await storage.ledger.requeue(order)
    clock.forward(1)
    job = await start(storage)
    assert job.reply is None
    await make(storage, job)
    message = await storage.outbox.take("telegram")
    assert message.reply is None


async def test_a_reply_handle_without_an_end_outlasts_restarts_and_any_time(home, clock):
    storage = Storage.open(home, clock=clock)
    await place(storage, await join(storage), reply_seconds=None)
    storage.close()
    clock.forward(300 * DAY)
    storage = Storage.open(home, clock=clock)
    job = await start(storage)
    assert job.reply == REPLY
    await make(storage, job)
    storage.close()
    clock.forward(300 * DAY)
    storage = Storage.open(home, clock=clock)
    message = await storage.outbox.take("telegram")
    assert message is not None
    assert (message.order, message.reply) == (job.order, REPLY)
    await storage.outbox.later(message.id, 60, unsure=False)
    storage.close()
    clock.forward(-10 * DAY)  # nor does a clock that is set back give it one
    storage = Storage.open(home, clock=clock)
    clock.forward(60)
    message = await storage.outbox.take("telegram")
    assert message is not None and message.reply == REPLY
    storage.close()


# Whose turn it is. What holds for any arrivals is in test_round_robin.py.


async def test_fifty_orders_of_one_person_do_not_stand_before_nine_others(storage, clock):
    greedy = await join(storage)
    for _ in range(50):
        await place(storage, greedy)
    clock.forward(1)
    others = [await join(storage, f"other {n}") for n in range(9)]
    for other in others:
        await place(storage, other)
    begun = [(await start(storage)).person for _ in range(11)]
    assert set(others) <= set(begun)
    assert [(await start(storage)).person for _ in range(48)] == [greedy] * 48
    assert await storage.ledger.start() == ()


async def test_orders_of_the_same_kin_are_begun_together(storage):
    one, two, three = [await join(storage, str(n)) for n in range(3)]
    a = await place(storage, one, kin="warm")
    b = await place(storage, two, kin="cold")
    c = await place(storage, three, kin="warm")
    assert [job.order for job in await storage.ledger.start(8)] == [a, c]
    assert [job.order for job in await storage.ledger.start(8)] == [b]


async def test_a_group_is_no_larger_than_was_asked_for(storage):
    person = await join(storage)
    orders = [await place(storage, person) for _ in range(5)]
    assert [job.order for job in await storage.ledger.start(3)] == orders[:3]
    assert await storage.ledger.running() == frozenset(orders[:3])
    assert await storage.ledger.start(0) == ()


async def test_while_it_is_paused_orders_are_taken_and_none_begun(storage):
    person = await join(storage)
    order = await place(storage, person)
    await storage.ledger.pause(True)
    assert await storage.ledger.paused()
    behind = await place(storage, person)
    assert await storage.ledger.start(2) == ()
    assert (state(storage, order), state(storage, behind)) == ("queued", "queued")
    await storage.ledger.pause(False)
    assert not await storage.ledger.paused()
    assert [job.order for job in await storage.ledger.start(2)] == [order, behind]


async def test_what_is_being_made_when_it_is_paused_is_finished(storage):
    await place(storage, await join(storage))
    job = await start(storage)
    await storage.ledger.pause(True)
    await make(storage, job)
    await deliver(storage)
    assert state(storage, job.order) == "delivered"


async def test_a_pause_outlasts_a_restart_and_holds_for_every_process(home, clock):
    with_two = [Storage.open(home, clock=clock) for _ in range(2)]
    await with_two[0].ledger.pause(True)
    assert await with_two[1].ledger.paused()
    for each in with_two:
        each.close()
    again = Storage.open(home, clock=clock)
    assert await again.ledger.paused()
    again.close()


async def test_the_wait_follows_what_portraits_took(storage):
    person, other = await join(storage), await join(storage, "2")
    assert (await placed(storage, person)).wait == 6.0
    await make(storage, await start(storage))  # took 2 s
    assert (await placed(storage, person, styles=("headshot",) * 3)).wait == 6.0
    assert (await placed(storage, other)).wait == 8.0


async def test_the_wait_counts_what_is_left_of_the_one_being_made(storage, clock):
    person = await join(storage)
    first, second = await place(storage, person), await place(storage, person)
    await start(storage)
    clock.forward(2)
    running = await storage.ledger.where(person, first)
    assert (running.position, running.wait) == (0, 4.0)
    waiting = await storage.ledger.where(person, second)
    assert (waiting.position, waiting.wait) == (1, 10.0)
    clock.forward(60)
    assert (await storage.ledger.where(person, first)).wait == 0.0


async def test_where_is_told_of_own_orders_that_are_to_come_only(storage):
    person, other = await join(storage), await join(storage, "2")
    order = await place(storage, person)
    with pytest.raises(NotYours):
        await storage.ledger.where(other, order)
    await make(storage, await start(storage))
    with pytest.raises(WrongState):
        await storage.ledger.where(person, order)


async def test_twenty_thousand_orders_keep_their_turns(storage, clock):
    person = await join(storage)
    sql(
        storage,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
        " INSERT INTO people (id, joined_at, consent, consented_at)"
        " SELECT 'p' || i, 0, 'v', 0 FROM n",
    )
    sql(
        storage,
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)"
        " INSERT INTO orders (id, person, kin, brief, portraits, expected, front, placed_at,"
        " changed_at) SELECT 'o' || i, 'p' || (i % 100 + 1), '', x'', 1, 1, '', 0, 0 FROM n",
    )
    mine = [await placed(storage, person) for _ in range(2)]
    assert [p.position for p in mine] == [101, 202]
    assert [(await start(storage)).order for _ in range(3)] == ["o0", "o1", "o2"]
    assert (await storage.ledger.where(person, mine[1].order)).position == 199
    begun = [(await start(storage)).order for _ in range(199)]
    assert (begun[97], begun[-1]) == (mine[0].order, mine[1].order)
    assert (await start(storage)).order == "o200"
    assert sql(storage, "SELECT sum(waiting) FROM line") == [(20_002 - 203,)]
    assert await storage.ledger.counts() == {"queued": 19_799, "running": 203}


# After a crash, and trying again.


async def test_what_ran_when_the_process_died_runs_again_and_is_first(storage):
    people = [await join(storage, str(n)) for n in range(4)]
    orders = [await place(storage, person) for person in people]
    await place(storage, people[0])
    await storage.ledger.start(2)
    recovered = await storage.ledger.recover(1, {})
    assert recovered.queued == tuple(orders[:2]) and recovered.failed == ()
    assert (await storage.ledger.where(people[1], orders[1])).position == 2
    jobs = [await start(storage) for _ in range(4)]
    assert [job.order for job in jobs] == orders
    assert [job.starts for job in jobs] == [2, 2, 1, 1]
    assert [job.faults for job in jobs] == [0, 0, 0, 0]


async def test_an_order_that_crashed_the_process_twice_fails_with_a_reason(storage):
    person = await join(storage)
    order = await place(storage, person)
    await start(storage)
    await storage.ledger.recover(1, {})
    await start(storage)
    recovered = await storage.ledger.recover(1, {"title": "I could not make it"})
    assert recovered.failed == (order,) and recovered.queued == ()
    assert await storage.ledger.start() == ()
    assert (await storage.ledger.order(person, order)).reason == "crashed"
    assert events(storage, order)[-1] == ("running", "failed", "crashed")
    message = await storage.outbox.take("telegram")
    assert (message.kind, message.order) == ("failed", order)
    assert dict(message.body) == {"reason": "crashed", "title": "I could not make it"}


async def test_an_orderly_stop_is_no_crash(storage):
    person, other = await join(storage), await join(storage, "2")
    order = await place(storage, person)
    await place(storage, other)
    for _ in range(5):
        assert (await start(storage)).order == order
        await storage.ledger.requeue(order)
    assert (await storage.ledger.recover(0, {})).failed == ()


async def test_what_waits_for_another_try_holds_nobody_up(storage, clock):
    person, other = await join(storage), await join(storage, "2")
    faulty, next_of_theirs = await place(storage, person), await place(storage, person)
    others = await place(storage, other)
    await start(storage)
    await storage.ledger.requeue(faulty, wait=30)
    assert sql(storage, "SELECT min(retry_at) FROM orders WHERE state = 'queued'") == [
        (clock.now + 30,)
    ]
    assert [(await start(storage)).order for _ in range(2)] == [others, next_of_theirs]
    assert await storage.ledger.start() == ()
    clock.forward(29.9)
    assert await storage.ledger.start() == ()
    clock.forward(0.1)
    job = await start(storage)
    assert (job.order, job.starts, job.faults) == (faulty, 2, 1)
    assert sql(storage, "SELECT min(retry_at) FROM orders WHERE state = 'queued'") == [(None,)]


async def test_an_order_is_made_again_when_its_portraits_cannot_be_read(storage):
    person, other = await join(storage), await join(storage, "2")
    photo = await send_photo(storage, person)
    order = await place(storage, person, photo)
    await make(storage, await start(storage))
    await place(storage, other)
    message = await storage.outbox.take("telegram")
    await storage.ledger.remake(order)
    assert not await storage.outbox.sent(message.id), "its message is withdrawn"
    job = await start(storage)
    assert (job.order, job.starts) == (order, 2)
    await make(storage, job)
    await deliver(storage)
    assert state(storage, order) == "delivered"


async def test_what_may_have_arrived_before_says_so_when_it_is_made_again(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    order = await place(storage, person, photo)
    await make(storage, await start(storage))
    message = await storage.outbox.take("telegram")
    await storage.outbox.later(message.id, 0, unsure=True)
    await storage.ledger.remake(order)
    await make(storage, await start(storage))
    assert (await storage.outbox.take("telegram")).again


async def test_an_order_without_photos_is_not_made_again(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    order = await place(storage, person, photo)
    with pytest.raises(WrongState):
        await storage.ledger.remake(order)
    await make(storage, await start(storage))
    await storage.vault.delete(person, photo)
    with pytest.raises(WrongState, match="can't be made again"):
        await storage.ledger.remake(order)
    assert state(storage, order) == "made"


async def test_what_is_not_running_is_neither_finished_nor_put_back(storage):
    person = await join(storage)
    order = await place(storage, person)
    job = await start(storage)
    await storage.ledger.requeue(order)
    for step in (make(storage, job), storage.ledger.requeue(order)):
        with pytest.raises(WrongState):
            await step
    assert sql(storage, "SELECT count(*) FROM files") == [(0,)]


# Cancelling and failing.


async def order_in(storage: Storage, person: str, wanted: str, *photos: str) -> str:
    """An order of a person in some state."""
    order = await place(storage, person, *photos)
    if wanted in ("running", "made", "delivered"):
        job = await start(storage)
        if wanted != "running":
            await make(storage, job)
        if wanted == "delivered":
            await deliver(storage)
    if wanted == "cancelled":
        await storage.ledger.cancel(order, person=person)
    if wanted == "failed":
        await storage.ledger.fail(order, "engine", {}, tell=False)
    assert state(storage, order) == wanted
    return order


@pytest.mark.parametrize("was", ["queued", "running"])
async def test_an_order_is_cancelled_by_its_owner_while_it_is_to_come(storage, was):
    person = await join(storage)
    order = await order_in(storage, person, was)
    assert await storage.ledger.cancel(order, person=person) == was
    assert events(storage, order)[-1] == (was, "cancelled", "owner")
    assert await storage.ledger.start() == () and await storage.ledger.running() == frozenset()
    assert await storage.outbox.take("telegram") is None, "they know"


@pytest.mark.parametrize("was", ["made", "delivered", "cancelled", "failed"])
async def test_what_is_over_cannot_be_cancelled(storage, was):
    person = await join(storage)
    order = await order_in(storage, person, was)
    for who in (person, None):
        with pytest.raises(WrongState):
            await storage.ledger.cancel(order, person=who)
    assert state(storage, order) == was


@pytest.mark.parametrize("was", ["queued", "running"])
async def test_whoever_has_their_order_cancelled_by_an_admin_is_told(storage, was):
    person = await join(storage)
    order = await order_in(storage, person, was)
    assert await storage.ledger.cancel(order, person=None) == was
    message = await storage.outbox.take("telegram")
    assert (message.kind, message.person, message.order) == ("cancelled", person, order)
    assert (await storage.ledger.order(person, order)).reason == "admin"


async def test_a_cancelled_order_is_not_finished(storage):
    person = await join(storage)
    order = await place(storage, person)
    job = await start(storage)
    await storage.ledger.cancel(order, person=person)
    with pytest.raises(WrongState):
        await make(storage, job)
    with pytest.raises(WrongState):
        await storage.ledger.fail(order, "engine", {})
    assert await storage.outbox.take("telegram") is None


@pytest.mark.parametrize("was", ["queued", "running", "made", "delivered", "cancelled", "failed"])
async def test_somebody_elses_order_is_as_if_it_were_not_there(storage, was):
    owner, stranger = await join(storage), await join(storage, "stranger")
    order = await order_in(storage, owner, was)
    before = events(storage, order)
    asked: tuple[Callable[[str], Awaitable[object]], ...] = (
        lambda name: storage.ledger.cancel(name, person=stranger),
        lambda name: storage.ledger.where(stranger, name),
        lambda name: storage.ledger.order(stranger, name),
    )
    for ask in asked:
        told = []
        for name in (order, "a" * 26, ""):
            with pytest.raises(NotYours) as refused:
                await ask(name)
            told.append((type(refused.value), refused.value.message, refused.value.hint))
        assert len(set(told)) == 1, "nobody learns which ids exist"
    assert events(storage, order) == before
    assert await storage.ledger.orders(stranger) == ()


async def test_whose_an_order_is_the_host_can_find_out(storage):
    ana, ben = await join(storage, "ana"), await join(storage, "ben")
    await place(storage, ana)
    order = await place(storage, ben)
    assert await storage.ledger.owner(order) == ben
    with pytest.raises(NotYours):
        await storage.ledger.owner("nothing")


async def test_whoever_asks_sees_their_own_orders_the_newest_first(storage):
    person, other = await join(storage), await join(storage, "2")
    mine = [await place(storage, person) for _ in range(3)]
    theirs = await place(storage, other)
    assert [order.id for order in await storage.ledger.orders(person)] == mine[::-1]
    assert [order.id for order in await storage.ledger.orders(person, most=2)] == mine[:0:-1]
    assert [order.id for order in await storage.ledger.orders()] == [theirs, *mine[::-1]]


@pytest.mark.parametrize("was", ["queued", "running", "made"])
async def test_an_order_that_cannot_be_made_fails_and_its_owner_hears_why(storage, was):
    person = await join(storage)
    order = await order_in(storage, person, was)
    await storage.ledger.fail(order, "no_face", {"hint": "Look at me"}, made=was == "made")
    assert events(storage, order)[-1] == (was, "failed", "no_face")
    message = await storage.outbox.take("telegram")
    assert dict(message.body) == {"reason": "no_face", "hint": "Look at me"}
    assert await storage.outbox.take("telegram") is None, "what was to be said before is withdrawn"


async def test_what_is_made_is_not_failed_by_mistake(storage):
    order = await order_in(storage, await join(storage), "made")
    with pytest.raises(WrongState):
        await storage.ledger.fail(order, "internal", {})
    assert state(storage, order) == "made"


async def test_somebody_whose_key_cannot_be_reached_stops_nobody_else(storage, clock, monkeypatch):
    person, other = await join(storage), await join(storage, "2")
    mine, theirs = await place(storage, person), await place(storage, other)
    of = storage._keys.of

    def refused(who: str):
        if who == person:
            raise FolderUnusable("The folder can't be used.", "Look at it.")
        return of(who)

    with monkeypatch.context() as patch:
        patch.setattr(storage._keys, "of", refused)
        assert [(await start(storage)).order, await storage.ledger.start()] == [theirs, ()]
    assert state(storage, mine) == "queued"
    clock.forward(60)
    assert (await start(storage)).order == mine


async def test_somebody_whose_key_is_damaged_stops_nobody_else(storage, home):
    person, other = await join(storage), await join(storage, "2")
    broken, good = await place(storage, person), await place(storage, other)
    (home / "keys" / person).write_bytes(b"zeros")
    job = await start(storage)
    assert (job.order, job.brief) == (broken, None)
    await storage.ledger.fail(broken, "unreadable", {})
    assert state(storage, broken) == "failed"
    assert (await start(storage)).order == good


# What is refused.


async def test_nothing_is_ordered_before_its_person_agreed(storage):
    person = await join(storage, agrees=False)
    assert (await refusal(storage, person)).reason == "no_consent"
    with pytest.raises(NotYours):
        await place(storage, "nobody")


async def test_nothing_is_ordered_by_whoever_is_blocked(storage):
    person = await join(storage)
    await storage.people.block(person)
    assert (await refusal(storage, person)).reason == "blocked"
    await storage.people.block(person, blocked=False)
    await place(storage, person)


async def test_other_peoples_files_cannot_be_ordered_from(storage):
    owner, thief = await join(storage), await join(storage, "thief")
    photo = await send_photo(storage, owner)
    subject = await learn(storage, owner, photo)
    own = await send_photo(storage, thief)
    told = set()
    for files in ({"photos": (photo,)}, {"subject": subject}, {"like": photo}, {"like": "x"}):
        with pytest.raises(NotYours) as refused:
            await place(storage, thief, *files.pop("photos", (own,)), **files)
        told.add((refused.value.message, refused.value.hint))
    assert len(told) == 1
    assert sql(storage, "SELECT count(*) FROM orders") == [(0,)]
    assert sql(storage, "SELECT count(*) FROM line") == [(0,)]


async def used_once(storage: Storage, person: str, *photos: str, **more: str) -> bool:
    """Whether an order is refused because a photo of it was for another one alone."""
    with pytest.raises(NotAccepted) as refused:
        await place(storage, person, *photos, **more)
    return (refused.value.reason, refused.value.limit) == ("used_once", None)


@pytest.mark.parametrize("was", ["queued", "running", "made", "delivered"])
async def test_a_photo_that_was_allowed_once_is_for_one_order(storage, was):
    person = await join(storage)
    photo, other = await send_photo(storage, person, once=True), await send_photo(storage, person)
    order = await order_in(storage, person, was, photo)
    assert await used_once(storage, person, photo)
    assert await used_once(storage, person, other, photo)
    assert await used_once(storage, person, other, like=photo)
    assert [each.id for each in await storage.ledger.orders(person)] == [order]
    assert sql(storage, "SELECT sum(waiting) FROM line") == [(1 if was == "queued" else None,)]
    await place(storage, person, other)


@pytest.mark.parametrize("was", ["cancelled", "failed"])
async def test_an_order_that_came_to_nothing_did_not_use_its_photo(storage, was):
    person = await join(storage)
    photo = await send_photo(storage, person, once=True)
    await order_in(storage, person, was, photo)
    await place(storage, person, photo)
    assert await used_once(storage, person, photo)


async def test_an_order_may_use_its_own_photo_twice_and_be_made_again(storage):
    person = await join(storage)
    photo = await send_photo(storage, person, once=True)
    order = await place(storage, person, photo, like=photo)
    await start(storage)
    await storage.ledger.requeue(order, wait=0)
    await make(storage, await start(storage))
    await storage.ledger.remake(order)
    assert (await start(storage)).photos == (photo,)
    assert await used_once(storage, person, photo)


async def test_nothing_is_learned_from_a_photo_that_was_allowed_once(storage):
    person = await join(storage)
    lead, once = await send_photo(storage, person), await send_photo(storage, person, once=True)
    await place(storage, person, lead, once)
    job = await start(storage)
    written, picture = [await storage.vault.write(person, b"bytes") for _ in range(2)]
    kept = await storage.ledger.finish(
        job,
        [Made(picture, 5, {}, "headshot", 2.0)],
        BODY,
        keep_seconds=WEEK,
        learned=Learned(written, 5, lead, {"learned_from": [lead, once]}),
        learned_seconds=DAY,
    )
    assert not kept and await storage.vault.files(person, "subject") == ()
    with pytest.raises(NotYours):
        await storage.save_face(person, once, seconds=DAY)


async def test_only_so_many_orders_wait_for_each_person(storage):
    person, other = await join(storage), await join(storage, "2")
    limits = Limits(waiting=2)
    first = (await storage.ledger.place(wish(person), limits)).order
    await storage.ledger.place(wish(person), limits)
    assert (await start(storage)).order == first
    refused = await refusal(storage, person, waiting=2)
    assert (refused.reason, refused.limit, refused.until) == ("too_many_waiting", 2, None)
    await storage.ledger.place(wish(other), limits)
    await storage.ledger.cancel(first, person=person)
    await storage.ledger.place(wish(person), limits)


@pytest.mark.parametrize(("name", "span"), [("per_hour", HOUR), ("per_day", DAY)])
async def test_the_next_order_is_taken_when_it_was_said(storage, clock, name, span):
    person = await join(storage)
    limits = Limits(waiting=None, **{name: 2})
    begin = clock.now
    for _ in range(2):
        await storage.ledger.place(wish(person), limits)
        clock.forward(600)
    refused = await refusal(storage, person, **{name: 2})
    assert (refused.reason, refused.limit, refused.until) == (name, 2, begin + span)
    clock.now = begin + span - 1
    await refusal(storage, person, **{name: 2})
    clock.now = begin + span
    await storage.ledger.place(wish(person), limits)
    assert (await refusal(storage, person, **{name: 2})).until == begin + 600 + span


async def test_cancelled_and_failed_orders_are_not_counted(storage):
    person = await join(storage)
    limits = Limits(waiting=1, per_hour=1, per_day=1)
    for _ in range(2):
        order = (await storage.ledger.place(wish(person), limits)).order
        await storage.ledger.cancel(order, person=person)
        order = (await storage.ledger.place(wish(person), limits)).order
        await start(storage)
        await storage.ledger.fail(order, "engine", {})
    await storage.ledger.place(wish(person), limits)
    await make(storage, await start(storage))
    assert (await refusal(storage, person, per_day=1)).reason == "per_day"


async def test_a_few_changes_of_an_order_are_not_counted_for_the_day(storage):
    person = await join(storage)
    limits = Limits(waiting=None, per_day=2, changes=2)
    first = (await storage.ledger.place(wish(person), limits)).order
    one = (await storage.ledger.place(replace(wish(person), changes=first), limits)).order
    two = (await storage.ledger.place(replace(wish(person), changes=one), limits)).order
    await storage.ledger.cancel(two, person=person)
    await storage.ledger.place(replace(wish(person), changes=one), limits)
    third = (await storage.ledger.place(replace(wish(person), changes=first), limits)).order
    with pytest.raises(NotAccepted):
        await storage.ledger.place(replace(wish(person), changes=first), limits)
    await storage.ledger.place(replace(wish(person), changes=third), limits)


async def test_a_change_of_what_is_over_is_an_order(storage, clock):
    person, other = await join(storage), await join(storage, "ben")
    limits = Limits(waiting=None, per_day=1)
    theirs = (await storage.ledger.place(wish(other), limits)).order
    old = (await storage.ledger.place(wish(person), limits)).order
    clock.forward(DAY + 1)
    gone = (await storage.ledger.place(wish(person), limits)).order
    await storage.ledger.cancel(gone, person=person)
    await storage.ledger.place(wish(person), limits)
    for changed in (theirs, old, gone, "nothing"):
        with pytest.raises(NotAccepted):
            await storage.ledger.place(replace(wish(person), changes=changed), limits)


async def test_whoever_may_order_nothing_is_told_no_time(storage):
    person = await join(storage)
    assert (await refusal(storage, person, per_day=0)).until is None
    order = (await storage.ledger.place(wish(person), Limits())).order
    with pytest.raises(NotAccepted):
        await storage.ledger.place(replace(wish(person), changes=order), Limits(per_day=0))


async def test_nothing_personal_is_shown_of_orders(storage):
    person = await join(storage)
    photo = await send_photo(storage, person)
    new = wish(person, photo)
    await storage.ledger.place(new, NO_LIMITS)
    job = await start(storage)
    portrait = Made("f", 1, {"wish": PROMPT}, "headshot", 1.0)
    learned = Learned("f", 1, photo, {"name": PROMPT})
    order = await storage.ledger.order(person, job.order)
    shown = repr((new, job, portrait, learned, order))
    assert PROMPT not in shown and "swordfish" not in shown
