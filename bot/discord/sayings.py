"""What somebody says: in private to the bot, or in a channel with its name."""

from __future__ import annotations

import discord

from bot.conversation.events import Event, Images, Other, Started, Text
from bot.conversation.replies import Button
from bot.delivery import Unreachable
from bot.discord.handles import Handle
from bot.discord.hearing import Hearing
from bot.discord.layout import Content, rows_of
from bot.discord.reading import files_of, is_for, without_name, words_for
from bot.words import Phrase

BEGIN = "begin"
"""Begins the button that goes on in private; the id of whom it is for stands behind it."""


class Sayings:
    """Messages; owned by the event loop.

    Args:
        hearing: that passes them on.
    """

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    async def on_message(self, message: discord.Message) -> None:
        """Somebody said something."""
        turns, me = self._hearing.turns, self._hearing.sender.client.user
        if message.author.bot or me is None or not turns.is_new(message.id):
            return
        if isinstance(message.channel, discord.DMChannel):
            await turns.take(message.author.id, lambda: self._said(message))
        elif me in message.mentions and is_for(message, me.id):
            await turns.take(message.author.id, lambda: self._go_on_in_private(message))

    def event(self, message: discord.Message) -> Event:
        """What somebody said, for the conversation."""
        pictures, others = files_of(message.attachments)
        me = self._hearing.sender.client.user
        text = message.content if me is None else without_name(message.content, me.id)
        if pictures:
            return Images(self._hearing.hold(message.author, pictures), text)
        if others:
            return Other(others[0].other)
        if message.stickers:
            return Other("sticker")
        if not text and message.guild is not None:
            return Started("portrait")
        return Text(text)

    async def _said(self, message: discord.Message) -> None:
        user = message.author
        await self._hearing.heard(user, Handle(user.id), self.event(message), language=None)

    async def _go_on_in_private(self, message: discord.Message) -> None:
        """Others read along in a channel: a button leads to where nobody does.

        Where nothing can be said in the channel, the direct messages are that place.
        """
        guild = message.guild.id if message.guild else 0
        rules = await self._hearing.servers.rules(guild)
        if rules.refuses(message.channel, message.author):
            return
        # A message does not say which language its writer speaks; the server has one.
        words = words_for(message.guild.preferred_locale if message.guild else None)
        ways = (Button(Phrase("button-begin"), f"{BEGIN}.{message.author.id}", "primary"),)
        at = Handle(
            message.author.id,
            message.channel.id,
            guild,
            posts=True,
            open=True,
            message=message.id,
        )
        content = Content(words.say(Phrase("server-go-on")), rows=rows_of(ways, words))
        try:
            await self._hearing.sender.send(at, content)
        except Unreachable:
            await self._said(message)
