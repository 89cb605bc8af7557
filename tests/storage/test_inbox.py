"""Inbox: what was handled is known again, for as long as it may be delivered again."""

from __future__ import annotations

import pytest

from storage.inbox import KEPT_SECONDS
from storage.orders import DAY
from storage.store import Storage
from tests.storage.installation import WEEK, join, sql

pytestmark = pytest.mark.asyncio


async def known(storage: Storage, *ids: str, front: str = "telegram") -> list[str]:
    """Those of some ids that were handled already."""
    return [id for id in ids if await storage.inbox.knows(front, id)]


async def test_what_was_handled_is_known_and_nothing_else_is(storage):
    assert await known(storage, "7") == []
    await storage.inbox.took("telegram", "7")
    assert await known(storage, "6", "7", "77", "07", "") == ["7"]
    assert await known(storage, "7", front="discord") == []


async def test_it_is_known_after_a_crash(storage, home, clock):
    await storage.inbox.took("telegram", "7")
    beside = Storage.open(home, clock=clock)  # nothing of it waits in the first process
    assert await known(beside, "7", "8") == ["7"]
    beside.close()


async def test_what_is_handled_twice_all_the_same_is_one(storage, clock):
    await storage.inbox.took("telegram", "7")
    first = sql(storage, "SELECT * FROM inbox")
    clock.forward(DAY)
    await storage.inbox.took("telegram", "7")
    assert sql(storage, "SELECT * FROM inbox") == first


async def test_it_goes_after_three_days(storage, clock):
    await storage.inbox.took("telegram", "old")
    clock.forward(1)
    await storage.inbox.took("telegram", "new")
    clock.forward(KEPT_SECONDS - 2)
    await storage.purge(portraits_seconds=WEEK)
    assert await known(storage, "old", "new") == ["old", "new"]
    clock.forward(1)
    await storage.purge(portraits_seconds=WEEK)
    assert await known(storage, "old", "new") == ["new"]


async def test_a_clock_that_is_set_back_keeps_it_no_longer(storage, clock):
    await storage.inbox.took("telegram", "7")
    await storage.purge(portraits_seconds=WEEK)
    clock.forward(-100 * DAY)
    await storage.purge(portraits_seconds=WEEK)
    assert await known(storage, "7") == ["7"]
    clock.forward(KEPT_SECONDS)
    await storage.purge(portraits_seconds=WEEK)
    assert await known(storage, "7") == []


async def test_it_stays_when_somebody_is_forgotten(storage):
    person = await join(storage)
    await storage.inbox.took("telegram", "7")
    await storage.forget(person)
    assert await known(storage, "7") == ["7"], "or their last words would be handled anew"
