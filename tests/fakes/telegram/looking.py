"""What a test looks at: chats, files, calls, and when something has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any, TypeVar

from tests.fakes.telegram.nouns import Call, Chat, File, Message, User
from tests.fakes.telegram.stickers import StickerSet
from tests.fakes.telegram.world import World

T = TypeVar("T")
LAST_CALLS = 8


class Looking:
    """What can be seen, without changing it."""

    world: World

    @property
    def bot(self) -> User:
        return self.world.bot

    @property
    def calls(self) -> list[Call]:
        """Every request of the bot's, oldest first."""
        return list(self.world.calls)

    def called(self, *methods: str) -> list[Call]:
        """The requests by these methods."""
        return [call for call in self.world.calls if call.method in methods]

    @property
    def refused(self) -> Counter[int]:
        """How many messages flood control refused, by chat id."""
        return self.world.floods.refused

    def messages(self, chat: Chat | User) -> list[Message]:
        """What stands in a chat now, oldest first; for a person, in the private chat."""
        return self.world.board.all(chat.id)

    def said(self, chat: Chat | User) -> list[Message]:
        """What the bot said in a chat and stands there now, oldest first."""
        return [message for message in self.messages(chat) if message.sender == self.bot]

    def now(self, message: Message) -> Message | None:
        """A message as it is now; none where it is deleted."""
        return self.world.board.find(message.chat.id, message.id)

    def sent_at(self, message: Message) -> tuple[float, ...]:
        """``time.monotonic()`` when it was sent, and when it was edited."""
        now = self.now(message)
        return (now or message).times

    def age(self, message: Message, seconds: float) -> Message:
        """Let a message be so much older."""
        return self.world.board.age(message, seconds)

    def bytes(self, file_id: str) -> bytes:
        """A file's content.

        Raises:
            Refused: where there is none of this id.
        """
        return self.world.files.get(file_id).data

    def file(self, file_id: str) -> File:
        """A file with all that is known of it."""
        return self.world.files.get(file_id)

    def sticker_sets(self, who: User) -> list[StickerSet]:
        """The sets that somebody owns, oldest first."""
        return [found for found in self.world.sets.all() if found.owner == who.id]

    def redeliver(self, count: int = 1) -> None:
        """Hand the bot the last updates that it got once more."""
        self.world.updates.redeliver(count)

    @property
    def waiting(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.world.updates.pending)

    async def until(
        self,
        condition: Callable[[], T | None],
        seconds: float = 30.0,
        about: Chat | User | None = None,
    ) -> T:
        """Wait until a condition is true, and give what it gives.

        It is looked at after every change; with ``about`` only after changes in that chat, which is
        quicker where many wait.

        Raises:
            TimeoutError: with what happened meanwhile, but no word that anybody wrote.
        """
        try:
            place = about.id if about else None
            return await self.world.bell.until(condition, seconds, place)
        except TimeoutError:
            raise TimeoutError(self._situation(condition, seconds)) from None

    def _situation(self, condition: Callable[[], object], seconds: float) -> str:
        code = getattr(condition, "__code__", None)
        where = f"{code.co_filename}:{code.co_firstlineno}" if code else "the condition"
        last = [f"{call.method} {call.status}" for call in self.calls[-LAST_CALLS:]]
        return (
            f"{where} was not true within {seconds:g} s; "
            f"messages by chat: {self.world.board.counts()}; "
            f"updates not confirmed: {self.waiting}; "
            f"refused for floods: {sum(self.refused.values())}; "
            f"last of {len(self.world.calls)} calls: {', '.join(last) or 'none'}"
        )

    def transcript(self, chat: Chat | User) -> list[dict[str, Any]]:
        """A chat as plain data that can be JSON, for whoever draws it; an album is one entry.

        Each has ``from``, ``bot``, ``mine`` (never; the drawer decides), ``time`` (Unix seconds),
        ``kind`` (text, photo, album, document, sticker, service, or the kind of file), ``text``,
        ``pictures`` (file ids), ``file_name``, ``keyboard``, ``reply_to``, ``edited``,
        ``spoiler``, ``reactions`` and ``pressed``.
        """
        return [self._entry(group) for group in _albums(self.messages(chat))]

    def _entry(self, group: list[Message]) -> dict[str, Any]:
        first = group[0]
        shown = [message.file for message in group if message.file]
        return {
            "from": first.chat.title if first.anonymous else first.sender.name,
            "bot": first.sender.is_bot,
            "mine": False,
            "time": first.date,
            "kind": _kind(group),
            "text": next(
                (message.words for message in group if message.words), first.service or ""
            ),
            "pictures": [file.id for file in shown if file.kind in ("photo", "sticker")],
            "file_name": first.file_name,
            "file_size": len(first.file.data) if first.file else None,
            "keyboard": [[button.text for button in row] for row in first.keyboard],
            "reply_to": self._quoted(first),
            "edited": any(message.edited for message in group),
            "spoiler": first.spoiler,
            "reactions": [emoji for message in group for _, emoji in message.reactions],
            "pressed": [list(pair) for message in group for pair in message.pressed],
        }

    def _quoted(self, message: Message) -> dict[str, str] | None:
        if message.reply_to is None:
            return None
        above = self.world.board.find(message.chat.id, message.reply_to)
        return {"from": above.sender.name, "text": above.words} if above else None


def _kind(group: list[Message]) -> str:
    first = group[0]
    if len(group) > 1 and first.file and first.file.kind == "photo":
        return "album"
    if first.service:
        return "service"
    return first.file.kind if first.file else "text"


def _albums(messages: list[Message]) -> Iterator[list[Message]]:
    for _, group in groupby(messages, key=lambda message: message.media_group_id or message.id):
        yield list(group)
