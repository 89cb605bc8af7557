"""What stands in the channels: every message, under its id."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.fakes.discord.message import Message
from tests.fakes.discord.nouns import Channel, User
from tests.fakes.telegram.bell import Bell

KEPT = 200_000


class Board:
    """Keeps the messages of all channels; the oldest go when they are too many."""

    def __init__(self, bell: Bell, number: Callable[[], int]) -> None:
        self._bell = bell
        self._number = number
        self._places: dict[int, dict[int, Message]] = {}
        self._order: deque[tuple[int, int]] = deque()

    def post(self, channel: Channel, author: User, **fields: Any) -> Message:
        """A new message in a channel."""
        times = (time.monotonic(),)
        message = Message(self._number(), channel, author, time.time(), times=times, **fields)
        self._places.setdefault(channel.id, {})[message.id] = message
        self._order.append((channel.id, message.id))
        channel.messages += 1
        if len(self._order) > KEPT:
            place, oldest = self._order.popleft()
            self._places.get(place, {}).pop(oldest, None)
        self._bell.ring(channel.id)
        return message

    def edit(self, message: Message, **fields: Any) -> Message:
        """Change what a message says."""
        return self._put(message.edit(time.time(), time.monotonic(), **fields))

    def mark(self, message: Message, **fields: Any) -> Message:
        """Change what is known of a message, which is no edit."""
        return self._put(replace(message, **fields))

    def _put(self, message: Message) -> Message:
        self._places[message.channel.id][message.id] = message
        self._bell.ring(message.channel.id)
        return message

    def remove(self, message: Message) -> None:
        """Delete a message."""
        self._places[message.channel.id].pop(message.id, None)
        self._bell.ring(message.channel.id)

    def clear(self, channel: Channel) -> None:
        """Delete all of a channel."""
        self._places.pop(channel.id, None)
        self._bell.ring(channel.id)

    def find(self, channel: int, number: int | None) -> Message | None:
        """A message as it is now, or none where it is gone."""
        return self._places.get(channel, {}).get(number or 0)

    def all(self, channel: int) -> list[Message]:
        """What stands in a channel, oldest first."""
        return list(self._places.get(channel, {}).values())

    def counts(self) -> dict[int, int]:
        """How many messages stand in each channel."""
        return {place: len(there) for place, there in self._places.items() if there}
