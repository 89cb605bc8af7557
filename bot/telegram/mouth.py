"""What shows replies on Telegram: one message a key, edited in place where that can be."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from telegram import InlineKeyboardMarkup, Message
from telegram.error import TelegramError

from bot.conversation.platform import Listener
from bot.conversation.replies import (
    AskForm,
    Clear,
    Document,
    Gone,
    Notice,
    Portraits,
    Progress,
    Remove,
    Reply,
    Say,
    Shown,
    Update,
)
from bot.delivery import NotNow, Unreachable
from bot.known import Known, digest
from bot.pictures import Pictures, text_of
from bot.telegram.board import Board, Part, Standing
from bot.telegram.handles import Handle
from bot.telegram.keyboards import keyboard
from bot.telegram.pace import Dropped
from bot.telegram.presses import Presses
from bot.telegram.sending import ALBUM_MOST, CannotEdit, Missing, Photo, Sender, needed
from bot.words import Words, words_of
from storage.errors import Forgotten, NotYours, StorageError
from storage.people import Account

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

_CLEAR_TRIES = 5
_CLEAR_PAUSE_MOST = 30.0  # seconds

Read = Callable[[Account, str], Awaitable[bytes]]
"""Gives a file of somebody's own, by its id; raises ``StorageError``."""


