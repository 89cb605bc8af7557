"""Dispatch: what was accepted is made, whatever the engine, the disk and other people do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import pytest_asyncio

from bot.codec import Brief, pack_brief
from bot.desk import Ask, portraits_of
from bot.dispatch import Patience
from bot.errors import Refused
from engine import errors
from engine.errors import PromptNotUnderstood
from engine.portrait import Progress, Wish
from storage import durable
from storage.errors import FolderUnusable
from storage.orders import Limits, NewOrder
from storage.store import Storage
from tests.bot.house import FULL, House, until
from tests.fakes.worker import FitsOnly, Gate, NeverAnswers, Raises, Workshop, at_once
from tests.storage.installation import Clock

pytestmark = pytest.mark.asyncio

IMPATIENT = Patience(look=0.01, stuck=0.05, retry=0.0)
ONCE_MORE = Patience(look=0.01, stuck=30.0, retry=0.0)
UNHURRIED = Patience(look=60.0, stuck=90.0, retry=60.0)


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path / "home") as house:
        yield house


def photos_made(house: House) -> list[bytes]:
    return [order.photos[0].data for order in house.shop.orders]


# In which order, and together with what.


async def test_what_was_placed_first_is_made_first(house):
    ana, ben = await house.join("ana"), await house.join("ben")
    for person, photo in ((ana, b"1"), (ana, b"2"), (ben, b"3"), (ana, b"4"), (ben, b"5")):
        await house.place(person, await house.photo(person, photo))
    house.begin()
    await until(lambda: len(house.shop.orders) == 5)
    assert photos_made(house) == [b"1", b"3", b"2", b"5", b"4"]


async def test_one_person_with_fifty_orders_holds_nobody_up(house):
    gate = house.shop.script = Gate()
    ana = await house.join("ana")
    house.begin()
    for number in range(50):
        await house.place(ana, await house.photo(ana, b"ana %d" % number))
    await gate.arrived.wait()
    for number in range(9):
        person = await house.join(f"other {number}")
        await house.place(person, await house.photo(person, b"other %d" % number))
    gate.open()
    await until(lambda: len(house.shop.orders) == 59)
    others = [at for at, photo in enumerate(photos_made(house), 1) if photo.startswith(b"other")]
    assert len(others) == 9
    assert others[-1] <= 11


async def test_the_worker_gets_photos_wishes_and_the_picture_to_be_like(house):
    ana = await house.join()
    photo, other = await house.photo(ana, b"me", "me.jpg"), await house.photo(ana, b"me too")
    like = await house.photo(ana, b"art", "art.png")
    wishes = (Wish(style="oil", prompt="warmer", seed=7), Wish(style="like"))
    await house.place(ana, photo, other, wishes=wishes, like=like, face=2)
    house.begin()
    await until(lambda: house.shop.orders)
    (order,) = house.shop.orders
    assert [(upload.name, upload.data) for upload in order.photos] == [
        ("me.jpg", b"me"),
        ("me.jpg", b"me too"),
    ]
    assert order.like is not None and (order.like.name, order.like.data) == ("art.png", b"art")
    assert (order.wishes, order.face, order.subject) == (wishes, 2, None)


async def test_a_change_comes_with_the_portraits_that_it_changes(house):
    ana = await house.join()
    photo = await house.photo(ana, b"me")
    house.begin()
    first = await house.place(ana, photo, wishes=(Wish(style="oil"), Wish(style="headshot")))
    await house.reaches(first, "made", "delivered")
    files = portraits_of(await house.storage.vault.files(ana.id, "portrait"), first)
    made = [await house.storage.vault.read(ana.id, file.id) for file in files]
    changes = (Wish(style="oil", changes=("warmer",)), Wish(style="headshot", changes=("warmer",)))
    await house.place(ana, photo, wishes=changes, before=first)
    await until(lambda: len(house.shop.orders) == 2)
    assert [upload.data for upload in house.shop.orders[1].bases] == made and len(made) == 2
    await house.place(ana, photo, wishes=changes[:1], before=first)
    await until(lambda: len(house.shop.orders) == 3)
    assert house.shop.orders[2].bases == (), "as many as there are wishes, or none"


async def test_words_alone_need_no_photo_where_words_are_free(house):
    ana = await house.join()
    wishes = (Wish(prompt="a knight with red hair"),)
    ask = Ask(ana.id, wishes, (), "telegram", nobody=True)
    with pytest.raises((Refused, PromptNotUnderstood)):
        await house.desk.place(ask)
    house.desk.rules = replace(house.desk.rules, free_words=True)
    order = (await house.desk.place(ask)).order
    house.begin()
    await house.reaches(order, "made", "delivered")
    (handed,) = house.shop.orders
    assert handed.photos == () and handed.wishes == wishes


async def other_kin(house: House, person: str, photo: str) -> str:
    brief = pack_brief(Brief((Wish(),)))
    new = NewOrder(person, brief, ("headshot",), (photo,), "telegram", kin="another engine")
    return (await house.storage.ledger.place(new, Limits(waiting=None))).order


async def test_a_group_is_as_large_as_the_worker_likes_and_of_one_kin(house):
    house.shop.capacity = 3
    for number in range(4):
        person = await house.join(f"person {number}")
        await house.place(person, await house.photo(person, b"%d" % number))
    odd = await house.join("odd")
    await other_kin(house, odd.id, await house.photo(odd, b"odd"))
    last = await house.join("last")
    await house.place(last, await house.photo(last, b"last"))
    house.begin()
    await until(lambda: len(house.shop.orders) == 6)
    groups = [[order.photos[0].data for order in group] for group in house.shop.groups]
    assert groups == [[b"0", b"1", b"2"], [b"3", b"last"], [b"odd"]]


async def test_who_comes_a_moment_later_is_made_together_with_the_first(house):
    house.shop.capacity = 3
    people = [await house.join(f"person {number}") for number in range(3)]
    photos = [await house.photo(each, b"%d" % n) for n, each in enumerate(people)]
    house.begin()
    for person, photo in zip(people, photos, strict=True):
        await house.place(person, photo)
    await until(lambda: len(house.shop.orders) == 3)
    assert [len(group) for group in house.shop.groups] == [3]


async def test_a_group_that_needs_too_much_memory_is_tried_in_halves(house):
    house.shop.capacity = 5
    house.shop.script = FitsOnly(2)
    orders = []
    for number in range(5):
        person = await house.join(f"person {number}")
        orders.append(await house.place(person, await house.photo(person, b"%d" % number)))
    house.begin()
    for order in orders:
        await house.reaches(order, "made")
        assert (await house.order(order)).starts == 1, "nothing is held against it"
    assert [len(group) for group in house.shop.groups] == [5, 3, 2, 1, 2]
    assert house.sql("SELECT DISTINCT faults FROM orders") == [(0,)]


async def test_who_needs_too_much_memory_alone_fails_and_the_others_do_not(house):
    house.patience = ONCE_MORE
    house.dispatcher = house._dispatcher()
    house.shop.capacity = 2
    heavy, light = await house.join("heavy"), await house.join("light")

    def script(tickets):
        for ticket in tickets:
            if any(each.order.photos[0].data == b"heavy" for each in tickets):
                ticket.fail(errors.OutOfMemory())
            else:
                ticket.finish()

    house.shop.script = script
    sad = await house.place(heavy, await house.photo(heavy, b"heavy"))
    glad = await house.place(light, await house.photo(light, b"light"))
    house.begin()
    await house.reaches(glad, "made")
    await house.reaches(sad, "failed")
    assert (await house.order(sad)).reason == "out_of_memory"
    house.connect()
    await until(lambda: house.front.kinds(sad) == ["failed"])
    said = next(p.message.body for p in house.front.said if p.message.order == sad)
    assert said["message"] == errors.OutOfMemory().message


# What the engine fails at.


@pytest.mark.parametrize(
    "kind", [errors.NoFace, errors.PromptNotUnderstood, errors.NotThisPerson, errors.StyleFileError]
)
async def test_what_cannot_change_fails_at_once_in_the_engines_words(house, kind):
    house.shop.script = Raises(kind("I can't find a face here.", "Look at the camera."))
    ana = await house.join()
    order = await house.place(ana)
    house.begin()
    house.connect()
    await until(lambda: house.front.said)
    (parcel,) = house.front.said
    assert (parcel.message.kind, parcel.message.order, parcel.result) == ("failed", order, None)
    assert dict(parcel.message.body) == {
        "reason": kind.code,
        "message": "I can't find a face here.",
        "hint": "Look at the camera.",
    }
    assert len(house.shop.orders) == 1
    assert (await house.order(order)).reason == kind.code


async def fault(house: House, number: int) -> None:
    await until(lambda: house.sql("SELECT faults FROM orders") == [(number,)])


async def test_a_fault_is_tried_again_after_twice_as_long_each_time(house):
    house.shop.script = Raises(KeyError("the person's own words"))
    ana = await house.join()
    order = await house.place(ana)
    house.begin()
    waits = []
    for tries in (1, 2):
        await fault(house, tries)
        ((retry_at,),) = house.sql("SELECT retry_at FROM orders")
        waits.append(round(retry_at - house.clock.now, 6))
        house.dispatcher.notice(None)
        assert await house.is_in(order, "queued")
        assert len(house.shop.orders) == tries, "not before its time"
        house.clock.forward(retry_at - house.clock.now)
    await house.reaches(order, "failed")
    assert waits == [0.01, 0.02]
    assert len(house.shop.orders) == 3
    ((reason,),) = house.sql("SELECT reason FROM orders")
    assert reason == "engine"


async def test_what_fails_for_good_is_said_in_words_and_not_counted(house):
    house.patience = ONCE_MORE
    house.dispatcher = house._dispatcher()
    house.shop.script = Raises(KeyError("the person's own words"), times=3)
    ana = await house.join()
    order = await house.place(ana)
    house.begin()
    house.connect()
    await until(lambda: house.front.kinds(order) == ["failed"])
    body = house.front.said[0].message.body
    assert "trying again didn't help. Nothing was counted." in body["message"]
    assert "own words" not in str(dict(body))
    one = Limits(per_day=1)
    brief = pack_brief(Brief((Wish(),)))
    new = NewOrder(ana.id, brief, ("oil",), (await house.photo(ana),), "telegram", "studio")
    await house.storage.ledger.place(new, one)


async def test_a_fault_that_goes_away_costs_nothing_but_time(house):
    house.patience = ONCE_MORE
    house.dispatcher = house._dispatcher()
    house.shop.script = Raises(errors.GenerationFailed("No.", "Again."), times=2)
    ana = await house.join()
    house.begin()
    house.connect()
    await house.made(ana)
    assert len(house.shop.orders) == 3


# Cancelled and forgotten in the middle.


async def test_cancelled_at_the_desk_stops_at_once(house):
    house.patience = Patience(look=30.0)
    house.dispatcher = house._dispatcher()
    gate = house.shop.script = Gate()
    ana = await house.join()
    house.begin()
    order = await house.place(ana)
    await gate.arrived.wait()
    assert await house.desk.cancel(ana, order) == "running"
    assert gate.held[0].cancelled
    next_order = await house.place(ana)
    await until(lambda: len(gate.held) == 2)
    assert await house.is_in(order, "cancelled")
    gate.open()
    await house.reaches(next_order, "made")


async def test_cancelled_by_another_process_stops_soon(house):
    gate = house.shop.script = Gate()
    ana = await house.join()
    house.begin()
    order = await house.place(ana)
    await gate.arrived.wait()
    other = Storage.open(house.home)
    try:
        await other.ledger.cancel(order, person=ana.id)
        await until(lambda: gate.held[0].cancelled)
    finally:
        other.close()
    assert await house.is_in(order, "cancelled")


async def test_an_order_that_is_made_though_it_was_cancelled_leaves_nothing(house):
    gate = house.shop.script = Gate()
    ana = await house.join()
    house.begin()
    order = await house.place(ana)
    await gate.arrived.wait()
    gate.held[0].deaf = True
    await house.desk.cancel(ana, order)
    gate.open()
    await house.place(ana, await house.photo(ana, b"the next"))
    await until(lambda: len(gate.held) == 2)
    assert await house.is_in(order, "cancelled")
    await until(lambda: house.sql("SELECT count(*) FROM orders WHERE state = 'made'") == [(1,)])
    known = {file for (file,) in house.sql("SELECT id FROM files")}
    assert {file.name for file in house.files()} == known
    assert house.sql("SELECT count(*) FROM files WHERE order_id = ?", order) == [(0,)]


@pytest.mark.parametrize("deaf", [False, True])
async def test_forgotten_in_the_middle_leaves_nothing_and_stops_nobody(house, deaf, caplog):
    gate = house.shop.script = Gate()
    ana, ben = await house.join("ana"), await house.join("ben")
    house.begin()
    await house.place(ana)
    after = await house.place(ben)
    await gate.arrived.wait()
    gate.held[0].deaf = deaf
    await house.desk.forget(ana.id)
    await until(lambda: gate.held[0].cancelled)
    gate.open()
    await house.reaches(after, "made")
    assert not (house.storage.vault.folder / ana.id).exists()
    assert not (house.home / "keys" / ana.id).exists()
    assert house.sql("SELECT count(*) FROM files WHERE person = ?", ana.id) == [(0,)]
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


# The watchdog.


async def test_an_order_that_is_stuck_is_tried_on_another_worker(house):
    house.patience = IMPATIENT
    house.dispatcher = house._dispatcher()
    house.shop.script = NeverAnswers(times=1)
    house.shop.opened[-1].busy_seconds = 40.0
    ana, ben = await house.join("ana"), await house.join("ben")
    stuck, other = await house.place(ana), await house.place(ben)
    house.begin()
    await house.reaches(stuck, "made")
    await house.reaches(other, "made")
    (_, first, second) = house.shop.opened
    assert first.abandoned and not second.abandoned
    assert (await house.order(stuck)).starts == 2
    second.busy_seconds = 2.0
    assert house.dispatcher.busy_seconds == 42.0


async def test_an_order_that_is_always_stuck_fails_and_the_others_go_on(house):
    house.patience = IMPATIENT
    house.dispatcher = house._dispatcher()

    def script(tickets):
        (ticket,) = tickets
        if ticket.order.photos[0].data == b"stuck":
            ticket.deaf = True
        else:
            ticket.finish()

    house.shop.script = script
    ana, ben = await house.join("ana"), await house.join("ben")
    stuck = await house.place(ana, await house.photo(ana, b"stuck"))
    others = [await house.place(ben) for _ in range(4)]
    house.begin()
    house.connect()
    await until(lambda: house.front.kinds(stuck) == ["failed"])
    for order in others:
        await house.reaches(order, "delivered")
    said = next(p.message.body for p in house.front.said if p.message.kind == "failed")
    assert said["reason"] == "stuck" and "far too long" in said["message"]
    assert [worker.abandoned for worker in house.shop.opened[1:]] == [True, True, True, False]


async def test_only_time_without_progress_counts_as_stuck(house, monkeypatch):
    watch = Clock(0.0)
    monkeypatch.setattr("bot.dispatch.time", SimpleNamespace(monotonic=watch))
    gate = house.shop.script = Gate()
    looks, running = 0, house.storage.ledger.running

    async def counted() -> frozenset[str]:
        nonlocal looks
        looks += 1
        return await running()

    async def looked_twice() -> None:
        seen = looks
        await until(lambda: looks > seen + 1)

    monkeypatch.setattr(house.storage.ledger, "running", counted)
    order = await house.place(await house.join())
    house.begin()
    await gate.arrived.wait()
    (worker,) = house.shop.opened
    for done in range(5):
        watch.forward(house.patience.stuck - 1)
        gate.held[0].progress(Progress("generate", done, 6))
        await looked_twice()
        assert not worker.abandoned
    watch.forward(house.patience.stuck + 1)
    await until(lambda: worker.abandoned)
    gate.is_open = True
    house.connect()
    await until(partial(delivered_later, house, order))


async def test_who_waited_behind_a_stuck_order_of_the_group_is_made(house):
    house.patience = IMPATIENT
    house.dispatcher = house._dispatcher()
    house.shop.capacity = 2

    def script(tickets):
        for ticket in tickets:
            if any(each.order.photos[0].data == b"stuck" for each in tickets):
                ticket.deaf = True
            else:
                ticket.finish()

    house.shop.script = script
    ana, ben = await house.join("ana"), await house.join("ben")
    stuck = await house.place(ana, await house.photo(ana, b"stuck"))
    innocent = await house.place(ben)
    house.begin()
    await house.reaches(stuck, "failed")
    await house.reaches(innocent, "made", "failed")
    assert await house.is_in(innocent, "made")


async def test_a_worker_that_was_given_up_is_not_heard_any_more(house):
    house.patience = IMPATIENT
    house.dispatcher = house._dispatcher()
    house.shop.script = NeverAnswers(times=1)
    ana = await house.join()
    order = await house.place(ana)
    house.begin()
    await house.reaches(order, "made")
    house.shop.opened[1].tickets[0].progress(Progress("generate", 2, 6))
    await house.order(order)
    assert house.steps == []


# Storage that fails.


async def test_a_full_disk_is_waited_for_and_nothing_is_made_twice(house, monkeypatch):
    ana = await house.join()
    order = await house.place(ana)
    write, left = durable.write, 3

    def full(path, data):
        nonlocal left
        left -= 1
        if left >= 0:
            raise FULL
        write(path, data)

    monkeypatch.setattr(durable, "write", full)
    house.begin()
    house.connect()
    await house.reaches(order, "delivered")
    assert left < 0
    assert len(house.shop.orders) == 1
    assert house.front.kinds(order) == ["portraits"]
    known = {file for (file,) in house.sql("SELECT id FROM files")}
    assert {file.name for file in house.files()} == known


async def test_a_disk_that_fills_up_between_two_portraits_leaves_no_half_of_them(
    house, monkeypatch
):
    ana = await house.join()
    order = await house.place(ana, wishes=(Wish(style="oil"), Wish(style="sticker")))
    write, calls = durable.write, 0

    def full(path, data):
        nonlocal calls
        calls += 1
        if calls in (2, 5):  # the second portrait, and then what was learned
            raise FULL
        write(path, data)

    monkeypatch.setattr(durable, "write", full)
    house.begin()
    house.connect()
    await house.reaches(order, "delivered")
    assert calls == 8
    known = {file for (file,) in house.sql("SELECT id FROM files")}
    assert {file.name for file in house.files()} == known
    (parcel,) = house.front.said
    assert parcel.result is not None
    assert [portrait.style for portrait in parcel.result.portraits] == ["oil", "sticker"]


@dataclass
class Outage:
    """The database fails twice, from one of its transactions on."""

    run: Any
    first: int
    calls: int = 0

    async def __call__(self, work):
        self.calls += 1
        if self.first <= self.calls < self.first + 2:
            raise FULL
        return await self.run(work)

    def is_over(self) -> bool:
        return self.calls > self.first + 2


async def test_whenever_the_database_fails_for_a_while_nothing_is_lost(house, monkeypatch):
    monkeypatch.setattr("bot.delivery._FIRST_RETRY", 0.005)
    monkeypatch.setattr("bot.delivery._LOOK", 0.01)
    ana = await house.join()
    house.begin()
    house.connect()
    for first in range(1, 16):
        order = await house.place(ana)
        outage = Outage(house.storage.thread.run, first)
        with monkeypatch.context() as patch:
            patch.setattr(house.storage.thread, "run", outage)
            await until(outage.is_over)
            await until(partial(delivered_later, house, order))
        assert [p.message.again for p in house.front.said if p.message.order == order] == [False]
    assert len(house.shop.orders) == 15
    assert house.sql("SELECT max(faults), max(crashes) FROM orders") == [(0, 0)]


async def delivered_later(house: House, order: str) -> bool:
    return house.later(0.05) and await house.is_in(order, "delivered")


# The end of the process.


async def test_stopped_in_the_middle_it_is_first_in_line_afterwards(house):
    gate = house.shop.script = Gate()
    ana, ben = await house.join("ana"), await house.join("ben")
    first = await house.place(ana, await house.photo(ana, b"first"))
    await house.place(ben, await house.photo(ben, b"second"))
    house.begin()
    await gate.arrived.wait()
    await house.end()
    assert gate.held[0].cancelled
    assert house.shop.opened[0].closed
    assert await house.is_in(first, "queued")
    house.shop.script = at_once
    house.begin()
    await until(lambda: len(house.shop.orders) == 3)
    assert photos_made(house) == [b"first", b"first", b"second"]
    assert house.sql("SELECT max(crashes), max(faults) FROM orders") == [(0, 0)]


async def test_a_stuck_worker_does_not_keep_the_program_from_ending(house):
    house.patience = Patience(look=0.01, stuck=3600.0, retry=0.01, stop=0.05)
    house.dispatcher = house._dispatcher()
    house.shop.script = NeverAnswers()
    ana = await house.join()
    order = await house.place(ana)
    house.begin()
    await until(lambda: house.shop.orders)
    await house.end()
    assert house.shop.opened[1].abandoned
    assert await house.is_in(order, "queued")
    assert house.sql("SELECT crashes, faults FROM orders") == [(0, 0)]


async def test_an_order_during_which_the_process_died_twice_fails(house):
    ana = await house.join()
    order = await house.place(ana)
    for state in ("queued", "failed"):
        await house.storage.ledger.start()
        await house.dispatcher._recover()
        assert await house.is_in(order, state)
    house.connect()
    await until(lambda: house.front.kinds(order) == ["failed"])
    body = house.front.said[0].message.body
    assert body["reason"] == "crashed" and "ended twice" in body["message"]


async def test_a_busy_database_is_waited_for_however_long_it_takes(house, monkeypatch):
    ana = await house.join()
    order = await house.place(ana)
    find, left = house.storage.vault.find, 10

    async def busy(person, file):
        nonlocal left
        left -= 1
        if left >= 0:
            raise FULL
        return await find(person, file)

    monkeypatch.setattr(house.storage.vault, "find", busy)
    house.begin()
    await until(lambda: house.later(1) and house.is_in(order, "made"))
    assert house.sql("SELECT faults FROM orders") == [(0,)]


async def later_in(house: House, order: str) -> bool:
    """Let a second go by; whether an order is made."""
    return house.later(1) and await house.is_in(order, "made")


async def test_a_disk_that_cannot_be_read_for_a_while_fails_nobody(house, monkeypatch):
    read, left = house.storage.vault.read, 9

    async def unreadable(person: str, file: str) -> bytes:
        nonlocal left
        left -= 1
        if left >= 0:
            raise FolderUnusable("It can't be read.", "Look at the disk.")
        return await read(person, file)

    monkeypatch.setattr(house.storage.vault, "read", unreadable)
    orders = [await house.place(await house.join(name)) for name in ("ana", "ben")]
    house.begin()
    for order in orders:
        await until(partial(later_in, house, order))
    assert house.sql("SELECT faults FROM orders") == [(0,), (0,)]


# What can't be read any more.


@pytest.mark.parametrize("damage", ["cut", "gone"])
async def test_a_photo_that_cannot_be_read_ends_its_order_in_words(house, damage):
    ana = await house.join()
    order = await house.place(ana)
    (file,) = house.files()
    if damage == "cut":
        file.write_bytes(file.read_bytes()[:-1])
    else:
        file.unlink()
    house.begin()
    house.connect()
    await until(lambda: house.front.kinds(order) == ["failed"])
    body = house.front.said[0].message.body
    assert body["reason"] == "photo_lost"
    assert "can't read the photo" in body["message"] and "again" in body["hint"]
    assert house.shop.orders == []


async def test_words_that_cannot_be_read_end_their_order_in_words(house):
    ana = await house.join()
    order = await house.place(ana)
    house.sql("UPDATE orders SET brief = x'00'")
    house.begin()
    house.connect()
    await until(lambda: house.front.kinds(order) == ["failed"])
    assert house.front.said[0].message.body["reason"] == "photo_lost"


async def test_what_was_learned_and_cannot_be_read_is_learned_again(house):
    ana = await house.join()
    photo = await house.photo(ana, b"me")
    house.begin()
    house.connect()
    await house.made(ana, photo)
    ((subject,),) = house.sql("SELECT id FROM files WHERE kind = 'subject'")
    file = house.storage.vault.folder / ana.id / subject
    file.write_bytes(file.read_bytes()[:-1])
    await house.made(ana, photo)
    assert [order.subject for order in house.shop.orders] == [None, None]
    assert [order.photos[0].data for order in house.shop.orders] == [b"me", b"me"]


async def test_a_photo_deleted_while_it_waits_ends_its_order(house):
    ana = await house.join()
    photo = await house.photo(ana)
    order = await house.place(ana, photo)
    await house.desk.delete(ana.id, photo)
    house.begin()
    await house.reaches(order, "failed")
    assert (await house.order(order)).reason == "photo_lost"


async def test_a_photo_deleted_while_it_is_used_takes_what_was_learned_along(house):
    gate = house.shop.script = Gate()
    ana = await house.join()
    photo = await house.photo(ana)
    order = await house.place(ana, photo)
    house.begin()
    await gate.arrived.wait()
    await house.desk.delete(ana.id, photo)
    gate.open()
    await house.reaches(order, "made")
    known = {file for (file,) in house.sql("SELECT id FROM files")}
    await until(lambda: {file.name for file in house.files()} == known)


# Progress and numbers.


async def test_progress_of_an_order_is_told_with_the_order(house):
    gate = house.shop.script = Gate()
    house.shop.capacity = 2
    orders = []
    for name in ("ana", "ben"):
        orders.append(await house.place(await house.join(name)))
    house.begin()
    await gate.arrived.wait()
    gate.held[1].progress(Progress("intake", 0, 6))
    gate.held[0].progress(Progress("finish", 5, 6))
    await until(lambda: len(house.steps) == 2)
    assert house.steps == [
        (orders[1], Progress("intake", 0, 6)),
        (orders[0], Progress("finish", 5, 6)),
    ]
    gate.open()


async def test_the_stage_of_what_is_made_is_known_until_it_is_over(house):
    gate = house.shop.script = Gate()
    order = await house.place(await house.join())
    house.begin()
    await gate.arrived.wait()
    assert house.dispatcher.stages == {}
    gate.held[0].progress(Progress("analyze", 1, 6))
    await until(lambda: house.dispatcher.stages == {order: "analyze"})
    gate.held[0].progress(Progress("refine", 4, 6, "headshot"))
    await until(lambda: house.dispatcher.stages == {order: "refine"})
    gate.open()
    await until(lambda: house.dispatcher.stages == {})


async def test_steps_of_a_model_are_timed_and_nothing_between_two_pictures(house):
    def timed() -> float | None:
        return house.metrics.registry.get_sample_value("likeness_step_seconds_count")

    gate = house.shop.script = Gate()
    await house.place(await house.join())
    house.begin()
    await gate.arrived.wait()
    for part in (0.25, 0.5, 0.75, 1.0, 0.25, 0.5):
        gate.held[0].progress(Progress("generate", 2, 6, "oil", part))
    await until(lambda: len(house.steps) == 6)
    assert timed() == 4
    gate.held[0].progress(Progress("critique", 3, 6, "oil"))
    await until(lambda: len(house.steps) == 7)
    gate.held[0].progress(Progress("generate", 5, 6, "oil", 0.25))
    await until(lambda: len(house.steps) == 8)
    assert timed() == 4
    gate.open()


# Paused by the host.


async def test_after_a_pause_it_goes_on_at_once(house):
    house.patience = UNHURRIED  # only what the desk says can wake it in time
    house.dispatcher = house._dispatcher()
    host = await house.host()
    await house.desk.pause(host, True)
    house.begin()
    order = await house.place(await house.join())
    await until(lambda: not house.dispatcher._changed.is_set())  # it has looked, and rests
    assert house.shop.orders == [] and await house.is_in(order, "queued")
    await house.desk.pause(host, False)
    await house.reaches(order, "made")


async def test_a_pause_by_another_process_begins_and_ends_soon(house):
    await house.storage.ledger.pause(True)
    house.begin()
    order = await house.place(await house.join())
    other = Storage.open(house.home, clock=house.clock)
    await other.ledger.pause(False)
    other.close()
    await house.reaches(order, "made")


async def test_a_pause_lets_what_is_being_made_be_finished(house):
    house.connect()
    gate = house.shop.script = Gate()
    ana = await house.join()
    first, behind = await house.place(ana), await house.place(ana)
    house.begin()
    await gate.arrived.wait()
    await house.desk.pause(await house.host(), True)
    gate.open()
    await house.reaches(first, "delivered")
    await until(lambda: not house.dispatcher._changed.is_set())
    assert await house.is_in(behind, "queued") and len(gate.held) == 1


async def test_time_at_the_device_is_counted(house):
    ana = await house.join()
    house.shop.opened[0].busy_seconds = 12.5
    order = await house.place(ana)
    house.begin()
    await house.reaches(order, "made")
    await until(lambda: "likeness_device_busy_seconds 12.5" in house.metrics.text())
    text = house.metrics.text()
    assert 'likeness_orders_total{event="made"} 1.0' in text
    assert 'likeness_stage_seconds_sum{stage="generate"} 1.5' in text
    assert "likeness_wait_seconds_count 1.0" in text


async def test_a_hundred_orders_of_twenty_people_are_made_once_each(tmp_path):
    async with House(tmp_path / "home", shop=Workshop(capacity=4)) as house:
        people = [await house.join(f"person {number}") for number in range(20)]
        photos = [await house.photo(person) for person in people]
        for _ in range(5):
            for person, photo in zip(people, photos, strict=True):
                await house.place(person, photo)
        house.begin()
        made = "SELECT count(*) FROM orders WHERE state = 'made'"
        await until(lambda: house.sql(made) == [(100,)], seconds=20)
        assert len(house.shop.orders) == 100
