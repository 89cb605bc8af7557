"""Sending to Telegram, at the pace that it allows, with errors that the rest of us knows."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery import NotNow, Unreachable
from bot.telegram.handles import Handle
from bot.telegram.pace import Dropped, Pace, Priority, Turn, never_left

if TYPE_CHECKING:
    from bot.telegram.groups import Venues

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

FRONT = "telegram"
TEXT_MOST = 4096
CAPTION_MOST = 1024
ALBUM_MOST = 10
_RETRY_SECONDS = 5.0
_GONE = ("message to edit not found", "message can't be edited", "message to delete not found")
_LEFT = ("chat not found", "not enough rights", "have no rights", "need administrator rights")


@dataclass
class Due:
    """Whom what is sent now is owed to.

    Attributes:
        priority: of what comes after the first answer.
        arrived: number of the update that is answered; they grow.
        answered: the first answer to it was sent.
        kept: the outbox keeps it, and sends it later if it fails now.
    """

    priority: Priority
    arrived: int = 0
    answered: bool = True
    kept: bool = False

    def turn(self, weight: int = 1) -> Turn:
        """The turn of the next request."""
        first = not self.answered
        self.answered = True
        priority = Priority.ANSWER if first else self.priority
        insists = not self.kept and priority is not Priority.REST
        return Turn(priority, self.arrived, weight, insists)


_NOBODY = Due(Priority.REST)
_due: ContextVar[Due] = ContextVar("due")


@contextmanager
def owed(due: Due) -> Iterator[None]:
    """Send what is sent in here, and in tasks that begin in here, for this."""
    token = _due.set(due)
    try:
        yield
    finally:
        _due.reset(token)


def needed() -> bool:
    """Whether somebody waits for what is sent now; progress may be left out."""
    return _due.get(_NOBODY).priority is not Priority.REST


class CannotEdit(Exception):
    """The message is not there any more, or too old to be edited."""


class Missing(Exception):
    """A file that Telegram should have is not known there."""


@dataclass(frozen=True)
class Photo:
    """A picture to send: its bytes, or the id by which Telegram knows it.

    Attributes:
        data: either.
        caption: under it.
        common: it is the same for everybody, and never put under a spoiler.
    """

    data: bytes | str = field(repr=False)
    caption: str = field(default="", repr=False)
    common: bool = False


class Sender:
    """Sends.

    Every method raises ``NotNow``, ``Unreachable``, and where it edits ``CannotEdit``.

    Args:
        bot: that is initialised.
        pace: that the bot sends at.
        venues: that know which chats moved.
    """

    def __init__(self, bot: Bot, pace: Pace, venues: Venues) -> None:
        self.bot, self._pace, self._venues = bot, pace, venues

    def room(self, handle: Handle) -> bool:
        """Whether something that nobody waits for can be sent now."""
        return self._pace.room(handle.chat)

    async def text(
        self, at: Handle, text: str, markup: InlineKeyboardMarkup | None = None
    ) -> Message:
        """Send words."""
        return await self._send(
            at, self.bot.send_message, text=fitted(text, TEXT_MOST), reply_markup=markup
        )

    async def photo(
        self, at: Handle, photo: Photo, markup: InlineKeyboardMarkup | None = None
    ) -> Message:
        """Send a picture; raises ``Missing`` where its id is not known any more."""
        return await self._send(
            at,
            self.bot.send_photo,
            photo=photo.data,
            caption=fitted(photo.caption, CAPTION_MOST),
            has_spoiler=at.spoiler and not photo.common,
            reply_markup=markup,
        )

    async def album(self, at: Handle, photos: Sequence[Photo]) -> tuple[Message, ...]:
        """Send 2 to 10 pictures together."""
        media = [
            InputMediaPhoto(photo.data, fitted(photo.caption, CAPTION_MOST), has_spoiler=at.spoiler)
            for photo in photos
        ]
        return tuple(
            await self._send(at, self.bot.send_media_group, weight=len(media), media=media)
        )

    async def sticker(self, at: Handle, sticker: str) -> None:
        """Send a sticker that Telegram has."""
        await self._send(at, self.bot.send_sticker, sticker=sticker)

    async def documents(
        self, at: Handle, files: Sequence[tuple[bytes, str, str]]
    ) -> tuple[Message, ...]:
        """Send files as they are, each with its name and caption; several as an album."""
        if len(files) == 1:
            ((data, name, caption),) = files
            document = InputFile(data, name)
            sent = await self._send(at, self.bot.send_document, document=document, caption=caption)
            return (sent,)
        media = [InputMediaDocument(data, caption, filename=name) for data, name, caption in files]
        return tuple(
            await self._send(at, self.bot.send_media_group, weight=len(media), media=media)
        )

    async def edit_text(
        self, at: Handle, message: int, text: str, markup: InlineKeyboardMarkup | None
    ) -> None:
        """Say something else in a message of words."""
        await self._edit(
            at,
            self.bot.edit_message_text,
            message_id=message,
            text=fitted(text, TEXT_MOST),
            reply_markup=markup,
        )

    async def edit_photo(
        self, at: Handle, message: int, photo: Photo, markup: InlineKeyboardMarkup | None
    ) -> Message | None:
        """Show a picture in a message, instead of another one or of words."""
        caption = fitted(photo.caption, CAPTION_MOST)
        media = InputMediaPhoto(photo.data, caption, has_spoiler=at.spoiler and not photo.common)
        return await self._edit(
            at, self.bot.edit_message_media, message_id=message, media=media, reply_markup=markup
        )

    async def edit_document(self, at: Handle, message: int, data: bytes, name: str) -> None:
        """Hand over a file in a message, instead of another one."""
        media = InputMediaDocument(data, filename=name)
        await self._edit(
            at, self.bot.edit_message_media, message_id=message, media=media, reply_markup=None
        )

    async def edit_markup(
        self, at: Handle, message: int, markup: InlineKeyboardMarkup | None
    ) -> None:
        """Show other buttons."""
        await self._edit(
            at, self.bot.edit_message_reply_markup, message_id=message, reply_markup=markup
        )

    async def delete(self, at: Handle, message: int) -> bool:
        """Take a message away; False where it is too old for that."""
        try:
            await self._call(at, lambda chat: self.bot.delete_message(chat, message))
        except BadRequest as error:
            said: str = error.message.casefold()
            return "not found" in said
        except Unreachable:
            return True
        return True

    async def action(self, at: Handle, action: str) -> None:
        """Show that something is being done, if there is room for that."""
        if self.room(at):
            await self._quietly(
                self.bot.send_chat_action(at.chat, action, message_thread_id=at.thread)
            )

    async def react(self, at: Handle, message: int, emoji: str) -> None:
        """Put an emoji on somebody's message, if there is room for that."""
        if self.room(at):
            await self._quietly(self.bot.set_message_reaction(at.chat, message, emoji))

    # Inside.

    async def _send(
        self, at: Handle, method: Callable[..., Awaitable[_T]], *, weight: int = 1, **content: Any
    ) -> _T:
        turn = _due.get(_NOBODY).turn(weight)
        quoted = (
            None
            if at.message is None
            else ReplyParameters(at.message, allow_sending_without_reply=True)
        )

        async def send(chat: int, thread: int | None = at.thread) -> _T:
            return await method(
                chat_id=chat,
                message_thread_id=thread,
                reply_parameters=quoted,
                disable_notification=at.silent or None,
                rate_limit_args=turn,
                **content,
            )

        try:
            return await self._call(at, send)
        except Dropped:
            raise NotNow(_RETRY_SECONDS) from None
        except BadRequest as error:
            said = error.message.casefold()
            if "thread not found" in said:
                return await self._call(at, lambda chat: send(chat, None))
            if _unknown_file(said):
                raise Missing from None
            raise

    async def _edit(
        self, at: Handle, method: Callable[..., Awaitable[Any]], **content: Any
    ) -> Message | None:
        turn = _due.get(_NOBODY).turn()
        try:
            edited = await self._call(
                at, lambda chat: method(chat_id=chat, rate_limit_args=turn, **content)
            )
        except Dropped:
            return None
        except BadRequest as error:
            said = error.message.casefold()
            if "not modified" in said:
                return None
            if any(gone in said for gone in _GONE) or "no text in the message" in said:
                raise CannotEdit from None
            if _unknown_file(said):
                raise Missing from None
            raise
        return edited if isinstance(edited, Message) else None

    async def _call(self, at: Handle, request: Callable[[int], Awaitable[_T]]) -> _T:
        """Do a request in the chat, or in what became of it."""
        chat = await self._venues.now(at.chat)
        try:
            return await self._translated(request, chat)
        except ChatMigrated as moved:
            await self._venues.moved(chat, moved.new_chat_id)
            return await self._translated(request, moved.new_chat_id)

    async def _translated(self, request: Callable[[int], Awaitable[_T]], chat: int) -> _T:
        try:
            return await request(chat)
        except (ChatMigrated, Dropped):
            raise
        except RetryAfter as error:
            raise NotNow(seconds_of(error)) from None
        except Forbidden:
            raise Unreachable from None
        except TimedOut as error:
            raise NotNow(_RETRY_SECONDS, unsure=not never_left(error)) from None
        except BadRequest as error:
            if any(left in error.message.casefold() for left in _LEFT):
                raise Unreachable from None
            raise
        except NetworkError as error:
            raise NotNow(_RETRY_SECONDS, unsure=not never_left(error)) from None

    async def _quietly(self, request: Awaitable[Any]) -> None:
        try:
            await request
        except TelegramError as error:
            _log.debug("something that need not be was not shown: %s", type(error).__name__)


def seconds_of(error: RetryAfter) -> float:
    """For how long Telegram wants nothing more."""
    wait = error._retry_after  # the public one is a number or a time, depending on the environment
    return float(wait.total_seconds())


def fitted(text: str, most: int) -> str:
    """A text of at most ``most`` UTF-16 code units, which is how Telegram counts."""
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * most:
        return text
    return encoded[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"


def _unknown_file(said: str) -> bool:
    return "wrong file identifier" in said or "file reference" in said
