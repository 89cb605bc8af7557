"""Tokens that end while an order is in the making: what stands there then says where it comes.

Once its token is over, what only that could change stays as it is. Somebody who looks at it later
should not read that their portrait is ten seconds away.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

import discord

from bot.board import Board
from bot.conversation.platform import Listener
from bot.delivery import NotNow, Unreachable
from bot.discord.asking import CannotEdit
from bot.discord.handles import Handle
from bot.discord.layout import Content
from bot.discord.sending import Sender, Standing

_log = logging.getLogger(__name__)

SPARE = 45.0
"""Seconds before a token is not used any more, from which on it is said."""
_MOST = 5000


@dataclass(frozen=True)
class _Ending:
    """Something that is to be said at the end of a token."""

    to: Listener
    key: str
    standing: Standing
    content: Content


class Endings:
    """What is shown by tokens that end; owned by the event loop.

    Args:
        sender: that edits.
        board: of what stands where.
        clock: unix seconds.
    """

    def __init__(
        self, sender: Sender, board: Board[Standing], clock: Callable[[], float] = time.time
    ) -> None:
        self._sender, self._board, self._clock = sender, board, clock
        self._waiting: dict[tuple[str, str], _Ending] = {}  # by the account and the key

    def watch(self, to: Listener, key: str, standing: Standing, content: Content) -> None:
        """Let something become another thing before its token ends, if it is still there then."""
        name = to.account.id, key
        self._waiting.pop(name, None)
        if standing.token:
            self._waiting[name] = _Ending(to, key, standing, content)
        while len(self._waiting) > _MOST:
            del self._waiting[next(iter(self._waiting))]

    def leave(self, to: Listener, key: str) -> None:
        """What stands under a key is done with: it says so until the end and beyond."""
        self._waiting.pop((to.account.id, key), None)

    def near(self, standing: Standing) -> bool:
        """Whether a token ends so soon that what it shows speaks of the end, or is about to."""
        ends = Handle(0, until=standing.until).ends
        return bool(standing.token) and ends <= self._clock() + SPARE

    async def say(self) -> None:
        """Say it where it is time for that."""
        for name, ending in list(self._waiting.items()):
            if self.near(ending.standing):
                self._waiting.pop(name, None)  # it may be left while another one is said
                await self._say(ending)

    async def _say(self, ending: _Ending) -> None:
        try:
            standing = await self._board.find(ending.to, ending.key)
            if standing is not None and standing.message == ending.standing.message:
                at = Handle.of(ending.to.reply, ending.to.account.id)
                await self._sender.edit(at, standing, ending.content)
        except (CannotEdit, NotNow, Unreachable, discord.DiscordException) as error:
            _log.info("the end of a token was not said: %s", type(error).__name__)