class Mouth:
    """Shows replies.

    Args:
        sender: that sends.
        board: of what stands where.
        presses: of buttons, that wait for an answer.
        known: pictures that Telegram has.
        drawn: what is shown of files.

    Attributes:
        read: gives people's own files; set before anything is shown.
    """

    read: Read

    def __init__(
        self,
        sender: Sender,
        board: Board,
        presses: Presses,
        known: Known,
        drawn: Pictures,
    ) -> None:
        self.sender, self.board, self._presses, self._known = sender, board, presses, known
        self._drawn = drawn

    def attends(self, account: Account) -> bool:
        """Everybody may be looking."""
        return True

    async def show(self, to: Listener, replies: Sequence[Reply]) -> Mapping[str, Any]:
        """Show replies, in order; the messages that they became.

        Raises:
            NotNow, Unreachable: they can't be shown.
        """
        words, at = words_of(to.language), Handle.of(to.reply, to.account.id)
        left, shown = list(replies), []
        while left:
            reply = left.pop(0)
            match reply:
                case Notice(text):
                    await self._presses.answer(to.account, words.say(text))
                case Progress():
                    await self._progress(to, at, reply, words)
                case Remove(key):
                    if not (at.group and await self._becomes(to, key, left)):
                        await self._remove(to, at, key)
                case Gone(files):
                    await self._take_off(to, at, files)
                case Clear():
                    await self._clear(to, at)
                case Document():
                    documents = [reply]
                    while left and isinstance(left[0], Document):
                        documents.append(left.pop(0))  # type: ignore[arg-type]
                    await self._hand_over(to, at, documents, words)
                case Portraits():
                    shown += await self._portraits(to, at, reply, words)
                case Update(say):
                    shown += await self._say(to, at, say, words, anew=needed())
                case Say():
                    shown += await self._say(to, at, reply, words)
                case AskForm():
                    raise TypeError("Telegram has no forms")
        return {"chat": at.chat, "messages": shown}

    # Words.

    async def _say(
        self, to: Listener, at: Handle, say: Say, words: Words, *, anew: bool = True
    ) -> list[int]:
        """Say something, where the same was said before if that can be; ``anew``: or below."""
        standing = None if say.key is None else await self.board.find(to, say.key)
        if not anew and (standing is None or not self.sender.room(at)):
            return []
        text = text_of(say.text, words, say.progress)
        markup = keyboard(say.buttons, words, self._username, say.cards)
        files = tuple(p.id for p in say.pictures if p.kind in ("photo", "portrait", "faces"))
        try:
            pictures = await self._pictures(to, say)
            parts = await self._place(to, at, standing, text, pictures, markup, files)
        except Missing:  # a sheet that Telegram does not know any more
            pictures = await self._pictures(to, say, draw=True)
            parts = await self._place(to, at, standing, text, pictures, markup, files)
        key = say.key or (f"said-{parts[-1].id}" if files else None)
        if key is not None:
            await self._stands(to, at, key, parts)
        return [part.id for part in parts]

    async def _place(
        self,
        to: Listener,
        at: Handle,
        standing: Standing | None,
        text: str,
        pictures: Sequence[Photo],
        markup: InlineKeyboardMarkup | None,
        files: Sequence[str],
    ) -> tuple[Part, ...]:
        """Edit what stands there into this, or say it below and take that away."""
        captioned = [Photo(p.data, text, p.common) for p in pictures] if len(pictures) == 1 else []
        if standing is not None and len(standing.parts) == 1 and len(pictures) <= 1:
            try:
                return await self._edit(at, standing.parts[0], text, captioned, markup, files)
            except CannotEdit:
                pass
        if standing is not None:
            await self._delete(at, standing)
        if captioned:
            sent = await self._photo(at, captioned[0], markup)
            return (_part(sent, "photo", files[0] if files else ""),)
        parts: list[Part] = []
        for start in range(0, len(pictures), ALBUM_MOST):
            some = pictures[start : start + ALBUM_MOST]
            parts += await self._several(at, some, files[start : start + ALBUM_MOST])
        return (*parts, _part(await self.sender.text(at, text, markup), "text"))

    async def _edit(
        self,
        at: Handle,
        part: Part,
        text: str,
        pictures: Sequence[Photo],
        markup: InlineKeyboardMarkup | None,
        files: Sequence[str],
    ) -> tuple[Part, ...]:
        if not pictures:
            if part.kind != "text":
                raise CannotEdit
            await self.sender.edit_text(at, part.id, text, markup)
            return (part,)
        edited = await self.sender.edit_photo(at, part.id, pictures[0], markup)
        self._learn(pictures[0], edited)
        shown = files[0] if files else ""
        return (Part(part.id, "photo", shown, _sent(edited)),)

    async def _several(
        self, at: Handle, photos: Sequence[Photo], files: Sequence[str]
    ) -> list[Part]:
        """Pictures above the words that belong to them."""
        sent = (
            await self.sender.album(at, photos)
            if len(photos) > 1
            else (await self._photo(at, photos[0], None),)
        )
        named = [*files, *[""] * len(sent)]
        return [_part(each, "photo", file) for each, file in zip(sent, named, strict=False)]

    async def _photo(
        self, at: Handle, photo: Photo, markup: InlineKeyboardMarkup | None
    ) -> Message:
        sent = await self.sender.photo(at, photo, markup)
        self._learn(photo, sent)
        return sent

    def _learn(self, photo: Photo, message: Message | None) -> None:
        """Remember the id of a picture that everybody sees."""
        if isinstance(photo.data, _Fresh) and (sent := _sent(message)):
            self._known.put(photo.data.name, sent)

    async def _progress(self, to: Listener, at: Handle, reply: Progress, words: Words) -> None:
        """How far an order is, in the message that says where it stands."""
        standing = await self.board.find(to, reply.key)
        if standing is None or not self.sender.room(at):
            return
        text = text_of((reply.text,), words, reply.fraction)
        markup = keyboard(reply.buttons, words, self._username)
        try:
            await self.sender.edit_text(at, standing.parts[-1].id, text, markup)
        except (CannotEdit, Dropped):
            return

    # Pictures.

    async def _pictures(self, to: Listener, say: Say, *, draw: bool = False) -> list[Photo]:
        if say.cards and (sheet := await self._sheet(say, draw=draw)) is not None:
            return [sheet]
        pictures = []
        for picture in say.pictures:
            try:
                data = await self.read(to.account, picture.id)
            except StorageError:
                continue  # its time is over
            pictures.append(Photo(await self._drawn.copy(data, picture)))
        return pictures

    async def _sheet(self, say: Say, *, draw: bool) -> Photo | None:
        """The previews of the styles that are offered, on one picture that Telegram keeps."""
        previews = self._drawn.previews(say.cards)
        if not previews:
            return None
        name = f"sheet {digest(*previews)}"
        if not draw and (known := self._known.get(name)) is not None:
            return Photo(known, common=True)
        return Photo(_Fresh(await self._drawn.sheet(previews), name), common=True)

    # Portraits.

    async def _portraits(
        self, to: Listener, at: Handle, reply: Portraits, words: Words
    ) -> list[int]:
        """One with its words under it; several as an album, and the words below."""
        shown = list(reply.portraits[: 2 * ALBUM_MOST])
        text = _under(reply, shown, words)
        markup = keyboard(reply.buttons, words, self._username)
        key = reply.key or f"made-{reply.order}"
        standing = await self.board.find(to, key)
        files = [each.file for each in shown]
        if standing is not None and await self._under_album(at, standing, files, text, markup):
            return [part.id for part in standing.parts]
        photos = [await self._portrait(to, each, words) for each in shown]
        try:
            parts = await self._place(to, at, standing, text, photos, markup, files)
        except Missing:
            photos = [await self._portrait(to, each, words, upload=True) for each in shown]
            parts = await self._place(to, at, standing, text, photos, markup, files)
        await self._stands(to, at, key, parts)
        return [part.id for part in parts]

    async def _under_album(
        self,
        at: Handle,
        standing: Standing,
        files: Sequence[str],
        text: str,
        markup: InlineKeyboardMarkup | None,
    ) -> bool:
        """Say the words under portraits anew, where just these stand above them."""
        words = standing.parts[-1]
        if words.kind != "text" or standing.files != tuple(files):
            return False
        try:
            await self.sender.edit_text(replace(at, chat=standing.chat), words.id, text, markup)
        except CannotEdit:
            return False
        return True

    async def _stands(self, to: Listener, at: Handle, key: str, parts: tuple[Part, ...]) -> None:
        """Write down where something of somebody's stands.

        Raises:
            Unreachable: they were forgotten while it was sent; it is taken away again.
        """
        standing = Standing(at.chat, parts)
        try:
            await self.board.put(to, key, standing)
        except (Forgotten, NotYours):
            await self.board.put(replace(to, person=None), key, None)
            await self._surely_delete(at, [standing])
            raise Unreachable from None

    async def _portrait(
        self, to: Listener, shown: Shown, words: Words, *, upload: bool = False
    ) -> Photo:
        sent = None if upload else await self.board.sent(to, shown.file)
        if sent is not None:
            return Photo(sent, words.say(shown.title))
        data = await self.read(to.account, shown.file)
        return Photo(await self._drawn.copy(data), words.say(shown.title))

    async def _becomes(self, to: Listener, key: str, left: list[Reply]) -> bool:
        """Whether the message of a key becomes what comes next: one a request."""
        following = left[0] if left else None
        one = isinstance(following, Portraits) and len(following.portraits) == 1
        said = isinstance(following, Say) and not following.ask
        if not isinstance(following, Say | Portraits) or not (one or said):
            return False
        standing = await self.board.find(to, key)
        if standing is None or len(standing.parts) != 1 or following.key is None:
            return False
        await self.board.put(to, following.key, standing)
        await self.board.put(to, key, None)
        return True

    async def _hand_over(
        self, to: Listener, at: Handle, documents: Sequence[Document], words: Words
    ) -> None:
        files: list[tuple[bytes, str, str]] = []
        for number, each in enumerate(documents[:ALBUM_MOST], 1):
            data = await self.read(to.account, each.portrait)
            name, file = await self._drawn.saved(each, data, number)
            files.append((file, name, words.say(each.text)))
        sent = await self.sender.documents(at, files)
        named = zip(sent, documents, strict=False)
        parts = tuple(Part(each.message_id, "document", doc.portrait) for each, doc in named)
        await self._stands(to, at, f"said-{parts[-1].id}", parts)

    # Taking away.

    async def _remove(self, to: Listener, at: Handle, key: str) -> None:
        standing = await self.board.find(to, key)
        if standing is not None:
            await self._delete(at, standing)
            await self.board.put(to, key, None)

    async def _take_off(self, to: Listener, at: Handle, files: Sequence[str]) -> None:
        """Take deleted pictures away wherever they are shown."""
        for key, standing in await self.board.showing(to, files):
            left = []
            for part in standing.parts:
                if part.file in files:
                    await self._delete_part(at, standing.chat, part)
                else:
                    left.append(part)
            rest = Standing(standing.chat, tuple(left))
            stays = rest.files or (left and key.startswith("made-"))
            await self.board.put(to, key, rest if stays else None)

    async def _clear(self, to: Listener, at: Handle) -> None:
        """Take away whatever shows somebody."""
        await self._surely_delete(at, self.board.clear(to.account))

    async def _surely_delete(self, at: Handle, standings: Iterable[Standing]) -> None:
        """Take away what shows somebody who was forgotten, whatever pauses Telegram wants."""
        left = deque(standings)
        tries = 0
        while left and tries < _CLEAR_TRIES:
            try:
                await self._delete(at, left[0])
            except NotNow as later:
                tries += 1
                await asyncio.sleep(min(later.seconds, _CLEAR_PAUSE_MOST))
                continue
            except (Unreachable, TelegramError) as error:
                _log.warning("a message can't be taken away: %s", type(error).__name__)
            left.popleft()
            tries = 0
        if left:
            _log.error("%d messages of somebody who was forgotten stay", len(left))

    async def _delete(self, at: Handle, standing: Standing) -> None:
        for part in standing.parts:
            await self._delete_part(at, standing.chat, part)

    async def _delete_part(self, at: Handle, chat: int, part: Part) -> None:
        """Delete a message; where it is too old for that, at least what it shows."""
        from engine.chat import gone_photo

        there = Handle(chat)
        if await self.sender.delete(there, part.id) or part.kind == "text":
            return
        try:
            gone = await asyncio.to_thread(gone_photo)
            if part.kind == "document":
                await self.sender.edit_document(there, part.id, gone, "deleted.jpg")
            else:
                await self.sender.edit_photo(there, part.id, Photo(gone), None)
        except CannotEdit:
            _log.info("a message could not be taken away")

    @property
    def _username(self) -> str:
        return str(self.sender.bot.username)


