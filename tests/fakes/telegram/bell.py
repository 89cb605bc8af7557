"""Who waits for something to change, and is woken when it did."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Rings at every change; who waits for one chat only hears that chat's."""

    def __init__(self) -> None:
        self._ears: dict[int | None, set[asyncio.Event]] = {}

    def ring(self, chat: int | None = None) -> None:
        """Something changed, in this chat or elsewhere."""
        for place in {chat, None}:
            for ear in self._ears.get(place, ()):
                ear.set()

    async def until(
        self, condition: Callable[[], T | None], seconds: float, chat: int | None = None
    ) -> T:
        """What a condition gives, as soon as that is true.

        Raises:
            TimeoutError: when it is not in time.
        """
        ear = asyncio.Event()
        ears = self._ears.setdefault(chat, set())
        ears.add(ear)
        try:
            async with asyncio.timeout(seconds):
                while not (found := condition()):
                    await ear.wait()
                    ear.clear()
            return found
        finally:
            ears.discard(ear)
