"""Who goes next: a turnstile that lets so many pass in any window of time, the most urgent first.

It knows nothing of Telegram. It belongs to the event loop.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import Callable
from typing import Any


class Window:
    """How many passed in the last seconds: never more than so many in any span of that length.

    Args:
        most: that may pass in a span.
        seconds: of the span.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self.most, self._seconds = most, seconds
        self._passed: deque[float] = deque()

    def room(self, now: float) -> int:
        """How many may pass now."""
        while self._passed and now - self._passed[0] >= self._seconds:
            self._passed.popleft()
        return self.most - len(self._passed)

    def passes(self, now: float, weight: int = 1) -> None:
        """So many pass now."""
        self._passed.extend([now] * weight)

    def opens(self, now: float, weight: int = 1) -> float:
        """Seconds until so many may pass; all of them where they are more than ever may."""
        lacking = min(weight, self.most) - self.room(now)
        if lacking <= 0:
            return 0.0
        return max(self._passed[lacking - 1] + self._seconds - now, 0.0)


class Turnstile:
    """Lets those who wait pass one after the other, the smallest rank first.

    Args:
        window: that limits them.
        clock: seconds, growing.
    """

    def __init__(self, window: Window, clock: Callable[[], float]) -> None:
        self._window, self._clock = window, clock
        self._asked = itertools.count()
        self._waiting: list[tuple[Any, int, int, asyncio.Future[None]]] = []
        self._timer: asyncio.TimerHandle | None = None

    @property
    def free(self) -> bool:
        """Whether nobody waits, and somebody could pass now."""
        return not self._waiting and self._window.room(self._clock()) > 0

    async def passes(self, rank: Any, weight: int = 1) -> None:
        """Wait for one's turn; ``weight`` counts for that many."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (rank, next(self._asked), weight, turn))
        self._serve()
        try:
            await turn
        finally:
            if turn.cancelled():
                self._serve()

    def close(self) -> None:
        """Nobody passes any more; whoever waits is cancelled."""
        if self._timer is not None:
            self._timer.cancel()
        for *_, turn in self._waiting:
            turn.cancel()
        self._waiting.clear()

    def _serve(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._waiting:
            _, _, weight, turn = self._waiting[0]
            if turn.done():  # whoever waited was cancelled
                heapq.heappop(self._waiting)
                continue
            wait = self._window.opens(self._clock(), weight)
            if wait > 0:
                self._timer = asyncio.get_running_loop().call_later(wait, self._serve)
                return
            heapq.heappop(self._waiting)
            self._window.passes(self._clock(), weight)
            turn.set_result(None)
