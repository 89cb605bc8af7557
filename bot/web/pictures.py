"""Pictures: a person's own photos and portraits, and the previews of the styles.

Whatever belongs to somebody else is not there, in the same words as what never was.
"""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager
from typing import Any, NoReturn

from aiohttp import hdrs, web

from bot.conversation.replies import Box
from bot.studio import Eyes
from bot.web.entries import disposition
from bot.web.front import WebFront
from bot.web.gate import VISITOR, Gate
from bot.web.headers import CSP, FILE
from engine.errors import Busy, EngineError
from storage.errors import FileDamaged, Forgotten, NotYours
from storage.people import Account

_SHOWABLE = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/gif": ".gif"}
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
_EDGE = re.compile(r"[01](?:\.\d{1,6})?", re.ASCII)
_FACES_MOST = 20
_CHUNK = 64 * 2**10
_STYLES_KEPT = "private, max-age=86400"
_RECENT_MOST = 32
_RECENT_SECONDS = 600.0


class Pictures:
    """The handlers of pictures.

    Args:
        front: through which people's own pictures are had.
        gate: who knows whose request it is.
        eyes: that draw numbers on faces, lay photos as portraits are, and make what a browser can
            show.
        preview: the WebP picture of a style, or None.
    """

    def __init__(
        self, front: WebFront, gate: Gate, eyes: Eyes, preview: Callable[[str], bytes | None]
    ) -> None:
        self._front, self._gate = front, gate
        self._eyes, self._preview = eyes, preview
        self._befores = Recent(_RECENT_MOST, _RECENT_SECONDS)
        front.on_deleted(self._befores.drop)

    async def photo(self, request: web.Request) -> web.StreamResponse:
        """A photo as it was sent, or as a JPEG where browsers cannot show it.

        Nothing is made of a photo whose sender has not agreed: that one is there as it was sent,
        or not at all.
        """
        async with self._looking(request):
            id = _id(request.match_info["id"])
            data = await _found(self._front.talk.picture(_account(request), id))
            if kind_of(data) not in _SHOWABLE:
                data = await self._drawn(request, id, lambda data: self._eyes.numbered(data, ()))
            return await self._send(request, data)

    async def faces(self, request: web.Request) -> web.StreamResponse:
        """A photo with numbers on its faces."""
        boxes = boxes_of(request.query.get("boxes", ""))
        async with self._looking(request):
            id = request.match_info["id"]
            data = await self._drawn(request, id, lambda data: self._eyes.numbered(data, boxes))
            return await self._send(request, data)

    async def portrait(self, request: web.Request) -> web.StreamResponse:
        """A portrait; to be saved, where ``download`` is asked for, perhaps under that name."""
        async with self._looking(request):
            data = await self._kept(request, request.match_info["id"], "portrait")
            kind = kind_of(data)
            if kind not in _SHOWABLE:
                _missing()
            name = request.query.get("download")
            if name is None:
                return await self._send(request, data)
            name = name[:100] or f"likeness{_SUFFIXES[kind]}"
            return await self._send(request, data, {hdrs.CONTENT_DISPOSITION: disposition(name)})

    async def before(self, request: web.Request) -> web.StreamResponse:
        """The photo of a portrait, laid as the portrait is; both have to be one's own."""
        portrait, photo = request.match_info["id"], request.query.get("photo", "")
        async with self._looking(request):
            files = await self._pair(request, photo, portrait)
            key = (photo, portrait)
            data = self._befores.get(_account(request), key)
            if data is None:
                async with self._gate.throttle.drawing(request[VISITOR].id):
                    data = await _seen(self._eyes.before(*files))
                await self._pair(request, photo, portrait)  # they may have been deleted meanwhile
                self._befores.put(_account(request), key, data)
            return await self._send(request, data)

    async def avatars(self, request: web.Request) -> web.StreamResponse:
        """The sizes of an avatar, as a ZIP."""
        async with self._looking(request):
            id = request.match_info["id"]
            data = await self._drawn(request, id, self._eyes.avatars, "portrait")
            named = disposition("likeness-avatars.zip")
            return await self._send(request, data, {hdrs.CONTENT_DISPOSITION: named})

    async def style(self, request: web.Request) -> web.StreamResponse:
        """The preview of a style."""
        name = request.match_info["name"]
        data = self._preview(name) if _ID.fullmatch(name) else None
        if data is None:
            _missing()
        return web.Response(
            body=data,
            content_type="image/webp",
            headers={CSP: FILE, hdrs.CACHE_CONTROL: _STYLES_KEPT},
        )

    def _looking(self, request: web.Request) -> AbstractAsyncContextManager[None]:
        visitor = request.get(VISITOR)
        if visitor is None:
            _missing()
        return self._gate.throttle.looking(visitor.id)

    async def _drawn(
        self,
        request: web.Request,
        id: str,
        make: Callable[[bytes], Future[bytes]],
        kind: str = "photo",
    ) -> bytes:
        """What the eyes make of somebody's own file, when it is its turn."""
        data = await self._kept(request, id, kind)
        async with self._gate.throttle.drawing(request[VISITOR].id):
            return await _seen(make(data))

    async def _pair(self, request: web.Request, photo: str, portrait: str) -> tuple[bytes, bytes]:
        own = await self._kept(request, photo, "photo")
        return own, await self._kept(request, portrait, "portrait")

    async def _kept(self, request: web.Request, id: str, kind: str) -> bytes:
        """The bytes of somebody's own file of a kind; raises ``HTTPNotFound``."""
        return await _found(self._front.talk.kept(_account(request), _id(id), kind))

    async def _send(
        self, request: web.Request, data: bytes, headers: Mapping[str, str] | None = None
    ) -> web.StreamResponse:
        """Send a file piece by piece; whoever stops taking it is left."""
        throttle = self._gate.throttle
        response = web.StreamResponse(headers={CSP: FILE, **(headers or {})})
        response.content_type = kind_of(data) or "application/octet-stream"
        response.content_length = len(data)
        with throttle.sending(len(data)):
            await response.prepare(request)
            if request.method == hdrs.METH_HEAD:
                return response
            for start in range(0, len(data), _CHUNK):
                try:
                    async with asyncio.timeout(throttle.limits.stall_seconds):
                        await response.write(data[start : start + _CHUNK])
                except TimeoutError:
                    raise ConnectionResetError from None
            await response.write_eof()
        return response


