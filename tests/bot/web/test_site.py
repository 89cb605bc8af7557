"""The page from outside: what people do is heard, what is said is seen, and by nobody else."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import AsyncExitStack

import pytest

from bot.conversation.events import Action, Images, Started, Text
from bot.conversation.replies import Clear, Notice, Progress
from tests.bot.web.stage import FakeLog, Stage, echo, raw, said, until

pytestmark = pytest.mark.asyncio


async def test_somebody_new_is_greeted_once_and_answered(stage: Stage) -> None:
    stage.talk.answers = echo
    async with stage.visitor() as ana, ana.listening() as page:
        hello = await page.until("hello")
        assert hello.data["language"] == "en" and hello.data["direction"] == "ltr"
        assert await page.text() == "hello"
        assert await ana.say("navy, please", id="1f-2") == 202
        own = await page.until("entry")
        assert own.data["key"] == "u-1f-2"
        assert own.data["body"]["from"] == "me" and own.data["body"]["text"] == ["navy, please"]
        assert await page.text() == "You said: navy, please"
        async with ana.listening() as another:
            await another.until("hello")
            assert await another.text() == "hello"
    assert [event for _, event in stage.talk.heard] == [Started("start"), Text("navy, please")]


async def test_what_is_sent_twice_is_heard_once(stage: Stage) -> None:
    async with stage.visitor() as ana:
        for _ in range(3):
            assert await ana.say("once", id="same") == 202
        assert await ana.say("again", id="other") == 202
        await until(lambda: len(stage.talk.heard) == 2)
    assert [event for _, event in stage.talk.heard] == [Text("once"), Text("again")]


async def test_photos_are_held_and_shown_by_their_cleaned_names(stage: Stage) -> None:
    async with stage.visitor() as ana, ana.listening() as page:
        name = '../../"><img src=x onerror=alert(1)>.jpg'
        status, _ = await ana.send((name, b"one"), ("b.jpg", b"two"), caption="as a king", id="7")
        assert status == 202
        entry = await page.until("entry")
    assert entry.data["key"] == "u-7"
    assert entry.data["body"]["text"] == ["as a king"]
    assert entry.data["body"]["photos"] == [
        {"url": "/photos/held1", "name": '"><img src=x onerror=alert(1)>.jpg'},
        {"url": "/photos/held2", "name": "b.jpg"},
    ]
    assert [photo.data for photo in stage.talk.held] == [b"one", b"two"]
    assert stage.talk.heard[-1][1] == Images(("held1", "held2"), "as a king")


async def test_a_button_is_heard_and_not_shown_as_words(stage: Stage) -> None:
    async with stage.visitor() as ana:
        async with ana.post("/act", json={"action": "tag.agree"}) as answer:
            assert answer.status == 202
        await until(lambda: stage.talk.heard)
    assert stage.talk.heard[0][1] == Action("tag.agree")


async def test_nobody_sees_what_is_said_to_somebody_else(stage: Stage) -> None:
    stage.talk.answers = echo
    async with stage.visitor() as ana, stage.visitor() as ben:
        stage.agrees(ana, "p-ana")
        async with ana.listening() as hers, ben.listening() as his:
            await ana.say("for ana alone")
            await ben.say("for ben alone")
            seen = {}
            for page, name in ((hers, "ana"), (his, "ben")):
                texts = [(await page.text()) for _ in range(3)]
                seen[name] = " ".join(texts)
        assert "ben" not in seen["ana"] and "ana" not in seen["ben"]
        async with ben.listening() as replayed:
            assert "ana" not in " ".join([await replayed.text() for _ in range(3)])


async def test_a_page_that_was_away_gets_exactly_what_it_missed(stage: Stage) -> None:
    async with stage.visitor() as ana:
        stage.agrees(ana)
        to = stage.talk.listener(stage.account(ana))
        async with ana.listening() as page:
            await stage.front.show(to, [said("one", key="a"), said("two", key="b")])
            assert [await page.text(), await page.text()] == ["one", "two"]
            seen = page.seen
        await stage.front.show(to, [said("three", key="c"), said("one, changed", key="a")])
        async with ana.listening(seen) as page:
            hello, third, first = await page.take(3)
            await stage.front.show(to, [said("four", key="d")])
            fourth = await page.until("entry")
    assert hello.data["replay"] is False
    assert [e.data["key"] for e in (third, first, fourth)] == ["c", "a", "d"]
    assert first.data["place"] < third.data["place"] < fourth.data["place"]
    assert first.data["body"]["text"] == ["one, changed"]


async def test_a_page_that_knows_another_log_begins_anew(stage: Stage) -> None:
    async with stage.visitor() as ana:
        to = stage.talk.listener(stage.account(ana))
        await stage.front.show(to, [said("one")])
        for seen in ("elsewhere:5", "rubbish", "\u2028", ":", "x" * 3000):
            async with ana.listening(seen.encode("ascii", "ignore").decode()) as page:
                hello, second = await page.take(2)
                assert hello.data["replay"] is True
                assert second.name in ("clear", "entry")
                assert second.name == "clear" or not seen.isascii()


async def test_after_is_as_good_as_the_header(stage: Stage) -> None:
    async with stage.visitor() as ana:
        stage.agrees(ana)
        to = stage.talk.listener(stage.account(ana))
        async with ana.listening() as page:
            await stage.front.show(to, [said("one")])
            await page.text()
        await stage.front.show(to, [said("two")])
        async with ana.get("/events", params={"after": page.seen}) as answer:
            page.response = answer
            assert await page.text() == "two"


async def test_progress_moves_in_place_is_not_written_and_shown_after_a_reload(
    stage: Stage,
) -> None:
    assert isinstance(stage.log, FakeLog)
    async with stage.visitor() as ana:
        stage.agrees(ana)
        to = stage.talk.listener(stage.account(ana))
        async with ana.listening() as page:
            await stage.front.show(to, [said("in line", key="order-1", progress=0.0)])
            place = (await page.until("entry")).data["place"]
            written = stage.log.writes
            for fraction in (0.25, 0.5):
                await stage.front.show(to, [Progress("order-1", raw("working"), fraction)])
                moved = await page.until("entry")
                assert moved.data["place"] == place and moved.id is None
                assert moved.data["body"]["progress"] == fraction
            assert stage.log.writes == written
        async with ana.listening() as reloaded:
            _, first, latest = await reloaded.take(3)
            assert first.data["key"] == latest.data["key"] == "order-1"
            assert latest.data["body"]["progress"] == 0.5
            await stage.front.show(to, [said("done", key="order-1")])
            assert (await reloaded.until("entry")).data["body"]["text"] == ["done"]
        async with ana.listening() as again:
            _, only = await again.take(2)
            assert "progress" not in only.data["body"]


async def test_being_forgotten_empties_every_open_page(stage: Stage) -> None:
    assert isinstance(stage.log, FakeLog)
    async with stage.visitor() as ana:
        stage.agrees(ana, "p1")
        account = stage.account(ana)
        await stage.front.show(stage.talk.listener(account), [said("a secret")])
        async with ana.listening() as one, ana.listening() as two:
            for page in (one, two):
                first = await page.until("hello")
                assert await page.text() == "a secret"
            seen = one.seen
            stage.talk.people.clear()
            stage.log.forgotten.add("p1")
            await stage.front.show(stage.talk.listener(account), [Clear(), said("all gone")])
            for page in (one, two):
                await page.until("clear")
                anew = await page.until("hello")
                assert anew.data["epoch"] != first.data["epoch"]
                assert await page.text() == "all gone"
        async with ana.listening(seen) as late:
            assert [e.name for e in await late.take(3)] == ["hello", "clear", "entry"]
    assert "p1" not in stage.log.kept


async def test_a_notice_is_seen_by_who_is_there_and_not_kept(stage: Stage) -> None:
    async with stage.visitor() as ana:
        account = stage.account(ana)
        async with ana.listening() as page:
            await page.until("hello")
            await stage.front.show(stage.talk.listener(account), [Notice(raw("psst"))])
            assert (await page.until("notice")).data == {"text": "psst"}
            await stage.front.show(stage.talk.listener(account), [said("kept")])
            await page.text()
        async with ana.listening() as page:
            assert [e.name for e in await page.take(2)] == ["hello", "entry"]


async def test_open_pages_follow_when_another_language_is_chosen(stage: Stage) -> None:
    async with stage.visitor() as ana, ana.listening() as page:
        await page.until("hello")
        stage.agrees(ana, language="de")
        await stage.front.show(stage.talk.listener(stage.account(ana)), [said("hallo")])
        words = (await page.until("words")).data
        assert (words["language"], words["direction"]) == ("de", "ltr")
        assert words["words"]["send"] == "Senden"
        assert not [name for name in words["words"] if name.startswith("error")]
        assert (await page.text()) == "hallo"


async def test_somebody_who_waits_sees_that_it_is_being_looked_at(stage: Stage) -> None:
    stage.talk.waits.clear()
    async with stage.visitor() as ana, ana.listening() as page:
        await ana.say("something hard")
        assert (await page.until("typing")).data == {"on": True}
        stage.talk.waits.set()
        assert (await page.until("typing")).data == {"on": False}


async def test_the_words_of_an_error_go_to_nobody(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.talk.error = RuntimeError("swordfish in the database")
    with caplog.at_level(logging.DEBUG):
        async with stage.visitor() as ana, ana.listening() as page:
            await until(lambda: stage.talk.heard)
            stage.talk.error = RuntimeError("swordfish in the database")
            await ana.say("my secret wish")
            notice = await page.until("notice")
            identity = stage.id_of(ana)
    assert notice.data["text"] == "Because: trouble."
    logged = "\n".join(
        f"{record.getMessage()} {record.__dict__.get('exc_text')}" for record in caplog.records
    )
    assert "RuntimeError at stage.py" in logged
    for secret in ("swordfish", "wish", identity, "127.0.0.1"):
        assert secret not in logged


async def test_a_prompt_with_a_script_stays_text(stage: Stage) -> None:
    stage.talk.answers = echo
    evil = "</script><script>alert(1)</script>\r\n\r\nevent: notice\ndata: {}\u2028"
    async with stage.visitor() as ana, ana.listening() as page:
        assert await page.text() == "hello"
        assert await ana.say(evil) == 202
        assert "</script>" in (await page.until("entry")).data["body"]["text"][0]
        answer = await page.until("entry")
    assert evil in answer.data["body"]["text"][0]


async def test_only_so_many_pages_of_one_browser_listen(stage: Stage) -> None:
    async with stage.visitor() as ana:
        async with AsyncExitStack() as stack:
            for _ in range(4):
                await stack.enter_async_context(ana.listening())
            answer = await stack.enter_async_context(ana.get("/events"))
            assert answer.status == 429 and int(answer.headers["Retry-After"]) >= 1
        async with stage.visitor() as ben, ben.listening() as page:
            await page.until("hello")
        await until(lambda: not stage.feed.attends(stage.account(ana)))
        async with ana.listening() as page:
            await page.until("hello")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'{"text": 5}', "application/json", 400),
        (b"[" * 10_000, "application/json", 400),
        (b'{"text": "hi"}', "text/plain", 415),
        (b"text=hi", "application/x-www-form-urlencoded", 415),
        (b'{"text": "' + b"a" * 20_000 + b'"}', "application/json", 413),
        (b'{"text": "\\ud800 half"}', "application/json", 202),
    ],
)
async def test_what_is_no_message_is_refused_in_words(
    stage: Stage, body: bytes, kind: str, status: int
) -> None:
    async with stage.visitor() as ana:
        headers = {**ana.own, "Content-Type": kind}
        async with ana.post("/say", headers, data=body) as answer:
            text = await answer.text()
            assert answer.status == status
            if status != 202:
                said = json.loads(text)["error"]
                assert said["message"].startswith("Because:") and said["hint"]


async def test_one_browser_says_only_so_much(stage: Stage) -> None:
    async with stage.visitor() as ana, stage.visitor() as ben:
        statuses = [await ana.say("hi") for _ in range(40)]
        assert statuses[0] == 202 and statuses[-1] == 429
        assert await ben.say("hi") == 202


async def test_refusals_come_in_the_persons_language(stage: Stage) -> None:
    asks = {"Accept-Language": "fr;q=0, de-AT;q=0.9, en;q=0.3"}
    async with stage.browser(**asks) as ana, ana.post("/say", json={"text": "hi"}) as answer:
        assert answer.status == 403
        assert (await answer.json())["error"]["message"] == "Zu alt."


async def test_stopping_ends_open_streams_at_once(stage: Stage) -> None:
    async with stage.visitor() as ana, ana.listening() as one, ana.listening() as two:
        await asyncio.gather(one.until("hello"), two.until("hello"))
        async with asyncio.timeout(1.0):
            await stage.serving.aclose()
            assert await one.next() is None and await two.next() is None
