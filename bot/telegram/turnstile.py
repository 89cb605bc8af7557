"""Who goes next: a turnstile that lets so many pass in any span of time, the most urgent first.

It knows nothing of Telegram. It belongs to the event loop, and that loop's time is its clock.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
from collections import deque


class Closed(Exception):
    """Nobody passes any more."""


class Turnstile:
    """Lets those who wait pass, the smallest rank first, then in the order of asking.

    Whoever was let in counts from then on until a span after it left (``leave``): however long
    it takes in between, no span of time sees too many.

    Args:
        most: that are let in and leave in any span; who weighs more than that goes alone.
        seconds: of the span.
        gap: seconds between two who are let in; one that was late is made up for by the next.
    """

    def __init__(self, most: int, seconds: float, gap: float = 0.0) -> None:
        self._most, self._seconds, self._gap = most, seconds, gap
        self._inside = 0
        self._left: deque[float] = deque()
        self._next = -math.inf  # nobody is let in before, for the gap
        self._asked = itertools.count()
        self._waiting: list[tuple[tuple[int, int], int, int, asyncio.Future[bool]]] = []
        self._timer: asyncio.TimerHandle | None = None

    @property
    def waits(self) -> bool:
        """Whether somebody waits."""
        return bool(self._waiting)

    @property
    def idle(self) -> bool:
        """Whether nobody waits, is inside, or was so recently that it counts."""
        return not self._waiting and self.room() == self._most

    def room(self) -> int:
        """How many fit into the span that ends now, next to those who are inside."""
        now = asyncio.get_running_loop().time()
        while self._left and self._left[0] + self._seconds <= now:
            self._left.popleft()
        return self._most - self._inside - len(self._left)

    async def enter(self, rank: tuple[int, int], weight: int = 1) -> None:
        """Wait until one is let in; ``leave`` has to follow, with the same weight.

        Raises:
            Closed: it was closed meanwhile.
        """
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (rank, next(self._asked), weight, turn))
        self._serve()
        try:
            let_in = await turn
        except asyncio.CancelledError:
            if turn.cancelled():
                self._serve()
            elif turn.result():  # it was let in at that very moment
                self.leave(weight, counts=False)
            raise
        if not let_in:
            raise Closed

    def leave(self, weight: int = 1, *, counts: bool = True) -> None:
        """Somebody inside leaves; it need not count where it turned back."""
        self._inside -= weight
        if counts:
            self._left.extend([asyncio.get_running_loop().time()] * weight)
        self._serve()

    def close(self) -> None:
        """Send away who waits."""
        for *_, turn in self._waiting:
            if not turn.done():
                turn.set_result(False)
        self._serve()  # which takes them out

    def _serve(self) -> None:
        """Let in whoever may pass now, and look again when the next one may."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        loop = asyncio.get_running_loop()
        while self._waiting:
            _, _, weight, turn = self._waiting[0]
            if not turn.done():  # done: cancelled, or sent away
                opens = self._opens(weight)
                if opens > loop.time():
                    if opens < math.inf:
                        self._timer = loop.call_at(opens, self._serve)
                    return
                self._inside += weight
                self._next = max(self._next, loop.time() - self._gap / 2) + self._gap
                turn.set_result(True)
            heapq.heappop(self._waiting)

    def _opens(self, weight: int) -> float:
        """When so many may be let in; infinite where somebody inside has to leave first."""
        lacking = min(weight, self._most) - self.room()
        if lacking <= 0:
            return self._next
        if lacking > len(self._left):
            return math.inf
        return max(self._next, self._left[lacking - 1] + self._seconds)
