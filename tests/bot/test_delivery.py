"""Delivery: what is ready reaches its person once, or says that it may come twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.delivery import NotNow, Unreachable
from engine.portrait import Progress, Wish
from storage.orders import DAY, HOUR
from tests.bot.house import FULL, House, until
from tests.fakes.front import FakeFront
from tests.fakes.worker import Gate

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.delivery._LOOK", 0.01)
    monkeypatch.setattr("bot.delivery._GOODBYE", 0.05)


@pytest_asyncio.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path / "home") as house:
        house.begin()
        yield house


def outcomes(house: House) -> dict[str, float]:
    return {
        sample.labels["outcome"]: sample.value
        for family in house.metrics.registry.collect()
        for sample in family.samples
        if sample.name == "likeness_deliveries_total"
    }


def messages(house: House) -> list[tuple]:
    return house.sql("SELECT state, attempts, again FROM outbox ORDER BY seq")


async def ready(house: House, account: str = "ana", **more) -> str:
    """An order whose portraits are made and not delivered."""
    order = await house.place(await house.join(account), **more)
    await house.reaches(order, "made")
    return order


async def test_portraits_are_said_with_all_that_belongs_to_them_and_marked(house):
    house.connect()
    order = await ready(
        house, reply=b"where", wishes=(Wish(style="oil", seed=3), Wish(style="sticker"))
    )
    await house.reaches(order, "delivered")
    (parcel,) = house.front.said
    result = parcel.result
    assert result is not None
    assert [(portrait.style, portrait.seed) for portrait in result.portraits] == [
        ("oil", 3),
        ("sticker", 0),
    ]
    assert result.portraits[0].data.startswith(b"\xff\xd8")
    assert [note.sentence for note in result.notes] == ["I took *Studio grey*."]
    assert parcel.message.reply == b"where" and not parcel.message.again
    answer = await house.storage.outbox.answer(parcel.message.person, order)
    assert answer is not None and dict(answer.trace) == {"number": 1}
    assert outcomes(house) == {"sent": 1.0}
    assert 'likeness_orders_total{event="delivered"} 1.0' in house.metrics.text()


async def test_not_now_means_later_and_not_before(house):
    house.front.fails_before(NotNow(60))
    house.connect()
    order = await ready(house)
    await until(lambda: messages(house) == [("pending", 1, 0)])
    house.clock.forward(59)
    house.delivery.notice()
    other = await ready(house, "ben")
    await house.reaches(other, "delivered")
    assert house.front.kinds(order) == []
    house.clock.forward(2)
    await house.reaches(order, "delivered")
    assert house.front.said[-1].message.again is False
    assert outcomes(house) == {"later": 1.0, "sent": 2.0}


async def test_not_now_but_perhaps_arrived_says_so_the_next_time(house):
    house.front.fails_after(NotNow(1, unsure=True))
    house.connect()
    order = await ready(house)
    await until(lambda: messages(house) == [("pending", 1, 1)])
    house.clock.forward(1)
    await house.reaches(order, "delivered")
    assert [parcel.message.again for parcel in house.front.said] == [False, True]
    assert outcomes(house) == {"later": 1.0, "again": 1.0}


async def test_who_is_unreachable_gets_it_when_they_come_back(house):
    house.front.fails_before(Unreachable())
    house.connect()
    order = await ready(house)
    await until(lambda: messages(house) == [("unreachable", 1, 0)])
    house.clock.forward(HOUR)
    house.delivery.notice()
    assert await house.is_in(order, "made")
    person = (await house.order(order)).person
    assert await house.storage.outbox.reachable(person, "telegram") == 1
    house.delivery.notice()
    await house.reaches(order, "delivered")


@pytest.mark.parametrize("arrived", [False, True])
async def test_after_an_unknown_error_it_may_come_twice_and_says_so(house, arrived, caplog):
    secret = "the person's own words"
    (house.front.fails_after if arrived else house.front.fails_before)(RuntimeError(secret))
    house.connect()
    order = await ready(house)
    await until(lambda: messages(house) == [("pending", 1, 1)])
    assert not await house.is_in(order, "delivered")
    house.clock.forward(2)
    await house.reaches(order, "delivered")
    assert house.front.tried[-1].message.again
    assert "RuntimeError at front.py:" in caplog.text and secret not in caplog.text


async def tried(house: House, attempts: int) -> None:
    await until(lambda: messages(house) == [("pending", attempts, 1)])


async def test_each_failure_waits_twice_as_long_up_to_ten_minutes(house):
    house.front.fails_before(*(RuntimeError() for _ in range(12)))
    house.connect()
    await ready(house)
    waits = []
    for attempts in range(1, 13):
        await tried(house, attempts)
        ((due,),) = house.sql("SELECT due_at FROM outbox")
        waits.append(due - house.clock.now)
        house.clock.forward(due - house.clock.now)
    assert waits[:4] == [2, 4, 8, 16]
    assert waits[-2:] == [600, 600]


async def test_a_front_end_that_is_not_there_keeps_its_messages(house):
    order = await ready(house)
    assert messages(house) == [("pending", 0, 0)]
    house.delivery.connect(FakeFront(name="discord"))
    house.delivery.notice()
    house.connect()
    await house.reaches(order, "delivered")
    await house.delivery.disconnect("telegram")
    second = await ready(house)
    assert house.front.kinds(second) == []
    house.delivery.notice()
    house.connect()
    await house.reaches(second, "delivered")
    assert [parcel.message.again for parcel in house.front.said] == [False, False]


async def test_disconnecting_what_is_not_there_is_no_trouble(house):
    await house.delivery.disconnect("nothing")


async def test_one_who_hangs_does_not_hold_up_the_others(house):
    slow = await house.join("slow")
    house.front.hangs = {slow.id}
    house.connect()
    stuck = await ready(house, "slow")
    behind = await ready(house, "slow")
    for name in ("ben", "eve", "kim"):
        order = await ready(house, name)
        await house.reaches(order, "delivered")
    assert len([p for p in house.front.tried if p.message.person == slow.id]) == 1
    house.front.released.set()
    await house.reaches(behind, "delivered")
    orders = [p.message.order for p in house.front.said if p.message.person == slow.id]
    assert orders == [stuck, behind]


async def test_no_more_are_sent_at_once_than_the_front_end_can(house):
    people = [await house.join(name) for name in ("ana", "ben", "eve")]
    house.front.hangs = {person.id for person in people}
    house.connect()
    orders = [await ready(house, name) for name in ("ana", "ben", "eve")]
    await until(lambda: len(house.front.tried) == 2)
    assert sorted(messages(house)) == [("pending", 0, 0), ("sending", 1, 0), ("sending", 1, 0)]
    house.front.released.set()
    for order in orders:
        await house.reaches(order, "delivered")


async def test_each_person_gets_their_messages_in_order(house):
    house.front.at_once = 5
    ana = await house.join("ana")
    numbers = range(8)
    for number in numbers:
        await house.storage.outbox.say(
            ana.id, "telegram", "notice", {"number": number}, key=f"notice {number}"
        )
    house.connect()
    await until(lambda: len(house.front.said) == 8)
    assert [parcel.message.body["number"] for parcel in house.front.said] == list(numbers)


# What is damaged.


def damage(house: House, order: str) -> None:
    for person, file in house.sql("SELECT person, id FROM files WHERE order_id = ?", order):
        path = house.storage.vault.folder / person / file
        path.write_bytes(path.read_bytes()[:-1])


async def test_portraits_that_are_damaged_are_made_again(house):
    order = await ready(house, wishes=(Wish(style="oil"), Wish(style="sticker")))
    damage(house, order)
    house.connect()
    await house.reaches(order, "delivered")
    (parcel,) = house.front.said
    assert parcel.result is not None
    assert [portrait.style for portrait in parcel.result.portraits] == ["oil", "sticker"]
    assert not parcel.message.again
    assert len(house.shop.orders) == 2
    assert house.sql("SELECT count(*) FROM files WHERE kind = 'portrait'") == [(2,)]
    assert outcomes(house) == {"damaged": 1.0, "sent": 1.0}


async def test_portraits_that_are_damaged_and_cannot_be_made_again_fail_in_words(house):
    order = await ready(house)
    damage(house, order)
    person = (await house.order(order)).person
    for file in await house.storage.vault.files(person, "photo"):
        await house.desk.delete(person, file.id)
    house.connect()
    await until(lambda: house.front.said)
    assert house.front.kinds(order) == ["failed"]
    assert house.front.said[0].message.body == {
        "message": "The portraits of this order got damaged here before I could send them.",
        "hint": "Nothing was counted. Could you send the photo again?",
        "reason": "damaged",
    }
    await until(lambda: messages(house) == [("sent", 1, 0)])


async def test_portraits_that_their_owner_deleted_are_not_made_again(house):
    order = await ready(house)
    person = (await house.order(order)).person
    for file in await house.desk.results(person):
        await house.desk.delete(person, file.id)
    house.connect()
    await house.reaches(order, "failed")
    assert (await house.order(order)).reason == "deleted"
    assert house.front.said == [] and len(house.shop.orders) == 1
    assert messages(house) == []


async def test_a_second_copy_that_is_damaged_is_not_missed(house):
    order = await ready(house)
    house.front.trace = {}
    house.connect()
    await house.reaches(order, "delivered")
    damage(house, order)
    house.sql("UPDATE outbox SET state = 'pending', again = 1")
    house.delivery.notice()
    await until(lambda: messages(house) == [("sent", 2, 1)])
    assert len(house.front.said) == 1
    assert await house.is_in(order, "delivered")


async def test_a_handle_that_expired_is_not_handed_over(house):
    order = await ready(house, reply=b"interaction", reply_seconds=15 * 60)
    house.clock.forward(15 * 60 + 1)
    house.connect()
    await house.reaches(order, "delivered")
    assert house.front.said[0].message.reply is None


async def test_who_is_forgotten_while_portraits_are_read_gets_none(house, monkeypatch):
    order = await ready(house)
    person, read = (await house.order(order)).person, house.storage.vault.read

    async def forgetting(*args: str) -> bytes:
        data = await read(*args)
        await house.desk.forget(person)
        return data

    monkeypatch.setattr(house.storage.vault, "read", forgetting)
    house.connect()
    await until(lambda: outcomes(house))
    assert house.front.said == []


async def test_who_was_forgotten_is_told_nothing_more(house):
    order = await ready(house)
    await house.desk.forget((await house.order(order)).person)
    house.connect()
    await ready(house, "ben")
    await until(lambda: house.front.said)
    assert house.front.kinds(order) == []


async def test_who_is_forgotten_while_it_is_sent_is_no_error(house, caplog):
    ana = await house.join("ana")
    house.front.hangs = {ana.id}
    house.connect()
    await ready(house, "ana")
    await until(lambda: house.front.tried)
    await house.desk.forget(ana.id)
    house.front.released.set()
    other = await ready(house, "ben")
    await house.reaches(other, "delivered")
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


# The end, and storage that fails.


async def test_going_away_in_the_middle_marks_the_message_as_unsure(house):
    ana = await house.join("ana")
    house.front.hangs = {ana.id}
    house.connect()
    order = await ready(house, "ana")
    await until(lambda: house.front.tried)
    await house.delivery.close()
    assert messages(house) == [("pending", 1, 1)]
    house.front.hangs = set()
    house.connect()
    await house.reaches(order, "delivered")
    assert house.front.said[0].message.again


async def test_what_is_being_sent_may_be_finished_at_the_end(house, monkeypatch):
    monkeypatch.setattr("bot.delivery._GOODBYE", 10.0)
    ana = await house.join("ana")
    house.front.hangs = {ana.id}
    house.connect()
    order = await ready(house, "ana")
    await until(lambda: house.front.tried)
    closing = asyncio.create_task(house.delivery.close())
    await until(lambda: not house.delivery._fronts)
    house.front.released.set()
    await closing
    assert await house.is_in(order, "delivered")


async def test_a_delivery_is_written_down_in_the_end_and_not_repeated(house, monkeypatch):
    monkeypatch.setattr("bot.delivery._FIRST_RETRY", 0.005)
    sent, left = house.storage.outbox.sent, 3

    async def full(*args):
        nonlocal left
        left -= 1
        if left >= 0:
            raise FULL
        return await sent(*args)

    monkeypatch.setattr(house.storage.outbox, "sent", full)
    house.connect()
    order = await ready(house)
    await house.reaches(order, "delivered")
    assert left < 0
    assert len(house.front.tried) == 1
    assert messages(house) == [("sent", 1, 0)]


async def test_a_front_end_whose_trace_cannot_be_kept_does_not_repeat_itself(house, caplog):
    house.front.trace = {"message": object()}
    house.connect()
    order = await ready(house)
    await house.reaches(order, "delivered")
    assert messages(house) == [("sent", 1, 0)]
    assert "a trace is no JSON" in caplog.text


async def test_an_outbox_that_cannot_be_read_is_read_again(house, monkeypatch, caplog):
    take, errors = house.storage.outbox.take, [FULL, KeyError("somebody's words")]

    async def broken(*args):
        if errors:
            raise errors.pop(0)
        return await take(*args)

    monkeypatch.setattr(house.storage.outbox, "take", broken)
    house.connect()
    order = await ready(house)
    await house.reaches(order, "delivered")
    assert "KeyError at test_delivery.py:" in caplog.text
    assert "somebody's words" not in caplog.text


async def test_a_picture_that_cannot_be_read_now_is_read_later_and_is_no_second_one(
    house, monkeypatch
):
    monkeypatch.setattr("bot.delivery._FIRST_RETRY", 0.005)
    read, left = house.storage.vault.read, 1

    async def fails(person, file):
        nonlocal left
        left -= 1
        if left >= 0:
            raise FULL
        return await read(person, file)

    order = await ready(house)
    monkeypatch.setattr(house.storage.vault, "read", fails)
    house.connect()
    await until(lambda: messages(house)[0][:2] == ("pending", 1))
    house.clock.forward(1)
    await house.reaches(order, "delivered")
    assert [parcel.message.again for parcel in house.front.said] == [False]


async def test_what_waits_longer_than_portraits_are_kept_is_not_sent(house):
    order = await ready(house)
    house.clock.forward(7 * DAY + 1)
    await house.storage.purge(portraits_seconds=7 * DAY)
    house.connect()
    house.delivery.notice()
    other = await ready(house, "ben")
    await house.reaches(other, "delivered")
    assert house.front.kinds(order) == []
    assert (await house.order(order)).reason == "not_fetched"


# Progress.


async def test_only_the_latest_step_is_shown(house):
    gate = house.shop.script = Gate()
    house.connect()
    order = await house.place(await house.join("ana"))
    await gate.arrived.wait()
    for done in range(5):
        gate.held[0].progress(Progress("generate", done, 6))
    await until(lambda: (order, Progress("generate", 4, 6)) in house.front.steps)
    assert len(house.front.steps) == 1
    gate.held[0].progress(Progress("finish", 5, 6))
    await until(lambda: len(house.front.steps) == 2)
    gate.open()


async def test_what_was_seen_on_the_way_is_shown_with_the_latest_step(house):
    gate = house.shop.script = Gate()
    house.connect()
    order = await house.place(await house.join("ana"))
    await gate.arrived.wait()
    gate.held[0].progress(Progress("generate", 1, 6, "oil", 0.5, b"seen"))
    gate.held[0].progress(Progress("critique", 2, 6, "oil"))
    latest = Progress("critique", 2, 6, "oil", preview=b"seen")
    await until(lambda: house.front.steps == [(order, latest)])
    gate.held[0].progress(Progress("generate", 4, 6, "oil", 0.5, b"of one style"))
    gate.held[0].progress(Progress("generate", 4, 6, "sketch"))
    await until(lambda: len(house.front.steps) == 2)
    assert house.front.steps[1] == (order, Progress("generate", 4, 6, "sketch"))
    gate.open()


async def test_no_step_is_shown_after_the_portraits(house):
    gate = house.shop.script = Gate()
    house.front.progress_seconds = 0.02
    house.connect()
    order = await house.place(await house.join("ana"))
    await gate.arrived.wait()
    gate.held[0].progress(Progress("generate", 1, 6))
    await until(lambda: len(house.front.steps) == 1)
    gate.held[0].progress(Progress("finish", 5, 6))
    gate.open()
    await house.reaches(order, "delivered")
    shown = len(house.front.steps)
    for name in ("ben", "eve", "kim"):
        await ready(house, name)
    assert [step for step in house.front.steps if step[0] == order][shown:] == []
    assert not any(post._reports or post._latest for post in house.delivery._fronts.values())


async def test_progress_that_cannot_be_shown_is_no_trouble(house, monkeypatch):
    async def broken(job, step):
        raise RuntimeError("rate limit")

    gate = house.shop.script = Gate()
    monkeypatch.setattr(house.front, "progress", broken)
    house.connect()
    order = await house.place(await house.join("ana"))
    await gate.arrived.wait()
    gate.held[0].progress(Progress("generate", 1, 6))
    gate.open()
    await house.reaches(order, "delivered")
