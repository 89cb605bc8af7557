"""What somebody asks for by a command, or by the menu of a message or of a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.conversation.events import Images, Other, Started, Wished
from bot.conversation.held import Remote
from bot.delivery import Unreachable
from bot.discord.handles import Handle
from bot.discord.hearing import Hearing, account_of
from bot.discord.photos import avatar_of, remote
from bot.discord.reading import FileAt, User, called, files_of
from bot.discord.sending import Interaction


class Requests:
    """Commands and menus; owned by the event loop.

    Args:
        hearing: that passes them on.
    """

    def __init__(self, hearing: Hearing) -> None:
        self.servers = hearing.servers
        self._hearing = hearing

    async def wished(
        self, interaction: Interaction, photos: Sequence[discord.Attachment], wished: Wished
    ) -> None:
        """``/portrait`` with all that was given."""

        async def work(at: Handle) -> None:
            pictures, others = files_of(photos)
            if others and not pictures:
                await self._hearing.hear(interaction, at, Other(others[0].other))
                return
            held = self._hearing.hold(interaction.user, pictures)
            await self._hearing.hear(interaction, at, replace(wished, held=held))
            await self._hearing.tell_skipped(at, interaction, len(others))

        await self._hearing.work(interaction, "thinking", work)

    async def started(self, interaction: Interaction, command: str, argument: str = "") -> None:
        """Another command."""

        async def work(at: Handle) -> None:
            await self._hearing.hear(interaction, at, Started(command, argument))

        await self._hearing.work(interaction, "thinking", work)

    async def of_message(
        self, interaction: Interaction, message: discord.Message, *, like: bool = False
    ) -> None:
        """The menu of a message: a portrait of the photo in it, or in its style."""

        async def work(at: Handle) -> None:
            pictures, _ = files_of(message.attachments)
            if not pictures:
                await self._hearing.tell(at, interaction, "no-picture-there")
            elif like:
                held = self._hearing.hold(interaction.user, pictures[:1])
                await self._hearing.hear(interaction, at, Images(held, like=True))
            else:
                await self._of_somebody(interaction, at, message.author, pictures, message.id)

        await self._hearing.work(interaction, "thinking", work)

    async def of_user(self, interaction: Interaction, user: User) -> None:
        """The menu of a person: a portrait of their avatar."""

        async def work(at: Handle) -> None:
            avatar = avatar_of(user)
            if user.bot:
                await self._hearing.tell(at, interaction, "server-no-owner")
            elif avatar is None:
                await self._hearing.tell(at, interaction, "no-avatar-there")
            elif user.id == interaction.user.id:
                held = (self._hearing.talk.hold(account_of(user), avatar),)
                await self._hearing.hear(interaction, at, Images(held))
            else:
                await self._target(interaction, at, user, avatar, 0)

        await self._hearing.work(interaction, "thinking", work)

    async def _of_somebody(
        self,
        interaction: Interaction,
        at: Handle,
        owner: User,
        pictures: Sequence[FileAt],
        message: int,
    ) -> None:
        """A portrait of a photo: one's own at once, somebody else's after they agreed."""
        me = self._hearing.sender.client.user
        if me is not None and owner.id == me.id:
            await self._hearing.tell(at, interaction, "server-of-mine")
        elif owner.bot:
            await self._hearing.tell(at, interaction, "server-no-owner")
        elif owner.id == interaction.user.id:
            held = self._hearing.hold(owner, pictures)
            await self._hearing.hear(interaction, at, Images(held))
        else:
            await self._target(interaction, at, owner, remote(pictures[0]), message)

    async def _target(
        self,
        interaction: Interaction,
        at: Handle,
        owner: User,
        photo: Remote,
        message: int,
    ) -> None:
        """Ask somebody in the channel, by their name, whether it may be made."""
        if not at.channel:
            await self._hearing.tell(at, interaction, "server-no-owner")
            return
        seen = replace(at, user=owner.id, open=True, message=message)
        try:
            await self._hearing.talk.target(
                account_of(interaction.user),
                account_of(owner),
                called(owner),
                photo,
                "",
                seen.pack(),
                venue=await self._hearing.venue(at),
                language=interaction.locale.value,
                name=called(interaction.user),
                reply=at.pack(),
                reply_seconds=at.seconds,
            )
        except Unreachable:
            await self._hearing.tell(at, interaction, "ask-not-here")
