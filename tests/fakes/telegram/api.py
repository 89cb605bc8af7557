"""The fake as tests hold it."""

from __future__ import annotations

import secrets
from types import TracebackType
from typing import Literal

import aiohttp

from tests.fakes.telegram.limits import Limits
from tests.fakes.telegram.looking import Looking
from tests.fakes.telegram.moving import Moving
from tests.fakes.telegram.nouns import User
from tests.fakes.telegram.profile import Profile
from tests.fakes.telegram.queries import Queries
from tests.fakes.telegram.refused import Refused
from tests.fakes.telegram.stickers import Sets
from tests.fakes.telegram.tapping import Tapping
from tests.fakes.telegram.wire import Wire
from tests.fakes.telegram.world import World
from tests.fakes.telegram.writing import Writing

BOT_ID = 7_100_000_001


class FakeTelegram(Writing, Tapping, Moving, Looking):
    """A Bot API server on a loopback port, for one bot, and the people who talk to that.

    Args:
        username: the bot's.
        name: the bot's.
        limits: numbers of the Bot API.
        privacy: privacy mode in groups.

    Attributes:
        token: the bot's.
        world: everything there is, for what these methods do not show.
    """

    def __init__(
        self,
        *,
        username: str = "likeness_bot",
        name: str = "Likeness",
        limits: Limits | None = None,
        privacy: bool = True,
    ) -> None:
        self.token = f"{BOT_ID}:{secrets.token_urlsafe(26)[:35]}"
        bot = User(BOT_ID, name, username, is_bot=True)
        self.world = World(bot, self.token, limits or Limits(), privacy)
        self.world.queries, self.world.sets, self.world.profile = Queries(), Sets(), Profile()
        self._wire = Wire(self.world)

    async def __aenter__(self) -> FakeTelegram:
        self.world.http = aiohttp.ClientSession()
        await self._wire.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.world.updates.close()
        await self._wire.stop()
        await self.world.http.close()

    @property
    def url(self) -> str:
        """Where it is, as ``http://127.0.0.1:1234``."""
        return self._wire.url

    @property
    def limits(self) -> Limits:
        """The numbers that hold; a test may set others at any time."""
        return self.world.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self.world.limits = limits

    @property
    def down(self) -> bool | Literal["closed"]:
        """True: every request is answered with 502. ``"closed"``: connections are cut."""
        return "closed" if self._wire.closes else self._wire.down

    @down.setter
    def down(self, down: bool | Literal["closed"]) -> None:
        self._wire.down, self._wire.closes = down is True, down == "closed"
        if down:
            self.world.updates.interrupt(Refused(409, "the server is down"))

    def lose_answer(self, method: str, times: int = 1) -> None:
        """Do what the next requests by this method ask, but cut the connection before the answer:
        it happened, and who asked cannot know."""
        self._wire.lose[method.lower()] += times
