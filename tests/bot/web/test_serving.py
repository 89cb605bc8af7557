"""Start and stop, and what somebody means to stop it with: floods and slow lines."""

from __future__ import annotations

import asyncio
import logging
import resource
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.web.connections import Porter, Room
from bot.web.limits import Limits
from bot.web.serving import CannotServe, serve
from tests.bot.web.stage import Stage, Wire, call, hang_up, raw_request, said, until

pytestmark = pytest.mark.asyncio

CROWD = 500


@pytest.fixture
def many_files() -> Iterator[None]:
    """Both ends of all connections lie in this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = 4096 if hard == resource.RLIM_INFINITY else min(4096, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def page_seconds(stage: Stage) -> float:
    """How long a newcomer waits for the page."""
    began = time.monotonic()
    status, _, _ = await raw_request(stage.port, f"GET / HTTP/1.1\nHost: 127.0.0.1:{stage.port}")
    assert status == 200
    return time.monotonic() - began


def upload_head(stage: Stage, size: int) -> str:
    """The head of an upload of somebody who is only here for that."""
    visitor = stage.cookies.new()
    name, value = "likeness", f"{visitor.id}.{stage.cookies._mac('id', visitor.id)}"
    return (
        f"POST /photos HTTP/1.1\r\nHost: 127.0.0.1:{stage.port}\r\nOrigin: {stage.base}\r\n"
        f"Cookie: {name}={value}\r\nX-Likeness: {stage.cookies.token(visitor)}\r\n"
        f"Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: {size}\r\n\r\n"
        '--edge\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nxxxx'
    )


async def status_of(line: Wire) -> tuple[int, bool]:
    """The status of an answer, and whether it says when to come back."""
    head = (await line[0].readuntil(b"\r\n\r\n")).decode().lower()
    return int(head.split()[1]), "retry-after:" in head


async def test_a_flood_of_uploads_is_refused_at_once_while_the_page_answers(
    stage: Stage, many_files: None
) -> None:
    heads = [upload_head(stage, 20 * 2**20) for _ in range(CROWD)]
    over = CROWD - stage.limits.uploads
    async with asyncio.timeout(10):
        lines = await asyncio.gather(*(call(stage, head) for head in heads))
        tasks = [asyncio.create_task(status_of(line)) for line in lines]
        waits = await asyncio.gather(*(page_seconds(stage) for _ in range(5)))
        await until(lambda: sum(task.done() for task in tasks) == over)
        waits += await asyncio.gather(*(page_seconds(stage) for _ in range(5)))
        refused = {task.result() for task in tasks if task.done()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await hang_up(*lines)
    assert refused == {(429, True)}
    assert max(waits) < 2
    assert not stage.talk.held


async def test_when_the_flood_is_over_photos_are_taken_again(stage: Stage) -> None:
    lines = [await call(stage, upload_head(stage, 1000)) for _ in range(stage.limits.uploads)]
    async with stage.visitor() as ana:
        assert (await ana.send(("me.jpg", b"x")))[0] == 429
        await hang_up(*lines)
        async with asyncio.timeout(5):
            while (await ana.send(("me.jpg", b"x")))[0] != 202:
                await asyncio.sleep(0.01)


async def test_memory_for_uploads_is_lent_as_they_come_and_bounded(tmp_path: Path) -> None:
    limits = Limits(upload_bytes=400_000, uploads_each=4)
    async with Stage(tmp_path, limits=limits) as stage, asyncio.timeout(5):
        announced = [await call(stage, upload_head(stage, 99_000)) for _ in range(8)]
        async with stage.visitor() as ana:
            assert (await ana.send(("me.jpg", b"x" * 90_000)))[0] == 202, "nothing came yet"
        for _, writer in announced:
            writer.write(b"x" * 90_000)
        tasks = [asyncio.create_task(status_of(line)) for line in announced]
        done, waiting = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        assert {task.result()[0] for task in done} == {429} and waiting
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        await hang_up(*announced)


async def test_lines_on_which_nothing_comes_do_not_keep_others_out(
    tmp_path: Path, many_files: None
) -> None:
    room = Room(most=60, head_seconds=1.0)
    async with Stage(tmp_path, room=room) as stage, asyncio.timeout(10):
        slow = [
            await call(stage, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ") for _ in range(300)
        ]
        assert max([await page_seconds(stage) for _ in range(20)]) < 1
        ends = await asyncio.gather(
            *(line[0].read() for line in slow), return_exceptions=True
        )  # each is closed, by who came after or when its time was over
        assert len(ends) == 300
        await hang_up(*slow)


async def test_a_head_that_comes_drop_by_drop_is_not_waited_for(tmp_path: Path) -> None:
    async with Stage(tmp_path, room=Room(head_seconds=0.3)) as stage, asyncio.timeout(5):
        reader, writer = await call(stage, "GET / HTTP/1.1\r\n")
        drops = asyncio.create_task(_drip(writer))
        assert await reader.read() == b""
        drops.cancel()
        await asyncio.gather(drops, return_exceptions=True)
        await hang_up((reader, writer))


async def _drip(writer: asyncio.StreamWriter) -> None:
    while True:
        writer.write(b"X: y\r\n")
        await asyncio.sleep(0.02)


async def test_who_listens_is_not_pushed_out(tmp_path: Path) -> None:
    async with Stage(tmp_path, room=Room(most=6)) as stage, AsyncExitStack() as stack:
        ana = await stack.enter_async_context(stage.visitor())
        page = await stack.enter_async_context(ana.listening())
        await page.until("hello")
        lines = [await call(stage, "GET") for _ in range(30)]
        await page_seconds(stage)
        await stage.front.show(stage.talk.listener(stage.account(ana)), [said("still here")])
        assert await page.text() == "still here"
        await hang_up(*lines)


class Connection:
    """A connection as the porter sees it."""

    def __init__(self) -> None:
        self.transport = self
        self.aborted = False

    def abort(self) -> None:
        self.aborted = True


async def test_one_address_has_only_so_many_connections() -> None:
    porter = Porter(Room(most=100, each=3))
    lines = [Connection() for _ in range(5)]
    here = [Connection() for _ in range(10)]
    for line in here:
        porter.came(line, None)  # type: ignore[arg-type]
    porter.came(lines[0], "203.0.113.7")  # type: ignore[arg-type]
    porter.begins(lines[0])  # type: ignore[arg-type]
    for line in lines[1:]:
        porter.came(line, "203.0.113.7")  # type: ignore[arg-type]
    assert [line.aborted for line in lines] == [False, True, True, False, False]
    porter.left(lines[0])  # type: ignore[arg-type]
    porter.ends(lines[0])  # type: ignore[arg-type]
    another = Connection()
    porter.came(another, "203.0.113.7")  # type: ignore[arg-type]
    assert not another.aborted and not any(line.aborted for line in here)


async def test_where_all_are_busy_the_newest_has_to_go() -> None:
    porter = Porter(Room(most=2))
    lines = [Connection() for _ in range(3)]
    for line in lines:
        porter.came(line, None)  # type: ignore[arg-type]
        porter.begins(line) if line is not lines[2] else None  # type: ignore[arg-type]
    assert [line.aborted for line in lines] == [False, False, True]


async def test_a_port_that_is_taken_is_said_in_words(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Stage(tmp_path / "other")
    async with other:
        await other.serving.aclose()
        for host, port, words in (
            ("127.0.0.1", stage.port, "another program uses that port"),
            ("203.0.113.7", 0, "no such address"),
        ):
            with pytest.raises(CannotServe) as caught:
                async with serve(stage.site, host, port):
                    pass
            assert words in caught.value.message and "LIKENESS_WEB" in caught.value.hint


async def test_it_stops_while_somebody_sends_and_somebody_waits(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.front.GOODBYE_SECONDS", 0.1)
    stage.talk.waits.clear()
    async with stage.visitor() as ana, ana.listening() as page:
        await page.until("hello")
        await ana.say("never answered")
        line = await call(stage, upload_head(stage, 1000))
        async with asyncio.timeout(5):
            await stage.serving.aclose()
            while await page.next() is not None:
                pass
        await hang_up(line)


async def test_nothing_of_anybody_goes_to_a_log(
    stage: Stage, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        await raw_request(stage.port, "nonsense at all")
        await raw_request(stage.port, "GET / HTTP/1.1\nHost: swordfish.example")
        async with stage.visitor() as ana:
            await ana.get("/photos/swordfish")
            await ana.say("swordfish")
            odd = (
                b'--edge\r\nContent-Disposition: form-data; name="photo" filename=swordfish\r\n\r\n'
            )
            kind = {**ana.own, "Content-Type": "multipart/form-data; boundary=edge"}
            async with ana.post("/photos", kind, data=odd + b"x\r\n--edge--") as answer:
                assert answer.status == 400
            identity = stage.id_of(ana)
        await hang_up(await call(stage, upload_head(stage, 1000)))
        await stage.serving.aclose()
    logged = [record.getMessage() for record in caplog.records if record.name != "asyncio"]
    written = "\n".join([*logged, *capfd.readouterr()])
    assert not [word for word in ("swordfish", identity, "127.0.0.1", "Trace") if word in written]
