"""``likeness serve`` as a child process on a fake Discord; it can be killed and started again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.bot.served import START_SECONDS, Program
from tests.fakes.discord import FakeDiscord


class Served(Program):
    """The program on Discord.

    Args:
        api: the fake that it talks to.
        settings: more of its environment.
    """

    def __init__(self, api: FakeDiscord, **settings: str) -> None:
        self.api = api
        super().__init__(
            **{
                "LIKENESS_DISCORD_TOKEN": api.token,
                "LIKENESS_DISCORD_API_URL": f"{api.url}/api",
                "LIKENESS_DISCORD_GATEWAY_URL": api.gateway,
                **settings,
            }
        )

    async def ready(self) -> None:
        """Wait until it is connected, and Discord knows its commands."""
        await self.api.until(lambda: self.api.connected and self.api.commands(), START_SECONDS)

    async def gone(self) -> None:
        """Wait until its connection is gone."""
        await self.api.until(lambda: not self.api.connected)

    def personal(self) -> Mapping[str, Sequence[str]]:
        """What it must not log, by its kind."""
        world = self.api.world
        people = [user for user in world.users.values() if not user.is_bot]
        said = [m for c in world.channels for m in world.board.all(c) if not m.author.is_bot]
        return {
            "a token": [self.api.token],
            "a name": [user.name for user in people],
            "an account": [str(user.id) for user in people],
            "a server": [n for g in world.guilds.values() for n in (g.name, str(g.id))],
            "words": [message.content for message in said],
        }