class _Fresh(bytes):
    """A picture for everybody that Telegram does not have yet."""

    name: str

    def __new__(cls, data: bytes, name: str) -> _Fresh:
        fresh = super().__new__(cls, data)
        fresh.name = name
        return fresh


def _under(reply: Portraits, shown: Sequence[Shown], words: Words) -> str:
    """What stands under portraits; those of several orders come with their dates."""
    if len(shown) == 1 and reply.order:
        return text_of((shown[0].title, *reply.text), words)
    said, lines = text_of(reply.text, words), _numbered(shown, words, once=bool(reply.order))
    if len(shown) == 1:
        lines = [line.removeprefix("1 ") for line in lines]
    parts = (*lines, said) if reply.order else (said, *lines)
    return "\n".join(filter(None, parts))


def _numbered(shown: Sequence[Shown], words: Words, *, once: bool) -> list[str]:
    """Each with how close it is, or its date; ``once``: below all where it is the same of all."""
    titles = [f"{number} {words.say(each.title)}" for number, each in enumerate(shown, 1)]
    said = [words.say(each.likeness) for each in shown]
    if once and len(said) > 1 and len(set(said)) == 1:
        return [*titles, said[0]]
    return [f"{title}: {each}" for title, each in zip(titles, said, strict=True)]


def _part(message: Message, kind: Any, file: str = "") -> Part:
    return Part(message.message_id, kind, file, _sent(message))


def _sent(message: Message | None) -> str:
    """Telegram's id of the largest picture of a message."""
    return message.photo[-1].file_id if message is not None and message.photo else ""
