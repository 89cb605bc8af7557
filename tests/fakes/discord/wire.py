"""Discord's HTTP: requests read and checked, answers, the CDN, and bad days."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.fakes.discord.floods import throttled
from tests.fakes.discord.kinds import snowflake
from tests.fakes.discord.nouns import Call, Upload
from tests.fakes.discord.refused import Refused, form, unauthorized
from tests.fakes.discord.request import Created, Request
from tests.fakes.discord.routes import ROUTES, Route
from tests.fakes.discord.world import World

ROOT = "/api/v10"
CHUNK = 1 << 16
NUMBERED = re.compile(r"files\[(\d{1,2})\]")
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class _Sent:
    """A request's body, as it came."""

    body: Any = None
    files: dict[str, Upload] = field(default_factory=dict)
    bare: dict[str, Upload] = field(default_factory=dict)


class Wire:
    """Serves a world on a loopback port.

    Attributes:
        url: where it is, as ``http://127.0.0.1:1234``.
        down: every request is answered with 502; ``closes``: or cut.
        losing: parts of "POST /path" whose next answers never leave.
        holding: such parts whose next answers are kept back; ``held`` how many of them are now.
        throttling: such parts that are answered with 429, and for how many seconds.
        fault: what went wrong in the fake itself.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.url = ""
        self.down = False
        self.closes = False
        self.fault: Exception | None = None
        self.losing: list[str] = []
        self.holding: list[str] = []
        self.held = 0
        self._released = asyncio.Event()
        self.throttling: list[tuple[str, float]] = []
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen."""
        app = web.Application()
        for route in ROUTES:
            app.router.add_route(route.method, ROOT + route.path, self._answering(route))
        app.router.add_get("/gateway", self._gateway)
        app.router.add_get("/gateway/", self._gateway)
        app.router.add_get("/cdn/{path:.+}", self._file)
        app.router.add_route("*", "/{rest:.*}", self._nothing)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self.world.gateway.url = f"ws://{host}:{port}/gateway"
        self.world.files.root = f"{self.url}/cdn"

    async def stop(self) -> None:
        """Listen no more; nobody is waited for."""
        self.world.gateway.drop()
        self.release()
        if self._runner:
            await self._runner.cleanup()

    def release(self) -> None:
        """Let go of all answers that are kept back."""
        self._released.set()
        self._released = asyncio.Event()

    def _unavailable(self, request: web.Request) -> web.Response | None:
        if self.closes:
            return _dropped(request)
        if self.down:
            return web.Response(status=502, text="<html>502: Bad gateway</html>")
        return None

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
        return self._unavailable(request) or await self.world.gateway.handle(request)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        if gone := self._unavailable(request):
            return gone
        found = self.world.files.at(request.match_info["path"], request.query_string)
        if found is None:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=found[1], content_type=found[0])

    async def _nothing(self, request: web.Request) -> web.StreamResponse:
        if gone := self._unavailable(request):
            return gone
        self._note(request, "", {}, 404, 0, False)
        return _json(404, Refused(404, 0).body())

    def _answering(self, route: Route) -> Answer:
        async def handle(request: web.Request) -> web.StreamResponse:
            if gone := self._unavailable(request):
                return gone
            sent, headers = _Sent(), dict[str, str]()
            refused: Refused | None = None
            result: Any = None
            try:
                sent = await self._read(request, route)
                result = self._result(request, route, sent, headers)
            except Refused as no:
                refused = no
            except Exception as error:
                # A fault of the fake's own must not look like a bad day of Discord's.
                self.fault = self.fault or error
                refused = Refused(500, 0, "Internal Server Error")
            if gone := self._unavailable(request):
                return gone
            lost = _strikes(self.losing, request)
            answer = _answer(result, refused, headers)
            code = refused.code if refused else 0
            self._note(request, route.path, _seen(sent), answer.status, code, lost)
            if _strikes(self.holding, request):
                await self._hold()
            return _dropped(request) if lost else answer

        return handle

    def _result(
        self, request: web.Request, route: Route, sent: _Sent, headers: dict[str, str]
    ) -> Any:
        """What a request gives, in one step of the event loop."""
        world = self.world
        if not route.open and request.headers.get("Authorization") != f"Bot {world.token}":
            raise unauthorized()
        self._count(request, route, headers)
        found = request.match_info
        ids = {n: snowflake(v, (n,)) for n, v in found.items() if n.endswith("_id")}
        words = {name: value for name, value in found.items() if name not in ids}
        query = route.query(dict(request.query))
        body = sent.body
        if route.body is None:
            if body not in (None, {}) or sent.files:
                raise form(("body",), "UNKNOWN_FIELD", "Nothing is taken here.")
        else:
            body = route.body({} if body is None else body, ())
        asked = Request(ids, words, query, body, sent.files, sent.bare)
        return route.answer(world, asked)

    def _count(self, request: web.Request, route: Route, headers: dict[str, str]) -> None:
        """Count a request, and tell in the headers how many more there may be."""
        name = f"{route.method} {route.path}"
        for place, (part, seconds) in enumerate(self.throttling):
            if part in _asked(request):
                del self.throttling[place]
                self.world.floods.refused[name] += 1
                raise throttled(seconds, "shared")
        limits = self.world.limits
        if not limits.floods:
            return
        if not route.open:
            self.world.floods.take_global(limits.global_per_second, name)
        if most := route.most(limits):
            key = request.match_info.get(route.major, "")
            headers |= self.world.floods.take(name, key, most)

    async def _hold(self) -> None:
        """Wait until the answers that are kept back may go."""
        self.held += 1
        self.world.bell.ring()
        try:
            await self._released.wait()
        finally:
            self.held -= 1

    def _note(
        self,
        request: web.Request,
        route: str,
        body: Mapping[str, Any],
        status: int,
        code: int,
        lost: bool,
    ) -> None:
        path = request.path.removeprefix(ROOT)
        now = time.monotonic()
        call = Call(now, request.method, route, path, body, status, code, lost)
        self.world.calls.append(call)
        self.world.bell.ring()

    async def _read(self, request: web.Request, route: Route) -> _Sent:
        """A request's body. One that is too large is read to its end, so that the client hears
        why it was refused."""
        most = self.world.limits.request_bytes
        if request.content_type == "multipart/form-data":
            return await _multipart(request, most, route.form)
        data = bytearray()
        size = 0
        async for chunk in request.content.iter_chunked(CHUNK):
            size += len(chunk)
            if size <= most:
                data += chunk
        if size > most:
            raise Refused(413, 40005)
        if not data:
            return _Sent()
        if request.content_type != "application/json":
            raise Refused(400, 50109, "The request body must be JSON or multipart/form-data.")
        return _Sent(_loads(bytes(data)))


