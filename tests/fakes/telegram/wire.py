"""The Bot API's HTTP: requests in every form it takes, answers, downloads, and its bad days."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web

from tests.fakes.telegram.dispatch import answer, shape_of
from tests.fakes.telegram.kinds import FILE, Shape
from tests.fakes.telegram.nouns import Call, Upload
from tests.fakes.telegram.refused import Refused, bad
from tests.fakes.telegram.world import World

ATTACHED = "attach://"
SLACK_BYTES = 1 << 20
CHUNK = 1 << 16
DOWN = {"ok": False, "error_code": 502, "description": "Bad Gateway"}


class Wire:
    """Serves a world on a loopback port.

    Attributes:
        url: where it is, as ``http://127.0.0.1:1234``.
        down: every request is answered with 502.
        lose: methods (in lower case) whose next answers never leave.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.url = ""
        self.down = False
        self.closes = False
        self.lose: Counter[str] = Counter()
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen."""
        app = web.Application()
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._file)
        app.router.add_route("*", "/{rest:.*}", self._nothing)
        # Without cancellation a killed bot's poll would take the updates of its successor.
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        """Listen no more; nobody is waited for."""
        self.world.updates.interrupt(Refused(409, "the server stops"))
        if self._runner:
            await self._runner.cleanup()

    def _unavailable(self, request: web.Request) -> web.Response | None:
        if self.closes:
            return _dropped(request)
        if self.down:
            return _json(502, DOWN)
        return None

    async def _file(self, request: web.Request) -> web.Response:
        if gone := self._unavailable(request):
            return gone
        file = self.world.files.at(request.match_info["path"])
        if request.match_info["token"] != self.world.token or file is None:
            return _json(404, Refused(404).body())
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def _nothing(self, request: web.Request) -> web.Response:
        return self._unavailable(request) or _json(404, Refused(404).body())

    async def _call(self, request: web.Request) -> web.Response:
        if gone := self._unavailable(request):
            return gone
        method = request.match_info["method"]
        given: Mapping[str, Any] = {}
        try:
            if request.match_info["token"] != self.world.token:
                raise Refused(401)
            shape = shape_of(method)
            method = shape.name
            given = await self._given(request, shape)
            given = shape.fields(given)
            body = {"ok": True, "result": await answer(self.world, shape, given)}
            status = 200
        except Refused as refused:
            body, status = refused.body(), refused.code
        if gone := self._unavailable(request):
            return gone
        lost = self._loses(method)
        self._note(method, given, status, lost)
        return _dropped(request) if lost else _json(status, body)

    def _loses(self, method: str) -> bool:
        name = method.lower()
        if not self.lose[name]:
            return False
        self.lose[name] -= 1
        return True

    def _note(self, method: str, given: Mapping[str, Any], status: int, lost: bool) -> None:
        seen = {name: _legible(value) for name, value in given.items()}
        self.world.calls.append(Call(time.monotonic(), method, seen, status, lost))
        self.world.bell.ring()

    async def _given(self, request: web.Request, shape: Shape) -> Mapping[str, Any]:
        """The parameters of a request, with uploads in the place of what names them."""
        given: dict[str, Any] = dict(request.query)
        uploads: dict[str, Upload] = {}
        if request.content_type == "multipart/form-data":
            await _multipart(request, self.world.limits.upload_bytes, given, uploads)
        else:
            given |= _decoded(request, await _body(request, self.world.limits.upload_bytes))
        known = {**shape.required, **shape.optional}
        for name in [name for name in uploads if known.get(name) is FILE]:
            given[name] = uploads.pop(name)
        used: set[str] = set()
        placed = {name: _attach(value, uploads, used) for name, value in given.items()}
        for name in uploads.keys() - used:
            raise bad(f'unknown parameter "{name}" of {shape.name}')
        return placed


def _dropped(request: web.Request) -> web.Response:
    """An answer that finds nobody: the connection is gone."""
    if request.transport:
        request.transport.abort()
    return web.Response()


def _json(status: int, body: Mapping[str, Any]) -> web.Response:
    data = json.dumps(body, ensure_ascii=False).encode()
    return web.Response(status=status, body=data, content_type="application/json")


def _legible(value: Any) -> Any:
    """A parameter as it is logged: without the bytes of files."""
    if isinstance(value, Upload):
        return str(value)
    if isinstance(value, list):
        return [_legible(item) for item in value]
    if isinstance(value, dict):
        return {name: _legible(item) for name, item in value.items()}
    return value


def _attach(value: Any, uploads: Mapping[str, Upload], used: set[str]) -> Any:
    """A parameter with ``attach://name`` replaced by that upload."""
    if isinstance(value, str) and value.startswith(ATTACHED):
        name = value.removeprefix(ATTACHED)
        if name not in uploads:
            raise bad(f'attached file "{name}" not found')
        used.add(name)
        return uploads[name]
    if isinstance(value, str) and ATTACHED in value and value[0] in "[{":
        try:
            return _attach(json.loads(value), uploads, used)
        except ValueError:
            return value
    if isinstance(value, list):
        return [_attach(item, uploads, used) for item in value]
    if isinstance(value, dict):
        return {name: _attach(item, uploads, used) for name, item in value.items()}
    return value


async def _body(request: web.Request, most: int) -> bytes:
    body = bytearray()
    async for chunk in request.content.iter_chunked(CHUNK):
        body += chunk[: max(0, most + SLACK_BYTES - len(body) + 1)]
    if len(body) > most + SLACK_BYTES:
        raise Refused(413)
    return bytes(body)


def _decoded(request: web.Request, body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    if request.content_type == "application/json":
        try:
            given = json.loads(body)
        except ValueError:
            raise bad("can't parse request JSON") from None
        if not isinstance(given, dict):
            raise bad("object expected as request JSON")
        return given
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


async def _multipart(
    request: web.Request, most: int, given: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    """Read a form with files. A body that is too large is read to its end, so that the client
    hears why it was refused."""
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, aiohttp.BodyPartReader):
            raise bad("nested multipart")
        data = bytearray()
        while chunk := await part.read_chunk(CHUNK):
            size += len(chunk)
            if size <= most + SLACK_BYTES:
                data += chunk
        name, filename = part.name or "", part.filename
        if filename is None:
            given[name] = bytes(data).decode()
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            uploads[name] = Upload(filename, kind, bytes(data))
    if size > most + SLACK_BYTES:
        raise Refused(413)
