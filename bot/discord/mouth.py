"""What shows replies on Discord: one message a key, edited in place where that can be.

What is said after a press takes the place of what was pressed, so that a way through menus is one
message; portraits are left where they are.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import discord
from discord import ui

from bot import pictures
from bot.board import Board
from bot.conversation.orders import MADE, SHARED, STATUS
from bot.conversation.platform import Listener
from bot.conversation.replies import (
    AskForm,
    Button,
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
from bot.discord.asking import CannotEdit, TooLarge
from bot.discord.endings import Endings
from bot.discord.forms import words_form
from bot.discord.handles import Handle
from bot.discord.layout import FILES_MOST, FORM, PORTRAIT, Attached, Content, rows_of, together
from bot.discord.sending import Sender, Standing
from bot.pictures import STARS, Pictures
from bot.words import Phrase, Words, words_of
from storage.errors import Forgotten, NotYours, StorageError
from storage.people import Account

_log = logging.getLogger(__name__)

_COUNTED = re.compile(r"\d+ (?=\*\*)")
"""Begins the line of one of several portraits."""

Read = Callable[[Account, str], Awaitable[bytes]]
"""Gives a file of somebody's own, by its id; raises ``StorageError``."""


class Mouth:
    """Shows replies.

    Args:
        sender: that sends.
        board: of what stands where.
        drawn: what is shown of files.
        endings: of what is shown by tokens.

    Attributes:
        read: gives people's own files; set before anything is shown.
    """

    read: Read

    def __init__(
        self,
        sender: Sender,
        board: Board[Standing],
        drawn: Pictures,
        endings: Endings,
    ) -> None:
        self.sender, self.board, self._drawn = sender, board, drawn
        self._endings = endings

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
                    await self.sender.notice(at, text_of((text,), words))
                case Progress():
                    await self._progress(to, at, reply, words)
                case Remove(key):
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
                case Portraits(open=True):
                    shown += await self._to_everybody(to, at, reply, words)
                case Portraits():
                    shown.append(await self._portraits(to, at, reply, words))
                case Update(say):
                    shown += await self._say(to, at, say, words, anew=False)
                case Say():
                    shown += await self._say(to, at, reply, words)
                case AskForm():
                    await self._ask(at, reply, words)
        return {"messages": shown}

    # Words.

    async def _say(
        self, to: Listener, at: Handle, say: Say, words: Words, *, anew: bool = True
    ) -> list[int]:
        """Say something, where the same was said before if that can be; ``anew``: or below."""
        at = replace(at, open=bool(say.ask))
        await self._know_copy(to, at, say)
        standing = None if say.key is None else await self.board.find(to, say.key)
        if standing is None and not anew:
            return []
        if standing is not None and anew and not _is_there(at, standing):
            await self.sender.delete(at, standing)
            standing = None
        pictures = await self._pictures(to, say)
        text = text_of(say.text, words, say.progress)
        content = Content(
            f"<@{at.user}> {text}" if say.ask else text,
            pictures,
            rows=rows_of(say.buttons, words, say.cards, words.say(Phrase("choose-a-look"))),
            mentions=(at.user,) if say.ask else (),
        )
        files = tuple(p.id for p in say.pictures if p.kind in ("photo", "portrait", "faces"))
        said = await self._edited(to, at, standing, content, say)
        said = said or await self.sender.send(at, content)
        said = replace(said, files=files)
        key = say.key or (f"said-{said.message}" if files else None)
        if key is not None:
            self._endings.leave(to, key)
            await self._stands(to, at, key, said)
            if key.startswith(STATUS):
                self._watch(to, key, said, content, words)
        return [said.message]

    async def _know_copy(self, to: Listener, at: Handle, say: Say) -> None:
        """What was sent twice, once to no board, is taken off with what is asked to be deleted."""
        pending = self.sender.pending(at)
        actions = [button.action.split(".") for button in say.buttons]
        order = next((of[0] for _, verb, *of in actions if verb == "delete" and of), None)
        if pending is None or not pending.shows or order is None:
            return
        made = await self.board.find(to, f"{MADE}{order}")
        known = {standing.message for _, standing in self.board.lines(to.account)}
        if made is not None and pending.pressed not in known:
            here = await self._where_pressed(to, at, pending.pressed)
            await self.board.put(
                to, f"{MADE}{order}-{here.message}", replace(here, files=made.files)
            )

    def _watch(
        self, to: Listener, key: str, standing: Standing, content: Content, words: Words
    ) -> None:
        """Where an order stands says, when its token ends, where the portrait comes."""
        later = replace(content, text=text_of((Phrase("answer-later"),), words))
        self._endings.watch(to, key, standing, later)

    async def _edited(
        self, to: Listener, at: Handle, standing: Standing | None, content: Content, say: Say
    ) -> Standing | None:
        """The message that became this: of its key, or what was pressed; None where none did."""
        pending = self.sender.pending(at)
        if standing is not None:
            try:
                return await self.sender.edit(at, standing, content)
            except CannotEdit:
                await self.sender.delete(at, standing)
        if pending is None or not pending.replaceable or pending.said or say.ask:
            return None
        pending.replaceable = False
        here = await self._where_pressed(to, at, pending.pressed)
        try:
            return await self.sender.edit(at, here, content)
        except CannotEdit:
            return None

    async def _where_pressed(self, to: Listener, at: Handle, message: int) -> Standing:
        """The message that was pressed, which stands for nothing any more."""
        for key, standing in self.board.lines(to.account):
            if standing.message == message:
                await self.board.put(to, key, None)
                return standing
        token, until = (at.token, at.until) if at.channel else ("", 0.0)
        return Standing(at.channel, message, token=token, until=until)

    async def _progress(self, to: Listener, at: Handle, reply: Progress, words: Words) -> None:
        """How far an order is, in the message that says where it stands."""
        standing = await self.board.find(to, reply.key)
        if standing is None or self._endings.near(standing):
            return
        text = text_of((reply.text,), words, reply.fraction)
        content = Content(text, rows=rows_of(reply.buttons, words))
        self._watch(to, reply.key, standing, content, words)  # what watched it may have ended
        try:
            await self.sender.edit(at, standing, content)
        except (CannotEdit, NotNow, Unreachable):
            return

    async def _ask(self, at: Handle, form: AskForm, words: Words) -> None:
        """A form for words; where it is too late for one, the way to it."""
        pending = self.sender.pending(at)
        if pending is not None and not pending.interaction.response.is_done():
            pending.original, pending.said = "used", True
            try:
                await pending.interaction.response.send_modal(words_form(form, words))
            except discord.DiscordException as error:  # acknowledged just now, or too late
                _log.info("a form can't be opened: %s", type(error).__name__)
            else:
                return
        way = Button(form.title, f"{FORM}.{form.form}", "primary")
        text = text_of((form.label, form.example), words)
        await self.sender.send(at, Content(text, rows=rows_of((way,), words)))

    # Pictures.

    async def _pictures(self, to: Listener, say: Say) -> tuple[Attached, ...]:
        if previews := self._drawn.previews(say.cards):
            return (Attached("looks.jpg", await self._drawn.sheet(previews)),)
        attached = []
        for number, picture in enumerate(say.pictures[:FILES_MOST], 1):
            try:
                data = await self.read(to.account, picture.id)
            except StorageError:
                continue  # its time is over
            copy = await self._drawn.copy(data, picture)
            attached.append(Attached(f"{picture.kind}-{number}.jpg", copy))
        return tuple(attached)

    # Portraits.

    async def _portraits(self, to: Listener, at: Handle, reply: Portraits, words: Words) -> int:
        """A gallery, with the words and buttons below it."""
        at = replace(at, open=reply.open)
        shown = reply.portraits[:FILES_MOST]
        pictures = tuple(
            [await self._portrait(to, at, n, each, words) for n, each in enumerate(shown, 1)]
        )
        text = _below(reply, shown, words)
        key = reply.key or f"{MADE}{reply.order}"
        standing = await self.board.find(to, key)
        # Sent by a process that was killed before it knew, it is not sent again.
        once = _once(key) if standing is None and key.startswith(MADE) else ""
        content = Content(text, pictures, rows=rows_of(reply.buttons, words), first=True, once=once)
        said = None
        if standing is not None:
            try:
                said = await self.sender.edit(at, standing, content)
            except CannotEdit:
                await self.sender.delete(at, standing)
        said = said or await self.sender.send(at, content)
        await self._stands(to, at, key, replace(said, files=tuple(each.file for each in shown)))
        return said.message

    async def _to_everybody(
        self, to: Listener, at: Handle, reply: Portraits, words: Words
    ) -> list[int]:
        try:
            return [await self._portraits(to, at, reply, words)]
        except Unreachable:
            await self.sender.notice(at, words.say(Phrase("show-refused")))
            return []

    async def _portrait(
        self, to: Listener, at: Handle, number: int, shown: Shown, words: Words
    ) -> Attached:
        data = await self.read(to.account, shown.file)
        about = f"{words.say(shown.title)}. {words.say(shown.likeness)}"
        return Attached(f"{PORTRAIT}-{number}.jpg", await self._drawn.copy(data), about)

    async def _stands(self, to: Listener, at: Handle, key: str, said: Standing) -> None:
        """Write down where something of somebody's stands.

        Raises:
            Unreachable: they were forgotten while it was sent; it is taken away again.
        """
        try:
            await self.board.put(to, key, said)
        except (Forgotten, NotYours):
            await self.board.put(replace(to, person=None), key, None)
            await self.sender.delete(at, said)
            raise Unreachable from None

    async def _hand_over(
        self, to: Listener, at: Handle, documents: Sequence[Document], words: Words
    ) -> None:
        """Files to be saved; what is too large for Discord is handed over a little smaller."""
        at = replace(at, open=False)
        files = []
        for number, each in enumerate(documents, 1):
            data = await self.read(to.account, each.portrait)
            files.append(Attached(*await self._drawn.saved(each, data, number)))
        text = text_of(tuple(dict.fromkeys(each.text for each in documents)), words)
        shown = [each.portrait for each in documents]
        for some in together(files):
            said = await self._send_files(at, Content(text, files=some), words)
            mine, shown, text = tuple(shown[: len(some)]), shown[len(some) :], ""
            await self._stands(to, at, f"said-{said.message}", replace(said, files=mine))

    async def _send_files(self, at: Handle, content: Content, words: Words) -> Standing:
        try:
            return await self.sender.send(at, content)
        except TooLarge:
            smaller = tuple([await self._smaller(each) for each in content.files])
            text = text_of((Phrase("full-was-too-large"),), words)
            return await self.sender.send(at, Content(text, files=smaller))

    async def _smaller(self, file: Attached) -> Attached:
        if file.name.endswith(".zip"):
            return file
        copy = await self._drawn.copy(file.data)
        return Attached(f"{file.name.rpartition('.')[0]}.jpg", copy)

    # Taking away.

    async def _remove(self, to: Listener, at: Handle, key: str) -> None:
        standing = await self.board.find(to, key)
        if standing is not None:
            await self.sender.delete(at, standing)
            await self.board.put(to, key, None)
        elif key.startswith(SHARED):
            await self._remove_unknown(to, at)

    async def _remove_unknown(self, to: Listener, at: Handle) -> None:
        """What was sent just before the process was killed is on no board: what was pressed goes.

        Else its button would take away another one, and leave it.
        """
        pending = self.sender.pending(at)
        known = {standing.message for _, standing in self.board.lines(to.account)}
        if pending is not None and pending.shows and pending.pressed not in known:
            await self.sender.delete(at, Standing(at.channel, pending.pressed))

    async def _take_off(self, to: Listener, at: Handle, files: Sequence[str]) -> None:
        """Take deleted pictures away wherever they are shown."""
        await self._remove_unknown(to, at)
        for key, standing in await self.board.showing(to, files):
            left = tuple(each for each in standing.files if each not in files)
            if left and await self._without(at, standing, files):
                await self.board.put(to, key, replace(standing, files=left))
            elif await self.sender.delete(at, standing) or standing.kind == "message":
                await self.board.put(to, key, None)

    async def _without(self, at: Handle, standing: Standing, files: Sequence[str]) -> bool:
        """Whether some files could be taken out of a message of several."""
        message = await self.sender.shown(standing)
        if message is None:
            return False
        view = ui.LayoutView.from_message(message, timeout=None)
        left = _left_in(view, [each not in files for each in standing.files])
        if not left:
            return False
        view.stop()
        try:
            await self.sender.rearrange(standing, view, left)
        except CannotEdit:
            return False
        return True

    async def _clear(self, to: Listener, at: Handle) -> None:
        """Take away whatever shows somebody who was forgotten."""
        for standing in self.board.clear(to.account):
            try:
                await self.sender.delete(at, standing)
            except (NotNow, Unreachable, discord.DiscordException) as error:
                _log.warning("a message can't be taken away: %s", type(error).__name__)


