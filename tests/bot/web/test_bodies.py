"""What requests bring: photos as browsers send them, and everything that is none."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.web.bodies import file_name, id_of
from bot.web.limits import Limits, Rate
from tests.bot.web.stage import Browser, Stage, call, hang_up

pytestmark = pytest.mark.asyncio

SMALL = Limits(photos=3, photo_bytes=10_000, text_bytes=1000, uploading=Rate(1000, 1))


def multipart(*parts: tuple[str, bytes], boundary: str = "edge") -> bytes:
    written = [
        f"--{boundary}\r\n{head}\r\n\r\n".encode(errors="surrogateescape") + data
        for head, data in parts
    ]
    return b"\r\n".join([*written, f"--{boundary}--\r\n".encode()])


def photo(data: bytes, name: str = "me.jpg") -> tuple[str, bytes]:
    head = f'Content-Disposition: form-data; name="photo"; filename="{name}"'
    return f"{head}\r\nContent-Type: image/jpeg", data


def words(name: str, text: str) -> tuple[str, bytes]:
    return f'Content-Disposition: form-data; name="{name}"', text.encode()


async def sent(ana: Browser, body: bytes, kind: str = "multipart/form-data; boundary=edge") -> int:
    headers = {**ana.own, "Content-Type": kind}
    async with ana.post("/photos", headers, data=io.BytesIO(body)) as answer:
        return int(answer.status)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (multipart(photo(b"x")), 202),
        (multipart(words("id", "1"), words("caption", "as a king"), photo(b"x")), 202),
        (multipart(*[photo(b"x")] * 3), 202),
        (multipart(*[photo(b"x")] * 4), 413),
        (multipart(photo(b"x" * 10_000)), 202),
        (multipart(photo(b"x" * 10_001)), 413),
        (multipart(photo(b"x" * 40_000)), 413),
        (multipart(photo(b"x"), words("caption", "y" * 1001)), 413),
        (multipart(words("caption", "no photo")), 400),
        (multipart(), 400),
        (multipart(photo(b"x"))[:-20], 400),
        (multipart(photo(b"x"), boundary="other"), 400),
        (multipart(*[words("a", "b")] * 30, photo(b"x")), 400),
        (multipart((f"X: {'y' * 9000}", b"")), 400),
        (b"", 400),
        (b"\r\n" * 5000, 400),
        (multipart(("Content-Type: multipart/mixed; boundary=in", b"--in--\r\n")), 400),
        (multipart(("X-Nothing: here", b"x"), photo(b"x")), 400),
        (multipart(("Content-Disposition: form-data; name=a; name=b", b"x"), photo(b"x")), 400),
        (multipart(('Content-Disposition: form-data; name="a"\xe0', b"x"), photo(b"x")), 400),
        (multipart(photo(b"x", "\udcff\u00e4%22 \u6cb9.jpg")), 202),
    ],
)
async def test_photos_are_taken_and_everything_else_refused(
    tmp_path: Path, body: bytes, status: int
) -> None:
    async with Stage(tmp_path, limits=SMALL) as stage, stage.visitor() as ana:
        assert await sent(ana, body) == status
        assert bool(stage.talk.held) == (status == 202)


async def test_the_bytes_arrive_as_they_were(stage: Stage) -> None:
    data = bytes(range(256)) * 5000 + b"\r\n--edg\r\n\n--edge\r\n"
    async with stage.visitor() as ana:
        assert await sent(ana, multipart(photo(data))) == 202
    assert stage.talk.held[0].data == data


@pytest.mark.parametrize("kind", ["text/plain", "multipart/mixed; boundary=edge", "image/jpeg"])
async def test_only_a_form_is_a_form(stage: Stage, kind: str) -> None:
    async with stage.visitor() as ana:
        assert await sent(ana, multipart(photo(b"x")), kind) == 415


async def test_what_is_packed_is_not_unpacked(stage: Stage) -> None:
    async with stage.visitor() as ana:
        headers = {
            **ana.own,
            "Content-Type": "multipart/form-data; boundary=edge",
            "Content-Encoding": "gzip",
        }
        async with ana.post("/photos", headers, data=multipart(photo(b"x"))) as answer:
            assert answer.status == 415


async def test_an_upload_says_its_size_first(stage: Stage) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 1000

    async with stage.visitor() as ana:
        headers = {**ana.own, "Content-Type": "multipart/form-data; boundary=edge"}
        async with ana.post("/photos", headers, data=endless()) as answer:
            assert answer.status == 411


async def test_too_much_is_refused_before_it_is_read(stage: Stage) -> None:
    async with stage.visitor() as ana:
        (cookie,) = ana.session.cookie_jar
        head = (
            f"POST /photos HTTP/1.1\r\nHost: 127.0.0.1:{stage.port}\r\nOrigin: {stage.base}\r\n"
            f"X-Likeness: {ana.boot['token']}\r\nCookie: likeness={cookie.value}\r\n"
            "Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: 999999999\r\n\r\n"
        )
        line = await call(stage, head)
        async with asyncio.timeout(1):
            assert (await line[0].readline()).split()[1] == b"413"
        await hang_up(line)


@pytest.mark.parametrize("pause", [0.3, 0.02])
async def test_who_sends_drop_by_drop_is_not_waited_for(tmp_path: Path, pause: float) -> None:
    slow = Limits(stall_seconds=0.2, slowest=10_000, text_seconds=0.2)
    done = asyncio.Event()

    async def drops() -> AsyncIterator[bytes]:
        yield multipart(photo(b"x" * 100))[:-20]
        while not done.is_set():
            await asyncio.sleep(pause)
            yield b"x"

    async with Stage(tmp_path, limits=slow) as stage, stage.visitor() as ana:
        headers = {**ana.own, "Content-Length": "100000"}
        for path, kind in (
            ("/photos", "multipart/form-data; boundary=edge"),
            ("/say", "application/json"),
        ):
            headers["Content-Type"] = kind
            headers["Content-Length"] = "100000" if path == "/photos" else "900"
            async with asyncio.timeout(3), ana.post(path, headers, data=drops()) as answer:
                assert answer.status == 408
        done.set()


async def test_an_upload_has_an_end(tmp_path: Path) -> None:
    brief = Limits(upload_seconds=0.2, slowest=1)
    done = asyncio.Event()

    async def drops() -> AsyncIterator[bytes]:
        yield multipart(photo(b"x" * 100))[:-20]
        while not done.is_set():
            await asyncio.sleep(0.02)
            yield b"x" * 100

    async with Stage(tmp_path, limits=brief) as stage, stage.visitor() as ana:
        kind = "multipart/form-data; boundary=edge"
        headers = {**ana.own, "Content-Type": kind, "Content-Length": "1000000"}
        async with asyncio.timeout(3), ana.post("/photos", headers, data=drops()) as answer:
            assert answer.status == 408
        done.set()


async def test_an_upload_that_takes_more_than_its_share_is_to_be_smaller(tmp_path: Path) -> None:
    limits = Limits(photos=10, photo_bytes=1000, upload_bytes=20_000)
    async with Stage(tmp_path, limits=limits) as stage, stage.visitor() as ana:
        assert (await ana.send(*[("me.jpg", b"x" * 900)] * 4))[0] == 202
        status, answer = await ana.send(*[("me.jpg", b"x" * 900)] * 6)
    assert status == 413 and answer["error"]["message"] == "Because: too-many."


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("me.jpg", "me.jpg"),
        ("C:\\Users\\ana\\me.jpg", "me.jpg"),
        ("../../etc/passwd", "passwd"),
        ("a\r\nb\tc.jpg", "a b c.jpg"),
        ("\u202egpj.exe", "gpj.exe"),
        ("x" * 300 + ".jpg", "x" * 100),
        ("", "photo"),
        ("/", "photo"),
        (None, "photo"),
        ("\ud800.jpg", "\ufffd.jpg"),
    ],
)
async def test_a_file_name_is_one_short_line_of_text(given: str | None, name: str) -> None:
    assert file_name(given) == name


@pytest.mark.parametrize("value", [None, 5, "", "a b", "a" * 65, "../x", "ä"])
async def test_what_is_no_name_for_an_upload_is_not_used(value: object) -> None:
    assert id_of(value) is None
