"""How fast the bot may talk to Telegram, and whose words go first.

Telegram takes about 30 messages a second from a bot, and 20 a minute in one group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). What comes faster
is refused for some seconds, all of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import AIORateLimiter

from bot.telegram.turnstile import Turnstile, Window

PER_SECOND = 29
"""One less than Telegram takes: what leaves evenly may arrive bunched."""
WINDOW_SECONDS = 1.02
PER_MINUTE_OF_GROUP = 20
_GROUP_SECONDS = 61.0
_RESERVE = 6
"""Of a group's room, for what people wait for."""
_GROUPS_MOST = 2000
_FREE = frozenset(
    {
        *("sendChatAction", "setMessageReaction", "deleteMessage", "deleteMessages", "getChat"),
        *("getChatMember", "getChatAdministrators", "getChatMemberCount", "leaveChat"),
    }
)
"""Methods with a chat that say nothing in it."""
_FLOODS = 3
_FLOOD_SECONDS = 60.0
_LOST_SECONDS = 120.0
_FIRST_PAUSE, _LAST_PAUSE = 0.5, 10.0


class Priority(IntEnum):
    """How urgent something is."""

    ANSWER = 0
    """The first word that somebody gets."""
    RESULT = 1
    """What else somebody waits for."""
    REST = 2
    """What need not be: progress, reactions."""


@dataclass(frozen=True)
class Turn:
    """Whose turn it is; given as ``rate_limit_args``.

    Attributes:
        priority: how urgent it is.
        arrived: number of what is answered; what came earlier goes first.
        weight: messages that it counts for.
    """

    priority: Priority = Priority.REST
    arrived: int = sys.maxsize
    weight: int = 1


class Dropped(TelegramError):
    """Something that need not be was not sent, for there is no room for it."""


class Pace(AIORateLimiter):
    """A rate limiter with priorities, whose groups do not hold each other up.

    ``AIORateLimiter`` itself lets a second's messages through at once after a pause and as many in
    the second after it, which is twice what Telegram takes; and one group's flood stops everybody.

    Args:
        per_second: messages in any second.
        clock: seconds, growing.
        sleep: waits.
    """

    def __init__(
        self,
        per_second: int = PER_SECOND,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        super().__init__(overall_max_rate=0, group_max_rate=0, max_retries=0)
        self._clock, self._sleep = clock, sleep
        self._everybody = Turnstile(Window(per_second, WINDOW_SECONDS), clock)
        self._groups: OrderedDict[int | str, Turnstile] = OrderedDict()
        self._windows: dict[int | str, Window] = {}
        self._held: dict[int | str, float] = {}  # chats that are to be left alone, and until when

    async def shutdown(self) -> None:
        """Let nobody pass any more."""
        for each in (self._everybody, *self._groups.values()):
            each.close()

    def room(self, chat: int | str) -> bool:
        """Whether something that need not be would keep nobody waiting in a chat now."""
        if self._held.get(chat, 0.0) > self._clock():
            return False
        group = _group(chat)
        reserved = group is not None and self._left(group) <= _RESERVE
        return self._everybody.free and not reserved

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Any,
    ) -> Any:
        """Do a request when it is its turn.

        Raises:
            Dropped: it need not be, and there is no room for it.
            TelegramError: Telegram refuses it, or cannot be reached.
        """
        chat = data.get("chat_id")
        if chat is None or endpoint in _FREE:
            return await callback(*args, **kwargs)
        with contextlib.suppress(TypeError, ValueError):
            chat = int(chat)
        turn = rate_limit_args if isinstance(rate_limit_args, Turn) else Turn()
        floods, since, pause = 0, self._clock(), _FIRST_PAUSE
        while True:
            await self._pass(chat, turn)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                wait = float(error._retry_after.total_seconds()) + 0.1
                self._hold(chat, wait)
                floods += 1
                if turn.priority is Priority.REST:
                    raise Dropped("too much in a short time") from None
                patient = turn.priority is Priority.ANSWER and wait <= _FLOOD_SECONDS
                if not patient or floods > _FLOODS:
                    raise
            except (TimedOut, BadRequest, Forbidden, ChatMigrated, InvalidToken):
                raise
            except NetworkError:
                lost = self._clock() - since > _LOST_SECONDS
                if turn.priority is not Priority.ANSWER or lost:
                    raise
                await self._sleep(pause)
                pause = min(2 * pause, _LAST_PAUSE)

    async def _pass(self, chat: int | str, turn: Turn) -> None:
        """Wait for one's turn: in the group first, so that nobody else waits for that."""
        if turn.priority is Priority.REST and not self.room(chat):
            raise Dropped("no room for it now")
        rank = (turn.priority, turn.arrived)
        group = _group(chat)
        if group is not None:
            await self._group_turnstile(group).passes(rank, turn.weight)
        while (wait := self._held.get(chat, 0.0) - self._clock()) > 0:
            await self._sleep(wait)
        self._held.pop(chat, None)
        await self._everybody.passes(rank, turn.weight)

    def _hold(self, chat: int | str, seconds: float) -> None:
        self._held[chat] = self._clock() + seconds

    def _left(self, group: int | str) -> int:
        window = self._windows.get(group)
        return PER_MINUTE_OF_GROUP if window is None else window.room(self._clock())

    def _group_turnstile(self, group: int | str) -> Turnstile:
        if group not in self._groups:
            self._windows[group] = Window(PER_MINUTE_OF_GROUP, _GROUP_SECONDS)
            self._groups[group] = Turnstile(self._windows[group], self._clock)
        self._groups.move_to_end(group)
        if len(self._groups) > _GROUPS_MOST:
            oldest = next(iter(self._groups))
            if self._left(oldest) == PER_MINUTE_OF_GROUP:
                del self._groups[oldest], self._windows[oldest]
        return self._groups[group]


def _group(chat: int | str) -> int | str | None:
    """The group that a chat is, or None where it is somebody's private one."""
    return chat if isinstance(chat, str) or chat < 0 else None