def text_of(phrases: Sequence[Phrase], words: Words, progress: float | None = None) -> str:
    """Paragraphs in Discord's Markdown, with a bar below them where there is progress.

    Nothing that somebody typed changes how it is set: only our own emphasis does.
    """
    return pictures.text_of(phrases, words, progress, _emphasised)


def _is_there(at: Handle, standing: Standing) -> bool:
    """Whether a message stands where somebody is answered: they may be elsewhere by now."""
    return standing.channel == at.channel if at.channel else not standing.token


def _emphasised(said: str) -> str:
    parts = STARS.split(said)
    escaped = [_plainly(part) for part in parts]
    return "".join(f"**{part}**" if n % 2 else part for n, part in enumerate(escaped))


def _plainly(said: str) -> str:
    """What looks like a mention, a time or an emoji is shown as it is written."""
    return discord.utils.escape_markdown(said).replace("<", "\\<")


def _left_in(view: ui.LayoutView, stay: Sequence[bool]) -> list[str]:
    """Take files out of a view; the addresses of those that ``stay``, which are named again."""
    staying, left = iter(stay), []
    for item in list(view.children):
        if isinstance(item, ui.TextDisplay):
            item.content = _lines_left(item.content, stay)
        elif isinstance(item, ui.MediaGallery):
            pictures = [each for each in item.items if next(staying, False)]
            left += [each.media.url for each in pictures]
            for each in pictures:
                each.media = _again(each.media.url)
            if pictures:
                item.items = pictures
            else:
                view.remove_item(item)
        elif isinstance(item, ui.File):
            if next(staying, False):
                left.append(item.media.url)
                item.media = _again(item.media.url)
            else:
                view.remove_item(item)
    return left


