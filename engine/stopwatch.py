"""Where the time goes: seconds by stage, each moment counted once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager


class Stopwatch:
    """Adds up seconds by stage; a stage inside a stage stops the outer one meanwhile.

    Args:
        on_stage: told each stage as it begins, and again when a stage inside it has ended. What it
            raises goes to whoever runs the stage.
    """

    def __init__(self, on_stage: Callable[[str], None] | None = None) -> None:
        self._on_stage = on_stage
        self._seconds: dict[str, float] = {}
        self._running: list[str] = []
        self._since = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time inside the block to a stage."""
        self._tell(name)
        self._count()
        self._running.append(name)
        try:
            yield
        finally:
            self._count()
            self._running.pop()
        if self._running:
            self._tell(self._running[-1])

    def add(self, name: str, seconds: float) -> None:
        """Count time that was spent elsewhere: a share of what was done for several at once."""
        self._seconds[name] = self._seconds.get(name, 0.0) + seconds

    @property
    def seconds(self) -> Mapping[str, float]:
        """Seconds by stage so far, in the order in which the stages began."""
        return dict(self._seconds)

    def _tell(self, name: str) -> None:
        if self._on_stage is not None:
            self._on_stage(name)

    def _count(self) -> None:
        now = time.perf_counter()
        if self._running:
            name = self._running[-1]
            self._seconds[name] = self._seconds.get(name, 0.0) + now - self._since
        self._since = now
