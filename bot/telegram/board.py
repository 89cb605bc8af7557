"""Where everything stands that was said on Telegram: messages, and the pictures in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot import board
from bot.conversation.platform import Listener
from bot.telegram.sending import FRONT
from storage.conversations import Conversations
from storage.people import Account


@dataclass(frozen=True)
class Part:
    """One message.

    Attributes:
        id: of the message.
        kind: ``text``, ``photo`` or ``document``.
        file: id in the vault of what it shows, or empty.
        sent: Telegram's id of the picture, or empty.
    """

    id: int
    kind: Literal["text", "photo", "document"]
    file: str = ""
    sent: str = ""


@dataclass(frozen=True)
class Standing:
    """Something that was said, in one message or several; the last one has the buttons.

    Attributes:
        chat: where.
        parts: of it, in order.
    """

    chat: int
    parts: tuple[Part, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """What of the vault it shows."""
        return tuple(part.file for part in self.parts if part.file)

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "chat": self.chat,
            "parts": [[part.id, part.kind, part.file, part.sent] for part in self.parts],
        }

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Standing:
        """What ``plain`` gave."""
        return cls(plain["chat"], tuple(Part(*part) for part in plain["parts"]))


class Board(board.Board[Standing]):
    """All of it; owned by the event loop.

    Args:
        conversations: where it is kept.
    """

    def __init__(self, conversations: Conversations) -> None:
        super().__init__(conversations, FRONT, Standing.of)

    async def sent(self, to: Listener, file: str) -> str | None:
        """Telegram's id of the picture of a file, where it was sent before."""
        for _, standing in await self.showing(to, (file,)):
            for part in standing.parts:
                if part.file == file and part.kind == "photo" and part.sent:
                    return part.sent
        return None

    def pictures(self, account: Account) -> dict[str, str]:
        """Telegram's ids of somebody's portraits, by their ids, as far as they are known here."""
        parts = [part for _, standing in self.lines(account) for part in standing.parts]
        return {p.file: p.sent for p in parts if p.kind == "photo" and p.file and p.sent}
