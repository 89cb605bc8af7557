"""A hub for weights on loopback: it knows commits and their files, and has its bad days.

Large files are given out as the real hub does: by way of another address, which takes ranges and
must never see a token.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from aiohttp import web

REVISION = "c0ffee00" * 5
LARGEST = 16 * 2**20
"""Bytes of a file; whatever a test needs is smaller."""
REQUESTS = 500
"""Requests after which whoever asks is in a loop."""
_PIECE = 2**16


def tensors(size: int, fill: int = 7) -> bytes:
    """A safetensors file with ``size`` bytes of one tensor, which differ along the file."""
    header = {"x": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}
    text = json.dumps(header).encode()
    body = bytes((fill * index) % 251 for index in range(min(size, 4096)))
    body = b"".join(bytes([n % 256]) + body[1:] for n in range(-(-size // len(body))))[:size]
    return len(text).to_bytes(8, "little") + text + body


@dataclass(frozen=True)
class Seen:
    """A request for bytes.

    Attributes:
        path: of the file.
        start: the offset that was asked for.
        token: what stood behind ``Bearer``, or None.
        moved: whether it came to the second address.
    """

    path: str
    start: int
    token: str | None
    moved: bool


@dataclass
class Trouble:
    """What goes wrong with a file.

    Attributes:
        cut: connections break after so many bytes, one for each number.
        hold: after so many bytes nothing comes until the test lets go.
        corrupt: a byte is another.
        longer: so many bytes are added to it.
        ranges: whether offsets are looked at.
    """

    cut: list[int] = field(default_factory=list)
    hold: int | None = None
    corrupt: bool = False
    longer: int = 0
    ranges: bool = True


class FakeHub:
    """Serves commits on a thread of its own, as a context.

    Attributes:
        url: where it is.
        accepted: tokens that may read what is gated.
        gated: repositories that are given to those only.
        status: answered to everything instead, if not None.
        page: what the list of files is answered with instead, if not None.
        trouble: by the path of a file.
        seen: requests for bytes, in order.
        held: set when a file is held.
        before: called with a path when its bytes are asked for.
    """

    def __init__(self) -> None:
        self.url = ""
        self.accepted: set[str] = set()
        self.gated: set[str] = set()
        self.status: int | None = None
        self.page: str | None = None
        self.trouble: dict[str, Trouble] = {}
        self.seen: list[Seen] = []
        self.held = threading.Event()
        self.before: Callable[[str], None] = lambda path: None
        self._commits: dict[tuple[str, str], dict[str, bytes]] = {}
        self._requests = 0
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    def __enter__(self) -> FakeHub:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.let_go()
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)
        assert not self._thread.is_alive()

    def add(self, repository: str, files: Mapping[str, bytes], revision: str = REVISION) -> None:
        """Have a commit; files that end in ``.safetensors`` are large."""
        assert all(len(data) <= LARGEST for data in files.values())
        self._commits[repository, revision] = dict(files)

    def troubled(self, path: str, **what: Any) -> Trouble:
        """Let something go wrong with a file from now on."""
        self.trouble[path] = Trouble(**what)
        return self.trouble[path]

    def let_go(self) -> None:
        """Give out the rest of what is held."""
        self.trouble = {path: Trouble() for path in self.trouble}
        self._loop.call_soon_threadsafe(self._released.set)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._over, self._released = asyncio.Event(), asyncio.Event()
        app = web.Application(middlewares=[self._bound])
        repository = "{owner:[^/]+}/{name:[^/]+}"
        app.router.add_get(f"/api/models/{repository}/revision/{{revision}}", self._list)
        app.router.add_get(f"/{repository}/resolve/{{revision}}/{{path:.+}}", self._resolve)
        app.router.add_get(f"/moved/{repository}/{{revision}}/{{path:.+}}", self._moved)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self._port = runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{self._port}"
        self._ready.set()
        await self._over.wait()
        await runner.cleanup()

    @web.middleware
    async def _bound(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self._requests += 1
        if self._requests > REQUESTS:
            return web.Response(status=429)
        if self.status is not None:
            return web.Response(status=self.status)
        answer: web.StreamResponse = await handler(request)
        return answer

    async def _list(self, request: web.Request) -> web.Response:
        found = self._found(request)
        if isinstance(found, web.Response):
            return found
        if self.page is not None:
            return web.Response(text=self.page)
        repository, revision = _repository(request), request.match_info["revision"]
        siblings: list[dict[str, Any]] = [{"rfilename": path} for path in found]
        if request.query.get("blobs") in ("true", "True", "1"):
            siblings = [_sibling(path, data) for path, data in found.items()]
        return web.json_response({"id": repository, "sha": revision, "siblings": siblings})

    async def _resolve(self, request: web.Request) -> web.StreamResponse:
        found = self._found(request)
        if isinstance(found, web.Response):
            return found
        if _repository(request) in self.gated and _token(request) not in self.accepted:
            return _refused(401 if _token(request) is None else 403, "GatedRepo")
        path = request.match_info["path"]
        if path not in found:
            return _refused(404, "EntryNotFound")
        if not path.endswith(".safetensors"):
            return await self._give(request, path, found[path], moved=False)
        there = f"http://localhost:{self._port}/moved/{_repository(request)}"
        where = f"{there}/{request.match_info['revision']}/{path}?signature=secret"
        linked = {
            "X-Repo-Commit": request.match_info["revision"],
            "X-Linked-Size": str(len(found[path])),
            "X-Linked-Etag": f'"{hashlib.sha256(found[path]).hexdigest()}"',
        }
        return web.Response(status=302, headers={"Location": where, **linked})

    async def _moved(self, request: web.Request) -> web.StreamResponse:
        found = self._found(request)
        assert not isinstance(found, web.Response)
        path = request.match_info["path"]
        return await self._give(request, path, found[path], moved=True)

    def _found(self, request: web.Request) -> dict[str, bytes] | web.Response:
        repository, revision = _repository(request), request.match_info["revision"]
        if all(repository != known for known, _ in self._commits):
            return _refused(401 if _token(request) is None else 404, "RepoNotFound")
        files = self._commits.get((repository, revision))
        return _refused(404, "RevisionNotFound") if files is None else files

    async def _give(
        self, request: web.Request, path: str, data: bytes, *, moved: bool
    ) -> web.StreamResponse:
        trouble = self.trouble.get(path, Trouble())
        asked = request.http_range.start or 0
        start = asked if trouble.ranges else 0
        self.seen.append(Seen(path, asked, _token(request), moved))
        self.before(path)
        data = data + bytes(trouble.longer)
        if trouble.corrupt:
            data = data[:-1] + bytes([data[-1] ^ 1])
        if start and start >= len(data):
            return web.Response(status=416, headers={"Content-Range": f"bytes */{len(data)}"})
        answer = web.StreamResponse(status=206 if start else 200)
        answer.content_length = len(data) - start
        answer.headers["Accept-Ranges"] = "bytes"
        if start:
            answer.headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        await answer.prepare(request)
        if request.method == "HEAD":
            return answer
        cut = trouble.cut.pop(0) if trouble.cut else None
        try:
            await self._write(answer, data[start:], cut, trouble.hold)
        except ConnectionError:  # whoever asked was killed
            return answer
        if cut is not None and request.transport is not None:
            request.transport.close()
        return answer

    async def _write(
        self, answer: web.StreamResponse, data: bytes, cut: int | None, hold: int | None
    ) -> None:
        first = min(len(data), *(n for n in (cut, hold) if n is not None), len(data))
        for offset in range(0, first, _PIECE):
            await answer.write(data[offset : min(offset + _PIECE, first)])
        if cut is not None:
            return
        if hold is not None:
            self.held.set()
            await self._released.wait()
        for offset in range(first, len(data), _PIECE):
            await answer.write(data[offset : offset + _PIECE])


def _repository(request: web.Request) -> str:
    return f"{request.match_info['owner']}/{request.match_info['name']}"


def _token(request: web.Request) -> str | None:
    said = request.headers.get("Authorization")
    return None if said is None else said.removeprefix("Bearer ")


def _refused(status: int, code: str) -> web.Response:
    return web.json_response({"error": code}, status=status, headers={"X-Error-Code": code})


def _sibling(path: str, data: bytes) -> dict[str, Any]:
    blob = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
    entry: dict[str, Any] = {"rfilename": path, "size": len(data), "blobId": blob}
    if path.endswith(".safetensors"):
        # A large file's blob is the pointer that git keeps in its place.
        entry["blobId"] = hashlib.sha1(blob.encode()).hexdigest()
        entry["lfs"] = {
            "sha256": hashlib.sha256(data).hexdigest(),
            "size": len(data),
            "pointerSize": 134,
        }
    return entry
