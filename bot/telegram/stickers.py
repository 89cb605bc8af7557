"""Sticker sets: one of each person's own, and another when it is full.

A set's name is made of the account by a secret, so that it is found again without being written
down, and says nothing of whose it is.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Awaitable
from weakref import WeakValueDictionary

from telegram import InputSticker
from telegram.constants import StickerFormat
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.conversation.platform import Listener
from bot.conversation.stickers import TITLE_MOST, usual_title
from bot.delivery import NotNow, Unreachable
from bot.errors import Refused
from bot.studio import Eyes
from bot.telegram.handles import Handle
from bot.telegram.sending import Sender, seconds_of
from bot.words import words_of
from storage.people import Account, People

_log = logging.getLogger(__name__)

SETS_MOST = 10
"""Sets of one person; each holds 120 stickers (Telegram's limit)."""
_RETRY_SECONDS = 5.0
_FULL = ("stickers_too_much", "too much")
_TAKEN = ("already occupied", "name is already")
_STRANGER = ("peer_id_invalid", "user not found")
_MISSING = ("stickerset_invalid", "stickerset not found", "sticker set not found")


class Stickers:
    """Makes and extends sticker sets.

    Args:
        sender: whose bot makes them.
        eyes: that cut out.
        people: who are called something.
        secret: that names are made with.
    """

    def __init__(self, sender: Sender, eyes: Eyes, people: People, secret: bytes) -> None:
        self._sender, self._eyes, self._people, self._secret = sender, eyes, people, secret
        self._turns: WeakValueDictionary[Account, asyncio.Lock] = WeakValueDictionary()

    async def stick(
        self, to: Listener, portrait: bytes, emoji: str, title: str, *, whole: bool
    ) -> tuple[str, str]:
        """Put a portrait into somebody's set, and show it; a link to the set and its title.

        Raises:
            Refused: Telegram does not take it, or all sets are full.
            NotNow: Telegram is not there.
            EngineError: it can't be cut out.
        """
        data = await asyncio.wrap_future(self._eyes.sticker(portrait, whole=whole))
        sticker = InputSticker(data, [emoji], StickerFormat.STATIC)
        called = (title or await self._usual(to))[:TITLE_MOST]
        # Two at once would each find no set, and make one.
        async with self._turns.setdefault(to.account, asyncio.Lock()):
            name, found = await self._into(to.account, called, sticker)
            await self._show(to, name)
        return f"https://t.me/addstickers/{name}", found

    async def _into(self, account: Account, called: str, sticker: InputSticker) -> tuple[str, str]:
        """Put a sticker into the first set with room; the set's name and title."""
        for number in range(SETS_MOST):
            name = self._name(account, number)
            found = await self._put(int(account.id), name, called, sticker)
            if found is not None:
                return name, found
        raise Refused("stickers_full", "Your sticker sets are full.", "Delete some stickers first.")

    async def _put(self, user: int, name: str, title: str, sticker: InputSticker) -> str | None:
        """Add to a set, or make it; its title, or None where it is full or somebody else's."""
        bot = self._sender.bot
        refused = await _asked(bot.add_sticker_to_set(user, name, sticker))
        if refused is not None and _says(refused, _MISSING):
            refused = await _asked(bot.create_new_sticker_set(user, name, title, [sticker]))
            if refused is None:
                return title
        if refused is None:
            return await self._title(name, title)
        if _says(refused, _FULL) or _says(refused, _TAKEN):
            return None
        if _says(refused, _STRANGER):
            raise Refused(
                "sticker_stranger",
                "I can make a set once you have talked to me in private.",
                "Say hello there first.",
            )
        _log.warning("a sticker was refused: %s", refused.message)
        raise Refused(
            "sticker_refused",
            "I couldn't put that into a sticker set.",
            "Another emoji, or another name, may work.",
        )

    async def _show(self, to: Listener, name: str) -> None:
        """Show the newest sticker of a set; without it there is still the link."""
        try:
            stickers = (await self._sender.bot.get_sticker_set(name)).stickers
            at = Handle.of(to.reply, to.account.id)
            await self._sender.sticker(at, stickers[-1].file_id)
        except (TelegramError, IndexError, NotNow, Unreachable) as error:
            _log.warning("a sticker was not shown: %s", type(error).__name__)

    async def _title(self, name: str, otherwise: str) -> str:
        try:
            return str((await self._sender.bot.get_sticker_set(name)).title)
        except TelegramError:
            return otherwise

    async def _usual(self, to: Listener) -> str:
        person = None if to.person is None else await self._people.get(to.person)
        return words_of(to.language).say(usual_title((person and person.name) or ""))

    def _name(self, account: Account, number: int) -> str:
        """Letters, digits and the bot's name at the end, as Telegram wants it."""
        plain = f"{account.id}/{number}".encode()
        own = hmac.new(self._secret, plain, "sha256").hexdigest()[:16]
        return f"p{own}_by_{self._sender.bot.username}"


async def _asked(request: Awaitable[object]) -> BadRequest | None:
    """Do a request; why Telegram refused it, or None where it did not.

    Raises:
        NotNow: Telegram is not there, or wants a pause.
    """
    try:
        await request
    except BadRequest as error:
        return error
    except RetryAfter as error:
        raise NotNow(seconds_of(error)) from None
    except Forbidden as error:
        return BadRequest(error.message)
    except NetworkError:
        raise NotNow(_RETRY_SECONDS) from None
    return None


def _says(error: BadRequest, what: tuple[str, ...]) -> bool:
    said = error.message.casefold()
    return any(each in said for each in what)
