"""A real client of discord.py in the test's own process, at the fake."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import yarl

import discord
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from tests.fakes.discord.api import FakeDiscord
from tests.fakes.discord.nouns import User
from tests.fakes.stage import picture


class Bot(discord.AutoShardedClient):
    """A client that is ready as soon as the guilds are there, and keeps what it heard.

    Attributes:
        api: whose ``until`` looks again when it heard something.
    """

    api: FakeDiscord

    def __init__(self, intents: discord.Intents | None = None, **options: Any) -> None:
        options = {"guild_ready_timeout": 0.02, **options}
        super().__init__(intents=intents or discord.Intents.default(), **options)
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait between shards."""

    async def on_message(self, message: discord.Message) -> None:
        if self.user and message.author.id != self.user.id:
            self.heard.append(message)
            self.api.world.bell.ring()


@asynccontextmanager
async def at(api: FakeDiscord, bot: Bot | None = None, *, sync: bool = True) -> AsyncIterator[Bot]:
    """The bot, logged in and ready, with its commands registered."""
    before = (Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.asset.Asset.BASE)
    Route.BASE = f"{api.url}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(api.gateway)
    discord.asset.Asset.BASE = f"{api.url}/cdn"
    bot = bot or Bot()
    bot.api = api
    try:
        await bot.login(api.token)
        if sync and bot.tree.get_commands():
            await bot.tree.sync()
        running = asyncio.create_task(bot.connect())
        try:
            ready = asyncio.create_task(bot.wait_until_ready())
            await asyncio.wait({ready, running}, timeout=5, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                ready.cancel()
                await running
            await asyncio.wait_for(ready, 0.01)
            yield bot
        finally:
            await bot.close()
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.asset.Asset.BASE = before


Asked = discord.Interaction[Bot]


class Stage:
    """A guild with two people, and a bot whose one command does what a test says.

    Attributes:
        does: what the command does next.
        failed: what Discord said against it.
    """

    def __init__(self, api: FakeDiscord) -> None:
        self.api, self.bot = api, Bot()
        self.ana, self.ben = api.user("Ana"), api.user("Ben")
        channels = ("general", "other")
        self.guild = api.guild("Friends", self.ana, self.ben, channels=channels, forums=("posts",))
        self.room = self.guild.channel("general")
        self.does: Any = None
        self.failed: list[discord.HTTPException] = []
        self.done = 0

        @self.bot.tree.command(description="Do it")
        @app_commands.allowed_installs(guilds=True, users=True)
        @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
        async def go(it: Asked) -> None:
            await self.try_to(self.does(it))
            self.done += 1
            self.api.world.bell.ring()

    async def try_to(self, doing: Any) -> None:
        """Do something, and keep what Discord says against it."""
        try:
            await doing
        except discord.HTTPException as error:
            self.failed.append(error)

    @property
    def codes(self) -> list[int]:
        """Discord's numbers for what it said against it."""
        return [error.code for error in self.failed]

    async def go(self, does: Any, who: User | None = None, where: Any = None) -> Any:
        """Let the bot do this for somebody, and wait until it has."""
        self.does, before = does, self.done
        it = await self.api.slash(who or self.ana, "go", where or self.room, wait=False)
        await self.api.until(lambda: self.done > before, 8)
        return it

    def channel(self, name: str = "general") -> Any:
        """What the bot knows of a channel."""
        return self.bot.get_channel(self.guild.channel(name).id)

    async def dm(self, who: User) -> Any:
        """The bot's channel with somebody."""
        return await (await self.bot.fetch_user(who.id)).create_dm()


@asynccontextmanager
async def staged() -> AsyncIterator[Stage]:
    """A stage with the bot on it."""
    async with FakeDiscord() as api:
        stage = Stage(api)
        async with at(api, stage.bot):
            yield stage


def png(name: str = "out.png", side: int = 20) -> discord.File:
    """A picture to send."""
    return discord.File(io.BytesIO(picture(side, side)), name)
