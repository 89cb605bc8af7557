"""Requests in line: a pace, who asks it, and what left when."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from bot.telegram.pace import PER_MINUTE_OF_GROUP, Pace, Priority, Turn

ANSWER, RESULT, REST = Priority.ANSWER, Priority.RESULT, Priority.REST
SOON = 0.2
"""Seconds in which nobody has waited for more than a few others."""


class Line:
    """Requests at one pace.

    Attributes:
        sent: their names, as they reached Telegram and were done.
        tries: seconds since the beginning, and the chat, of every request that left.
        takes: seconds until a request's end.
    """

    def __init__(self, per_second: int = 30) -> None:
        self.pace = Pace(per_second)
        self.sent: list[str] = []
        self.tries: list[tuple[float, int | str]] = []
        self.takes = 0.0
        self._start = asyncio.get_running_loop().time()

    def now(self) -> float:
        return asyncio.get_running_loop().time() - self._start

    async def ask(
        self,
        chat: int | str,
        turn: Turn | None = None,
        name: str = "",
        fails: Sequence[Exception] = (),
        method: str = "sendMessage",
    ) -> float:
        """When a request was done that fails so, one after the other, before it works."""
        failures = list(fails)

        async def request() -> bool:
            self.tries.append((self.now(), chat))
            await asyncio.sleep(self.takes)
            if failures:
                raise failures.pop(0)
            self.sent.append(name)
            return True

        assert await self.pace.process_request(request, (), {}, method, {"chat_id": chat}, turn)
        return self.now()

    async def fill(self, group: int, messages: int = PER_MINUTE_OF_GROUP) -> None:
        """Send so much to a group."""
        await asyncio.gather(*(self.ask(group, Turn(RESULT)) for _ in range(messages)))

    def begin(self, *args: Any, **kwargs: Any) -> asyncio.Task[float]:
        """Ask, and do not wait for it."""
        return asyncio.create_task(self.ask(*args, **kwargs))

    async def rests(self) -> None:
        """A while after the last request everybody's room is what it was."""
        await asyncio.sleep(2)
        assert self.pace._everybody.idle

    def times(self, chat: int | str) -> list[float]:
        """When requests left for a chat."""
        return [at for at, to in self.tries if to == chat]
