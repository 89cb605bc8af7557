"""Flood control: how many messages may be sent, and how long to wait after too many."""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.fakes.telegram.limits import Limits
from tests.fakes.telegram.nouns import Chat
from tests.fakes.telegram.refused import Refused


@dataclass
class _Window:
    """Times of what was sent in the last ``seconds``."""

    seconds: float
    times: deque[float] = field(default_factory=deque)

    def wait(self, now: float, weight: int, most: int) -> float:
        """Seconds until ``weight`` more fit; 0 where they do."""
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        over = len(self.times) + weight - most
        if over <= 0:
            return 0.0
        return (
            self.times[min(over, len(self.times)) - 1] + self.seconds - now if self.times else 1.0
        )


@dataclass
class _Bucket:
    """What may be sent at once to one person."""

    level: float
    at: float

    def wait(self, now: float, weight: int, most: int, rate: float) -> float:
        self.level = min(float(most), self.level + (now - self.at) * rate)
        self.at = now
        return max(0.0, (weight - self.level) / rate)


class Floods:
    """Counts what is sent, and refuses what is too much.

    Attributes:
        refused: how often, by chat id.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.refused: Counter[int] = Counter()
        self._all = _Window(1.0)
        self._groups: dict[int, _Window] = {}
        self._people: dict[int, _Bucket] = {}

    def take(self, chat: Chat | None, weight: int, limits: Limits) -> None:
        """Count ``weight`` messages to a chat, or to wherever an inline message went.

        Raises:
            Refused: 429, when they are too many; they are not counted then.
        """
        now = self.clock()
        wait = self._all.wait(now, weight, limits.per_second)
        window, bucket = self._windows(chat, now, limits)
        if window:
            wait = max(wait, window.wait(now, weight, limits.group_per_minute))
        if bucket:
            most, rate = limits.private_burst, limits.private_per_second
            wait = max(wait, bucket.wait(now, weight, most, rate))
        if wait > 0:
            self.refused[chat.id if chat else 0] += 1
            seconds = max(1, math.ceil(wait))
            raise Refused(429, f"retry after {seconds}", retry_after=seconds)
        self._all.times.extend([now] * weight)
        if window:
            window.times.extend([now] * weight)
        if bucket:
            bucket.level -= weight

    def _windows(
        self, chat: Chat | None, now: float, limits: Limits
    ) -> tuple[_Window | None, _Bucket | None]:
        if chat is None:
            return None, None
        if chat.is_private:
            fresh = _Bucket(limits.private_burst, now)
            return None, self._people.setdefault(chat.id, fresh)
        return self._groups.setdefault(chat.id, _Window(60.0)), None
