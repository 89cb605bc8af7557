"""The front end ``discord``: what people do there goes to the talk, what comes of it to the mouth.

Every interaction is acknowledged before anything else is done, since Discord waits for three
seconds. What one person does is worked on in the order in which it came; nobody waits for anybody
else.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Literal

import aiohttp
import discord

from bot.board import Board
from bot.conversation.events import (
    Action,
    Event,
    FormSubmitted,
    Images,
    Other,
    Started,
    Text,
    Wished,
)
from bot.conversation.held import Remote
from bot.conversation.platform import Listener, PhotoNotFetched, Venue
from bot.conversation.replies import AskForm, Button
from bot.conversation.talk import Talk
from bot.delivery import NotNow, Parcel
from bot.delivery import Unreachable as NotThere
from bot.discord.forms import filled, photo_form, words_form
from bot.discord.handles import Handle, handle_of
from bot.discord.layout import FORM, MENU, Content, rows_of
from bot.discord.mouth import Mouth
from bot.discord.reading import (
    FileAt,
    User,
    called,
    files_of,
    is_for,
    is_replaceable,
    without_name,
    words_for,
)
from bot.discord.sending import FRONT, Interaction, Pending, Sender, Standing
from bot.discord.servers import PREFIX as SWITCH
from bot.discord.servers import Rules, Servers
from bot.discord.turns import Turns
from bot.errors import Refused, whereabouts
from bot.words import Phrase
from engine.portrait import Progress
from storage.errors import Forgotten, NotYours, StorageError
from storage.orders import Job
from storage.people import Account, People

_log = logging.getLogger(__name__)

_MEGABYTES = 25
_FETCH_SECONDS = 30.0
_FORM_SECONDS = 1.8
"""For an answer that may be a form, which has to be the first thing that is said."""
_FRESH_MOST = 2000
BEGIN = "begin"
"""Begins the button that goes on in private; the id of whom it is for stands behind it."""
_MAY_ASK = frozenset({"words", "change"})
"""What is pressed where a form may come of it."""
_FORMS = {
    "words": ("words-title", "words-label", "example-words"),
    "change": ("change-title", "change-label", "example-change"),
}

Way = Literal["thinking", "update", "form"]


class DiscordFront:
    """The front end, and the platform of its conversation.

    Args:
        sender: that sends.
        board: of what stands where.
        mouth: that shows replies.
        servers: and their rules.
        people: who is known.
    """

    name = FRONT
    at_once = 16
    progress_seconds = 3.0
    talk: Talk

    def __init__(
        self,
        sender: Sender,
        board: Board[Standing],
        mouth: Mouth,
        servers: Servers,
        people: People,
    ) -> None:
        self.sender, self.board, self.mouth, self.servers = sender, board, mouth, servers
        self._people = people
        self._turns = Turns()
        self._fresh: OrderedDict[int, Handle] = OrderedDict()  # the newest of each user

    # From the outbox.

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Say what came of an order, where it was placed (``bot.delivery.FrontEnd``).

        When that cannot be answered any more, where the person is now, or as a direct message.
        """
        account = await self._account_of(parcel.message.person)
        handle = Handle.of(parcel.message.reply, account.id)
        fresh = self._fresh.get(handle.user)
        over = handle.channel and not handle.alive and not handle.shows
        if over and fresh is not None and fresh.alive:
            handle = fresh
        if handle.shows and (await self._rules(handle)).hidden:
            handle = replace(handle, shows=False)  # the managers chose so meanwhile
        message = replace(parcel.message, reply=handle.pack())
        venue = await self._venue(handle)
        return await self.talk.deliver(replace(parcel, message=message), venue)

    async def progress(self, job: Job, step: Progress) -> None:
        """Show how far an order is (``bot.delivery.FrontEnd``)."""
        account = await self._account_of(job.person)
        handle = Handle.of(job.reply, account.id)
        await self.talk.progress(job, step, await self.servers.venue(handle.guild, handle.channel))

    async def _account_of(self, person: str) -> Account:
        with suppress(Forgotten):
            for account in await self._people.accounts(person):
                if account.platform == FRONT:
                    return account
        raise NotThere

    # The platform of the conversation.

    async def profile(self, account: Account) -> Remote | None:
        """Somebody's avatar (``bot.conversation.platform.Platform``)."""
        try:
            user = await self.sender.client.fetch_user(int(account.id))
        except discord.HTTPException as error:
            _log.warning("an avatar can't be looked up: %s", error.status)
            return None
        return self.avatar(user)

    def avatar(self, user: User) -> Remote | None:
        """Somebody's avatar, or None where they have none of their own."""
        if user.avatar is None:
            return None
        avatar = user.avatar.replace(size=1024, format="png")
        return self._remote(FileAt("avatar.png", avatar.read))

    async def stick(
        self, to: Listener, portrait: bytes, emoji: str, title: str, *, whole: bool
    ) -> tuple[str, str]:
        """Nobody has a sticker set of their own on Discord."""
        raise Refused("no_stickers", "There are no sticker sets here.", "Save the portrait.")

    async def show(self, to: Listener, replies: Any) -> Mapping[str, Any]:
        """Show replies (``bot.conversation.platform.Mouth``)."""
        return await self.mouth.show(to, replies)

    def attends(self, account: Account) -> bool:
        """Whether somebody would see what is shown (``bot.conversation.platform.Mouth``)."""
        return self.mouth.attends(account)

    # What somebody does by a command or a menu.

    async def wished(
        self,
        interaction: Interaction,
        photos: Sequence[discord.Attachment],
        wished: Wished,
        *,
        hidden: bool = True,
    ) -> None:
        """``/portrait`` with all that was given."""

        async def work(at: Handle) -> None:
            pictures, others = files_of(photos)
            if others and not pictures:
                await self._hear(interaction, at, Other(others[0].other))
                return
            held = self._hold(interaction.user, pictures)
            shows = not hidden and bool(at.guild) and not (await self._rules(at)).hidden
            await self._hear(interaction, replace(at, shows=shows), replace(wished, held=held))

        await self._work(interaction, "thinking", work)

    async def started(self, interaction: Interaction, command: str, argument: str = "") -> None:
        """Another command."""

        async def work(at: Handle) -> None:
            await self._hear(interaction, at, Started(command, argument))

        await self._work(interaction, "thinking", work)

    async def of_message(
        self, interaction: Interaction, message: discord.Message, *, like: bool = False
    ) -> None:
        """The menu of a message: a portrait of the photo in it, or in its style."""

        async def work(at: Handle) -> None:
            pictures, _ = files_of(message.attachments)
            if not pictures:
                await self._tell(at, interaction, "no-picture-there")
            elif like:
                held = self._hold(interaction.user, pictures[:1])
                await self._hear(interaction, at, Images(held, like=True))
            else:
                await self._of_somebody(interaction, at, message.author, pictures, message.id)

        await self._work(interaction, "thinking", work)

    async def of_user(self, interaction: Interaction, user: User) -> None:
        """The menu of a person: a portrait of their avatar."""

        async def work(at: Handle) -> None:
            avatar = self.avatar(user)
            if user.bot:
                await self._tell(at, interaction, "server-no-owner")
            elif avatar is None:
                await self._tell(at, interaction, "no-avatar-there")
            elif user.id == interaction.user.id:
                held = (self.talk.hold(_account(user), avatar),)
                await self._hear(interaction, at, Images(held))
            else:
                await self._target(interaction, at, user, avatar, 0)

        await self._work(interaction, "thinking", work)

    async def _of_somebody(
        self,
        interaction: Interaction,
        at: Handle,
        owner: User,
        pictures: Sequence[FileAt],
        message: int,
    ) -> None:
        """A portrait of a photo: one's own at once, somebody else's after they agreed."""
        me = self.sender.client.user
        if me is not None and owner.id == me.id:
            await self._tell(at, interaction, "server-of-mine")
        elif owner.bot:
            await self._tell(at, interaction, "server-no-owner")
        elif owner.id == interaction.user.id:
            await self._hear(interaction, at, Images(self._hold(owner, pictures)))
        else:
            await self._target(interaction, at, owner, self._remote(pictures[0]), message)

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
            await self._tell(at, interaction, "server-no-owner")
            return
        seen = replace(at, user=owner.id, open=True, message=message)
        try:
            await self.talk.target(
                _account(interaction.user),
                _account(owner),
                called(owner),
                photo,
                "",
                seen.pack(),
                venue=await self._venue(at),
                language=interaction.locale.value,
                name=called(interaction.user),
                reply=at.pack(),
                reply_seconds=at.seconds,
            )
        except NotThere:
            await self._tell(at, interaction, "ask-not-here")

    # What somebody presses.

    async def on_interaction(self, interaction: Interaction) -> None:
        """A button, a menu under a message, or a form; commands go through the tree."""
        data: Mapping[str, Any] = interaction.data or {}
        id = str(data.get("custom_id", ""))
        if interaction.type is discord.InteractionType.modal_submit:
            await self._form(interaction, data)
        elif interaction.type is discord.InteractionType.component:
            if id.startswith(MENU):
                id = str(next(iter(data.get("values", ())), ""))
            await self._press(interaction, id)

    async def _press(self, interaction: Interaction, id: str) -> None:
        begins, _, rest = id.partition(".")
        if id.startswith(SWITCH):
            await self._safely(
                interaction, self.servers.turn(interaction, words_for(interaction.locale))
            )
        elif begins == FORM:
            await self._safely(interaction, self._open(interaction, rest))
        elif begins == BEGIN:
            await self._begin(interaction, rest)
        else:
            verb = rest.partition(".")[0]
            way: Way = "form" if verb in _MAY_ASK else "update"
            await self._work(interaction, way, lambda at: self._act(interaction, at, id))

    async def _act(self, interaction: Interaction, at: Handle, id: str) -> None:
        message = interaction.message
        own = message is not None and (message.flags.ephemeral or not at.channel)
        if id.partition(".")[2] == "forgetnow":
            await self._learn_all(_account(interaction.user))
        await self._hear(interaction, at, Action(id, own=own))

    async def _open(self, interaction: Interaction, form: str) -> None:
        """Open a form that needs nothing to be looked up."""
        words = words_for(interaction.locale)
        if form == "photo":
            await interaction.response.send_modal(photo_form(words))
            return
        title, label, example = map(Phrase, _FORMS.get(form, _FORMS["words"]))
        await interaction.response.send_modal(
            words_form(AskForm(form, title, label, example), words)
        )

    async def _form(self, interaction: Interaction, data: Mapping[str, Any]) -> None:
        given = filled(data, self.sender.client)

        async def work(at: Handle) -> None:
            if given.form != "photo":
                await self._hear(interaction, at, FormSubmitted(given.form, given.text))
                return
            pictures = [each for each in given.files if each.is_picture]
            if not pictures:
                other = given.files[0].other if given.files else "thing"
                await self._hear(interaction, at, Other(other))
                return
            held = self._hold(interaction.user, pictures)
            await self._hear(interaction, at, Images(held, given.text))

        await self._work(interaction, "thinking", work)

    async def _begin(self, interaction: Interaction, whose: str) -> None:
        """Go on, in private, with what somebody said in the channel."""

        async def work(at: Handle) -> None:
            message = interaction.message
            if whose != str(interaction.user.id) or message is None:
                await self._tell(at, interaction, "not-yours")
                return
            said = await self._answered_by(message)
            await self._quietly(message.delete())
            if said is None:
                await self._hear(interaction, at, Started("portrait"))
                return
            await self._hear(interaction, at, self._event(said))

        await self._work(interaction, "thinking", work)

    async def _answered_by(self, message: discord.Message) -> discord.Message | None:
        """The message that one of ours answers, as it is now."""
        reference = message.reference
        if reference is None or reference.message_id is None:
            return None
        channel = self.sender.client.get_partial_messageable(
            message.channel.id, guild_id=message.guild.id if message.guild else None
        )
        try:
            return await channel.fetch_message(reference.message_id)
        except discord.HTTPException:
            return None

    # What somebody says.

    async def on_message(self, message: discord.Message) -> None:
        """Somebody said something: in private to us, or in a channel with our name."""
        me = self.sender.client.user
        if message.author.bot or me is None or not self._turns.is_new(message.id):
            return
        if isinstance(message.channel, discord.DMChannel):
            at = Handle(message.author.id)
            await self._turns.take(message.author.id, lambda: self._said(message, at))
        elif me in message.mentions and is_for(message, me.id):
            await self._turns.take(message.author.id, lambda: self._go_on_in_private(message))

    async def _said(self, message: discord.Message, at: Handle) -> None:
        user = message.author
        await self._heard(user, at, self._event(message), language=None)

    def _event(self, message: discord.Message) -> Event:
        pictures, others = files_of(message.attachments)
        me = self.sender.client.user
        text = message.content if me is None else without_name(message.content, me.id)
        if pictures:
            return Images(self._hold(message.author, pictures), text)
        if others:
            return Other(others[0].other)
        if message.stickers:
            return Other("sticker")
        if not text and message.guild is not None:
            return Started("portrait")
        return Text(text)

    async def _go_on_in_private(self, message: discord.Message) -> None:
        """Others read along in a channel: a button leads to where nobody does.

        Where nothing can be said in the channel, the direct messages are that place.
        """
        rules = await self.servers.rules(message.guild.id if message.guild else 0)
        if rules.refuses(message.channel, message.author):
            return
        # A message does not say which language its writer speaks; the server has one.
        words = words_for(message.guild.preferred_locale if message.guild else None)
        ways = (Button(Phrase("button-begin"), f"{BEGIN}.{message.author.id}", "primary"),)
        at = Handle(
            message.author.id,
            message.channel.id,
            message.guild.id if message.guild else 0,
            posts=True,
            open=True,
            message=message.id,
        )
        content = Content(words.say(Phrase("server-go-on")), rows=rows_of(ways, words))
        try:
            await self.sender.send(at, content)
        except NotThere:
            await self._said(message, Handle(message.author.id))

    # One after the other.

    async def _work(
        self, interaction: Interaction, way: Way, work: Callable[[Handle], Awaitable[None]]
    ) -> None:
        """Acknowledge an interaction, then work on it once what the person did before is done."""
        if not self._turns.is_new(interaction.id):
            return
        if not self._turns.room(interaction.user.id):
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
                await self._turns.take(
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
            await self._quietly(pending.interaction.response.defer())

    async def _permitted(
        self, at: Handle, pending: Pending, work: Callable[[Handle], Awaitable[None]]
    ) -> None:
        """Do what somebody wants where the server's managers allow it."""
        interaction = pending.interaction
        why = (await self._rules(at)).refuses(interaction.channel, interaction.user)
        try:
            if why:
                await self._tell(at, interaction, why)
            else:
                await work(at)
                if not interaction.response.is_done():
                    await self._quietly(interaction.response.defer())
        except NotThere:
            _log.info("somebody is not there any more")
        except NotNow:
            _log.warning("an answer could not be sent")
        except Exception as error:
            _log.error("an interaction was not handled: %s", whereabouts(error))
            await self._tell(at, interaction, "web-error-trouble")

    async def close(self) -> None:
        """Give up what there is no time for."""
        await self._turns.close()

    # Small things.

    async def _hear(self, interaction: Interaction, at: Handle, event: Event) -> None:
        await self._heard(interaction.user, at, event, language=interaction.locale.value)

    async def _heard(
        self,
        user: User,
        at: Handle,
        event: Event,
        *,
        language: str | None,
    ) -> None:
        account = _account(user)
        known = await self._people.find(account)
        if known is not None:
            await self.talk.arrive(account, language=language)
        await self.talk.hear(
            account,
            event,
            venue=await self._venue(at),
            language=language,
            name=called(user),
            reply=at.pack(),
            reply_seconds=at.seconds,
        )

    async def _venue(self, at: Handle) -> Venue:
        return await self.servers.venue(at.guild, at.channel)

    async def _rules(self, at: Handle) -> Rules:
        return await self.servers.rules(at.guild)

    async def _tell(self, at: Handle, interaction: Interaction, said: str) -> None:
        """Say something outside of anybody's conversation."""
        await self.sender.notice(at, words_for(interaction.locale).say(Phrase(said)))

    async def _learn_all(self, account: Account) -> None:
        """Know where everything stands of somebody who is about to be forgotten."""
        try:
            person = await self._people.id_of(account)
            if person is not None:
                await self.board.learn(account, person)
        except (StorageError, NotYours) as error:
            _log.warning("what was shown can't be looked up: %s", error.message)

    def _hold(self, user: User, files: Sequence[FileAt]) -> tuple[str, ...]:
        account = _account(user)
        return tuple(self.talk.hold(account, self._remote(each)) for each in files)

    def _remote(self, file: FileAt) -> Remote:
        return Remote(file.name, lambda: self._fetch(file))

    async def _fetch(self, file: FileAt) -> bytes:
        """The bytes of a file.

        Raises:
            Refused: it is too big.
            PhotoNotFetched: Discord does not hand it over, perhaps because its address ended.
        """
        most = _MEGABYTES * 2**20
        if file.size > most:
            raise _too_big()
        try:
            async with asyncio.timeout(_FETCH_SECONDS):
                data = await file.read()
        except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as error:
            _log.warning("a photo can't be fetched: %s", type(error).__name__)
            raise PhotoNotFetched from None
        if len(data) > most:
            raise _too_big()
        return data

    def _keep_fresh(self, at: Handle) -> None:
        self._fresh[at.user] = at
        self._fresh.move_to_end(at.user)
        while len(self._fresh) > _FRESH_MOST:
            self._fresh.popitem(last=False)

    async def _safely(self, interaction: Interaction, work: Awaitable[None]) -> None:
        try:
            await work
        except Exception as error:
            _log.error("an interaction was not handled: %s", whereabouts(error))

    async def _quietly(self, request: Awaitable[Any]) -> None:
        try:
            await request
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            _log.debug("something that need not be was not done: %s", type(error).__name__)


def _too_big() -> Refused:
    return Refused(
        "photo_too_big",
        f"That file is too big for me to fetch: {_MEGABYTES} MB at most.",
        "A smaller copy works just as well.",
        most=_MEGABYTES,
    )


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
    )


def _account(user: discord.abc.User) -> Account:
    return Account(FRONT, str(user.id))
