"""What a test looks at: channels, calls, and when something has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.fakes.discord.message import Message
from tests.fakes.discord.nouns import Call, Channel, User
from tests.fakes.discord.permissions import sees
from tests.fakes.discord.transcribing import entry
from tests.fakes.discord.world import World

T = TypeVar("T")
LAST_CALLS = 8


class Looking:
    """What can be seen, without changing it."""

    world: World

    @property
    def bot(self) -> User:
        return self.world.bot

    @property
    def application(self) -> int:
        """The application's id."""
        return self.world.application

    @property
    def calls(self) -> list[Call]:
        """Every request of the bot's, oldest first."""
        return list(self.world.calls)

    def called(self, part: str) -> list[Call]:
        """The requests whose "POST /channels/{channel_id}/messages" contains this."""
        return [call for call in self.world.calls if part in f"{call.method} {call.route}"]

    @property
    def refused(self) -> Counter[str]:
        """How many requests were answered with 429, by route."""
        return self.world.floods.refused

    @property
    def connected(self) -> int:
        """How many of the bot's shards hang at the gateway."""
        return self.world.gateway.connected

    def commands(self, channel: Channel | None = None) -> list[str]:
        """The names of the commands that are registered, everywhere or in a channel's guild."""
        guild = channel.guild if channel else None
        return self.world.commands.names(guild.id if guild else None)

    def messages(self, place: Channel | User, as_: User | None = None) -> list[Message]:
        """What stands in a channel now, oldest first; for a person, in their DM with the bot.
        ``as_``: only what this person sees."""
        channel = self.world.dm(place) if isinstance(place, User) else place
        there = self.world.board.all(channel.id)
        if as_ is None:
            return there
        if channel.id in self.world.channels and not sees(channel, as_.id):
            return []
        return [one for one in there if one.only_for is None or one.only_for.id == as_.id]

    def said(self, place: Channel | User, as_: User | None = None) -> list[Message]:
        """What the bot said in a channel and stands there now, oldest first."""
        return [one for one in self.messages(place, as_) if one.author.id == self.bot.id]

    def now(self, message: Message) -> Message | None:
        """A message as it is now; none where it is deleted."""
        return self.world.board.find(message.channel.id, message.id)

    def bytes(self, file: int | str) -> bytes:
        """A file's content, by its id.

        Raises:
            KeyError: where there is none.
        """
        return self.world.files.get(int(file)).data

    async def until(
        self,
        condition: Callable[[], T | None],
        seconds: float = 30.0,
        about: Channel | User | None = None,
    ) -> T:
        """Wait until a condition is true, and give what it gives.

        It is looked at after every change; with ``about`` only after changes in that channel, which
        is quicker where many wait.

        Raises:
            TimeoutError: with what happened meanwhile, but no word that anybody wrote.
        """
        place = self.world.dm(about) if isinstance(about, User) else about
        try:
            return await self.world.bell.until(condition, seconds, place.id if place else None)
        except TimeoutError:
            raise TimeoutError(self._situation(condition, seconds)) from None

    def _situation(self, condition: Callable[[], object], seconds: float) -> str:
        code = getattr(condition, "__code__", None)
        where = f"{code.co_filename}:{code.co_firstlineno}" if code else "the condition"
        last = [
            f"{call.method} {call.route or '(unknown)'} {call.status} ({call.code})"
            for call in self.calls[-LAST_CALLS:]
        ]
        gateway = self.world.gateway
        return (
            f"{where} was not true within {seconds:g} s; "
            f"messages by channel: {self.world.board.counts()}; "
            f"shards at the gateway: {gateway.connected}, closed with {gateway.closed}; "
            f"answered with 429: {self.refused.total()}; "
            f"last of {len(self.world.calls)} calls: {', '.join(last) or 'none'}"
        )

    def transcript(self, place: Channel | User, as_: User | None = None) -> list[dict]:
        """A channel as plain data that can be JSON, for whoever draws it.

        Each has what an entry of the fake Bot API's transcript has (``from``, ``bot``, ``mine``,
        ``time``, ``kind``, ``text``, ``pictures``, ``file_name``, ``file_size``, ``keyboard``,
        ``reply_to``, ``edited``, ``spoiler``, ``reactions``, ``pressed``), and ``ephemeral``,
        ``embeds`` (``title``, ``description``, ``fields``, ``color``, ``picture``), ``selects``
        and ``command``, the name of the command that it answers, and ``asked_by``.
        """
        there: Sequence[Message] = self.messages(place, as_)
        return [entry(self.world, message) for message in there]
