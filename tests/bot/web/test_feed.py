"""The log: strangers' lines in memory, everybody else's in the storage, pages that come and go."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.conversation.platform import Listener
from bot.web.feed import IDLE_SECONDS, REPLAYED, STRANGERS, STRANGERS_LINES, Feed
from bot.web.stream import WAITING_MOST, Stream, event
from storage.people import Account
from storage.store import Storage
from tests.bot.web.stage import FakeLog
from tests.storage.installation import Clock, sql

pytestmark = pytest.mark.asyncio

ANA = Listener(Account("web", "ana"), None, "en")
BEN = Listener(Account("web", "ben"), None, "ar")


def body(text: str, **more: Any) -> dict[str, Any]:
    return {"from": "likeness", "at": 1.0, "text": [text], **more}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def feed(clock: Clock) -> Feed:
    return Feed(FakeLog(), clock)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    storage = Storage.open(tmp_path / "home")
    yield storage
    storage.close()


async def agreed(storage: Storage, to: Listener) -> Listener:
    return replace(to, person=(await storage.people.meet(to.account)).id)


def drained(stream: Stream) -> list[tuple[str, Any, str | None]]:
    """Name, data and id of all that waits."""
    found = []
    while not stream._queue.empty():
        item = stream._queue.get_nowait()
        data = stream._latest.pop(item, b"") if isinstance(item, str) else item
        if data:
            lines = dict(line.split(": ", 1) for line in data.decode().strip().split("\n"))
            found.append((lines["event"], json.loads(lines["data"]), lines.get("id")))
    return found


def shown(stream: Stream) -> list[tuple[str, str]]:
    """Key and text of the entries that wait."""
    return [
        (data["key"], data["body"]["text"][0])
        for name, data, _ in drained(stream)
        if name == "entry" and data["body"] is not None
    ]


async def opened(feed: Feed, to: Listener, seen: str | None = None) -> Stream:
    return await feed.join(to, seen, feed.listener(to.account))


async def test_nothing_of_a_stranger_is_written_down(storage: Storage, tmp_path: Path) -> None:
    feed = Feed(storage.conversations)
    await feed.write(ANA, [("a", body("a secret")), ("b", body("two"))])
    assert shown(await opened(feed, ANA)) == [("a", "a secret"), ("b", "two")]
    assert sql(storage, "SELECT count(*) FROM lines") == [(0,)]
    assert sql(storage, "SELECT count(*) FROM people") == [(0,)]
    feed.close()


async def test_what_was_said_before_somebody_agreed_moves_to_the_storage(storage: Storage) -> None:
    feed = Feed(storage.conversations)
    page = await opened(feed, ANA)
    await feed.write(ANA, [("consent", body("May I?")), ("u-1", body("a photo"))])
    before = drained(page)
    ana = await agreed(storage, ANA)
    await feed.write(ana, [("consent", body("Thank you.")), ("next", body("Which look?"))])
    after = drained(page)
    places = {data["key"]: data["place"] for name, data, _ in before + after if name == "entry"}
    assert places["consent"] < places["u-1"] < places["next"]
    assert after[0][1]["place"] == before[1][1]["place"]  # replaced where it stood
    kept = await storage.conversations.lines(str(ana.person), "web")
    assert [line.key for line in sorted(kept, key=lambda line: line.place)] == [
        "consent",
        "u-1",
        "next",
    ]
    # A page that was away in between gets what changed, without beginning anew.
    again = drained(await opened(feed, ana, before[-1][2]))
    assert again[0][1]["replay"] is False
    assert {data["key"] for name, data, _ in again if name == "entry"} == {
        "consent",
        "u-1",
        "next",
    }
    feed.close()


async def test_what_agreed_people_were_shown_outlives_the_process(storage: Storage) -> None:
    ana = await agreed(storage, ANA)
    first = Feed(storage.conversations)
    page = await opened(first, ana)
    await first.write(ana, [("a", body("one")), ("b", body("two"))])
    events = drained(page)
    first.close()
    second = Feed(storage.conversations)
    resumed = drained(await opened(second, ana, events[1][2]))
    assert resumed[0][1]["replay"] is False
    assert resumed[0][1]["epoch"] == events[0][1]["epoch"]
    assert [data["key"] for name, data, _ in resumed if name == "entry"] == ["b"]
    second.close()


async def test_a_strangers_page_begins_anew_after_a_restart(feed: Feed) -> None:
    page = await opened(feed, ANA)
    await feed.write(ANA, [("a", body("one"))])
    seen = drained(page)[-1][2]
    anew = drained(await opened(Feed(FakeLog()), ANA, seen))
    assert [name for name, _, _ in anew] == ["hello", "clear"]


async def test_somebody_who_was_forgotten_elsewhere_sees_nothing_any_more(
    storage: Storage,
) -> None:
    feed = Feed(storage.conversations)
    ana = await agreed(storage, ANA)
    await feed.write(ana, [("a", body("one"))])
    page = await opened(feed, ana)
    drained(page)
    await storage.forget(str(ana.person))
    await feed.write(ana, [("b", body("two"))])  # somebody still speaks to who they were
    assert [name for name, _, _ in drained(page)] == ["clear", "hello", "entry"]
    assert sql(storage, "SELECT count(*) FROM lines") == [(0,)]
    feed.close()


async def test_a_page_that_is_opened_learns_that_its_person_was_forgotten(feed: Feed) -> None:
    ana = replace(ANA, person="p1")
    await feed.write(ana, [("a", body("one"))])
    page = await opened(feed, ana)
    drained(page)
    new = await opened(feed, ANA)  # nobody, now
    assert shown(new) == []
    assert [name for name, _, _ in drained(page)] == ["clear", "hello"]


async def test_a_page_that_asked_before_they_agreed_forgets_nothing(feed: Feed) -> None:
    before = feed.listener(ANA.account)
    ana = replace(ANA, person="p1")
    await feed.write(ana, [("a", body("one"))])  # they agree while the page is being opened
    assert shown(await feed.join(ANA, None, before)) == [("a", "one")]


async def test_agreeing_anew_after_being_forgotten_is_a_new_log(feed: Feed) -> None:
    await feed.write(replace(ANA, person="p1"), [("a", body("one"))])
    page = await opened(feed, replace(ANA, person="p1"))
    drained(page)
    await feed.write(replace(ANA, person="p2"), [("b", body("two"))])
    assert [name for name, _, _ in drained(page)] == ["clear", "hello", "entry"]
    assert shown(await opened(feed, replace(ANA, person="p2"))) == [("b", "two")]


async def test_what_was_taken_away_is_gone_for_those_who_have_it_and_never_was_for_others(
    feed: Feed,
) -> None:
    page = await opened(feed, ANA)
    await feed.write(ANA, [("a", body("one")), ("b", body("two"))])
    seen = drained(page)[-1][2]
    await feed.write(ANA, [("a", None)])
    assert drained(page)[0][1] == {"key": "a", "place": -999999999, "body": None}
    (_, gone) = drained(await opened(feed, ANA, seen))
    assert gone[1]["body"] is None
    assert shown(await opened(feed, ANA)) == [("b", "two")]


async def test_only_the_latest_progress_waits_for_a_slow_page(feed: Feed) -> None:
    page = await opened(feed, ANA)
    await feed.move(ANA, "o", body("0", progress=0.0))
    for step in range(1, 1000):
        await feed.move(ANA, "o", body(str(step), progress=step / 1000))
    assert shown(page) == [("o", "0"), ("o", "999")]
    await feed.move(ANA, "o", body("more", progress=0.999))
    await feed.write(ANA, [("o", body("done"))])
    assert shown(page) == [("o", "done")]
    assert shown(await opened(feed, ANA)) == [("o", "done")]


async def test_what_is_seen_of_a_portrait_on_its_way_is_kept_nowhere(feed: Feed) -> None:
    page = await opened(feed, replace(ANA, person="p1"))
    drained(page)
    for step in ("first", "second"):
        moved = body(step, progress=0.5, preview="data:image/jpeg;base64,/9j/")
        await feed.move(replace(ANA, person="p1"), "o", moved)
    first, second = (data["body"] for _, data, _ in drained(page))
    assert "preview" not in first and second["preview"]
    later = await opened(Feed(feed._log), replace(ANA, person="p1"))
    assert "preview" not in drained(later)[-1][1]["body"]


async def test_a_page_that_reads_too_slowly_is_left_and_comes_back(feed: Feed) -> None:
    ana = replace(ANA, person="p1")
    slow = await opened(feed, ana)
    first = drained(slow)
    for number in range(WAITING_MOST + 10):
        await feed.write(ana, [(f"k{number}", body(str(number)))])
    assert slow.over.is_set()
    assert slow._queue.qsize() <= WAITING_MOST + 2
    feed.leave(ana.account, slow)
    back = await opened(feed, ana, f"{first[0][1]['epoch']}:0")
    assert len(shown(back)) == WAITING_MOST + 10


async def test_a_long_past_is_no_slowness(feed: Feed) -> None:
    ana = replace(ANA, person="p1")
    await feed.write(ana, [(f"k{number}", body(str(number))) for number in range(1000)])
    page = await opened(feed, ana)
    await feed.write(ana, [("new", body("new"))])
    assert not page.over.is_set()
    texts = [text for _, text in shown(page)]
    assert texts == [*map(str, range(1000 - REPLAYED, 1000)), "new"]


async def test_who_missed_very_much_begins_anew(feed: Feed) -> None:
    ana = replace(ANA, person="p1")
    page = await opened(feed, ana)
    epoch = drained(page)[0][1]["epoch"]
    await feed.write(ana, [(f"k{number}", body(str(number))) for number in range(REPLAYED + 1)])
    missed = drained(await opened(feed, ana, f"{epoch}:1"))
    assert (missed[0][1]["replay"], len(missed)) == (False, 1 + REPLAYED)
    begun = drained(await opened(feed, ana, f"{epoch}:0"))
    assert [name for name, _, _ in begun[:2]] == ["hello", "clear"] and begun[0][1]["replay"]
    assert [data["key"] for name, data, _ in begun if name == "entry"] == [
        f"k{number}" for number in range(1, REPLAYED + 1)
    ]


async def test_strangers_are_few_and_their_lines_too(feed: Feed, clock: Clock) -> None:
    for number in range(STRANGERS_LINES + 20):
        await feed.write(ANA, [(f"k{number}", body(str(number)))])
    page = await opened(feed, ANA)
    assert [text for _, text in shown(page)] == [
        str(number) for number in range(20, STRANGERS_LINES + 20)
    ]
    for number in range(STRANGERS + 50):
        other = replace(BEN, account=Account("web", f"stranger {number}"))
        await feed.write(other, [("a", body("x"))])
    assert len(feed._rooms) == STRANGERS
    assert feed.attends(ANA.account) and drained(page) == []  # the page is open
    assert len(shown(await opened(feed, ANA))) == STRANGERS_LINES
    feed.close()


async def test_strangers_are_forgotten_after_an_hour(feed: Feed, clock: Clock) -> None:
    await feed.write(ANA, [("a", body("one"))])
    await feed.write(BEN, [("a", body("two"))])
    page = await opened(feed, BEN)
    clock.forward(IDLE_SECONDS + 1)
    feed._tick()
    assert feed.listener(ANA.account) is None
    assert feed.listener(BEN.account) is not None  # the page is open
    feed.leave(BEN.account, page)
    clock.forward(IDLE_SECONDS + 1)
    feed._tick()
    assert feed.listener(BEN.account) is None
    assert shown(await opened(feed, ANA)) == []
    feed.close()


async def test_the_direction_is_that_of_the_language(feed: Feed) -> None:
    (hello, *_) = drained(await opened(feed, BEN))
    assert (hello[1]["language"], hello[1]["direction"]) == ("ar", "rtl")


async def test_only_who_was_shown_nothing_is_greeted_and_once(feed: Feed) -> None:
    assert (await opened(feed, ANA)).greet
    assert not (await opened(feed, ANA)).greet
    await feed.write(BEN, [("a", body("one"))])
    assert not (await opened(feed, BEN)).greet


async def test_an_event_is_what_browsers_read() -> None:
    text = 'a line\nand "another"\r\u2028\ud800'
    lines = event("entry", {"text": text}, "e:1").decode().split("\n")
    assert lines[0] == "event: entry" and lines[1] == "id: e:1" and lines[3:] == ["", ""]
    assert json.loads(lines[2].removeprefix("data: "))["text"] == text.replace("\ud800", "?")


async def test_what_was_deleted_is_shown_nowhere_any_more(storage: Storage) -> None:
    ana = await agreed(storage, ANA)
    feed = Feed(storage.conversations)
    shown = [{"url": "/portraits/p1"}, {"url": "/portraits/p2"}]
    await feed.write(ana, [("made-1", body("Here.", portraits=shown)), ("other", body("Hello."))])
    page = await feed.join(ana, None, None)
    drained(page)
    await feed.take_off(ana, ["p1"])
    ((name, entry, _),) = drained(page)
    assert (name, entry["key"]) == ("entry", "made-1")
    assert entry["body"]["portraits"] == [{"url": "/portraits/p2"}]
