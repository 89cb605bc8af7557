"""What a group's admins choose: one message with switches, which answer only to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.conversation.turn import FAMILIES
from bot.telegram.groups import Rules, Venues
from bot.telegram.handles import Handle, handle_of
from bot.telegram.presses import Presses
from bot.telegram.sending import CannotEdit, Sender
from bot.words import Phrase, Words
from storage.people import Account

_PREFIX = "group."
_ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


class GroupSettings:
    """The switches.

    Args:
        sender: that sends.
        venues: where they are kept.
        presses: that wait for an answer.
    """

    def __init__(self, sender: Sender, venues: Venues, presses: Presses) -> None:
        self._sender, self._venues, self._presses = sender, venues, presses

    def owns(self, action: str) -> bool:
        """Whether a button is one of these."""
        return action.startswith(_PREFIX)

    async def is_admin(self, chat: int, user: int) -> bool:
        """Whether somebody is an admin of a group, as Telegram says now."""
        try:
            member = await self._sender.bot.get_chat_member(chat, user)
        except TelegramError:
            return False
        return member.status in _ADMINS

    async def open(self, message: Message, at: Handle, words: Words) -> None:
        """Show the switches to an admin."""
        user = message.from_user
        if user is None or not await self.is_admin(message.chat.id, user.id):
            await self._sender.text(at, words.say(Phrase("group-not-admin")))
            return
        rules = await self._venues.rules(message.chat.id)
        await self._sender.text(at, words.say(Phrase("group-settings")), _switches(rules, words))

    async def press(self, query: CallbackQuery, message: Message, words: Words) -> None:
        """A switch was pressed: it is turned if that is an admin."""
        account = Account("telegram", str(query.from_user.id))
        if not await self.is_admin(message.chat.id, query.from_user.id):
            await self._presses.answer(account, words.say(Phrase("group-not-admin")))
            return
        at = handle_of(message, answers=False)
        switch = (query.data or "").removeprefix(_PREFIX)
        try:
            if switch == "done":
                saved = words.say(Phrase("group-saved"))
                await self._sender.edit_text(at, message.message_id, saved, None)
                return
            before = await self._venues.rules(message.chat.id)
            rules = turned(before, switch)
            if rules == before and switch.startswith("family-"):
                await self._presses.answer(account, words.say(Phrase("group-last-family")))
                return
            await self._venues.choose(message.chat.id, rules)
            await self._sender.edit_markup(at, message.message_id, _switches(rules, words))
        except CannotEdit:
            return


def turned(rules: Rules, switch: str) -> Rules:
    """The rules after a switch was turned; an unknown one changes nothing."""
    turn = _SWITCHES.get(switch)
    return rules if turn is None else turn(rules)


def _family(name: str) -> Callable[[Rules], Rules]:
    def turn(rules: Rules) -> Rules:
        """All of them is none chosen, and one stays."""
        chosen = set(rules.families or FAMILIES) ^ {name}
        kept = tuple(each for each in FAMILIES if each in chosen)
        if not kept:
            return rules
        return replace(rules, families=() if len(kept) == len(FAMILIES) else kept)

    return turn


_SWITCHES: Mapping[str, Callable[[Rules], Rules]] = {
    "everybody": lambda rules: replace(rules, who="everybody"),
    "admins": lambda rules: replace(rules, who="admins"),
    "quiet": lambda rules: replace(rules, quiet=not rules.quiet),
    "spoiler": lambda rules: replace(rules, spoiler=not rules.spoiler),
    **{f"family-{name}": _family(name) for name in FAMILIES},
}


def _switches(rules: Rules, words: Words) -> InlineKeyboardMarkup:
    def switch(label: str, name: str, *, on: bool) -> InlineKeyboardButton:
        shown = ("✓ " if on else "") + words.say(Phrase(label))
        return InlineKeyboardButton(shown, callback_data=_PREFIX + name)

    families = [
        switch(f"family-{name}", f"family-{name}", on=name in (rules.families or FAMILIES))
        for name in FAMILIES
    ]
    return InlineKeyboardMarkup(
        [
            *(families[start : start + 2] for start in range(0, len(families), 2)),
            [switch("group-everybody", "everybody", on=rules.who == "everybody")],
            [switch("group-admins", "admins", on=rules.who == "admins")],
            [switch("group-quiet", "quiet", on=rules.quiet)],
            [switch("group-spoiler", "spoiler", on=rules.spoiler)],
            [switch("group-done", "done", on=False)],
        ]
    )
