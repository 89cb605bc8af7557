"""What requests bring: a little JSON, or photos. Read with an eye on size and pace."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, hdrs, web
from aiohttp.http_exceptions import BadHttpMessage

from bot.web.limits import Lend, Limits
from bot.web.problems import Problem
from engine.portrait import Upload

NAME_MOST = 100
_CHUNK = 64 * 2**10
_PARTS = 20
_ID = re.compile(r"[A-Za-z0-9-]{1,64}", re.ASCII)
_NAMES = re.compile(r'form-data; name="([^"]*)"(?:; filename="([^"]*)")?', re.IGNORECASE)
_T = TypeVar("_T")


@dataclass(frozen=True)
class Sent:
    """Photos as a browser sends them.

    Attributes:
        photos: in their order.
        caption: what was typed with them, or empty.
        id: the browser's own name for this upload, or None.
    """

    photos: tuple[Upload, ...] = field(repr=False)
    caption: str = field(repr=False)
    id: str | None = field(repr=False)


async def read_json(request: web.Request, limits: Limits) -> dict[str, Any]:
    """The object in a body.

    Raises:
        Problem: it is no JSON object, too long, or too slow.
    """
    _check_kind(request, "application/json")
    data = await read_text(request, limits)
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        read = None
    if not isinstance(read, dict):
        raise Problem("not-understood")
    return read


async def read_form(request: web.Request, limits: Limits) -> dict[str, str]:
    """The fields of a small form; raises ``Problem`` where it is none, too long, or too slow."""
    _check_kind(request, "application/x-www-form-urlencoded")
    text = (await read_text(request, limits)).decode("utf-8", "replace")
    return dict(parse_qsl(text, max_num_fields=_PARTS))


async def read_text(request: web.Request, limits: Limits) -> bytes:
    """A small body; raises ``Problem`` where it is too long or too slow."""
    most = limits.text_bytes
    if (request.content_length or 0) > most:
        raise Problem("text-too-long")
    try:
        async with asyncio.timeout(limits.text_seconds):
            data = bytearray()
            async for chunk in request.content.iter_chunked(_CHUNK):
                data += chunk
                if len(data) > most:
                    raise Problem("text-too-long")
    except TimeoutError:
        raise Problem("slow") from None
    return bytes(data)


def text_of(read: dict[str, Any], name: str) -> str:
    """A string that has to be there; raises ``Problem`` where it is not."""
    value = read.get(name)
    if not isinstance(value, str):
        raise Problem("not-understood")
    return whole(value)


def id_of(value: object) -> str | None:
    """The browser's own name for something it sends; None where that is none."""
    return value if isinstance(value, str) and _ID.fullmatch(value) else None


def whole(text: str) -> str:
    """A text without halves of surrogate pairs, which cannot be written anywhere."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def file_name(name: str | None) -> str:
    """A file's name as text of one line: no folders, nothing invisible, not long."""
    last = whole(name or "").replace("\\", "/").rsplit("/", 1)[-1]
    line = " ".join("".join(c if c.isprintable() else " " for c in last).split())
    return line[:NAME_MOST].strip() or "photo"


def check_size(request: web.Request, limits: Limits) -> None:
    """Raise ``Problem`` where an upload announces too much, or nothing."""
    _check_kind(request, "multipart/form-data")
    if request.content_length is None:
        raise Problem("length")
    if request.content_length > limits.body_bytes:
        raise _too_big(limits)
    if request.content_length > limits.upload_share:
        raise Problem("too-many", most=limits.upload_share // limits.photo_bytes)


async def read_photos(request: web.Request, limits: Limits, lend: Lend) -> Sent:
    """Photos and their caption.

    Args:
        request: that brings them.
        limits: of the page.
        lend: lends the memory that they take.

    Raises:
        Problem: they are too many, too large or too slow, or no photo is there.
        TooMuch: there is no memory for them.
    """
    try:
        async with asyncio.timeout(limits.upload_seconds):
            return await _photos(request, limits, lend)
    except TimeoutError:
        raise Problem("slow") from None


async def _photos(request: web.Request, limits: Limits, lend: Lend) -> Sent:
    pace = _Pace(limits, lend)
    photos: list[Upload] = []
    fields: dict[str, str] = {}
    try:
        async for part in _parts(request, pace):
            name, file = _names_of(part)
            if name != "photo" or file is None:
                fields[name] = await _field(part, pace, limits)
                continue
            if len(photos) == limits.photos:
                raise Problem("too-many", most=limits.photos)
            data = await _read(part, pace, limits.photo_bytes, _too_big(limits))
            photos.append(Upload(file_name(file), data))
    except (ValueError, AssertionError, BadHttpMessage):
        raise Problem("not-understood") from None
    if not photos:
        raise Problem("no-photo")
    return Sent(tuple(photos), fields.get("caption", ""), id_of(fields.get("id")))


class _Pace:
    """Sees to it that a body arrives neither with long pauses nor drop by drop, and has room."""

    def __init__(self, limits: Limits, lend: Lend) -> None:
        self._limits, self._lend = limits, lend
        self._began = time.monotonic()
        self._read = 0

    async def next(self, step: Callable[[], Awaitable[_T]]) -> _T:
        """The next piece; raises ``TimeoutError`` where it is too slow, and ``TooMuch``."""
        async with asyncio.timeout(self._limits.stall_seconds):
            piece = await step()
        if isinstance(piece, bytes | bytearray):
            self._lend(len(piece))
            self._read += len(piece)
        seconds = time.monotonic() - self._began - self._limits.stall_seconds
        if seconds > 0 and self._read < seconds * self._limits.slowest:
            raise TimeoutError
        return piece


async def _parts(request: web.Request, pace: _Pace) -> AsyncIterator[BodyPartReader]:
    reader = await request.multipart()
    for _ in range(_PARTS):
        part = await pace.next(reader.next)
        if part is None:
            return
        if not isinstance(part, BodyPartReader):  # a multipart within the multipart
            raise Problem("not-understood")
        yield part
    raise Problem("not-understood")


def _names_of(part: BodyPartReader) -> tuple[str, str | None]:
    """The name of a field, and of its file where it is one; raises ``Problem``.

    Browsers write them in one form only (WHATWG HTML, "multipart form data"), quotes as ``%22``.
    """
    match = _NAMES.fullmatch(part.headers.get(hdrs.CONTENT_DISPOSITION, ""))
    if match is None:
        raise Problem("not-understood")
    return match[1], match[2] and match[2].replace("%22", '"')


async def _field(part: BodyPartReader, pace: _Pace, limits: Limits) -> str:
    data = await _read(part, pace, limits.text_bytes, Problem("text-too-long"))
    return data.decode("utf-8", "replace")


async def _read(part: BodyPartReader, pace: _Pace, most: int, too_big: Problem) -> bytes:
    """The bytes of a part as they came: whatever encoding it claims, it is not undone."""
    data = bytearray()
    while not part.at_eof():
        data += await pace.next(lambda: part.read_chunk(_CHUNK))
        if len(data) > most:
            raise too_big
    return bytes(data)


def _too_big(limits: Limits) -> Problem:
    return Problem("too-big", most=limits.photo_bytes // 2**20)


def _check_kind(request: web.Request, kind: str) -> None:
    if request.content_type != kind or hdrs.CONTENT_ENCODING in request.headers:
        raise Problem("kind")
