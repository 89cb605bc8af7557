"""Where conversations stand, and what was shown: kept sealed, replaced in place, gone in time."""

from __future__ import annotations

import pytest

from storage.conversations import LASTING
from storage.errors import FileDamaged, Forgotten
from storage.orders import DAY
from storage.people import Account
from storage.store import Storage
from tests.storage.installation import sql

pytestmark = pytest.mark.asyncio

ANA, BEN = Account("web", "ana"), Account("web", "ben")


async def test_a_conversation_stands_where_it_was_left(storage):
    ana = (await storage.people.meet(ANA)).id
    assert await storage.conversations.load(ana, "web") is None
    await storage.conversations.save(ana, "web", b"one")
    await storage.conversations.save(ana, "web", b"two")
    await storage.conversations.save(ana, "telegram", b"elsewhere")
    assert await storage.conversations.load(ana, "web") == b"two"
    assert await storage.conversations.load(ana, "telegram") == b"elsewhere"


async def test_a_page_that_was_away_gets_what_changed_and_no_more(storage):
    ana = (await storage.people.meet(ANA)).id
    log = storage.conversations
    first = await log.write(ana, "web", [("a", {"text": "one"}), ("b", {"text": "two"})])
    seen = first[-1].seq
    await log.write(ana, "web", [("a", {"text": "changed"}), ("b", None), ("c", {"text": "new"})])
    lines = await log.lines(ana, "web", seen)
    assert [(line.key, line.body) for line in lines] == [
        ("a", {"text": "changed"}),
        ("b", None),
        ("c", {"text": "new"}),
    ]
    assert [line.place for line in lines[:2]] == [line.place for line in first]
    assert lines[2].place > first[-1].place


async def test_the_last_lines_that_are_shown_are_read_without_the_others(storage):
    ana = (await storage.people.meet(ANA)).id
    log = storage.conversations
    first = await log.write(ana, "web", [(key, {"text": key}) for key in "abcde"])
    await log.write(ana, "web", [("d", None), ("a", {"text": "again"}), ("c", {"text": "again"})])
    assert [line.key for line in await log.lines(ana, "web", most=2)] == ["e", "c"]
    assert [line.key for line in await log.lines(ana, "web")] == ["b", "e", "a", "c"]
    assert [line.key for line in await log.lines(ana, "web", first[1].seq, 3)] == ["e", "d", "a"]


async def test_only_so_much_is_kept_of_what_was_shown(storage, monkeypatch):
    monkeypatch.setattr("storage.conversations.LINES_MOST", 3)
    ana, ben = [(await storage.people.meet(each)).id for each in (ANA, BEN)]
    log = storage.conversations
    for person in (ana, ben):
        await log.write(person, "web", [("a", {}), ("b", None), ("c", {})])
    await log.write(ana, "telegram", [("a", {})])
    await log.write(ana, "web", [("a", {"text": "again"}), ("d", {}), ("e", {})])
    assert [line.key for line in await log.lines(ana, "web", 0)] == ["a", "d", "e"]
    assert [line.key for line in await log.lines(ben, "web", 0)] == ["a", "b", "c"]
    assert len(await log.lines(ana, "telegram")) == 1


async def test_one_line_is_found_by_its_key(storage):
    ana, ben = [(await storage.people.meet(each)).id for each in (ANA, BEN)]
    log = storage.conversations
    await log.write(ana, "telegram", [("a", {"message": 1}), ("b", {"message": 2}), ("c", {})])
    await log.write(ana, "telegram/group", [("a", {"message": 3})])
    await log.write(ana, "telegram", [("a", {"message": 4}), ("b", None)])
    assert await log.find(ana, "telegram", "a") == {"message": 4}
    assert await log.find(ana, "telegram/group", "a") == {"message": 3}
    assert await log.find(ana, "telegram", "c") == {}
    assert await log.find(ana, "telegram", "b") is None, "it was taken away"
    assert await log.find(ana, "telegram", "d") is None
    assert await log.find(ben, "telegram", "a") is None
    await storage.forget(ana)
    assert await log.find(ana, "telegram", "a") is None


async def test_a_line_that_was_changed_by_somebody_else_is_not_believed(storage):
    ana = (await storage.people.meet(ANA)).id
    await storage.conversations.write(ana, "telegram", [("a", {}), ("b", {})])
    sql(storage, "UPDATE lines SET body = (SELECT body FROM lines WHERE key = 'a')")
    assert await storage.conversations.find(ana, "telegram", "a") == {}
    with pytest.raises(FileDamaged):
        await storage.conversations.find(ana, "telegram", "b")
    with pytest.raises(FileDamaged):
        await storage.conversations.shown(ana, "telegram")


async def where_shown(storage: Storage, person: str, front: str) -> list[tuple[str, str]]:
    """Front end or venue, and key, of all that is shown to a person there."""
    shown = await storage.conversations.shown(person, front)
    return [(name, line.key) for name, line in shown]


