"""discord.py's client: it does all its set-up before the first event, and takes it down at the end.

It asks for no privileged intent: commands, menus, direct messages and messages with the bot's name
carry what they need.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import discord
import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import App
from bot.board import Board
from bot.conversation.replies import DISCORD
from bot.conversation.state import House
from bot.conversation.talk import Talk
from bot.discord.commands import add_commands, sync, tree_of
from bot.discord.endings import Endings
from bot.discord.expressions import Expressions
from bot.discord.front import DiscordFront
from bot.discord.hearing import Hearing
from bot.discord.mouth import Mouth
from bot.discord.presses import Presses
from bot.discord.requests import Requests
from bot.discord.sayings import Sayings
from bot.discord.sending import FRONT, Sender, Standing
from bot.discord.servers import Servers
from bot.dispatch import Wait, plainly
from bot.errors import whereabouts
from bot.known import Known
from bot.pictures import Pictures
from bot.settings import Settings
from bot.studio import Eyes
from bot.surely import happens

_log = logging.getLogger(__name__)

FILE = "discord.json"
_ENDING_SECONDS = 10.0
_API_URL = "https://discord.com/"
_INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


@dataclass(frozen=True)
class _Rooms:
    """Where what people do goes."""

    hearing: Hearing
    requests: Requests
    presses: Presses
    sayings: Sayings


class Likeness(discord.Client):
    """The client; ``build_client`` makes one.

    Args:
        app: the installation.
        settings: of the host.
        house: what is offered.
        eyes: that look and draw.
        preview: of a style, or None where there is none.
        wait: how it waits for what is going on elsewhere.
        options: of discord.py.
    """

    def __init__(
        self,
        app: App,
        settings: Settings,
        house: House,
        eyes: Eyes,
        preview: Callable[[str], bytes | None],
        wait: Wait = plainly,
        **options: Any,
    ) -> None:
        super().__init__(
            intents=_INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            **options,
        )
        self._app, self._settings, self._house = app, settings, house
        self._eyes, self._preview, self._wait = eyes, preview, wait
        self._talk: Talk | None = None
        self._closing = asyncio.Event()
        self._rooms: _Rooms | None = None
        self.tree = tree_of(self)
        add_commands(self.tree, lambda: self._there.requests, house)

    @property
    def _there(self) -> _Rooms:
        """What does what people ask for; there from ``setup_hook`` on."""
        assert self._rooms is not None
        return self._rooms

    async def setup_hook(self) -> None:
        """All that has to be there before the first event."""
        storage = self._app.storage
        sender = Sender(self)
        board = Board(storage.conversations, FRONT, Standing.of)
        endings = Endings(sender, board)
        mouth = Mouth(sender, board, Pictures(self._eyes, self._preview), endings)
        servers = Servers(storage.groups, self._house)
        hearing = Hearing(sender, board, servers, storage.people)
        expressions = Expressions(sender, board, self._eyes)
        front = DiscordFront(hearing, mouth, expressions, storage.people)
        talk = Talk(
            FRONT,
            DISCORD,
            storage,
            self._app.desk,
            self._eyes,
            front,
            self._house,
            front,
            60.0 * self._settings.ask_minutes,
            self._wait,
        )
        front.talk, hearing.talk, mouth.read = talk, talk, talk.picture
        await talk.__aenter__()
        sayings = Sayings(hearing)
        self._talk = talk
        self._ends = asyncio.create_task(self._watch_endings(endings), name="ends of tokens")
        self._rooms = _Rooms(hearing, Requests(hearing), Presses(hearing, sayings), sayings)
        self._app.connect(front)
        known = Known(storage.home / FILE, self.application_id or 0)
        try:
            if await sync(self.tree, known):
                _log.info("Discord knows the commands of today")
        except discord.DiscordException as error:
            _log.error("the commands could not be set: %s", type(error).__name__)

    async def _watch_endings(self, endings: Endings) -> None:
        while not await self._wait(happens(self._closing, _ENDING_SECONDS), "ends of tokens"):
            try:
                await endings.say()
            except Exception as error:
                _log.error("the end of a token was not said: %s", whereabouts(error))

    async def on_interaction(self, interaction: discord.Interaction[discord.Client]) -> None:
        """Buttons, menus and forms; the tree sees to the commands."""
        await self._there.presses.on_interaction(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """Somebody said something."""
        await self._there.sayings.on_message(message)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was removed from a server."""
        await self._there.hearing.servers.left(guild.id)

    async def on_error(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """What no handler saw to; nothing of what it was about goes to the log."""
        error = sys.exception()
        where = "nobody knows where" if error is None else whereabouts(error)
        _log.error("an event was not handled: %s: %s", event, where)

    async def close(self) -> None:
        """Take nothing more, finish what can be finished in a moment, and let go."""
        self._closing.set()
        if self._rooms is not None:
            await self._ends
            await self._app.disconnect(FRONT)
            await self._rooms.hearing.turns.close()
        if self._talk is not None:
            await self._talk.__aexit__()
            self._talk = None
        await super().close()


class ShardedLikeness(Likeness, discord.AutoShardedClient):
    """The client with as many connections as Discord recommends."""


def build_client(
    app: App,
    settings: Settings,
    house: House,
    eyes: Eyes,
    preview: Callable[[str], bytes | None],
    wait: Wait = plainly,
) -> Likeness:
    """A client that is not logged in yet, and does all its set-up in ``setup_hook``.

    Args:
        app: the installation.
        settings: of the host.
        house: what is offered.
        eyes: that look and draw.
        preview: of a style, or None where there is none.
        wait: how it waits for what is going on elsewhere.
    """
    kind = ShardedLikeness if settings.discord_sharded else Likeness
    return kind(app, settings, house, eyes, preview, wait)


def point_at(api_url: str, gateway_url: str) -> None:
    """Let discord.py, all of it, talk to another server; it has no setting for that.

    Args:
        api_url: of the REST API, without its version; elsewhere than at Discord, pictures of people
            are beside it, under ``cdn``.
        gateway_url: of the gateway.
    """
    if not api_url.startswith(_API_URL):
        Asset.BASE = f"{api_url.rpartition('/')[0]}/cdn"
    Route.BASE = f"{api_url.rstrip('/')}/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
