"""Everything that the fake knows, and the doors that the bot has to pass."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from tests.fakes.telegram.bell import Bell
from tests.fakes.telegram.board import Board
from tests.fakes.telegram.files import Files
from tests.fakes.telegram.floods import Floods
from tests.fakes.telegram.limits import Limits
from tests.fakes.telegram.nouns import Call, Chat, File, User
from tests.fakes.telegram.refused import Refused, bad
from tests.fakes.telegram.updates import Updates

if TYPE_CHECKING:
    import aiohttp

    from tests.fakes.telegram.profile import Profile
    from tests.fakes.telegram.queries import Queries
    from tests.fakes.telegram.stickers import Sets

CALLS = 200_000


class World:
    """The cloud: people, chats, messages, files, and what the bot has to be told.

    Attributes:
        privacy: in groups the bot is told only what is meant for it.
        feedback: the bot is told which inline result was chosen.
    """

    http: aiohttp.ClientSession
    queries: Queries
    sets: Sets
    profile: Profile

    def __init__(self, bot: User, token: str, limits: Limits, privacy: bool) -> None:
        self.bot = bot
        self.token = token
        self.limits = limits
        self.privacy = privacy
        self.feedback = True
        self.bell = Bell()
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.profile_photos: dict[int, list[File]] = {}
        self._last = 0
        self.board = Board(self.bell)
        self.files = Files(lambda: self.limits)
        self.floods = Floods(time.monotonic)
        self.updates = Updates(lambda: self.limits, self.bell.ring)
        self.calls: deque[Call] = deque(maxlen=CALLS)

    def number(self) -> str:
        """An id that nothing else has."""
        self._last += 1
        return str(13_000_000_000_000_000 + self._last)

    def chat(self, wanted: int | str) -> Chat:
        """A chat that the bot names.

        Raises:
            Refused: 400, where there is none, or it became another.
        """
        if isinstance(wanted, str):
            name = wanted.lstrip("@").lower()
            found = (chat for chat in self.chats.values() if chat.type == "supergroup")
            chat = next((chat for chat in found if (chat.username or "").lower() == name), None)
        else:
            chat = self.chats.get(wanted)
        if chat is None:
            raise bad("chat not found")
        if chat.migrated_to is not None:
            raise Refused(
                400,
                "group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        return chat

    def door(self, wanted: int | str, weight: int = 0) -> Chat:
        """A chat in which the bot may speak, with so many messages counted.

        Raises:
            Refused: 400, 403 or 429, where it may not.
        """
        chat = self.chat(wanted)
        kind = f"{chat.type} chat"
        if chat.bot == "new":
            raise Refused(403, "bot can't initiate conversation with a user")
        if chat.bot == "kicked":
            blocked = "bot was blocked by the user"
            raise Refused(403, blocked if chat.is_private else f"bot was kicked from the {kind}")
        if chat.bot == "left":
            raise Refused(403, f"bot is not a member of the {kind}")
        if weight:
            self.floods.take(chat, weight, self.limits)
        return chat
