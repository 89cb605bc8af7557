"""What people write, delete and react to. All of it is awaited, and takes that person first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.fakes.discord.composing import tell_deleted, tell_message
from tests.fakes.discord.message import REPLY, Message
from tests.fakes.discord.nouns import Channel, User
from tests.fakes.discord.permissions import may, sees
from tests.fakes.discord.reacting import tell_reaction
from tests.fakes.discord.rendered import channel_json
from tests.fakes.discord.world import World

File = bytes | tuple[str, bytes]
Files = Sequence[File]


def named(file: File) -> tuple[str, bytes]:
    """A file with its name."""
    return file if isinstance(file, tuple) else ("photo.jpg", file)


def here(world: World, channel: Channel, who: User) -> None:
    """Make sure that somebody is where they do something.

    Raises:
        LookupError: where they are not.
    """
    if channel.id not in world.channels:
        raise LookupError(f"channel {channel.name} is deleted")
    if not sees(channel, who.id):
        raise LookupError(f"{who.name} does not see channel {channel.name}")


class Acting:
    """What somebody does in a channel."""

    world: World

    async def dm(
        self, who: User, text: str = "", *, files: Files = (), reply_to: Message | None = None
    ) -> Message:
        """Write to the bot in private."""
        return await self.say(who, self.world.dm(who), text, files=files, reply_to=reply_to)

    async def say(
        self,
        who: User,
        channel: Channel,
        text: str = "",
        *,
        files: Files = (),
        reply_to: Message | None = None,
        mention_bot: bool = False,
        ping: bool = True,
    ) -> Message:
        """Write in a channel. ``ping``: a reply mentions whom it answers.

        Raises:
            LookupError: where they do not see the channel, or may not write there.
        """
        world = self.world
        here(world, channel, who)
        send = "SEND_MESSAGES_IN_THREADS" if channel.is_thread else "SEND_MESSAGES"
        if not may(channel, who.id, send, *(["ATTACH_FILES"] if files else [])):
            raise LookupError(f"{who.name} may not write that in {channel.name}")
        if channel.locked and not may(channel, who.id, "MANAGE_THREADS"):
            raise LookupError(f"thread {channel.name} is locked")
        if mention_bot:
            text = f"{world.bot.mention} {text}".rstrip()
        found = (int(one) for one in re.findall(r"<@!?(\d+)>", text))
        mentions = [one for one in found if one in world.users]
        if reply_to and ping:
            mentions.append(reply_to.author.id)
        message = world.board.post(
            channel,
            world.users[who.id],
            content=text,
            attachments=tuple(world.files.attach(channel.id, *named(one)) for one in files),
            reply_to=reply_to.id if reply_to else None,
            type=REPLY if reply_to else 0,
            mentions=tuple(dict.fromkeys(mentions)),
        )
        if channel.archived:
            channel.archived = False
            told = channel_json(world, channel)
            world.gateway.tell("THREAD_UPDATE", told, channel.guild, 1)
        tell_message(world, "MESSAGE_CREATE", message)
        return message

    async def rewrite(self, who: User, message: Message, text: str) -> Message:
        """Edit one's own message."""
        now = self._now(message)
        if now.author.id != who.id:
            raise LookupError(f"{who.name} did not write this message")
        now = self.world.board.edit(now, content=text)
        tell_message(self.world, "MESSAGE_UPDATE", now)
        return now

    async def erase(self, who: User, message: Message) -> None:
        """Delete a message; an ephemeral one is dismissed, of which the bot hears nothing."""
        now = self._now(message)
        self.world.board.remove(now)
        self.world.files.drop(now.attachments)
        tell_deleted(self.world, now)

    async def react(self, who: User, message: Message, emoji: str) -> Message:
        """React with an emoji of Unicode's."""
        world, now = self.world, self._now(message)
        here(world, now.channel, who)
        now = world.board.mark(now, reactions=(*now.reactions, (who.name, emoji)))
        tell_reaction(world, now, who.id, emoji)
        return now

    def _now(self, message: Message) -> Message:
        now = self.world.board.find(message.channel.id, message.id)
        if now is None:
            raise LookupError(f"message {message.id} is gone")
        return now