async def test_all_that_is_shown_on_a_front_end_is_found_wherever_it_is(storage):
    ana, ben = [(await storage.people.meet(each)).id for each in (ANA, BEN)]
    log = storage.conversations
    await log.write(ana, "telegram/x", [("a", {"message": 1}), ("b", {"message": 2})])
    await log.write(ana, "telegram", [("a", {"message": 3}), ("c", {"message": 4})])
    await log.write(ana, "telegram/y/z", [("a", {"message": 5})])
    await log.write(ana, "web", [("a", {"message": 6})])
    await log.write(ben, "telegram", [("a", {"message": 7})])
    await log.write(ana, "telegram/x", [("a", {"message": 8}), ("b", None)])
    assert await where_shown(storage, ana, "telegram") == [
        ("telegram", "a"),
        ("telegram", "c"),
        ("telegram/y/z", "a"),
        ("telegram/x", "a"),
    ]
    assert (await log.shown(ana, "telegram"))[-1][1].body == {"message": 8}
    assert await where_shown(storage, ana, "telegram/x") == [("telegram/x", "a")]
    assert await where_shown(storage, ana, "discord") == []
    await storage.forget(ana)
    assert await where_shown(storage, ana, "telegram") == []


@pytest.mark.parametrize(
    ("front", "other"),
    [
        ("tele_ram", "telegram/x"),
        ("tele%", "telegram/x"),
        ("%", "telegram/x"),
        ("", "telegram/x"),
        ("telegram", "telegrammed/x"),
        ("telegram", "Telegram/x"),
        ("telegram", "telegram-x"),
        ("telegram/x", "telegram"),
        ("tel*", "telegram/x"),
        ("télégram", "telegram/x"),
    ],
)
async def test_no_front_end_is_taken_for_another(storage, front, other):
    ana = (await storage.people.meet(ANA)).id
    own = [front, f"{front}/x", f"{front}/%"]
    for name in (*own, other):
        await storage.conversations.write(ana, name, [("a", {})])
    assert [name for name, _ in await storage.conversations.shown(ana, front)] == own


async def test_each_venue_has_its_own_conversation_and_its_own_room_for_lines(storage, monkeypatch):
    monkeypatch.setattr("storage.conversations.LINES_MOST", 2)
    ana = (await storage.people.meet(ANA)).id
    for venue in ("telegram", "telegram/x", "telegram/y"):
        await storage.conversations.save(ana, venue, venue.encode())
        await storage.conversations.write(ana, venue, [(key, {}) for key in "abc"])
    assert await storage.conversations.load(ana, "telegram/x") == b"telegram/x"
    assert len(await storage.conversations.shown(ana, "telegram")) == 6
    await storage.conversations.clear(ana, "telegram")
    assert {name for name, _ in await where_shown(storage, ana, "telegram")} == {
        "telegram/x",
        "telegram/y",
    }


async def test_nobody_reads_what_was_shown_to_somebody_else(storage):
    ana, ben = [(await storage.people.meet(each)).id for each in (ANA, BEN)]
    await storage.conversations.write(ana, "web", [("a", {"text": "for ana"})])
    assert await storage.conversations.lines(ben, "web") == ()
    await storage.conversations.clear(ben, "web")
    assert len(await storage.conversations.lines(ana, "web")) == 1


async def test_nothing_lies_there_in_clear(storage, home):
    ana = (await storage.people.meet(ANA)).id
    await storage.conversations.write(ana, "web", [("a", {"text": "a secret word"})])
    await storage.conversations.save(ana, "web", b"a secret word")
    kept = b"".join(path.read_bytes() for path in home.glob("likeness.db*"))
    assert b"secret" not in kept


async def test_it_goes_with_the_person(storage):
    ana = (await storage.people.meet(ANA)).id
    await storage.conversations.write(ana, "web", [("a", {})])
    await storage.conversations.save(ana, "web", b"state")
    await storage.forget(ana)
    for table in ("lines", "conversations"):
        assert sql(storage, f"SELECT * FROM {table}") == []
    with pytest.raises(Forgotten):
        await storage.conversations.write(ana, "web", [("a", {})])


async def test_it_goes_when_nothing_happened_for_as_long_as_portraits_are_kept(storage, clock):
    ana = (await storage.people.meet(ANA)).id
    await storage.conversations.write(ana, "web", [("old", {})])
    await storage.conversations.save(ana, "web", b"state")
    clock.forward(6 * DAY)
    await storage.conversations.write(ana, "web", [("new", {})])
    clock.forward(1.5 * DAY)
    await storage.purge(portraits_seconds=7 * DAY)
    assert [line.key for line in await storage.conversations.lines(ana, "web")] == ["new"]
    assert await storage.conversations.load(ana, "web") is None


async def test_what_lasts_goes_when_it_is_taken_away_or_its_person_is_forgotten(storage, clock):
    ana = (await storage.people.meet(ANA)).id
    there, gone = f"{LASTING}a", f"{LASTING}b"
    await storage.conversations.write(ana, "web", [(there, {}), (gone, {})])
    await storage.conversations.write(ana, "web", [(gone, None)])
    clock.forward(30 * DAY)
    await storage.purge(portraits_seconds=7 * DAY)
    assert sql(storage, "SELECT key FROM lines") == [(there,)]
    await storage.forget(ana)
    assert sql(storage, "SELECT key FROM lines") == []
