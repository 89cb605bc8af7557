"""Where something is said on Telegram: orders carry it, so that their answer finds back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

from telegram import Message


@dataclass(frozen=True)
class Handle:
    """A place in a chat.

    Attributes:
        chat: its id; groups have negative ones.
        thread: of a forum's topic, or None.
        message: that is answered, or None where that goes without saying.
        spoiler: what is shown is hidden until it is tapped.
        silent: nobody's phone makes a sound.
    """

    chat: int
    thread: int | None = None
    message: int | None = None
    spoiler: bool = False
    silent: bool = False

    @property
    def group(self) -> bool:
        """Whether others read along."""
        return self.chat < 0

    def pack(self) -> bytes:
        """As bytes, to be kept with an order."""
        return json.dumps({k: v for k, v in asdict(self).items() if v}).encode()

    @classmethod
    def of(cls, data: bytes | None, account: str) -> Handle:
        """What ``pack`` packed; without it the private chat of an account."""
        if data is None:
            return cls(int(account))
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in json.loads(data).items() if name in known})


def handle_of(message: Message, *, answers: bool, silent: bool = False) -> Handle:
    """The place of a message; ``answers``: it is quoted where others read along."""
    group = message.chat.id < 0
    return Handle(
        message.chat.id,
        message.message_thread_id if message.is_topic_message else None,
        message.message_id if answers and group else None,
        bool(message.has_media_spoiler),
        silent,
    )
