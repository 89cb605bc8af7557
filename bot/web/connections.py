"""Connections: how many there are, and who has to make room when there are too many.

aiohttp closes a connection on which no whole request head arrives in time, and one that stays idle.
Between two such closings somebody could still open more than there is room for; so whoever has
waited longest without a request under way is closed first, and nobody who is being answered.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.web.peers import address_of

BACKLOG = 512
_BUFFER = 64 * 2**10


@dataclass(frozen=True)
class Room:
    """How much room there is for connections.

    Attributes:
        most: in all.
        each: from one address; this machine itself has no such limit.
        head_seconds: until a whole request head has to be there, and for which one may be idle.
        linger_seconds: how long the rest of a refused body is read, so that the refusal arrives.
    """

    most: int = 800
    each: int = 64
    head_seconds: float = 20.0
    linger_seconds: float = 2.0


ROOM = Room()


class Porter:
    """Knows all connections, the one that waits longest first."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._by_address: Counter[str] = Counter()
        self._idle: dict[web.RequestHandler, str | None] = {}
        self._all: dict[web.RequestHandler, str | None] = {}

    def came(self, connection: web.RequestHandler, address: str | None) -> None:
        """A connection was opened: let it in, in the place of another one, or close it."""
        self._all[connection] = self._idle[connection] = address
        if address is not None:
            self._by_address[address] += 1
            if self._by_address[address] > self.room.each:
                self._make_room(address)
        if len(self._all) > self.room.most:
            self._make_room(None)

    def left(self, connection: web.RequestHandler) -> None:
        """A connection is closed."""
        self._idle.pop(connection, None)
        address = self._all.pop(connection, None)
        if address is not None:
            self._by_address[address] -= 1
            if not self._by_address[address]:
                del self._by_address[address]

    def begins(self, connection: web.RequestHandler) -> None:
        """A request of a connection is being answered."""
        self._idle.pop(connection, None)

    def ends(self, connection: web.RequestHandler) -> None:
        """It was answered; the next may come."""
        if connection in self._all:
            self._idle[connection] = self._all[connection]

    def _make_room(self, address: str | None) -> None:
        """Close whoever waits longest; that is the newest itself where all others are busy."""
        waits = (each for each, of in self._idle.items() if address is None or of == address)
        if (longest := next(waits, None)) is not None:
            transport = longest.transport
            self.left(longest)
            if transport is not None:
                transport.abort()


class Connection(web.RequestHandler):
    """One connection, known to the porter."""

    __slots__ = ("_porter",)

    def __init__(self, porter: Porter, server: web.Server, **options: Any) -> None:
        super().__init__(server, loop=asyncio.get_running_loop(), **options)
        self._porter = porter

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The operating system let somebody in."""
        super().connection_made(transport)
        name = transport.get_extra_info("peername")
        self._porter.came(self, address_of(name))

    def begins(self) -> None:
        """A request is being answered."""
        self._porter.begins(self)

    def ends(self) -> None:
        """It was answered."""
        self._porter.ends(self)

    def connection_lost(self, exc: BaseException | None) -> None:
        """It is closed, by whomever."""
        self._porter.left(self)
        super().connection_lost(exc)


def options_of(room: Room) -> Mapping[str, Any]:
    """What aiohttp is told: nothing of anybody goes to a log, and nobody is waited for long."""
    silent = logging.Logger("silent")
    silent.addHandler(logging.NullHandler())
    return {
        "access_log": None,
        "logger": silent,  # its lines name addresses; what fails is logged by the site itself
        "keepalive_timeout": room.head_seconds,
        "lingering_time": room.linger_seconds,
        "read_bufsize": _BUFFER,
        "auto_decompress": False,
    }
