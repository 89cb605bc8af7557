"""From an interaction to the conversation: acknowledged at once, then one after the other.

Every interaction is acknowledged before anything else is done, since Discord waits for three
seconds. What one person does is worked on in the order in which it came; nobody waits for anybody
else.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Literal

import aiohttp
import discord

from bot.board import Board
from bot.conversation.events import Event
from bot.conversation.platform import Venue
from bot.conversation.talk import Talk
from bot.delivery import NotNow
from bot.delivery import Unreachable as NotThere
from bot.discord.asking import quietly
from bot.discord.handles import Handle, handle_of
from bot.discord.photos import remote
from bot.discord.reading import FileAt, User, called, is_replaceable, shows_portraits, words_for
from bot.discord.sending import FRONT, Interaction, Pending, Sender, Standing
from bot.discord.servers import NOT_HERE, Rules, Servers
from bot.discord.turns import Turns
from bot.errors import whereabouts
from bot.words import Phrase, phrase
from storage.errors import NotYours, StorageError
from storage.people import Account, People

_log = logging.getLogger(__name__)

_FORM_SECONDS = 1.8
"""For an answer that may be a form, which has to be the first thing that is said."""
_FRESH_MOST = 2000

Way = Literal["thinking", "update", "form"]
Work = Callable[[Handle], Awaitable[None]]


class Hearing:
    """What people do goes to the talk; owned by the event loop.

    Args:
        sender: that sends.
        board: of what stands where.
        servers: and their rules.
        people: who is known.

    Attributes:
        talk: the conversation; set before anything is heard.
        turns: whose turn it is.
    """

    talk: Talk

    def __init__(
        self, sender: Sender, board: Board[Standing], servers: Servers, people: People
    ) -> None:
        self.sender, self.servers = sender, servers
        self._board, self._people = board, people
        self.turns = Turns()
        self._fresh: OrderedDict[int, Handle] = OrderedDict()  # the newest of each user

    def newest(self, user: int) -> Handle | None:
        """Where somebody was last, if that can still be answered."""
        fresh = self._fresh.get(user)
        return fresh if fresh is not None and fresh.alive else None

    async def hear(self, interaction: Interaction, at: Handle, event: Event) -> None:
        """Something that somebody did by an interaction."""
        await self.heard(interaction.user, at, event, language=interaction.locale.value)

    async def heard(self, user: User, at: Handle, event: Event, *, language: str | None) -> None:
        """Something that somebody did."""
        account = account_of(user)
        known = await self._people.find(account)
        if known is not None:
            await self.talk.arrive(account, language=language)
        await self.talk.hear(
            account,
            event,
            venue=await self.venue(at),
            language=language,
            name=called(user),
            reply=at.pack(),
            reply_seconds=at.seconds,
        )

    async def tell(
        self, at: Handle, interaction: Interaction, said: str, channels: Iterable[int] = ()
    ) -> None:
        """Say something outside of anybody's conversation, and where to go."""
        places = " ".join(f"<#{channel}>" for channel in channels)
        text = words_for(interaction.locale).say(Phrase(said))
        await self.sender.notice(at, f"{text}\n{places}".strip())

    async def tell_skipped(self, at: Handle, interaction: Interaction, count: int) -> None:
        """Say that files that are no photos were left out."""
        if count:
            said = words_for(interaction.locale).say(phrase("files-skipped", count=count))
            await self.sender.notice(at, said)

    def hold(self, user: User, files: Sequence[FileAt]) -> tuple[str, ...]:
        """Hold photos until they are spoken of; their ids."""
        account = account_of(user)
        return tuple(self.talk.hold(account, remote(each)) for each in files)

    async def venue(self, at: Handle) -> Venue:
        """What may be had at a place."""
        return await self.servers.venue(at.guild, at.channel, adds=at.adds)

    async def rules(self, at: Handle) -> Rules:
        """What was chosen for a place."""
        return await self.servers.rules(at.guild)

    async def learn_all(self, account: Account) -> None:
        """Know where everything stands of somebody who is about to be forgotten."""
        try:
            person = await self._people.id_of(account)
            if person is not None:
                await self._board.learn(account, person)
        except (StorageError, NotYours) as error:
            _log.warning("what was shown can't be looked up: %s", error.message)

    # One after the other.

    async def work(self, interaction: Interaction, way: Way, work: Work) -> None:
        """Acknowledge an interaction, then work on it once what the person did before is done.

        Args:
            interaction: that came.
            way: how it is acknowledged: ``thinking`` for a new message, ``update`` for the one that
                was pressed, ``form`` where the answer may be a form.
            work: what is done then.
        """
        if not self.turns.is_new(interaction.id):
            return
        if not self.turns.room(interaction.user.id):
            _log.info("somebody does too much at a time")
            return
        at = handle_of(interaction)
        pending = _pending(interaction, way, at)
        try:
            late = await self._acknowledge(pending, way)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            _log.warning("an interaction can't be answered: %s", type(error).__name__)
            return
        self._keep_fresh(at)
        try:
            with self.sender.answering(pending):
                await self.turns.take(
                    interaction.user.id, lambda: self._permitted(at, pending, work)
                )
                await self.sender.settle(pending)
        finally:
            if late is not None:
                late.cancel()

    async def _acknowledge(self, pending: Pending, way: Way) -> asyncio.Task[None] | None:
        response = pending.interaction.response
        if way == "thinking":
            await response.defer(ephemeral=pending.hidden, thinking=True)
        elif way == "update":
            await response.defer()
        else:
            return asyncio.create_task(self._acknowledge_late(pending))
        return None

    async def _acknowledge_late(self, pending: Pending) -> None:
        """What may be answered with a form is not acknowledged before it has to be."""
        await asyncio.sleep(_FORM_SECONDS)
        if not pending.interaction.response.is_done():
            await quietly(pending.interaction.response.defer())

    async def _permitted(self, at: Handle, pending: Pending, work: Work) -> None:
        """Do what somebody wants where the server's managers allow it."""
        interaction = pending.interaction
        rules = await self.rules(at)
        why = rules.refuses(interaction.channel, interaction.user)
        try:
            if why:
                there = rules.channels if why == NOT_HERE else ()
                await self.tell(at, interaction, why, there)
            else:
                await work(at)
                if not interaction.response.is_done():
                    await quietly(interaction.response.defer())
        except NotThere:
            _log.info("somebody is not there any more")
        except NotNow:
            _log.warning("an answer could not be sent")
        except Exception as error:
            _log.error("an interaction was not handled: %s", whereabouts(error))
            await self.tell(at, interaction, "web-error-trouble")

    def _keep_fresh(self, at: Handle) -> None:
        self._fresh[at.user] = at
        self._fresh.move_to_end(at.user)
        while len(self._fresh) > _FRESH_MOST:
            self._fresh.popitem(last=False)


def account_of(user: discord.abc.User) -> Account:
    """The account of somebody."""
    return Account(FRONT, str(user.id))


def _pending(interaction: Interaction, way: Way, at: Handle) -> Pending:
    message = interaction.message
    if way == "thinking" or message is None:
        return Pending(interaction, "free", hidden=bool(at.channel))
    return Pending(
        interaction,
        "pressed",
        message.id,
        is_replaceable(message, private=not at.channel),
        hidden=bool(at.channel),
        shows=shows_portraits(message),
    )
