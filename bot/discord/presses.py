"""What somebody presses, chooses in a menu under a message, or fills in."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping
from typing import Any

import discord

from bot.conversation.events import Action, FormSubmitted, Images, Other, Started
from bot.conversation.replies import AskForm
from bot.discord.asking import quietly
from bot.discord.forms import filled, photo_form, words_form
from bot.discord.handles import Handle
from bot.discord.hearing import Hearing, Way, account_of
from bot.discord.layout import FORM, MENU
from bot.discord.reading import words_for
from bot.discord.sayings import BEGIN, Sayings
from bot.discord.sending import Interaction
from bot.discord.servers import PREFIX as SWITCH
from bot.errors import whereabouts
from bot.words import Phrase

_log = logging.getLogger(__name__)

_MAY_ASK = frozenset({"words", "change"})
"""What is pressed where a form may come of it."""
_FORMS = {
    "words": ("words-title", "words-label", "example-words"),
    "change": ("change-title", "change-label", "example-change"),
}


class Presses:
    """Buttons, menus and forms; owned by the event loop.

    Args:
        hearing: that passes them on.
        sayings: that read what a button goes on with.
    """

    def __init__(self, hearing: Hearing, sayings: Sayings) -> None:
        self._hearing, self._sayings = hearing, sayings

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
            turned = self._hearing.servers.turn(interaction, words_for(interaction.locale))
            await _safely(turned)
        elif begins == FORM:
            await _safely(self._open(interaction, rest))
        elif begins == BEGIN:
            await self._begin(interaction, rest)
        else:
            verb = rest.partition(".")[0]
            way: Way = "form" if verb in _MAY_ASK else "update"
            await self._hearing.work(interaction, way, lambda at: self._act(interaction, at, id))

    async def _act(self, interaction: Interaction, at: Handle, id: str) -> None:
        message = interaction.message
        own = message is not None and (not at.channel or _is_theirs(message, interaction.user))
        if id.partition(".")[2] == "forgetnow":
            await self._hearing.learn_all(account_of(interaction.user))
        await self._hearing.hear(interaction, at, Action(id, own=own))

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
        given = filled(data, self._hearing.sender.client)

        async def work(at: Handle) -> None:
            if given.form != "photo":
                submitted = FormSubmitted(given.form, given.text)
                await self._hearing.hear(interaction, at, submitted)
                return
            pictures = [each for each in given.files if each.is_picture]
            if not pictures:
                other = given.files[0].other if given.files else "thing"
                await self._hearing.hear(interaction, at, Other(other))
                return
            held = self._hearing.hold(interaction.user, pictures)
            await self._hearing.hear(interaction, at, Images(held, given.text))
            skipped = len(given.files) - len(pictures)
            await self._hearing.tell_skipped(at, interaction, skipped)

        await self._hearing.work(interaction, "thinking", work)

    async def _begin(self, interaction: Interaction, whose: str) -> None:
        """Go on, in private, with what somebody said in the channel."""

        async def work(at: Handle) -> None:
            message = interaction.message
            if whose != str(interaction.user.id) or message is None:
                await self._hearing.tell(at, interaction, "not-yours")
                return
            said = await self._answered_by(message)
            await quietly(message.delete())
            event = Started("portrait") if said is None else self._sayings.event(said)
            await self._hearing.hear(interaction, at, event)

        await self._hearing.work(interaction, "thinking", work)

    async def _answered_by(self, message: discord.Message) -> discord.Message | None:
        """The message that one of ours answers, as it is now."""
        reference = message.reference
        if reference is None or reference.message_id is None:
            return None
        channel = self._hearing.sender.client.get_partial_messageable(
            message.channel.id, guild_id=message.guild.id if message.guild else None
        )
        try:
            return await channel.fetch_message(reference.message_id)
        except discord.HTTPException:
            return None


def _is_theirs(message: discord.Message, user: discord.abc.User) -> bool:
    """Whether a message stands there because of something that somebody did themselves."""
    by = message.interaction_metadata
    return message.flags.ephemeral or (by is not None and by.user.id == user.id)


async def _safely(work: Awaitable[None]) -> None:
    try:
        await work
    except Exception as error:
        _log.error("an interaction was not handled: %s", whereabouts(error))
