"""Groups: what their admins chose stays theirs, goes along when they move, and names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import FileDamaged
from storage.groups import KEPT_SECONDS
from storage.orders import DAY
from storage.people import Account
from storage.store import Storage
from tests.storage.installation import WEEK, Clock, everything, found, join, sql

CHAT, NEW, NEWER = "-4711081523", "-1004711081523", "-1009999999999"
CHOSEN = {"quiet": True, "styles": ["oil", "headshot"], "motto": "größer als alle"}


async def purge(storage: Storage) -> None:
    await storage.purge(portraits_seconds=WEEK)


def kept(storage: Storage) -> int:
    """How many rows there are of groups."""
    return sql(storage, "SELECT count(*) FROM groups")[0][0]


# What was chosen.


@pytest.mark.asyncio
async def test_nothing_is_chosen_and_nothing_written_before_somebody_does(storage):
    assert await storage.groups.get("telegram", CHAT) == {}
    assert await storage.groups.moved_to("telegram", CHAT) is None
    await storage.groups.drop("telegram", CHAT)
    assert kept(storage) == 0


@pytest.mark.asyncio
async def test_what_was_chosen_takes_the_place_of_what_was_before_and_outlasts_a_restart(
    storage, home
):
    await storage.groups.put("telegram", CHAT, {"quiet": False, "styles": []})
    await storage.groups.put("telegram", CHAT, CHOSEN)
    storage.close()
    again = Storage.open(home)
    found_again = await again.groups.get("telegram", CHAT)
    again.close()
    assert found_again == CHOSEN
    with pytest.raises(TypeError):
        found_again["quiet"] = False  # type: ignore[index]


@pytest.mark.asyncio
async def test_each_group_of_each_platform_has_its_own(storage):
    for front, chat, value in [("telegram", "1", "a"), ("telegram", "2", "b"), ("discord", "1", 3)]:
        await storage.groups.put(front, chat, {"value": value})
    await storage.groups.drop("telegram", "1")
    assert await storage.groups.get("telegram", "1") == {}
    assert await storage.groups.get("telegram", "2") == {"value": "b"}
    assert await storage.groups.get("discord", "1") == {"value": 3}


@pytest.mark.asyncio
async def test_the_database_does_not_say_which_groups_there_are(storage, home):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await storage.groups.move("telegram", CHAT, NEW)
    for secret in (CHAT, NEW, "größer als alle", "headshot"):
        assert found(home, secret) == []
    assert everything(home), "there is something to look through"


@pytest.mark.asyncio
async def test_a_group_is_not_found_by_the_account_of_somebody_with_its_number(storage):
    await storage.people.meet(Account("telegram", CHAT))
    await storage.groups.put("telegram", CHAT, CHOSEN)
    assert sql(storage, "SELECT count(*) FROM groups JOIN identities USING (tag)") == [(0,)]


@pytest.mark.asyncio
@pytest.mark.parametrize("column", ["settings", "moved_to"])
async def test_what_is_kept_of_one_group_is_not_believed_of_another(storage, column):
    for chat, new in ((CHAT, NEW), ("other", NEWER)):
        await storage.groups.put("telegram", chat, {"of": chat})
        if column == "moved_to":
            await storage.groups.move("telegram", chat, new)
    held = f"SELECT {column} FROM groups WHERE {column} IS NOT NULL ORDER BY rowid"
    sql(storage, f"UPDATE groups SET {column} = ({held} LIMIT 1) WHERE {column} IS NOT NULL")
    with pytest.raises(FileDamaged):
        await storage.groups.get("telegram", "other")
    assert await storage.groups.get("telegram", CHAT) == {"of": CHAT}


@pytest.mark.asyncio
async def test_whoever_is_forgotten_takes_no_groups_settings_along(storage):
    person = await join(storage)
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await storage.forget(person)
    assert await storage.groups.get("telegram", CHAT) == CHOSEN


# Moving.


@pytest.mark.asyncio
async def test_settings_go_along_and_the_old_chat_leads_to_the_new_one(storage):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    for _ in range(2):  # the platform says it in both chats
        await storage.groups.move("telegram", CHAT, NEW)
        assert await storage.groups.moved_to("telegram", CHAT) == NEW
        assert await storage.groups.moved_to("telegram", NEW) is None
        assert await storage.groups.get("telegram", NEW) == CHOSEN
    assert await storage.groups.moved_to("discord", CHAT) is None


@pytest.mark.asyncio
async def test_what_was_chosen_under_the_new_id_already_stays(storage):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await storage.groups.put("telegram", NEW, {})
    await storage.groups.move("telegram", CHAT, NEW)
    assert await storage.groups.get("telegram", NEW) == {}


@pytest.mark.asyncio
async def test_a_group_that_moved_twice_is_found_from_every_id_it_had(storage):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await storage.groups.move("telegram", CHAT, NEW)
    await storage.groups.move("telegram", NEW, NEWER)
    await storage.groups.move("telegram", CHAT, NEW)  # told late
    for chat in (CHAT, NEW):
        assert await storage.groups.moved_to("telegram", chat) == NEWER
    assert await storage.groups.get("telegram", NEWER) == CHOSEN


@pytest.mark.asyncio
async def test_a_late_choice_in_the_old_chat_is_one_for_the_new(storage):
    await storage.groups.move("telegram", CHAT, NEW)
    await storage.groups.put("telegram", CHAT, CHOSEN)
    for chat in (CHAT, NEW):
        assert await storage.groups.get("telegram", chat) == CHOSEN


@pytest.mark.asyncio
async def test_being_removed_from_the_old_chat_takes_nothing_from_the_new(storage):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await storage.groups.move("telegram", CHAT, NEW)
    await storage.groups.drop("telegram", CHAT)
    assert await storage.groups.moved_to("telegram", CHAT) == NEW
    assert await storage.groups.get("telegram", NEW) == CHOSEN
    await storage.groups.drop("telegram", NEW)
    assert await storage.groups.get("telegram", NEW) == {}


# For any order of what happens.

CHATS = "abcde"
CHAT_OF = st.sampled_from(CHATS)
STEP = st.one_of(
    st.tuples(st.just("put"), CHAT_OF, st.integers(0, 9)),
    st.tuples(st.just("move"), CHAT_OF, CHAT_OF),
    st.tuples(st.just("move"), CHAT_OF, CHAT_OF),
    st.tuples(st.just("drop"), CHAT_OF, st.none()),
)
_fronts = count()


@pytest.fixture(scope="module")
def busy(tmp_path_factory) -> Iterator[Storage]:
    storage = Storage.open(tmp_path_factory.mktemp("groups") / "home", clock=Clock())
    storage.thread.run_aside(lambda db: db.execute("PRAGMA synchronous = OFF"))
    yield storage
    storage.close()


def plainly(storage: Storage, what: str, *args: Any) -> Any:
    """A method of the groups without an event loop."""
    method = getattr(storage.groups, what).__wrapped__
    return storage.thread.run_now(lambda: method(storage.groups, *args))


class Chats:
    """What is chosen for chats and where they went, written down in the plainest way."""

    def __init__(self) -> None:
        self.chosen: dict[str, Mapping[str, int]] = {}
        self.went: dict[str, str] = {}

    def today(self, chat: str) -> str:
        while chat in self.went:
            chat = self.went[chat]
        return chat

    def step(self, what: str, chat: str, more: Any) -> None:
        if what == "put":
            self.chosen[self.today(chat)] = {"n": more}
        elif what == "drop":
            self.chosen.pop(chat, None)
        elif self.today(more) != chat:
            if chat in self.chosen:
                self.chosen.setdefault(self.today(more), self.chosen[chat])
                del self.chosen[chat]
            self.went[chat] = self.today(more)


@settings(max_examples=100, deadline=None)
@given(steps=st.lists(STEP, max_size=20))
def test_every_chat_leads_to_one_that_did_not_move(busy, steps):
    front, chats = f"front {next(_fronts)}", Chats()
    for what, chat, more in steps:
        given_too = {"put": [{"n": more}], "move": [more], "drop": []}[what]
        for _ in range(2):  # each may be told twice
            plainly(busy, what, front, chat, *given_too)
            chats.step(what, chat, more)
    for chat in CHATS:
        end = chats.today(chat)
        assert plainly(busy, "moved_to", front, chat) == (None if end == chat else end)
        assert plainly(busy, "get", front, chat) == chats.chosen.get(end, {})


# What is kept only so long.


@pytest.mark.asyncio
async def test_a_group_that_nobody_used_for_a_long_time_is_not_kept(storage, clock):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await storage.groups.put("telegram", "used", CHOSEN)
    await storage.groups.move("telegram", "gone", NEW)
    clock.forward(KEPT_SECONDS - DAY)
    assert await storage.groups.get("telegram", "used") == CHOSEN
    clock.forward(DAY - 1)
    await purge(storage)
    assert kept(storage) == 3
    clock.forward(1)
    await purge(storage)
    assert kept(storage) == 1
    assert await storage.groups.get("telegram", "used") == CHOSEN
    assert await storage.groups.moved_to("telegram", "gone") is None


@pytest.mark.asyncio
async def test_whoever_comes_by_the_old_id_keeps_the_whole_way(storage, clock):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await storage.groups.move("telegram", CHAT, NEW)
    await storage.groups.move("telegram", NEW, NEWER)
    for _ in range(3):
        clock.forward(KEPT_SECONDS - 1)
        assert await storage.groups.moved_to("telegram", CHAT) == NEWER
        await purge(storage)
    assert await storage.groups.get("telegram", NEW) == CHOSEN
    assert kept(storage) == 3


@pytest.mark.asyncio
async def test_looking_writes_no_more_than_once_a_day(storage, clock):
    def changes() -> int:
        return storage.thread.run_now(lambda: storage.thread.db.conn.total_changes)

    await storage.groups.put("telegram", CHAT, CHOSEN)
    before = changes()
    for seconds in (0, 1, DAY - 2):
        clock.forward(seconds)
        await storage.groups.get("telegram", CHAT)
    assert changes() == before
    clock.forward(1)
    for _ in range(3):
        await storage.groups.get("telegram", CHAT)
    assert changes() == before + 1


@pytest.mark.asyncio
async def test_a_clock_that_is_set_back_keeps_no_group_longer(storage, clock):
    await storage.groups.put("telegram", CHAT, CHOSEN)
    await purge(storage)
    clock.forward(-100 * DAY)
    await purge(storage)
    clock.forward(KEPT_SECONDS)
    await purge(storage)
    assert kept(storage) == 0