def _lines_left(text: str, stay: Sequence[bool]) -> str:
    """Words below several pictures, without the lines of those that go."""
    lines, seen = [], 0
    for line in text.split("\n"):
        if (counted := _COUNTED.match(line)) is None:
            lines.append(line)
        else:
            if seen < len(stay) and stay[seen]:
                lines.append(f"{sum(stay[:seen]) + 1} {line[counted.end() :]}")
            seen += 1
    return "\n".join(lines)


def _again(url: str) -> str:
    """What names a file that a message has already."""
    return f"attachment://{PurePosixPath(urlsplit(url).path).name}"


def _once(key: str) -> str:
    """What tells two messages of a key from two of others, as short as Discord wants it."""
    return hashlib.sha256(key.encode()).hexdigest()[:24]


def _title(shown: Shown, words: Words) -> str:
    said = discord.utils.escape_markdown(words.say(shown.title))
    return said[:1].upper() + said[1:]


def _below(reply: Portraits, shown: Sequence[Shown], words: Words) -> str:
    """What stands under portraits: their looks, how close they are, and what they were made with.

    Those of several orders come with their dates.
    """
    said = text_of(reply.text, words)
    made = _made_with(shown, words) if reply.order and not reply.open else ""
    if len(shown) == 1 and reply.order:
        title = _title(shown[0], words)
        return "\n".join(filter(None, (f"**{title}**", said, made)))
    lines = []
    for number, each in enumerate(shown, 1):
        count = f"{number} " if len(shown) > 1 else ""
        lines.append(f"{count}**{_title(each, words)}**: {words.say(each.likeness)}")
    parts = (*lines, said, made) if reply.order else (said, *lines)
    return "\n".join(filter(None, parts))


def _made_with(shown: Sequence[Shown], words: Words) -> str:
    """In small letters: the seeds, from which the same portraits come again."""
    seeds = ", ".join(str(seed) for seed in dict.fromkeys(each.seed for each in shown))
    return f"-# {words.say(Phrase('detail-seed'))}: {seeds}" if shown else ""