class Recent:
    """Pictures that took some work, for a while and in memory alone; the longest unused go first.

    Whoever gets one out of here must have found before that it is theirs.

    Args:
        most: pictures that are kept.
        seconds: after which one is gone, whoever has forgotten it.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._kept: OrderedDict[tuple[Account, tuple[str, ...]], bytes] = OrderedDict()

    def get(self, account: Account, key: tuple[str, ...]) -> bytes | None:
        """A picture of somebody, or None where it is not kept."""
        if (account, key) in self._kept:
            self._kept.move_to_end((account, key))
        return self._kept.get((account, key))

    def put(self, account: Account, key: tuple[str, ...], data: bytes) -> None:
        """Keep a picture; needs a running event loop."""
        self._kept[account, key] = data
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        loop = asyncio.get_running_loop()
        loop.call_later(self._seconds, self._kept.pop, (account, key), None)

    def drop(self, account: Account) -> None:
        """Keep nothing of somebody any more."""
        for key in [key for key in self._kept if key[0] == account]:
            del self._kept[key]


def kind_of(data: bytes) -> str | None:
    """The media type of a file by how it begins; None for what is not served as it is."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    return "application/zip" if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) else None


def boxes_of(text: str) -> tuple[Box, ...]:
    """Boxes as an address names them: edges as parts of the picture, ``l,t,r,b;l,t,r,b``.

    Raises:
        HTTPNotFound: they are none.
    """
    boxes: list[Box] = []
    for part in filter(None, text.split(";")[: _FACES_MOST + 1]):
        edges = part.split(",")
        if len(edges) != 4 or not all(map(_EDGE.fullmatch, edges)):
            _missing()
        left, top, right, bottom = map(float, edges)
        if not (left < right <= 1 and top < bottom <= 1):
            _missing()
        boxes.append((left, top, right, bottom))
    return tuple(boxes) if len(boxes) <= _FACES_MOST else _missing()


async def _found(reading: Coroutine[Any, Any, bytes]) -> bytes:
    """What is read of somebody's own; raises ``HTTPNotFound``."""
    try:
        return await reading
    except (NotYours, Forgotten, FileDamaged):
        _missing()


async def _seen(future: Future[bytes]) -> bytes:
    """What the eyes made; raises ``HTTPNotFound``, and ``HTTPServiceUnavailable`` when busy."""
    try:
        return await asyncio.wrap_future(future)
    except Busy:
        raise web.HTTPServiceUnavailable(text="Busy.", headers={"Retry-After": "5"}) from None
    except EngineError:
        _missing()


def _id(text: str) -> str:
    return text if _ID.fullmatch(text) else _missing()


def _account(request: web.Request) -> Account:
    account: Account = request[VISITOR].account
    return account


def _missing() -> NoReturn:
    raise web.HTTPNotFound(text="Not found.")
