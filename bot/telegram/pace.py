"""How fast the bot may talk to Telegram, and whose words go first.

Telegram takes about 30 messages a second from a bot, and 20 a minute in one group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). What comes faster
is refused for some seconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import math
import sys
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeAlias

import httpx
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import AIORateLimiter

from bot.telegram.turnstile import Closed, Turnstile

PER_SECOND = 30
ON_ITS_WAY_SECONDS = 3.0
"""What leaves evenly may arrive bunched, so that a message counts until a second after its answer,
which no lateness upsets. This is how long it counts without an answer: else slow uploads would keep
answers waiting. With 300 newcomers on a busy machine 0.5 was too short (33 refused), 3 was not."""
PER_MINUTE_OF_GROUP = 20
RESERVE = 6
"""Of a group's room, for what people wait for."""
_SAYING = ("send", "forward", "copy", "edit")
_FLOODS = 3
_FLOOD_SECONDS = 60.0
_MARGIN_SECONDS = 0.1
_LOST_SECONDS = 120.0
_FIRST_PAUSE, _LAST_PAUSE = 0.5, 10.0

_Chat: TypeAlias = int | str
_Request: TypeAlias = Callable[[], Coroutine[Any, Any, Any]]


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
        arrived: number of the update that is answered; what came earlier goes first.
        weight: messages that it counts for.
        insists: nobody says it again if it fails now.
    """

    priority: Priority
    arrived: int = 0
    weight: int = 1
    insists: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """The smallest goes first."""
        return self.priority, self.arrived


_LAST = Turn(Priority.REST, sys.maxsize)


class Dropped(TelegramError):
    """Something was surely not sent: it need not be and there is no room, or all is shut down."""


class Pace(AIORateLimiter):
    """Knows priorities; its groups do not hold each other up.

    ``AIORateLimiter`` itself lets 59 messages pass in the first second after a pause (measured),
    knows no priorities, and halts everything for one group's flood; of it only the interface is
    left. Here at most ``per_second`` are on their way or done in any second, and they leave evenly;
    and at most 20 to one group in any minute. Who waits for a group's room is in nobody's way.

    Args:
        per_second: messages in any second, over all chats.
    """

    def __init__(self, per_second: int = PER_SECOND) -> None:
        super().__init__(overall_max_rate=0, group_max_rate=0, max_retries=0)
        self._everybody = Turnstile(per_second, 1.0, 1.0 / per_second)
        self._groups: OrderedDict[_Chat, Turnstile] = OrderedDict()  # who was asked for last: last
        self._held: dict[_Chat | None, float] = {}  # until when a chat is left alone; None: all
        self._flooded: _Chat | None = None  # a private chat; no private one took anything since
        self._closing = asyncio.Event()

    async def initialize(self) -> None:
        """Let requests pass, again if it was shut down."""
        self._closing = asyncio.Event()

    async def shutdown(self) -> None:
        """Let nobody pass any more; who waits gets ``Dropped``."""
        self._closing.set()
        for turnstile in (self._everybody, *self._groups.values()):
            turnstile.close()

    def room(self, chat: _Chat) -> bool:
        """Whether something that need not be would keep nobody waiting in a chat now."""
        passes = not self._everybody.waits and self._everybody.room() > 0
        return passes and self._spares(chat, 1)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Any,
    ) -> Any:
        """Do a request when it is its turn; at once where it says nothing in a chat.

        An answer, and what else insists, is tried again after a flood, up to 3 times, and for two
        minutes while Telegram cannot be reached. The outbox itself tries again what it keeps.

        ``rate_limit_args`` is a ``Turn``; without one it goes last. All else is as in the base.

        Raises:
            Dropped: it need not be, and there is no room for it; or all is shut down.
            RetryAfter: too much went there, and that is not over soon.
            TelegramError: Telegram refuses it, or cannot be reached.
        """
        request = functools.partial(callback, *args, **kwargs)
        chat = data.get("chat_id")
        if chat is None or not endpoint.startswith(_SAYING) or endpoint == "sendChatAction":
            return await request()
        with contextlib.suppress(TypeError, ValueError):
            chat = int(chat)
        turn = rate_limit_args if isinstance(rate_limit_args, Turn) else _LAST
        insists = turn.insists or turn.priority is Priority.ANSWER
        send = self._insist if insists else self._send
        try:
            return await send(request, chat, turn)
        except Closed:
            raise Dropped("nothing is sent any more") from None

    async def _insist(self, request: _Request, chat: _Chat, turn: Turn) -> Any:
        """Try until it worked, or it makes no sense any more."""
        floods, pause, lost_at = 0, _FIRST_PAUSE, None
        while True:
            try:
                return await self._send(request, chat, turn)
            except RetryAfter as error:
                floods += 1
                if floods > _FLOODS or _seconds(error) > _FLOOD_SECONDS:
                    raise
            except (TimedOut, BadRequest):
                raise
            except NetworkError:
                lost_at = _now() if lost_at is None else lost_at
                if _now() + pause > lost_at + _LOST_SECONDS:
                    raise
                await self._rest(pause)
                pause = min(2 * pause, _LAST_PAUSE)

    async def _send(self, request: _Request, chat: _Chat, turn: Turn) -> Any:
        """Try once."""
        need_not_be = turn.priority is Priority.REST
        if need_not_be and not self._spares(chat, turn.weight):
            raise Dropped("no room for it now")
        try:
            return await self._in_turn(request, chat, turn)
        except RetryAfter:
            if need_not_be:
                raise Dropped("too much in a short time") from None
            raise

    async def _in_turn(self, request: _Request, chat: _Chat, turn: Turn) -> Any:
        """Wait for the group's room first: nobody else waits for that."""
        if self._closing.is_set():
            raise Closed
        if not _is_group(chat):
            await self._overall_turn(chat, turn)
            return await self._ask(request, chat, turn)
        group = self._group(chat)
        await group.enter(turn.rank, turn.weight)
        arrives = False
        try:
            await self._overall_turn(chat, turn)
            arrives = True
            return await self._ask(request, chat, turn)
        except NetworkError as error:
            arrives = not never_left(error)
            raise
        finally:
            group.leave(turn.weight, counts=arrives)

    async def _overall_turn(self, chat: _Chat, turn: Turn) -> None:
        while True:
            while (held := self._held_for(chat)) > 0:
                if turn.priority is Priority.REST:
                    raise Dropped("too much in a short time")
                if held >= _FLOOD_SECONDS + 1:
                    raise RetryAfter(math.ceil(held))
                await self._rest(held)
            if self._closing.is_set():  # just when the group's turn came
                raise Closed
            await self._everybody.enter(turn.rank, turn.weight)
            if self._held_for(chat) <= 0:
                return
            self._everybody.leave(turn.weight, counts=False)  # a flood came meanwhile

    async def _ask(self, request: _Request, chat: _Chat, turn: Turn) -> Any:
        """Ask Telegram, and remember where that was too much for it."""
        loop = asyncio.get_running_loop()
        leaves = loop.call_later(ON_ITS_WAY_SECONDS, self._everybody.leave, turn.weight)
        try:
            done = await request()
        except RetryAfter as error:
            self._flood(chat, _seconds(error) + _MARGIN_SECONDS)
            raise
        finally:
            if loop.time() < leaves.when():
                leaves.cancel()
                self._everybody.leave(turn.weight)
        if not _is_group(chat):
            self._flooded = None
        return done

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return
        raise Closed

    def _spares(self, chat: _Chat, weight: int) -> bool:
        """Whether a chat has more room than people may need."""
        if self._held_for(chat) > 0:
            return False
        group = self._groups.get(chat)
        return group is None or (not group.waits and group.room() - weight >= RESERVE)

    def _held_for(self, chat: _Chat) -> float:
        """Seconds until something may be sent there."""
        until = max(self._held.get(chat, 0.0), self._held.get(None, 0.0))
        return max(until - _now(), 0.0)

    def _flood(self, chat: _Chat, seconds: float) -> None:
        """Leave a chat alone; and all, where another private one just had the same."""
        now = _now()
        self._held = {held: until for held, until in self._held.items() if until > now}
        held: list[_Chat | None] = [chat]
        if not _is_group(chat):
            if self._flooded not in (None, chat):
                held.append(None)
            self._flooded = chat
        for each in held:
            self._held[each] = max(self._held.get(each, 0.0), now + seconds)

    def _group(self, chat: _Chat) -> Turnstile:
        group = self._groups.setdefault(chat, Turnstile(PER_MINUTE_OF_GROUP, 60.0))
        self._groups.move_to_end(chat)
        while (oldest := next(iter(self._groups))) != chat and self._groups[oldest].idle:
            del self._groups[oldest]
        return group


def never_left(error: TelegramError) -> bool:
    """Whether a request that was lost surely did not arrive."""
    cause = error.__cause__
    refused = isinstance(cause, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
    return refused or "bad gateway" in error.message.casefold()


def _is_group(chat: _Chat) -> bool:
    """Whether a chat is no private one; names belong to groups and channels only."""
    return isinstance(chat, str) or chat < 0


def _seconds(error: RetryAfter) -> float:
    # The public attribute is a number or a time, depending on the environment.
    return float(error._retry_after.total_seconds())


def _now() -> float:
    return asyncio.get_running_loop().time()
