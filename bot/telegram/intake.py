"""Updates, taken so that none is lost: Telegram forgets one only once it was worked on.

python-telegram-bot's own updater has Telegram forget updates as soon as they arrive, and those that
wait for their turn when the process ends are gone: of 60 people who wrote at once, 5 had an answer
after it was killed and started again. Here what is not worked on yet is left with Telegram, as far
as that keeps nobody waiting. It comes again at the next start, and the inbox knows what was done.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from telegram import Bot, Update
from telegram.constants import ChatType
from telegram.error import InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.errors import whereabouts
from bot.telegram.sending import seconds_of

_log = logging.getLogger(__name__)

HELD_SECONDS = 5.0
"""For so long an update is left with Telegram at most, lest a slow one hold up what follows."""
HELD_MOST = 60
"""With so many of them nothing more is asked for: they are two seconds' worth of answers."""
_SPAN = 80
"""Of the newest that are left; Telegram tells 100 at a time, the others being new."""
_LIMIT = 100
_POLL_SECONDS = 10
_BREATH = 0.05  # before Telegram is asked again while it has what is being worked on
_BREATH_EACH = 0.005
_FIRST_PAUSE, _LAST_PAUSE = 1.0, 8.0
_PUSHED_SECONDS = 10.0
_PUSHED_SECONDS_OF_GROUP = 3.0  # a message each, at 20 a minute


class Intake:
    """Asks for updates, and has them worked on; owned by the event loop.

    Args:
        bot: that is initialised.
        handle: works on one, to the end.
        kinds: of updates that are asked for.
        held_seconds: for which one is left with Telegram at most.
    """

    def __init__(
        self,
        bot: Bot,
        handle: Callable[[Update], Awaitable[object]],
        kinds: Sequence[str],
        held_seconds: float = HELD_SECONDS,
    ) -> None:
        self._bot, self._handle, self._kinds = bot, handle, list(kinds)
        self._held_seconds = held_seconds
        self._open: dict[int, float] = {}  # being worked on, since when
        self._closed: set[int] = set()  # worked on, though Telegram may tell of them again
        self._newest: int | None = None
        self._ended = asyncio.Event()  # the work on one
        self._working: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Ask until cancelled, or until Telegram does not know the bot any more."""
        pause = _FIRST_PAUSE
        while True:
            await self._breathe()
            try:
                updates = await self._bot.get_updates(
                    self._offset(), _LIMIT, _POLL_SECONDS, allowed_updates=self._kinds
                )
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))
            except TimedOut:
                continue
            except InvalidToken:
                _log.error("Telegram does not know the bot's token any more")
                return
            except Exception as error:  # whatever it is, the bot must not go deaf
                if isinstance(error, TelegramError):
                    _log.warning("Telegram does not answer: %s", type(error).__name__)
                else:
                    _log.error("updates can't be asked for: %s", whereabouts(error))
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LAST_PAUSE)
            else:
                pause = _FIRST_PAUSE
                self._take(updates)

    async def close(self, seconds: float) -> None:
        """Wait for what is being worked on; after so long it is given up, and comes again."""
        if self._working:
            await asyncio.wait(self._working, timeout=seconds)
        for task in self._working:
            task.cancel()
        await asyncio.gather(*self._working, return_exceptions=True)

    def _held(self) -> list[int]:
        """What is left with Telegram."""
        now, newest = time.monotonic(), self._newest or 0
        return [
            number
            for number, since in self._open.items()
            if now - since < self._held_seconds and newest - _SPAN < number <= newest
        ]

    def _offset(self) -> int | None:
        """What Telegram tells from; everything before, it forgets."""
        if self._newest is None:
            return None
        offset = min(self._held(), default=self._newest + 1)
        self._closed = {number for number in self._closed if number >= offset}
        return offset

    async def _breathe(self) -> None:
        """Let some of it be done first: of what is left, Telegram tells again at once."""
        while held := len(self._held()):
            with suppress(TimeoutError):
                async with asyncio.timeout(_BREATH + held * _BREATH_EACH):
                    while self._held():
                        self._ended.clear()
                        await self._ended.wait()
            if len(self._held()) < HELD_MOST:
                return

    def _take(self, updates: Sequence[Update]) -> None:
        for update in updates:
            number = self._newest = update.update_id
            if number in self._open or number in self._closed:
                continue
            self._open[number] = time.monotonic()
            task = asyncio.create_task(self._work(update))
            self._working.add(task)
            task.add_done_callback(self._working.discard)

    async def _work(self, update: Update) -> None:
        try:
            await self._handle(update)
        except Exception as error:
            _log.error("an update was not handled: %s", whereabouts(error))
        finally:
            del self._open[update.update_id]
            self._closed.add(update.update_id)
            self._ended.set()


class Pushed:
    """Has updates worked on that Telegram sends, and says when it may forget them.

    Of one chat it sends the next message only when it may forget the one before, and likewise what
    one person taps or types; all in all 40 at a time. So a slow one is let go of after a while.

    Args:
        handle: works on one, to the end.
    """

    def __init__(self, handle: Callable[[Update], Awaitable[object]]) -> None:
        self._handle = handle
        self._working: dict[int, asyncio.Task[bool]] = {}
        self._closed = False

    async def take(self, update: Update) -> bool:
        """Work on one, whether or not Telegram waits for it; False where it has to come again."""
        if self._closed:
            return False
        number = update.update_id
        task = self._working.get(number)
        if task is None:
            task = self._working[number] = asyncio.create_task(self._work(update))
            task.add_done_callback(lambda _: self._working.pop(number, None))
        done, _ = await asyncio.wait([task], timeout=_patience(update))
        return not done or (not task.cancelled() and task.result())

    async def close(self, seconds: float) -> None:
        """Take no more, and wait for what is being worked on; after so long it is given up."""
        self._closed = True
        working = list(self._working.values())
        if working:
            await asyncio.wait(working, timeout=seconds)
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)

    async def _work(self, update: Update) -> bool:
        try:
            await self._handle(update)
        except Exception as error:
            _log.error("an update was not handled: %s", whereabouts(error))
            return False
        return True


def _patience(update: Update) -> float:
    """Seconds until one that was sent is let go of.

    The others of an album come only then, and of what somebody types inline only the last counts.
    """
    message = update.message
    if update.inline_query is not None or (message is not None and message.media_group_id):
        return 0.0
    alone = message is None or message.chat.type == ChatType.PRIVATE
    return _PUSHED_SECONDS if alone else _PUSHED_SECONDS_OF_GROUP
