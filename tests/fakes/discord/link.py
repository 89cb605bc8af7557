"""One connection of the bot's to the gateway, and the session that it belongs to."""

from __future__ import annotations

import asyncio
import json
import secrets
import zlib
from collections import deque
from typing import TYPE_CHECKING, Any

from aiohttp import WSCloseCode, WSMsgType, web

from tests.fakes.discord.intents import GUILDS, KNOWN, MEMBERS, PRIVILEGED, app_flags
from tests.fakes.discord.nouns import Guild
from tests.fakes.discord.rendered import guild_create_json, member_json, user_json

if TYPE_CHECKING:
    from tests.fakes.discord.gateway import Gateway

DISPATCH, BEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT = 0, 1, 2, 3, 4, 6, 7
MEMBERS_WANTED, INVALID, HELLO, ACK = 8, 9, 10, 11
KEPT = 20_000
OFTEN, SPAN = 120, 60.0
"""How often a client may say something in how many seconds."""
TABLE = {"token", "properties", "compress", "large_threshold", "shard", "presence", "intents"}

Json = dict[str, Any]


class Closed(Exception):
    """The connection ends, with this code."""

    def __init__(self, code: int, reason: str) -> None:
        self.code = code
        self.reason = reason
        super().__init__(reason)


class Session:
    """What one shard of the bot has been told since it identified.

    Attributes:
        told: (sequence number, what) of the last events, for a resume.
        link: the connection that it has at the moment.
    """

    def __init__(self, shard: tuple[int, int], intents: int) -> None:
        self.id = secrets.token_hex(16)
        self.shard = shard
        self.intents = intents
        self.sequence = 0
        self.told: deque[tuple[int, Json]] = deque(maxlen=KEPT)
        self.link: Link | None = None

    def tell(self, event: str, data: Any) -> None:
        """Tell it of an event, at once or when it resumes."""
        self.sequence += 1
        what = {"op": DISPATCH, "t": event, "s": self.sequence, "d": data}
        self.told.append((self.sequence, what))
        if self.link:
            self.link.send(what)

    def hears(self, guild: Guild | None) -> bool:
        """Whether what happens in a guild, or in a DM, is this shard's."""
        number, count = self.shard
        return (guild.id >> 22) % count == number if guild else number == 0


