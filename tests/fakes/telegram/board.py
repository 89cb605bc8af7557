"""What stands in the chats: every message, under its number."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import replace
from typing import Any

from tests.fakes.telegram.bell import Bell
from tests.fakes.telegram.nouns import Chat, Message, User

KEPT = 200_000


class Board:
    """Keeps the messages of all chats; the oldest go when they are too many."""

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self._chats: dict[int, dict[int, Message]] = {}
        self._inline: dict[str, tuple[int, int]] = {}
        self._order: deque[tuple[int, int]] = deque()
        self._last: dict[int, int] = {}

    def post(self, chat: Chat, sender: User, **fields: Any) -> Message:
        """A new message in a chat."""
        number = self._number(chat)
        message = Message(number, chat, sender, time.time(), times=(time.monotonic(),), **fields)
        self._chats.setdefault(chat.id, {})[number] = message
        self._order.append((chat.id, number))
        if message.inline_id:
            self._inline[message.inline_id] = (chat.id, number)
        if len(self._order) > KEPT:
            place, oldest = self._order.popleft()
            self._chats[place].pop(oldest, None)
        self._bell.ring(chat.id)
        return message

    def _number(self, chat: Chat) -> int:
        """A supergroup counts for itself, all other chats together."""
        counter = chat.id if chat.type == "supergroup" else 0
        self._last[counter] = self._last.get(counter, 0) + 1
        return self._last[counter]

    def replace(self, message: Message, edited: bool = False) -> Message:
        """The message as it is from now on; an edit remembers what it was."""
        place = self._chats[message.chat.id]
        if edited:
            message = place[message.id].edit(message, time.monotonic())
        place[message.id] = message
        self._bell.ring(message.chat.id)
        return message

    def remove(self, message: Message) -> None:
        """Delete a message."""
        self._chats[message.chat.id].pop(message.id, None)
        self._bell.ring(message.chat.id)

    def find(self, chat: int, number: int) -> Message | None:
        """A message as it is now, or none where it is gone."""
        return self._chats.get(chat, {}).get(number)

    def inline(self, inline_id: str) -> Message | None:
        """A message that was sent via the bot, or none where it is gone."""
        place = self._inline.get(inline_id)
        return self.find(*place) if place else None

    def all(self, chat: int) -> list[Message]:
        """What stands in a chat, oldest first."""
        return list(self._chats.get(chat, {}).values())

    def age(self, message: Message, seconds: float) -> Message:
        """Let a message be older than it is."""
        now = self.find(message.chat.id, message.id) or message
        return self.replace(replace(now, date=now.date - seconds))

    def counts(self) -> dict[int, int]:
        """How many messages stand in each chat."""
        return {chat: len(messages) for chat, messages in self._chats.items() if messages}
