"""Pictures: one's own, in a form that browsers show and that can do nothing; nobody else's."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.conversation.platform import Listener
from bot.conversation.replies import Clear
from bot.web.limits import Limits
from bot.web.pictures import Recent, boxes_of, kind_of
from engine.errors import Busy, NotAnImage
from storage.people import Account
from tests.bot.web.stage import Browser, Stage, Wire, call, hang_up, until
from tests.fakes.studio import FakeEyes, picture

pytestmark = pytest.mark.asyncio

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 1000
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
HEIC = b"\x00\x00\x00\x18ftypheic" + bytes(100)
OWN = (
    "/photos/p1",
    "/photos/p1/faces?boxes=0.1,0.1,0.2,0.2",
    "/portraits/p1",
    "/portraits/p1?download",
    "/portraits/p1/avatars.zip",
    "/portraits/p1/before?photo=p1",
)
BEFORE = "/portraits/made/before?photo=sent"


@pytest.mark.parametrize("path", OWN)
async def test_ones_own_is_there_and_nobody_elses(stage: Stage, path: str) -> None:
    async with stage.visitor() as ana, stage.visitor() as ben, stage.browser() as nobody:
        stage.gives(ana, "p1", JPEG)
        async with ana.get(path) as answer:
            assert answer.status == 200
            assert answer.headers["Cache-Control"] == "no-store"
            assert "sandbox" in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
        bodies = set()
        for browser, asked in (
            (ben, path),
            (nobody, path),
            (ana, path.replace("p1", "p2")),
            (ana, path.replace("p1", "a" * 65)),
            (ana, path.replace("p1", "..%2Fp1")),
        ):
            async with browser.get(asked) as answer:
                assert answer.status == 404
                bodies.add(await answer.text())
        assert bodies == {"Not found."}


@pytest.mark.parametrize(("data", "kind"), [(JPEG, "image/jpeg"), (PNG, "image/png")])
async def test_a_picture_comes_whole_under_its_own_type(
    stage: Stage, data: bytes, kind: str
) -> None:
    async with stage.visitor() as ana:
        stage.gives(ana, "p1", data)
        for path in ("/photos/p1", "/portraits/p1"):
            async with ana.get(path) as answer:
                assert answer.content_type == kind
                assert await answer.read() == data
                assert "Content-Disposition" not in answer.headers


async def test_a_photo_that_browsers_cannot_show_becomes_a_jpeg(stage: Stage) -> None:
    async with stage.visitor() as ana:
        stage.gives(ana, "p1", HEIC)
        async with ana.get("/photos/p1") as answer:
            shown = await answer.read()
            assert answer.content_type == kind_of(picture("white")) and shown == picture("white")
        async with ana.get("/portraits/p1") as answer:
            assert answer.status == 404


async def test_of_a_photo_that_is_only_held_nothing_is_made(tmp_path: Path) -> None:
    asked = (
        "/photos/h/faces?boxes=0.1,0.1,0.2,0.2",
        "/portraits/h",
        "/portraits/h/avatars.zip",
        "/portraits/h/before?photo=h",
    )
    async with Stage(tmp_path, eyes=Slow()) as stage, stage.visitor() as ana:
        for id, data in (("h", JPEG), ("heic", HEIC)):
            stage.talk.handed[stage.id_of(ana), id] = data
        async with ana.get("/photos/h") as answer:
            assert answer.status == 200 and await answer.read() == JPEG
        for path in (*asked, "/photos/heic"):
            async with ana.get(path) as answer:
                assert answer.status == 404


async def test_photos_and_portraits_are_not_taken_for_each_other(tmp_path: Path) -> None:
    async with Stage(tmp_path, eyes=Slow()) as stage, stage.visitor() as ana:
        for id, kind in (("sent", "photo"), ("made", "portrait")):
            stage.gives(ana, id, JPEG)
            stage.talk.kinds[id] = kind
        for path in (
            "/portraits/sent",
            "/portraits/sent/avatars.zip",
            "/photos/made/faces?boxes=0.1,0.1,0.2,0.2",
            "/portraits/sent/before?photo=sent",
            "/portraits/made/before?photo=made",
        ):
            async with ana.get(path) as answer:
                assert answer.status == 404, path


async def test_drawings_are_made_a_few_at_a_time(tmp_path: Path) -> None:
    eyes = Slow()
    limits = Limits(drawing_seconds=0.1)
    async with Stage(tmp_path, limits=limits, eyes=eyes) as stage, AsyncExitStack() as stack:
        people = [await stack.enter_async_context(stage.visitor()) for _ in range(5)]
        for browser in people:
            stage.gives(browser, "p1", JPEG)
        first = [asyncio.create_task(status(browser, OWN[1])) for browser in people[:2] * 3]
        await until(lambda: len(eyes.open) == 4)
        assert await status(people[2], OWN[1]) == 429, "four are being made"
        assert len(eyes.open) == 4
        eyes.fast = True
        for future in eyes.open:
            future.set_result(picture("white"))
        assert await asyncio.gather(*first) == [200] * 6
        assert await status(people[2], OWN[1]) == 200


async def test_nothing_of_somebody_who_was_forgotten_is_kept(tmp_path: Path) -> None:
    eyes = Slow()
    async with Stage(tmp_path, eyes=eyes) as stage, stage.visitor() as ana:
        forgotten = Listener(stage.account(ana), None, "en")
        for id in ("sent", "made"):
            stage.gives(ana, id, JPEG)
        asked = asyncio.create_task(status(ana, BEFORE))
        await until(lambda: eyes.open)
        files = dict(stage.talk.files)
        stage.talk.files.clear()
        await stage.front.show(forgotten, [Clear()])
        eyes.open[0].set_result(picture("black"))
        assert await asked == 404
        stage.talk.files.update(files)
        eyes.fast = True
        for _ in range(2):
            assert await status(ana, BEFORE) == 200
            assert len(eyes.compared) == 2, "what was under way was not kept, the next one is"
        await stage.front.show(forgotten, [Clear()])
        assert await status(ana, BEFORE) == 200 and len(eyes.compared) == 3


async def status(browser: Browser, path: str) -> int:
    async with browser.get(path) as answer:
        await answer.read()
        return int(answer.status)


@dataclass
class Slow(FakeEyes):
    """Eyes that make nothing until a test lets them; then it may call them ``fast``."""

    open: list[Future[bytes]] = field(default_factory=list)
    fast: bool = False

    def _answered(self, data: Any) -> Future[Any]:
        if self.fast:
            return super()._answered(data)
        self.open.append(Future())
        return self.open[-1]


async def test_what_is_no_picture_is_not_served(tmp_path: Path) -> None:
    eyes = FakeEyes(error=NotAnImage("That isn't a picture.", "Another one?"))
    async with Stage(tmp_path, eyes=eyes) as stage, stage.visitor() as ana:
        stage.gives(ana, "p1", b"<svg onload=alert(1)>")
        for path in OWN:
            async with ana.get(path) as answer:
                assert answer.status == 404


async def test_busy_eyes_are_waited_for_by_the_browser(tmp_path: Path) -> None:
    eyes = FakeEyes(error=Busy("Too many.", "Later."))
    async with Stage(tmp_path, eyes=eyes) as stage, stage.visitor() as ana:
        stage.gives(ana, "p1", JPEG)
        async with ana.get(OWN[1]) as answer:
            assert answer.status == 503 and answer.headers["Retry-After"] == "5"


async def test_a_photo_is_laid_as_its_portrait_is(stage: Stage) -> None:
    async with stage.visitor() as ana:
        stage.gives(ana, "sent", JPEG)
        stage.gives(ana, "made", PNG)
        async with ana.get(BEFORE) as answer:
            assert answer.status == 200 and answer.content_type == "image/jpeg"
            assert answer.headers["Cache-Control"] == "no-store"
            assert await answer.read() == picture("black")
        assert stage.eyes.compared == [(JPEG, PNG)]


@pytest.mark.parametrize("mine", [("sent",), ("made",), ()])
async def test_both_the_photo_and_the_portrait_have_to_be_ones_own(
    stage: Stage, mine: tuple[str, ...]
) -> None:
    async with stage.visitor() as ana, stage.visitor() as ben:
        for id, data in (("sent", JPEG), ("made", PNG)):
            stage.gives(ana, id, data)
            if id in mine:
                stage.gives(ben, id, data)
        async with ana.get(BEFORE) as answer:
            assert answer.status == 200
        for path in (BEFORE, "/portraits/made/before", "/portraits/made/before?photo=..%2Fsent"):
            async with ben.get(path) as answer:
                assert (answer.status, await answer.text()) == (404, "Not found.")
        assert stage.eyes.compared == [(JPEG, PNG)]


async def test_what_was_laid_once_is_kept_for_its_owner_alone(stage: Stage) -> None:
    async with stage.visitor() as ana, stage.visitor() as ben:
        for browser, photo in ((ana, JPEG), (ben, JPEG + b"ben")):
            stage.gives(browser, "sent", photo)
            stage.gives(browser, "made", PNG)
        for browser in (ana, ana, ben, ana):
            async with browser.get(BEFORE) as answer:
                assert answer.status == 200
        assert stage.eyes.compared == [(JPEG, PNG), (JPEG + b"ben", PNG)]
        for id in ("sent", "made"):
            data = stage.talk.files.pop((stage.id_of(ana), id))
            async with ana.get(BEFORE) as answer:
                assert answer.status == 404, "it was deleted"
            stage.gives(ana, id, data)


async def test_what_cannot_be_laid_is_tried_again(tmp_path: Path) -> None:
    eyes = FakeEyes(error=Busy("Too many.", "Later."))
    async with Stage(tmp_path, eyes=eyes) as stage, stage.visitor() as ana:
        stage.gives(ana, "sent", JPEG)
        stage.gives(ana, "made", PNG)
        for error, status in ((eyes.error, 503), (NotAnImage("No.", "Another?"), 404), (None, 200)):
            eyes.error = error
            async with ana.get(BEFORE) as answer:
                assert answer.status == status


async def test_of_many_pictures_those_that_are_used_stay_and_none_for_long() -> None:
    ana, ben = Account("web", "ana"), Account("web", "ben")
    recent = Recent(most=2, seconds=60)
    recent.put(ana, ("a",), b"a")
    recent.put(ana, ("b",), b"b")
    assert recent.get(ana, ("a",)) == b"a"
    recent.put(ben, ("c",), b"c")
    assert [recent.get(ana, (key,)) for key in "ab"] == [b"a", None]
    assert recent.get(ben, ("c",)) == b"c"
    recent.drop(ana)
    assert (recent.get(ana, ("a",)), recent.get(ben, ("c",))) == (None, b"c")
    brief = Recent(most=2, seconds=0.01)
    brief.put(ana, ("a",), b"a")
    assert brief.get(ana, ("a",)) == b"a"
    await until(lambda: brief.get(ana, ("a",)) is None)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("download", "likeness.jpg"),
        ("download=Likeness%20Pop.jpg", "Likeness Pop.jpg"),
        ("download=%22%0d%0aX-Evil:%201", "X-Evil 1"),
        ("download=" + "a" * 3000, "a" * 100),
    ],
)
async def test_a_portrait_is_saved_under_a_name(stage: Stage, query: str, name: str) -> None:
    async with stage.visitor() as ana:
        stage.gives(ana, "p1", JPEG)
        async with ana.get(f"/portraits/p1?{query}") as answer:
            header = answer.headers["Content-Disposition"]
            assert header.startswith(f'attachment; filename="{name}"')
            assert "X-Evil" not in answer.headers


async def test_styles_have_previews_and_anybody_sees_them(stage: Stage) -> None:
    async with stage.browser() as ana:
        async with ana.get("/styles/oil.webp") as answer:
            assert answer.status == 200 and answer.content_type == "image/webp"
            assert "max-age" in answer.headers["Cache-Control"]
        for name in ("none", "..%2Foil", "%00", "a" * 70):
            async with ana.get(f"/styles/{name}.webp") as answer:
                assert answer.status == 404


@pytest.mark.parametrize(
    "boxes",
    ["a", "1,2,3", "0,0,1,nan", "0,0,2,1", "0.5,0,0.4,1", ";".join(["0,0,1,1"] * 21), "0,0,1,-1"],
)
async def test_boxes_that_are_none_are_not_drawn(stage: Stage, boxes: str) -> None:
    async with stage.visitor() as ana:
        stage.gives(ana, "p1", JPEG)
        async with ana.get("/photos/p1/faces", params={"boxes": boxes}) as answer:
            assert answer.status == 404


async def test_boxes_are_read_as_they_are_written() -> None:
    assert boxes_of("0.1000,0.2,0.3,1;0,0,1.0,0.5") == ((0.1, 0.2, 0.3, 1.0), (0, 0, 1.0, 0.5))
    assert boxes_of("") == ()


async def test_one_browser_is_sent_two_pictures_at_a_time_and_others_are_not_kept_out(
    tmp_path: Path,
) -> None:
    limits = Limits(stall_seconds=0.5)
    async with Stage(tmp_path, limits=limits) as stage, stage.visitor() as ana:
        stage.gives(ana, "p1", JPEG[:4] + bytes(20_000_000))
        readers = [await _asked(stage, ana) for _ in range(4)]
        lines = [asyncio.create_task(each[0].readline()) for each in readers]
        async with asyncio.timeout(5):
            await until(lambda: sum(task.done() for task in lines) == 2)
            async with stage.visitor() as ben:
                stage.gives(ben, "p1", JPEG)
                assert await status(ben, "/portraits/p1") == 200
            assert sum(task.done() for task in lines) == 2
            await asyncio.gather(*lines)  # those who stop taking theirs are left
        await hang_up(*readers)


async def test_who_stops_taking_a_picture_is_left(tmp_path: Path) -> None:
    limits = Limits(stall_seconds=0.2, picture_bytes=30_000_000)
    async with Stage(tmp_path, limits=limits) as stage, stage.visitor() as ana:
        stage.gives(ana, "p1", JPEG[:4] + bytes(20_000_000))
        readers = [await _asked(stage, ana), await _asked(stage, ana)]
        first = await readers[0][0].readline()
        second = await readers[1][0].readline()
        assert sorted((first.split()[1], second.split()[1])) == [b"200", b"429"]
        async with asyncio.timeout(5):  # what is left of it comes back when its reader is given up
            while True:
                async with ana.get("/portraits/p1") as answer:
                    if answer.status == 200:
                        break
        await hang_up(*readers)


async def _asked(stage: Stage, ana: Browser) -> Wire:
    (cookie,) = ana.session.cookie_jar
    head = f"Host: 127.0.0.1:{stage.port}\r\nCookie: likeness={cookie.value}\r\n\r\n"
    return await call(stage, f"GET /portraits/p1 HTTP/1.1\r\n{head}", limit=1000)
