"""What one open page gets: events in the order they happened, never more than it can take.

The format is that of server-sent events (WHATWG HTML, section 9.2). A page that reads too slowly
loses its connection and not the events: it comes back and says how far it got.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

WAITING_MOST = 256
PING_SECONDS = 15.0
STALL_SECONDS = 20.0
_RETRY_MILLISECONDS = 1000


def event(name: str, data: Mapping[str, Any], id: str | None = None) -> bytes:
    """An event; JSON has no line breaks, so that one line of data is enough."""
    lines = [f"event: {name}", f"data: {json.dumps(data, ensure_ascii=False)}"]
    if id is not None:
        lines.insert(1, f"id: {id}")
    return ("\n".join(lines) + "\n\n").encode(errors="replace")


class Stream:
    """The events of one open page.

    Attributes:
        greet: whether nobody has said anything to this person yet.
        over: set when there is nothing more to come.
    """

    def __init__(self, *, greet: bool = False) -> None:
        self.greet = greet
        self.over = asyncio.Event()
        self._queue: asyncio.Queue[bytes | str] = asyncio.Queue()
        self._latest: dict[str, bytes] = {}  # of each progress that waits
        self._room = WAITING_MOST

    def begin(self, events: list[bytes]) -> None:
        """What has happened before; however much that is, it does not count as slowness."""
        self._room += len(events)
        for each in events:
            self._queue.put_nowait(each)

    def put(self, event: bytes) -> None:
        """Something happened."""
        self._put(event)

    def put_latest(self, key: str, event: bytes) -> None:
        """Something moved; of what is not yet sent under that key only the latest counts."""
        waits = key in self._latest
        self._latest[key] = event
        if not waits:
            self._put(key)

    def drop_latest(self, key: str) -> None:
        """What moved has come to its end."""
        self._latest.pop(key, None)

    async def pour(self, response: web.StreamResponse) -> None:
        """Send everything until it is over, the page is gone, or it stands still too long.

        Raises:
            ConnectionError: the page is gone.
        """
        await response.write(f"retry: {_RETRY_MILLISECONDS}\n\n".encode())
        while not self.over.is_set():
            data = await self._next()
            if not data or self.over.is_set():
                continue
            try:
                async with asyncio.timeout(STALL_SECONDS):
                    await response.write(data)
            except TimeoutError:
                return

    async def _next(self) -> bytes:
        """What is to be sent next; nothing but a sign of life where nothing happens."""
        try:
            async with asyncio.timeout(PING_SECONDS):
                item = await self._queue.get()
        except TimeoutError:
            return b": here\n\n"
        self._room = max(WAITING_MOST, self._room - 1)
        return self._latest.pop(item, b"") if isinstance(item, str) else item

    def _put(self, item: bytes | str) -> None:
        if self._queue.qsize() >= self._room:
            self.end()
        elif not self.over.is_set():
            self._queue.put_nowait(item)

    def end(self) -> None:
        """Nothing more comes, and what waits is not sent."""
        if not self.over.is_set():
            self.over.set()
            self._queue.put_nowait(b"")  # wakes whoever waits for the next
