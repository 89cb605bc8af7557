"""One after the other: what one person does is worked on in the order in which it came."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from bot.delivery import NotNow, Unreachable
from bot.errors import whereabouts

_log = logging.getLogger(__name__)

WAITING_MOST = 30
"""Of what one person did and what is not answered yet; what they do besides is not heard."""
_SEEN_MOST = 10_000


class Turns:
    """Who is at what; owned by the event loop."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._waiting: Counter[int] = Counter()
        self._seen: OrderedDict[int, None] = OrderedDict()
        self._passing: set[asyncio.Task[Any]] = set()

    def is_new(self, id: int) -> bool:
        """Whether something comes for the first time: Discord repeats after a lost connection."""
        if id in self._seen:
            return False
        self._seen[id] = None
        while len(self._seen) > _SEEN_MOST:
            self._seen.popitem(last=False)
        return True

    def room(self, user: int) -> bool:
        """Whether somebody may do something more now."""
        return self._waiting[user] < WAITING_MOST

    async def take(self, user: int, work: Callable[[], Awaitable[object]]) -> None:
        """Do something for somebody after what they did before; what goes wrong is logged."""
        lock = self._locks.get(user)
        if lock is None:
            lock = self._locks[user] = asyncio.Lock()
        task = asyncio.current_task()
        assert task is not None
        self._waiting[user] += 1
        self._passing.add(task)
        try:
            async with lock:
                await work()
        except Unreachable:
            _log.info("somebody is not there any more")
        except NotNow:
            _log.warning("an answer could not be sent")
        except Exception as error:
            _log.error("something was not handled: %s", whereabouts(error))
        finally:
            self._passing.discard(task)
            self._waiting[user] -= 1
            if not self._waiting[user]:
                del self._waiting[user]

    async def close(self) -> None:
        """Give up what there is no time for."""
        for task in self._passing:
            task.cancel()
        await asyncio.gather(*self._passing, return_exceptions=True)
