"""The front end: what the conversation asks of it, and what it passes on."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.conversation.events import Action, Images, Text
from bot.conversation.platform import Listener
from bot.conversation.replies import Clear, Gone, Progress
from bot.delivery import FrontEnd, NotNow, Parcel
from bot.web.bodies import Sent
from bot.web.feed import Feed
from bot.web.front import WebFront
from bot.web.limits import TooMuch
from engine.portrait import Progress as Step
from engine.portrait import Upload
from storage.errors import DiskFull
from storage.people import Account
from tests.bot.web.stage import FakeLog, FakeTalk, raw, said, until, write_words

pytestmark = pytest.mark.asyncio

ANA = Account("web", "ana")
TO = Listener(ANA, "p1", "en")


@pytest.fixture
def log() -> FakeLog:
    return FakeLog()


@pytest.fixture
def front(tmp_path: Path, log: FakeLog) -> WebFront:
    front = WebFront(Feed(log), write_words(tmp_path), lambda: 7.0, errands=3)
    front.talk = FakeTalk(front)
    return front


async def test_it_is_a_front_end(front: WebFront) -> None:
    as_one: FrontEnd = front
    assert (as_one.name, as_one.at_once) == ("web", 16)
    parcel = Parcel(None)  # type: ignore[arg-type]
    assert await as_one.deliver(parcel) == {}
    await as_one.progress(None, Step("refine", 1, 2))  # type: ignore[arg-type]
    assert isinstance(front.talk, FakeTalk)
    assert front.talk.parcels == [parcel] and front.talk.steps[0].stage == "refine"


async def test_replies_are_shown_in_order_though_nobody_looks(
    front: WebFront, log: FakeLog
) -> None:
    trace = await front.show(
        TO,
        [
            said("one", key="a"),
            said("two"),
            Progress("o", raw("at it"), 0.5),
            said("three", key="b"),
        ],
    )
    lines = await log.lines("p1", "web")
    assert [line.body["text"][0] for line in lines if line.body] == ["one", "two", "At it", "three"]
    assert trace == {"keys": [lines[0].key, lines[1].key, "b"]}
    assert len({line.key for line in lines}) == 4
    assert lines[0].body is not None and lines[0].body["at"] == 7.0


async def test_what_comes_after_clearing_stays(front: WebFront, log: FakeLog) -> None:
    await front.show(TO, [said("one"), Clear(), said("two", key="b")])
    assert list(log.kept["p1"]) == ["b"]


async def test_what_cannot_be_written_is_not_said_to_have_been(
    front: WebFront, log: FakeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise DiskFull("No room.", "Free some.")

    monkeypatch.setattr(log, "write", full)
    with pytest.raises(DiskFull):
        await front.show(TO, [said("one")])


async def test_one_browser_has_only_so_much_under_way(front: WebFront) -> None:
    assert isinstance(front.talk, FakeTalk)
    front.talk.waits.clear()
    for number in range(3):
        front.act(ANA, str(number), "en")
    with pytest.raises(TooMuch):
        front.act(ANA, "3", "en")
    with pytest.raises(TooMuch):
        front.say(ANA, "hi", "id", "en")
    front.act(Account("web", "ben"), "0", "en")
    front.talk.waits.set()
    await until(lambda: not front._tasks)
    front.say(ANA, "hi", "id", "en")  # what was refused was not taken for heard
    await until(lambda: len(front.talk.heard) == 5)  # type: ignore[attr-defined]


async def test_what_somebody_does_is_heard_in_the_order_they_did_it(
    front: WebFront, log: FakeLog
) -> None:
    assert isinstance(front.talk, FakeTalk)
    front.talk.people["ana"] = "p1", "en"
    front.talk.answers = lambda event: (said("a look"),) if isinstance(event, Action) else ()
    front.photos(ANA, Sent((Upload("me.jpg", b"x"),), "this is me", "one"), "en")
    front.act(ANA, "looks", "en")
    front.say(ANA, "thanks", "two", "en")
    await until(lambda: not front._tasks)
    assert [type(event) for _, event in front.talk.heard] == [Images, Action, Text]
    lines = await log.lines("p1", "web")
    texts = [line.body["text"][0] for line in lines if line.body]
    assert texts == ["this is me", "a look", "thanks"]


async def test_what_was_not_written_down_was_not_delivered(
    front: WebFront, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(parcel: Parcel) -> None:
        raise DiskFull("No room.", "Free some.")

    monkeypatch.setattr(front.talk, "deliver", full)
    with pytest.raises(NotNow) as later:
        await front.deliver(Parcel(None))  # type: ignore[arg-type]
    assert not later.value.unsure


async def test_what_was_made_of_files_goes_when_they_do(front: WebFront) -> None:
    gone: list[Account] = []
    front.on_deleted(gone.append)
    await front.show(TO, [said("one"), Gone(("f1",))])
    assert gone == [ANA]
    await front.show(TO, [Clear()])
    assert gone == [ANA, ANA]


async def test_closing_waits_a_moment_and_no_longer(
    front: WebFront, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(front.talk, FakeTalk)
    front.talk.waits.clear()
    front.act(ANA, "a", "en")
    closing = asyncio.create_task(front.close())
    await asyncio.sleep(0)
    front.talk.waits.set()
    await closing
    monkeypatch.setattr("bot.web.front.GOODBYE_SECONDS", 0.05)
    front.talk.waits.clear()
    front.act(ANA, "b", "en")
    async with asyncio.timeout(1):
        await front.close()
    assert not front._tasks
