"""One device, one thread: orders in, results out.

The thread makes the pipeline, so that every network belongs to it. Callers hold a ticket; an event
loop waits for it with ``asyncio.wrap_future(ticket.future)``.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from engine.errors import Cancelled
from engine.pipeline import OnProgress, Pipeline
from engine.portrait import Order, Progress, Result


def _unheard(_: Progress) -> None:
    """Progress nobody asked for."""


@dataclass(frozen=True, eq=False)
class Ticket:
    """An order that a worker took.

    Attributes:
        future: its result, or an ``EngineError``.
    """

    future: Future[Result]
    _cancelled: threading.Event = field(repr=False)

    def result(self, timeout: float | None = None) -> Result:
        """Wait for the result.

        Raises:
            EngineError: it could not be made, or was cancelled.
            TimeoutError: it is not done after ``timeout`` seconds.
        """
        return self.future.result(timeout)

    def done(self) -> bool:
        """True when there is a result or an error."""
        return self.future.done()

    def cancel(self) -> None:
        """Ask for an end; a running order stops before its next stage or large network."""
        self._cancelled.set()


class Worker:
    """Owns a pipeline and the one thread that may touch it.

    Args:
        make_pipeline: called once, on that thread, at the first order or warm-up.
        name: of the device, for threads and logs.
    """

    def __init__(self, make_pipeline: Callable[[], Pipeline], *, name: str = "studio") -> None:
        self._make_pipeline = make_pipeline
        self._pipeline: Pipeline | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"likeness-{name}")
        self._closing = threading.Event()

    def submit(self, order: Order, on_progress: OnProgress = _unheard) -> Ticket:
        """Take an order and return at once; orders are made one after the other.

        Args:
            order: what to make.
            on_progress: called on the worker's thread before each stage; must not block.
        """
        cancelled = threading.Event()

        def is_cancelled() -> bool:
            return cancelled.is_set() or self._closing.is_set()

        def make() -> Result:
            if is_cancelled():
                raise Cancelled("This order was cancelled.", "Send it again whenever you like.")
            return self._own().run(order, on_progress, is_cancelled)

        return Ticket(self._executor.submit(make), cancelled)

    def warm(self) -> float:
        """Load what every portrait needs and wait for it; seconds it took."""
        start = time.perf_counter()
        self._executor.submit(lambda: self._own().warm()).result()
        return time.perf_counter() - start

    def close(self) -> None:
        """Cancel what waits and runs, and wait for the thread to end."""
        self._closing.set()
        self._executor.shutdown(wait=True)

    def _own(self) -> Pipeline:
        if self._pipeline is None:
            self._pipeline = self._make_pipeline()
        return self._pipeline