def _asked(request: web.Request) -> str:
    """What is asked, as "POST /channels/123/messages"."""
    return f"{request.method} {request.path.removeprefix(ROOT)}"


def _strikes(parts: list[str], request: web.Request) -> bool:
    """Whether one of these parts is meant for a request; it is used up then."""
    part = next((each for each in parts if each in _asked(request)), None)
    if part is not None:
        parts.remove(part)
    return part is not None


async def _multipart(request: web.Request, most: int, bare: bool) -> _Sent:
    """A form with files: ``payload_json`` and ``files[n]``, or the fields themselves."""
    sent, size = _Sent({} if bare else None), 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise form(("body",), "MULTIPART", "No parts in parts.")
        data = bytearray()
        while chunk := await part.read_chunk(CHUNK):
            size += len(chunk)
            if size <= most:
                data += chunk
        _place(sent, part.name or "", part.filename, bytes(data), bare)
    if size > most:
        raise Refused(413, 40005)
    return sent


def _place(sent: _Sent, name: str, filename: str | None, data: bytes, bare: bool) -> None:
    if bare and filename is None:
        sent.body[name] = data.decode()
    elif bare and filename is not None:
        sent.bare[name] = Upload(filename, data)
    elif name == "payload_json":
        sent.body = _loads(data)
    elif filename is not None and (found := NUMBERED.fullmatch(name)):
        sent.files[str(int(found[1]))] = Upload(filename, data)
    else:
        raise form((name,), "UNKNOWN_FIELD", "There is no such field.")


def _loads(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        raise Refused(400, 50109) from None


def _seen(sent: _Sent) -> Mapping[str, Any]:
    """A body as it is logged: without the bytes of files."""
    files = {**sent.files, **sent.bare}
    body = sent.body if isinstance(sent.body, dict) else {"body": sent.body}
    body = body if sent.body is not None else {}
    return {**body, "files": [str(file) for file in files.values()]} if files else body


def _answer(result: Any, refused: Refused | None, headers: Mapping[str, str]) -> web.Response:
    if refused:
        return _json(refused.status, refused.body(), {**headers, **refused.headers})
    if result is None:
        return web.Response(status=204, headers=dict(headers))
    if isinstance(result, Created):
        return _json(201, result.json, headers)
    return _json(200, result, headers)


def _json(status: int, body: Any, headers: Mapping[str, str] | None = None) -> web.Response:
    data = json.dumps(body, ensure_ascii=False).encode()
    answer = web.Response(status=status, body=data, headers=dict(headers or {}))
    # The clients compare the header as a whole: it must not say anything of a character set.
    answer.headers["Content-Type"] = "application/json"
    return answer


def _dropped(request: web.Request) -> web.Response:
    """An answer that finds nobody: the connection is gone."""
    if request.transport:
        request.transport.abort()
    return web.Response()