class Link:
    """One connection."""

    def __init__(
        self,
        gateway: Gateway,
        request: web.Request,
        socket: web.WebSocketResponse,
        packed: bool,
    ) -> None:
        self.gateway = gateway
        self._request = request
        self.socket = socket
        self.session: Session | None = None
        self._packer = zlib.compressobj() if packed else None
        self._waiting: asyncio.Queue[Json | Closed] = asyncio.Queue()
        self._heard: deque[float] = deque(maxlen=OFTEN + 1)
        self._alarm: asyncio.TimerHandle | None = None

    def send(self, what: Json) -> None:
        """Send this after what waits already."""
        self._waiting.put_nowait(what)

    def close(self, code: int, reason: str) -> None:
        """Close the connection after what waits already."""
        self._waiting.put_nowait(Closed(code, reason))

    def cut(self) -> None:
        """End the connection without a word."""
        self._leave()
        if self._request.transport:
            self._request.transport.abort()

    async def run(self) -> None:
        """Read and write until one side closes."""
        every = self.gateway.world.limits.heartbeat_seconds
        self.send({"op": HELLO, "d": {"heartbeat_interval": int(every * 1000), "_trace": []}})
        self._expect()
        writer = asyncio.create_task(self._write())
        try:
            async for message in self.socket:
                if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                    self._read(message.data)
        finally:
            # A client that says goodbye with 1000 or 1001 will not come back for its session.
            said_goodbye = self.socket.close_code in (WSCloseCode.OK, WSCloseCode.GOING_AWAY)
            if said_goodbye and self.session and self.session.link is self:
                self.gateway.sessions.pop(self.session.id, None)
            self._leave()
            writer.cancel()

    def _leave(self) -> None:
        if self._alarm:
            self._alarm.cancel()
        if self.session and self.session.link is self:
            self.session.link = None

    async def _write(self) -> None:
        while True:
            what = await self._waiting.get()
            try:
                if isinstance(what, Closed):
                    self.gateway.closed.append(what.code)
                    self._leave()
                    await self.socket.close(code=what.code, message=what.reason.encode())
                    return
                await self._put(json.dumps(what, ensure_ascii=False).encode())
            except (ConnectionError, RuntimeError):
                return

    async def _put(self, data: bytes) -> None:
        if self._packer is None:
            await self.socket.send_str(data.decode())
            return
        packed = self._packer.compress(data) + self._packer.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(packed)

    def _expect(self) -> None:
        """Close when no heartbeat comes in time."""
        if self._alarm:
            self._alarm.cancel()
        limits = self.gateway.world.limits
        seconds = limits.heartbeat_seconds * limits.missed
        loop = asyncio.get_running_loop()
        self._alarm = loop.call_later(seconds, self.close, 4009, "Session timed out.")

    def _count(self) -> None:
        now = asyncio.get_running_loop().time()
        self._heard.append(now)
        if len(self._heard) > OFTEN and now - self._heard[0] < SPAN:
            raise Closed(4008, "Rate limited.")

    def _read(self, data: str | bytes) -> None:
        try:
            self._count()
            given = json.loads(data)
            self._do(given["op"], given.get("d"))
        except Closed as closed:
            self.close(closed.code, closed.reason)
        except (ValueError, KeyError, TypeError):
            self.close(4002, "Error while decoding payload.")

    def _do(self, op: int, data: Any) -> None:
        if op == BEAT:
            self._expect()
            self.send({"op": ACK, "d": None})
        elif op == IDENTIFY:
            self._identify(data)
        elif op == RESUME:
            self._resume(data)
        elif self.session is None:
            raise Closed(4003, "Not authenticated.")
        elif op == MEMBERS_WANTED:
            self._members(data)
        elif op not in (PRESENCE, VOICE):
            raise Closed(4001, "Unknown opcode.")

    def _identify(self, data: Json) -> None:
        world = self.gateway.world
        if self.session:
            raise Closed(4005, "Already authenticated.")
        if data["token"] != world.token:
            raise Closed(4004, "Authentication failed.")
        if data.keys() - TABLE or not isinstance(data["properties"], dict):
            raise Closed(4002, "Error while decoding payload.")
        number, count = data.get("shard", (0, 1))
        if not 0 <= number < count:
            raise Closed(4010, "Invalid shard.")
        intents = data["intents"]
        if intents & ~KNOWN:
            raise Closed(4013, "Invalid intent(s).")
        if any(intents & bit for name, bit in PRIVILEGED.items() if name not in world.privileged):
            raise Closed(4014, "Disallowed intent(s).")
        self.session = Session((number, count), intents)
        self.session.link = self
        self.gateway.begin(self.session)
        self.gateway.identified += 1
        self._ready(self.session)
        world.bell.ring()

    def _ready(self, session: Session) -> None:
        world = self.gateway.world
        mine = [g for g in world.guilds.values() if world.has_bot(g) and session.hears(g)]
        session.tell(
            "READY",
            {
                "v": 10,
                "user": user_json(world.bot) | {"verified": True, "mfa_enabled": True},
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in mine],
                "session_id": session.id,
                "session_type": "normal",
                "resume_gateway_url": self.gateway.url,
                "shard": [*session.shard],
                "application": {"id": str(world.application), "flags": app_flags(world)},
                "private_channels": [],
                "relationships": [],
                "presences": [],
                "user_settings": {},
                "_trace": [],
            },
        )
        if session.intents & GUILDS:
            for guild in mine:
                everybody = bool(session.intents & MEMBERS)
                told = guild_create_json(world, guild, everybody) | {"unavailable": False}
                session.tell("GUILD_CREATE", told)

    def _resume(self, data: Json) -> None:
        gateway = self.gateway
        if data["token"] != gateway.world.token:
            raise Closed(4004, "Authentication failed.")
        session = gateway.sessions.get(data["session_id"])
        if session is None:
            self.send({"op": INVALID, "d": False})
            return
        seen = data["seq"]
        if not isinstance(seen, int) or seen > session.sequence:
            raise Closed(4007, "Invalid seq.")
        if session.link:
            session.link.close(4000, "Resumed elsewhere.")
        self.session, session.link = session, self
        for number, what in session.told:
            if number > seen:
                self.send(what)
        session.tell("RESUMED", {"_trace": []})
        gateway.resumed += 1
        gateway.world.bell.ring()

    def _members(self, data: Json) -> None:
        world, session = self.gateway.world, self.session
        assert session
        guild = world.guilds.get(int(data["guild_id"]))
        if guild is None or not world.has_bot(guild):
            return
        if data.get("query") == "" and not session.intents & MEMBERS:
            raise Closed(4014, "Disallowed intent(s).")
        wanted = {int(one) for one in data.get("user_ids", ())}
        start = (data.get("query") or "").lower()
        found = [
            member_json(world, guild, member)
            for member in guild.members.values()
            if (member.user.id in wanted if wanted else member.user.username.startswith(start))
        ]
        chunk = {"guild_id": str(guild.id), "members": found, "chunk_index": 0, "chunk_count": 1}
        if nonce := data.get("nonce"):
            chunk["nonce"] = nonce
        session.tell("GUILD_MEMBERS_CHUNK", chunk)
