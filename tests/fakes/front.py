"""A front end that writes down what it says, and has the troubles that a test wants."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.delivery import Parcel
from engine.portrait import Progress
from storage.orders import Job


@dataclass
class FakeFront:
    """Says everything at once, unless it was told otherwise.

    Attributes:
        name: of the front end.
        at_once: messages it can send at the same time.
        progress_seconds: between two reports.
        tried: every parcel that was handed to it.
        said: every parcel that its person has seen.
        steps: every report of progress, with its order's id.
        hangs: people to whom nothing gets through until ``released`` is set.
    """

    name: str = "telegram"
    at_once: int = 2
    progress_seconds: float = 0.0
    tried: list[Parcel] = field(default_factory=list)
    said: list[Parcel] = field(default_factory=list)
    steps: list[tuple[str, Progress]] = field(default_factory=list)
    hangs: set[str] = field(default_factory=set)
    released: asyncio.Event = field(default_factory=asyncio.Event)
    trace: Any = None
    _before: list[BaseException] = field(default_factory=list)
    _after: list[BaseException] = field(default_factory=list)

    def fails_before(self, *errors: BaseException) -> None:
        """The next messages are not said, for these reasons."""
        self._before += errors

    def fails_after(self, *errors: BaseException) -> None:
        """The next messages are said, and then it fails all the same."""
        self._after += errors

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        self.tried.append(parcel)
        if self._before:
            raise self._before.pop(0)
        if parcel.message.person in self.hangs:
            await self.released.wait()
        self.said.append(parcel)
        if self._after:
            raise self._after.pop(0)
        return {"number": len(self.said)} if self.trace is None else self.trace

    async def progress(self, job: Job, step: Progress) -> None:
        self.steps.append((job.order, step))

    def kinds(self, order: str) -> list[str]:
        """What was said of an order."""
        return [parcel.message.kind for parcel in self.said if parcel.message.order == order]
