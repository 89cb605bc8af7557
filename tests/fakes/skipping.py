"""An event loop for tests whose waiting takes no time: when all wait, it is later at once."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

_T = TypeVar("_T")
_LATE = 1e-3
"""Seconds that a timer is late: the selector of a real loop counts whole milliseconds."""


class _Skips(selectors.SelectSelector):
    now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("all wait for ever")
        if not ready and timeout:
            self.now += timeout + _LATE
        return ready


class SkippingLoop(asyncio.SelectorEventLoop):
    """Its ``time`` goes on by what all would have waited."""

    def __init__(self) -> None:
        self._skips = _Skips()
        super().__init__(self._skips)

    def time(self) -> float:
        """Seconds; 1000 at the beginning."""
        return self._skips.now


def skipping(main: Coroutine[Any, Any, _T]) -> _T:
    """Run something in such a loop.

    Raises:
        RuntimeError: all wait for ever.
    """
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        return runner.run(main)
