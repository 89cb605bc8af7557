"""The gateway: sessions of the bot, what each is told, and how each is resumed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.fakes.discord.link import INVALID, RECONNECT, Link, Session
from tests.fakes.discord.nouns import Guild
from tests.fakes.discord.world import World

Json = dict[str, Any]


class Gateway:
    """Takes the bot's connections and tells it what happens.

    Attributes:
        identified: how often a session began; ``resumed`` how often one went on.
        closed: the codes with which the gateway closed connections.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.links: set[Link] = set()
        self.identified = 0
        self.resumed = 0
        self.closed: list[int] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One connection, from its handshake to its end."""
        wanted = dict(request.query)
        packed = wanted.pop("compress", None)
        ok = wanted.pop("v", None) == "10" and wanted.pop("encoding", "json") == "json"
        if not ok or wanted or packed not in (None, "zlib-stream"):
            return web.Response(status=400, text="no such version, encoding or compression")
        socket = web.WebSocketResponse(compress=False, max_msg_size=1 << 16, timeout=1.0)
        await socket.prepare(request)
        link = Link(self, request, socket, packed is not None)
        self.links.add(link)
        try:
            await link.run()
        finally:
            self.links.discard(link)
            self.world.bell.ring()
        return socket

    def tell(
        self,
        event: str,
        data: Callable[[int], Any] | Json,
        guild: Guild | None = None,
        intent: int = 0,
    ) -> None:
        """Tell of an event whoever of the bot's shards it concerns and who asked for such.

        Args:
            data: what is told, or what makes that from the intents of a session.
        """
        for session in self.sessions.values():
            if session.hears(guild) and (not intent or session.intents & intent):
                session.tell(event, data(session.intents) if callable(data) else data)
        self.world.bell.ring()

    @property
    def connected(self) -> int:
        """How many sessions have a connection at the moment."""
        return sum(session.link is not None for session in self.sessions.values())

    def begin(self, session: Session) -> None:
        """Keep a session. Who identifies anew will not come back for what it had before."""
        for old in [*self.sessions.values()]:
            if old.link is None and old.shard == session.shard:
                del self.sessions[old.id]
        self.sessions[session.id] = session

    def drop(self) -> None:
        """Cut all connections without a word."""
        for link in [*self.links]:
            link.cut()

    def reconnect(self) -> None:
        """Ask the bot to come again and resume."""
        for link in [*self.links]:
            link.send({"op": RECONNECT, "d": None})

    def invalidate(self, resumable: bool) -> None:
        """Tell the bot that its sessions are none; those that may not be resumed are gone."""
        for session in [*self.sessions.values()]:
            if session.link:
                session.link.send({"op": INVALID, "d": resumable})
            if not resumable:
                del self.sessions[session.id]
