"""Sending to Discord: by an interaction's token, into a channel, or as a direct message.

What leads nowhere is tried another way, in this order; errors are those that the rest of us knows.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias
from urllib.parse import urlsplit

import discord

from bot.delivery import Unreachable
from bot.discord import emojis
from bot.discord.asking import CannotEdit, Nowhere, quietly, within
from bot.discord.handles import Handle
from bot.discord.layout import Content, fitted

_log = logging.getLogger(__name__)

FRONT = "discord"
NOTICE_MOST = 2000
Interaction: TypeAlias = discord.Interaction[discord.Client]


@dataclass(eq=False)
class Pending:
    """An interaction that is being answered.

    Attributes:
        interaction: that was acknowledged, or will be at the first thing that is said.
        original: whether its first message still shows that somebody is at it (``free``), is what
            was pressed, or was said.
        pressed: id of the message that was pressed, or 0.
        replaceable: what was pressed may become what is said next.
        hidden: what answers it is seen by nobody else.
        said: something was said.
        shows: what was pressed shows portraits.
    """

    interaction: Interaction
    original: Literal["free", "pressed", "used"]
    pressed: int = 0
    replaceable: bool = False
    hidden: bool = True
    said: bool = False
    shows: bool = False


@dataclass(frozen=True)
class Standing:
    """A message that was said, or an emoji or a sticker of a server.

    Attributes:
        channel: where; of an emoji or a sticker the server.
        message: its id.
        files: what of the vault it shows, in order.
        token: by which alone it can be changed, or empty where the bot can.
        until: unix seconds when the token ends.
        kind: what it is.
    """

    channel: int
    message: int
    files: tuple[str, ...] = ()
    token: str = field(default="", repr=False)
    until: float = 0.0
    kind: Literal["message", "emoji", "sticker"] = "message"

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "channel": self.channel,
            "message": self.message,
            "files": list(self.files),
            "token": self.token,
            "until": self.until,
            "kind": self.kind,
        }

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Standing:
        """What ``plain`` gave."""
        return cls(**{**plain, "files": tuple(plain["files"])})


class Sender:
    """Sends; owned by the event loop.

    Every method may raise ``NotNow`` and ``Unreachable``.

    Args:
        client: that is logged in.
    """

    def __init__(self, client: discord.Client) -> None:
        self.client = client
        self._pending: dict[str, Pending] = {}

    # Interactions that are being answered.

    @contextmanager
    def answering(self, pending: Pending) -> Iterator[None]:
        """While this is entered, what is said by the interaction's token answers it."""
        token = pending.interaction.token
        self._pending[token] = pending
        try:
            yield
        finally:
            del self._pending[token]

    def pending(self, at: Handle) -> Pending | None:
        """The interaction that is being answered there."""
        return self._pending.get(at.token)

    async def settle(self, pending: Pending) -> None:
        """Nothing more is said: an answer that never came is taken away."""
        if pending.original == "free" and pending.interaction.response.is_done():
            await quietly(pending.interaction.delete_original_response())

    # Messages.

    async def send(self, at: Handle, content: Content) -> Standing:
        """Say something below everything else.

        Raises:
            TooLarge: a file of it is too large there.
        """
        for way in self._ways(at):
            try:
                return await way(at, content)
            except Nowhere:
                continue
        raise Unreachable

    async def edit(self, at: Handle, standing: Standing, content: Content) -> Standing:
        """Make a message another one.

        Raises:
            CannotEdit: it cannot be changed any more.
            TooLarge: a file of it is too large there.
        """
        pending = self.pending(at)
        await self._acknowledge(pending)
        view, files = content.view(), content.attachments
        try:
            if pending is not None and pending.pressed == standing.message:
                interaction = pending.interaction
                await within(interaction.edit_original_response(view=view, attachments=files))
                return replace(standing, token=standing.token and at.token, until=at.until)
            if standing.token:
                hook = self._hook(standing)
                await within(hook.edit_message(standing.message, view=view, attachments=files))
            else:
                message = self._message(standing)
                await within(message.edit(view=view, attachments=files))
        except Nowhere:
            raise CannotEdit from None
        return standing

    async def delete(self, at: Handle, standing: Standing) -> bool:
        """Take a message, an emoji or a sticker away; False where that cannot be done."""
        if standing.kind != "message":
            return await emojis.remove(
                self.client, standing.kind, standing.channel, standing.message
            )
        pending = self.pending(at)
        await self._acknowledge(pending)
        try:
            if pending is not None and pending.pressed == standing.message:
                await within(pending.interaction.delete_original_response())
                pending.replaceable = False
            elif standing.token:
                await within(self._hook(standing).delete_message(standing.message))
            else:
                await within(self._message(standing).delete())
        except (CannotEdit, Nowhere):
            return False
        return True

    async def rearrange(
        self, standing: Standing, view: discord.ui.LayoutView, left: Sequence[str]
    ) -> None:
        """Change the components of a message, and keep only those of its files that they show.

        Args:
            standing: the message.
            view: what it becomes.
            left: the addresses of the files that stay.

        Raises:
            CannotEdit: it cannot be changed any more.
        """
        files = [self._file_at(url) for url in left]
        try:
            if standing.token:
                edited = self._hook(standing).edit_message(
                    standing.message, view=view, attachments=files
                )
                await within(edited)
            else:
                await within(self._message(standing).edit(view=view, attachments=files))
        except Nowhere:
            raise CannotEdit from None

    def _file_at(self, url: str) -> discord.Attachment:
        """A file that a component shows, by its address: Discord does not list it otherwise."""
        *_, id, name = urlsplit(url).path.split("/")
        data: Any = {"id": id, "filename": name, "size": 0, "url": url, "proxy_url": url}
        return discord.Attachment(data=data, state=self.client._connection)

    async def shown(self, standing: Standing) -> discord.Message | None:
        """A message as it is now, or None where it cannot be looked at."""
        try:
            if standing.token:
                hook = self._hook(standing)
                return await within(hook.fetch_message(standing.message))
            return await within(self._message(standing).fetch())
        except (Nowhere, CannotEdit):
            return None

    async def notice(self, at: Handle, text: str) -> None:
        """A few words for the person alone."""
        pending, text = self.pending(at), fitted(text, NOTICE_MOST)
        if pending is None:
            await quietly(self._say_alone(at, text))
        elif not pending.interaction.response.is_done():
            pending.original = "used"
            pending.said = True
            await quietly(pending.interaction.response.send_message(text, ephemeral=True))
        else:
            pending.said = True
            if pending.original == "free":
                pending.original = "used"
                await quietly(pending.interaction.edit_original_response(content=text))
            else:
                await quietly(pending.interaction.followup.send(text, ephemeral=True))

    async def _acknowledge(self, pending: Pending | None) -> None:
        """What could have been answered with a form is answered with a message."""
        if pending is not None and not pending.interaction.response.is_done():
            await quietly(pending.interaction.response.defer())

    async def _say_alone(self, at: Handle, text: str) -> None:
        """By the token while that lasts, else directly: in a channel others would read it."""
        if at.alive:
            with suppress(Nowhere):
                await within(self._webhook(at.token).send(text, ephemeral=True))
                return
        await (await self._dm(at)).send(text)

    # Ways to somebody.

    def _ways(self, at: Handle) -> Iterator[Callable[[Handle, Content], Awaitable[Standing]]]:
        if at.alive:
            yield self._by_token
        if at.channel and at.posts and at.open:
            yield self._in_channel
        if not at.open:
            yield self._directly

    async def _by_token(self, at: Handle, content: Content) -> Standing:
        pending = self.pending(at)
        await self._acknowledge(pending)
        view, files = content.view(), content.attachments
        hidden = bool(at.channel) and not at.open
        if pending is not None:
            pending.said = True
        sent: discord.Message
        if pending is not None and pending.original == "free" and hidden == pending.hidden:
            pending.original = "used"
            edited = pending.interaction.edit_original_response(view=view, attachments=files)
            sent = await within(edited)
        else:
            if pending is not None and pending.original == "free":
                # Or this would take the place of the answer, and be as hidden as that.
                pending.original = "used"
                await quietly(pending.interaction.delete_original_response())
            sent = await within(
                self._webhook(at.token).send(
                    view=view,
                    files=files,
                    ephemeral=hidden,
                    allowed_mentions=_mentions(content),
                    wait=True,
                )
            )
        if at.open and sent.flags.ephemeral:  # Discord lets nobody else see it here
            await quietly(self._webhook(at.token).delete_message(sent.id))
            raise Nowhere
        alone = sent.flags.ephemeral or not at.posts
        token, until = (at.token, at.until) if alone else ("", 0.0)
        return Standing(sent.channel.id, sent.id, token=token, until=until)

    async def _in_channel(self, at: Handle, content: Content) -> Standing:
        channel = self._channel_of(at)
        reference = None
        if at.message:
            reference = discord.MessageReference(
                message_id=at.message, channel_id=at.channel, fail_if_not_exists=False
            )
        return await self._post(channel, content, reference)

    async def _directly(self, at: Handle, content: Content) -> Standing:
        return await self._post(await self._dm(at), content, None)

    async def _post(
        self,
        channel: discord.abc.Messageable,
        content: Content,
        reference: discord.MessageReference | None,
    ) -> Standing:
        more: dict[str, Any] = {} if reference is None else {"reference": reference}
        if content.once:
            more["nonce"] = content.once
        sent = await within(
            channel.send(
                view=content.view(),
                files=content.attachments,
                allowed_mentions=_mentions(content),
                mention_author=False,
                **more,
            )
        )
        return Standing(sent.channel.id, sent.id)

    async def _dm(self, at: Handle) -> discord.DMChannel:
        user = self.client.get_user(at.user) or discord.Object(at.user, type=discord.User)
        return await within(self.client.create_dm(user))

    def _channel_of(self, at: Handle) -> discord.PartialMessageable:
        return self.client.get_partial_messageable(at.channel, guild_id=at.guild or None)

    def _message(self, standing: Standing) -> discord.PartialMessage:
        channel = self.client.get_partial_messageable(standing.channel)
        return channel.get_partial_message(standing.message)

    def _hook(self, standing: Standing) -> discord.Webhook:
        if not Handle(0, token=standing.token, until=standing.until).alive:
            raise CannotEdit
        return self._webhook(standing.token)

    def _webhook(self, token: str) -> discord.Webhook:
        """What ``Interaction.followup`` is, also after a restart."""
        payload: Any = {"id": self.client.application_id, "type": 3, "token": token}
        return discord.Webhook.from_state(payload, state=self.client._connection)


def _mentions(content: Content) -> discord.AllowedMentions:
    users = [discord.Object(each) for each in content.mentions]
    return discord.AllowedMentions(everyone=False, roles=False, replied_user=False, users=users)
