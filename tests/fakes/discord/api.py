"""The fake as tests hold it."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Iterable
from dataclasses import replace
from types import TracebackType
from typing import Literal

from tests.fakes.discord.acting import Acting
from tests.fakes.discord.commands import Commands
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.interactions import Interactions
from tests.fakes.discord.limits import Limits
from tests.fakes.discord.looking import Looking
from tests.fakes.discord.people import People
from tests.fakes.discord.using import Using
from tests.fakes.discord.wire import Wire
from tests.fakes.discord.world import World


class FakeDiscord(People, Acting, Using, Looking):
    """Discord's API and gateway on a loopback port, for one bot, and the people who talk to that.

    Args:
        name: the bot's.
        limits: Discord's numbers.
        privileged: the privileged intents that are switched on for the application, of
            ``members``, ``presences`` and ``message_content``.

    Attributes:
        token: the bot's.
        world: everything there is, for what these methods do not show.
    """

    def __init__(
        self,
        *,
        name: str = "Likeness",
        limits: Limits | None = None,
        privileged: Iterable[str] = (),
    ) -> None:
        secret = secrets.token_urlsafe(30)
        self.world = World(name, "", limits or Limits(), frozenset(privileged))
        first = base64.b64encode(str(self.world.application).encode()).decode().rstrip("=")
        self.token = self.world.token = f"{first}.{secret[:6]}.{secret[6:]}"
        self.world.gateway = Gateway(self.world)
        self.world.commands, self.world.interactions = Commands(), Interactions()
        self._wire = Wire(self.world)

    async def __aenter__(self) -> FakeDiscord:
        await self._wire.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._wire.stop()
        if self._wire.fault and error is None:
            raise self._wire.fault

    @property
    def url(self) -> str:
        """Where it is, as ``http://127.0.0.1:1234``; the API is below ``/api/v10``, the CDN below
        ``/cdn``."""
        return self._wire.url

    @property
    def gateway(self) -> str:
        """Where the gateway is, as ``ws://127.0.0.1:1234/gateway``."""
        return self.world.gateway.url

    @property
    def limits(self) -> Limits:
        """The numbers that hold; a test may set others at any time."""
        return self.world.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self.world.limits = limits

    def limit(self, **numbers: object) -> None:
        """Set some of the numbers, as ``acknowledge_seconds=0.3`` or ``floods=False``."""
        self.world.limits = replace(self.world.limits, **numbers)  # type: ignore[arg-type]

    @property
    def shards(self) -> int:
        """How many shards the bot is told to run."""
        return self.world.shards

    @shards.setter
    def shards(self, count: int) -> None:
        self.world.shards = count

    @property
    def down(self) -> bool | Literal["closed"]:
        """True: every request is answered with 502, and nobody stays at the gateway.
        ``"closed"``: connections are cut."""
        return "closed" if self._wire.closes else self._wire.down

    @down.setter
    def down(self, down: bool | Literal["closed"]) -> None:
        self._wire.down, self._wire.closes = down is True, down == "closed"
        if down:
            self.world.gateway.drop()

    def lose_answer(self, part: str, times: int = 1) -> None:
        """Do what the next requests ask whose "POST /channels/123/messages" contains this, but cut
        the connection before the answer: it happened, and who asked cannot know."""
        self._wire.losing += [part] * times

    def hold(self, part: str, times: int = 1) -> None:
        """Do what the next such requests ask, and keep the answers back until ``release``."""
        self._wire.holding += [part] * times

    @property
    def held(self) -> int:
        """How many answers are kept back now."""
        return self._wire.held

    def release(self) -> None:
        """Let go of all answers that are kept back."""
        self._wire.release()

    def throttle(self, part: str, seconds: float = 0.3, times: int = 1) -> None:
        """Answer the next such requests with 429, to be tried again after so many seconds."""
        self._wire.throttling += [(part, seconds)] * times

    def drop_gateway(self) -> None:
        """Cut the bot's connections to the gateway without a word."""
        self.world.gateway.drop()

    def reconnect(self) -> None:
        """Have the gateway ask the bot to connect again and resume."""
        self.world.gateway.reconnect()

    def invalidate(self, resumable: bool = False) -> None:
        """Have the gateway call the bot's sessions invalid."""
        self.world.gateway.invalidate(resumable)

    def expire_tokens(self) -> None:
        """Let the tokens of all interactions so far be too old."""
        self.world.interactions.expire()

    def expire_attachments(self) -> None:
        """Let the addresses of all files that were given so far be too old."""
        self.world.files.expire()
