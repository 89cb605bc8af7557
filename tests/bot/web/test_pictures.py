"""Pictures: one's own, in a form that browsers show and that can do nothing; nobody else's."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.web.limits import Limits
from bot.web.pictures import boxes_of, kind_of
from engine.errors import Busy, NotAnImage
from tests.bot.web.stage import Browser, Stage, Wire, call, hang_up
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
)


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
