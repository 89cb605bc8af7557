"""Everything that the fake knows, and the doors that the bot has to pass."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Any

from tests.fakes.discord.board import Board
from tests.fakes.discord.files import Files
from tests.fakes.discord.floods import Floods
from tests.fakes.discord.limits import Limits
from tests.fakes.discord.message import Message
from tests.fakes.discord.nouns import DM, EPOCH_MS, GROUP, Call, Channel, Guild, User
from tests.fakes.discord.permissions import require, sees
from tests.fakes.discord.refused import Refused
from tests.fakes.telegram.bell import Bell

if TYPE_CHECKING:
    from tests.fakes.discord.commands import Commands
    from tests.fakes.discord.gateway import Gateway
    from tests.fakes.discord.interactions import Interactions

CALLS = 200_000


class World:
    """People, guilds, channels, messages, files, and what the bot has to be told.

    Attributes:
        application: its id, which is the bot's too.
        privileged: names of the privileged intents that are switched on for the application.
        installed: the ids of people who brought the app along; ``blocked`` of those who take no
            message from it.
        shards: how many ``/gateway/bot`` recommends.
    """

    gateway: Gateway
    commands: Commands
    interactions: Interactions

    def __init__(self, name: str, token: str, limits: Limits, privileged: frozenset[str]) -> None:
        self._last = 0
        self.token = token
        self.limits = limits
        self.privileged = privileged
        self.application = self.number()
        self.bot = User(self.application, name, name.lower(), is_bot=True)
        self.bell = Bell()
        self.board = Board(self.bell, self.number)
        self.files = Files(lambda: self.limits, self.number)
        self.floods = Floods(time.monotonic)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self._dms: dict[int, Channel] = {}
        self.installed: set[int] = set()
        self.blocked: set[int] = set()
        self.emojis: dict[int, dict[str, Any]] = {}
        self.nonces: dict[tuple[int, str], tuple[float, int]] = {}
        self.calls: deque[Call] = deque(maxlen=CALLS)
        self.shards = 1

    def number(self) -> int:
        """A snowflake: later ones are greater, and none comes twice."""
        now = (int(time.time() * 1000) - EPOCH_MS) << 22
        self._last = max(now, self._last + 1)
        return self._last

    def has_bot(self, guild: Guild | None) -> bool:
        """Whether the bot is a member of a guild."""
        return guild is not None and self.bot.id in guild.members

    def dm(self, who: User) -> Channel:
        """Somebody's channel with the bot; it is there from the first time it is asked for."""
        if who.id not in self._dms:
            self._dms[who.id] = self.open(DM, who, self.bot)
        return self._dms[who.id]

    def open(self, kind: int, *people: User, name: str = "") -> Channel:
        """A channel without a guild."""
        there = {one.id: one for one in people}
        channel = Channel(self.number(), kind, name, people=there)
        self.channels[channel.id] = channel
        return channel

    def guild(self, wanted: int) -> Guild:
        """A guild that the bot names.

        Raises:
            Refused: 404 or 403, where it is none of its own.
        """
        guild = self.guilds.get(wanted)
        if guild is None:
            raise Refused(404, 10004)
        if not self.has_bot(guild):
            raise Refused(403, 50001)
        return guild

    def channel(self, wanted: int, *permissions: str) -> Channel:
        """A channel that the bot names, and in which it may do all of this.

        Raises:
            Refused: 404 or 403, where there is none, or it may not.
        """
        channel = self.channels.get(wanted)
        if channel is None:
            raise Refused(404, 10003)
        if channel.guild is None and self.bot.id not in channel.people:
            raise Refused(403, 50001)
        require(channel, self.bot.id, *permissions)
        return channel

    def message(self, channel: int, wanted: int, *permissions: str) -> Message:
        """A message that the bot names.

        Raises:
            Refused: 404 or 403, where the bot cannot see it; an ephemeral one it never sees here.
        """
        place = self.channel(channel, *permissions)
        message = self.board.find(place.id, wanted)
        if message is None or message.ephemeral:
            raise Refused(404, 10008)
        return message

    def reachable(self, channel: Channel) -> None:
        """Let the bot write to nobody who would not hear.

        Raises:
            Refused: 403, where somebody blocked it or has nothing in common with it.
        """
        if channel.type != DM:
            return
        other = next(who for who in channel.people if who != self.bot.id)
        if other in self.blocked:
            raise Refused(403, 50007)
        shared = any(other in g.members and self.has_bot(g) for g in self.guilds.values())
        if not shared and other not in self.installed:
            raise Refused(403, 50278)

    def bot_sees(self, channel: Channel) -> bool:
        """Whether the bot is told what happens in a channel."""
        if channel.guild is None:
            return channel.type != GROUP and self.bot.id in channel.people
        return sees(channel, self.bot.id)

    def file_bytes(self, guild: Guild | None) -> int:
        """How large a file may be in a guild, or elsewhere."""
        more = guild.file_bytes if guild else None
        return self.limits.file_bytes if more is None else more
