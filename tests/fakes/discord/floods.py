"""Rate limits: how many requests may be made, and how long to wait after too many."""

from __future__ import annotations

import hashlib
import math
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.fakes.discord.refused import Refused

KEPT = 50_000


@dataclass
class _Window:
    """How many requests since a moment; it begins anew when it has passed."""

    resets: float
    used: int = 0


class Floods:
    """Counts requests, and refuses what is too much.

    Attributes:
        refused: how often, by route.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._windows: dict[str, _Window] = {}
        self.refused: Counter[str] = Counter()

    def take(self, route: str, major: str, most: tuple[int, float]) -> dict[str, str]:
        """Count a request on a route with its major parameters.

        Returns:
            The headers that tell how many are left.

        Raises:
            Refused: 429, where there are none.
        """
        limit, seconds = most
        window = self._window(f"{route} {major}", seconds)
        bucket = hashlib.md5(route.encode(), usedforsecurity=False).hexdigest()
        if window.used >= limit:
            raise self._too_many(route, window, limit, bucket)
        window.used += 1
        return self._headers(window, limit, bucket)

    def take_global(self, per_second: int, route: str) -> None:
        """Count a request with the bot's token.

        Raises:
            Refused: 429, where it made too many of any kind in this second.
        """
        window = self._window("global", 1.0)
        if window.used >= per_second:
            self.refused[route] += 1
            raise throttled(window.resets - self._clock(), "global")
        window.used += 1

    def _window(self, key: str, seconds: float) -> _Window:
        now = self._clock()
        window = self._windows.get(key)
        if window is None or window.resets <= now:
            if len(self._windows) > KEPT:
                self._windows = {k: w for k, w in self._windows.items() if w.resets > now}
            window = self._windows[key] = _Window(now + seconds)
        return window

    def _headers(self, window: _Window, limit: int, bucket: str) -> dict[str, str]:
        after = max(0.0, window.resets - self._clock())
        return {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(limit - window.used),
            "X-RateLimit-Reset": f"{_epoch(after):.3f}",
            "X-RateLimit-Reset-After": f"{after:.3f}",
            "X-RateLimit-Bucket": bucket,
        }

    def _too_many(self, route: str, window: _Window, limit: int, bucket: str) -> Refused:
        self.refused[route] += 1
        refused = throttled(window.resets - self._clock(), "user")
        refused.headers |= self._headers(window, limit, bucket)
        return refused


def throttled(seconds: float, scope: str) -> Refused:
    """429, to be tried again after so many seconds. ``scope`` is user, global or shared."""
    headers = {
        "Retry-After": str(max(1, math.ceil(seconds))),
        "X-RateLimit-Scope": scope,
        "Via": "1.1 google",
    }
    if scope == "global":
        headers["X-RateLimit-Global"] = "true"
    words = "You are being rate limited."
    fields = {"retry_after": round(max(0.001, seconds), 3), "global": scope == "global"}
    return Refused(429, 0, words, headers, **fields)


def _epoch(after: float) -> float:
    return time.time() + after
