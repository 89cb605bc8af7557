"""The front end ``discord``: what came of orders goes back to where they were placed."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

import discord

from bot.conversation.held import Remote
from bot.conversation.platform import Expression, Listener
from bot.conversation.talk import Talk
from bot.delivery import Parcel, Unreachable
from bot.discord.expressions import Expressions
from bot.discord.handles import Handle
from bot.discord.hearing import Hearing
from bot.discord.mouth import Mouth
from bot.discord.photos import avatar_of
from bot.discord.sending import FRONT
from bot.errors import Refused
from engine.portrait import Progress
from storage.errors import Forgotten
from storage.orders import Job
from storage.people import Account, People

_log = logging.getLogger(__name__)


class DiscordFront:
    """The front end, and the platform of its conversation.

    Args:
        hearing: that knows where people are.
        mouth: that shows replies.
        expressions: that adds emojis and stickers.
        people: who is known.

    Attributes:
        talk: the conversation; set before anything is delivered.
    """

    name = FRONT
    at_once = 16
    progress_seconds = 3.0
    talk: Talk

    def __init__(
        self, hearing: Hearing, mouth: Mouth, expressions: Expressions, people: People
    ) -> None:
        self._hearing, self._mouth, self._people = hearing, mouth, people
        self._expressions = expressions

    # From the outbox.

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Say what came of an order, where it was placed (``bot.delivery.FrontEnd``).

        When that cannot be answered any more, where the person is now, or as a direct message.
        """
        account = await self._account_of(parcel.message.person)
        handle = Handle.of(parcel.message.reply, account.id)
        newest = self._hearing.newest(handle.user)
        at = handle
        if handle.channel and not handle.alive and newest is not None:
            at = newest
        message = replace(parcel.message, reply=at.pack())
        venue = await self._hearing.venue(at)
        if venue.caps is not None and at.channel != handle.channel:
            # What was to be shown to everybody there is nothing for everybody here.
            venue = replace(venue, caps=replace(venue.caps, shows=False))
        if venue.caps is not None and not at.alive:  # it comes as a direct message
            venue = replace(venue, caps=replace(venue.caps, expressions=False))
        return await self.talk.deliver(replace(parcel, message=message), venue)

    async def progress(self, job: Job, step: Progress) -> None:
        """Show how far an order is (``bot.delivery.FrontEnd``)."""
        account = await self._account_of(job.person)
        venue = await self._hearing.venue(Handle.of(job.reply, account.id))
        await self.talk.progress(job, step, venue)

    async def _account_of(self, person: str) -> Account:
        with suppress(Forgotten):
            if account := await self._people.account_on(person, FRONT):
                return account
        raise Unreachable

    # The platform of the conversation.

    async def profile(self, account: Account) -> Remote | None:
        """Somebody's avatar (``bot.conversation.platform.Platform``)."""
        try:
            user = await self._hearing.sender.client.fetch_user(int(account.id))
        except discord.HTTPException as error:
            _log.warning("an avatar can't be looked up: %s", error.status)
            return None
        return avatar_of(user)

    async def stick(
        self, to: Listener, portrait: bytes, emoji: str, title: str, *, whole: bool
    ) -> tuple[str, str]:
        """Nobody has a sticker set of their own on Discord."""
        raise Refused("no_stickers", "There are no sticker sets here.", "Save the portrait.")

    async def express(
        self, to: Listener, portrait: bytes, like: Expression, key: str, *, whole: bool
    ) -> str:
        """Add an emoji or a sticker (``bot.conversation.platform.Platform``)."""
        return await self._expressions.express(to, portrait, like, key, whole=whole)

    async def take_back(self, to: Listener, key: str) -> None:
        """Take away an emoji or a sticker (``bot.conversation.platform.Platform``)."""
        await self._expressions.take_back(to, key)

    async def show(self, to: Listener, replies: Any) -> Mapping[str, Any]:
        """Show replies (``bot.conversation.platform.Mouth``)."""
        return await self._mouth.show(to, replies)

    def attends(self, account: Account) -> bool:
        """Whether somebody would see what is shown (``bot.conversation.platform.Mouth``)."""
        return self._mouth.attends(account)
