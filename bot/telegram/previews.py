"""Previews of the looks, as photos that Telegram has: in inline mode it shows no others.

A photo gets its id only in a chat. So an admin of the host is sent them, without a sound, and they
are taken away at once; the ids stay good. Nobody waits for that, and it keeps nobody waiting.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections import deque
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from telegram import InputMediaPhoto, Message
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.errors import whereabouts
from bot.known import Known, digest
from bot.telegram.pace import Dropped, Priority, Turn, never_left
from bot.telegram.sending import ALBUM_MOST, FRONT, seconds_of

_log = logging.getLogger(__name__)

FIRST_PAUSE = 2.0
_LAST_PAUSE = 60.0
_UNSURE_MOST = 3
"""How often some may be sent of which nobody knows whether they came: those stay in the chat."""
_GOODBYE_SECONDS = 1.5


def preview_of(known: Known, style: str) -> str | None:
    """Telegram's id of the preview of a style, or None where it has none."""
    return (known.get(_name(style)) or "").partition(" ")[2] or None


def forget_previews(known: Known, styles: Iterable[str]) -> None:
    """Telegram does not know some any more; the next start sends them again."""
    known.put_all({_name(style): None for style in styles})


def admins_of(accounts: Sequence[str]) -> tuple[int, ...]:
    """The private chats of those admins of the host who are on Telegram."""
    named = (account.partition(":") for account in accounts)
    return tuple(int(id) for front, _, id in named if front == FRONT and id.isdecimal())


@dataclass(frozen=True)
class _Look:
    style: str
    digest: str
    data: bytes = field(repr=False)


class Previews:
    """Has Telegram keep the previews that it lacks; owned by the event loop.

    Args:
        bot: that is initialised.
        known: which ones it has.
        preview: of a style, or None where there is none.
        chats: where they may be sent, private ones; the first that takes them gets them.
        pause: seconds before what failed is tried again; twice as many each time, up to a minute.
    """

    def __init__(
        self,
        bot: ExtBot[Any],
        known: Known,
        preview: Callable[[str], bytes | None],
        chats: Sequence[int],
        pause: float = FIRST_PAUSE,
    ) -> None:
        self._bot, self._known, self._preview = bot, known, preview
        self._chats, self._pause = deque(chats), pause

    async def send(self, styles: Sequence[str]) -> None:
        """Send those that are missing or have changed, until it is done or can't be."""
        try:
            lacking = self._lacking(styles)
            for first in range(0, len(lacking), ALBUM_MOST):
                await self._somewhere(lacking[first : first + ALBUM_MOST])
        except (TelegramError, LookupError) as error:
            _log.info("looks have no pictures in inline mode: %s", type(error).__name__)
        except Exception as error:
            _log.error("previews can't be sent: %s", whereabouts(error))

    def _lacking(self, styles: Sequence[str]) -> list[_Look]:
        lacking = []
        for style in styles:
            data = self._preview(style)
            if data is None:
                continue
            look = _Look(style, digest(data), data)
            if (self._known.get(_name(style)) or "").partition(" ")[0] != look.digest:
                lacking.append(look)
        return lacking

    async def _somewhere(self, looks: Sequence[_Look]) -> None:
        """Send some to the first chat that takes them; raises ``LookupError`` where none does."""
        while self._chats:
            try:
                await self._patiently(self._chats[0], looks)
                return
            except (Forbidden, BadRequest) as error:
                if isinstance(error, BadRequest) and "chat not found" not in error.message.lower():
                    raise
                self._chats.popleft()  # they never started the bot, or blocked it
        raise LookupError

    async def _patiently(self, chat: int, looks: Sequence[_Look]) -> None:
        pause, unsure = self._pause, 0
        while True:
            try:
                await _to_its_end(self._keep(chat, looks))
                return
            except BadRequest:
                raise
            except NetworkError as error:
                unsure += not never_left(error)
                if unsure == _UNSURE_MOST:
                    raise
            except Dropped:  # others have the room now, or it was too much
                pass
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LAST_PAUSE)

    async def _keep(self, chat: int, looks: Sequence[_Look]) -> None:
        """Send up to ten, write down their ids, and take them away."""
        sent = await self._sent(chat, await asyncio.to_thread(_photos, looks))
        self._known.put_all(
            {
                _name(look.style): f"{look.digest} {message.photo[-1].file_id}"
                for look, message in zip(looks, sent, strict=True)
            }
        )
        await self._take_away(chat, [message.message_id for message in sent])

    async def _sent(self, chat: int, photos: Sequence[bytes]) -> tuple[Message, ...]:
        last = Turn(Priority.REST, sys.maxsize, len(photos))
        if len(photos) == 1:
            (photo,) = photos
            quiet = {"disable_notification": True, "rate_limit_args": last}
            return (await self._bot.send_photo(chat, photo, **quiet),)  # type: ignore[arg-type]
        album = [InputMediaPhoto(photo) for photo in photos]
        return await self._bot.send_media_group(
            chat, album, disable_notification=True, rate_limit_args=last
        )

    async def _take_away(self, chat: int, messages: Sequence[int]) -> None:
        pause = self._pause
        while True:
            try:
                await self._bot.delete_messages(chat, messages)
                return
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))
            except (BadRequest, Forbidden) as error:
                _log.warning("previews stay in an admin's chat: %s", type(error).__name__)
                return
            except NetworkError:
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LAST_PAUSE)


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Do something that should not be left half done; at the end of all it has a moment more."""
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        with suppress(TelegramError, TimeoutError):
            await asyncio.wait_for(task, _GOODBYE_SECONDS)
        raise


def _photos(looks: Sequence[_Look]) -> list[bytes]:
    from engine.chat import chat_photo

    return [chat_photo(look.data) for look in looks]


def _name(style: str) -> str:
    return f"preview {style}"
