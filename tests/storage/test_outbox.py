"""Outbox: what must be said is said once, or says that it may come twice."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from storage.store import Storage
from tests.storage.installation import (
    BODY,
    PROMPT,
    REPLY,
    deliver,
    join,
    make,
    place,
    sql,
    start,
    state,
)

pytestmark = pytest.mark.asyncio


async def say(storage: Storage, person: str, key: str, **more: Any) -> None:
    await storage.outbox.say(person, "telegram", "notice", {"text": key}, key=key, **more)


async def texts(storage: Storage) -> list[str]:
    """What is sent now, in the order it goes out."""
    told: list[str] = []
    while message := await storage.outbox.take("telegram"):
        told.append(message.body["text"])
        await storage.outbox.sent(message.id)
    return told


async def test_a_message_is_said_once_whatever_how_often_it_was_written(storage):
    person = await join(storage)
    for _ in range(3):
        await say(storage, person, "hello")
    assert await texts(storage) == ["hello"]
    await say(storage, person, "hello")
    assert await texts(storage) == []


async def test_messages_come_out_as_they_went_in_each_at_its_own_front(storage):
    person = await join(storage)
    for text in ("a", "b", "c"):
        await say(storage, person, text)
    await storage.outbox.say(person, "discord", "notice", {"text": "d"}, key="d")
    assert await texts(storage) == ["a", "b", "c"]
    assert (await storage.outbox.take("discord")).body["text"] == "d"


async def test_each_person_gets_one_message_after_the_other(storage):
    person, other = await join(storage), await join(storage, "2")
    for who, text in ((person, "a"), (person, "b"), (other, "c")):
        await say(storage, who, text)
    first = await storage.outbox.take("telegram")
    second = await storage.outbox.take("telegram", {first.person})
    assert (first.body["text"], second.body["text"]) == ("a", "c")
    assert await storage.outbox.take("telegram", {person, other}) is None
    await storage.outbox.sent(first.id)
    assert (await storage.outbox.take("telegram", {other})).body["text"] == "b"


async def test_what_is_being_sent_is_not_sent_a_second_time(storage):
    await say(storage, await join(storage), "hello")
    assert await storage.outbox.take("telegram") is not None
    assert await storage.outbox.take("telegram") is None


async def test_what_was_being_sent_at_a_crash_may_have_arrived_and_says_so(storage):
    person = await join(storage)
    for text in ("a", "b", "c"):
        await say(storage, person, text)
    await deliver(storage)
    await storage.outbox.take("telegram")
    assert await storage.outbox.recover() == 1
    messages = [await storage.outbox.take("telegram") for _ in range(2)]
    assert [(m.body["text"], m.again, m.attempts) for m in messages] == [
        ("b", True, 2),
        ("c", False, 1),
    ]


async def test_a_message_is_tried_later_and_says_so_where_it_may_have_arrived(storage, clock):
    person = await join(storage)
    await say(storage, person, "hello")
    message = await storage.outbox.take("telegram")
    for attempt, (unsure, again) in enumerate([(False, False), (True, True), (False, True)]):
        await storage.outbox.later(message.id, 30, unsure=unsure)
        assert sql(storage, "SELECT min(due_at) FROM outbox WHERE state = 'pending'") == [
            (clock.now + 30,)
        ]
        clock.forward(29)
        assert await storage.outbox.take("telegram") is None
        clock.forward(1)
        message = await storage.outbox.take("telegram")
        assert (message.again, message.attempts) == (again, attempt + 2)
    assert sql(storage, "SELECT min(due_at) FROM outbox WHERE state = 'pending'") == [(None,)]


async def test_whoever_cannot_be_reached_gets_their_messages_when_they_are_back(storage, clock):
    person, other = await join(storage), await join(storage, "2")
    for text in ("a", "b"):
        await say(storage, person, text)
    await say(storage, other, "c")
    for _ in range(3):
        await storage.outbox.unreachable((await storage.outbox.take("telegram")).id)
    clock.forward(1000)
    assert await texts(storage) == [] and await storage.outbox.recover() == 0
    assert await storage.outbox.reachable(person, "discord") == 0
    assert await storage.outbox.reachable(person, "telegram") == 2
    assert await texts(storage) == ["a", "b"]


async def test_a_reply_handle_is_of_no_use_once_it_has_expired(storage, clock):
    person = await join(storage)
    await say(storage, person, "a", reply=REPLY, reply_expires_at=clock.now + 900)
    message = await storage.outbox.take("telegram")
    assert message.reply == REPLY
    await storage.outbox.later(message.id, 900, unsure=False)
    clock.forward(900)
    assert (await storage.outbox.take("telegram")).reply is None
    await say(storage, person, "b", reply=REPLY)
    clock.forward(1e9)
    assert (await storage.outbox.take("telegram")).reply == REPLY


async def test_portraits_that_arrived_are_a_delivered_order_and_nothing_else_is(storage):
    person = await join(storage)
    order = await place(storage, person)
    await storage.outbox.say(person, "telegram", "notice", {}, key="soon", order=order)
    await make(storage, await start(storage))
    await deliver(storage)
    assert state(storage, order) == "made"
    message = await deliver(storage)
    assert state(storage, order) == "delivered"
    assert await storage.outbox.sent(message), "told twice is told"
    assert sql(storage, "SELECT count(*) FROM events WHERE became = 'delivered'") == [(1,)]


async def test_where_a_message_lies_is_found_again_by_its_owner(storage):
    person, other = await join(storage), await join(storage, "2")
    order = await place(storage, person)
    assert await storage.outbox.answer(person, order) is None
    await make(storage, await start(storage))
    message = await storage.outbox.take("telegram")
    assert message.trace == {}
    await storage.outbox.sent(message.id, {"chat": 12, "message": 34})
    answer = await storage.outbox.answer(person, order)
    assert (answer.id, answer.trace, answer.body) == (
        message.id,
        {"chat": 12, "message": 34},
        BODY,
    )
    assert await storage.outbox.answer(other, order) is None


async def test_what_is_said_of_somebody_who_was_forgotten_arrives_nowhere(storage):
    person = await join(storage)
    await say(storage, person, "hello")
    message = await storage.outbox.take("telegram")
    await storage.forget(person)
    assert not await storage.outbox.sent(message.id)
    await storage.outbox.later(message.id, 1, unsure=True)
    await storage.outbox.unreachable(message.id)
    assert await storage.outbox.take("telegram") is None


async def test_nobody_is_told_of_somebody_elses_order(storage):
    person, other = await join(storage), await join(storage, "2")
    order = await place(storage, person)
    with pytest.raises(sqlite3.IntegrityError, match="not their order"):
        await say(storage, other, "hello", order=order)


async def test_a_message_that_cannot_be_read_does_not_stop_the_others(storage, caplog):
    person = await join(storage)
    for text in ("a", "b", "c"):
        await say(storage, person, text)
    sql(storage, "UPDATE outbox SET body = x'0000' WHERE idempotency_key IN ('a', 'b')")
    assert await texts(storage) == ["c"]
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]


async def test_a_key_that_is_damaged_stops_nobody_elses_messages(storage, home):
    person, other = await join(storage), await join(storage, "2")
    await say(storage, person, "a")
    await say(storage, other, "b")
    (home / "keys" / person).write_bytes(b"zeros")
    assert await texts(storage) == ["b"]


async def test_how_long_messages_wait_is_known_by_front(storage, clock):
    person = await join(storage)
    assert await storage.outbox.oldest() == {}
    await say(storage, person, "a")
    clock.forward(10)
    await storage.outbox.say(person, "discord", "notice", {}, key="b")
    clock.forward(5)
    assert await storage.outbox.oldest() == {"telegram": 15.0, "discord": 5.0}
    await deliver(storage)
    assert await storage.outbox.oldest() == {"discord": 5.0}


async def test_nothing_personal_is_shown_of_a_message(storage, home):
    person = await join(storage)
    await storage.outbox.say(
        person, "telegram", "notice", {"text": PROMPT}, key="k", reply=b"swordfish"
    )
    shown = repr(await storage.outbox.take("telegram"))
    assert PROMPT not in shown and "swordfish" not in shown
