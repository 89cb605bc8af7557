"""One device, one thread: orders in, results out.

The thread makes the pipeline, so that every network belongs to it. Callers hold a ticket; an event
loop waits for it with ``asyncio.wrap_future(ticket.future)``.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, InvalidStateError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from queue import Empty, PriorityQueue
from typing import Any, Generic, TypeVar

from engine import heap
from engine.errors import Cancelled, OutOfMemory
from engine.pipeline import OnProgress, Pipeline
from engine.portrait import Order, Progress, Result

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_REST = 1.0  # seconds without work after which nobody is kept waiting by a tidying up
_NICE = 5  # more keeps the lock from whoever needs it (docs/decisions/0010-a-responsive-loop.md)
_LAST = 9  # the rank of the end


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


@dataclass(frozen=True, eq=False)
class _Job(Generic[_T]):
    """Something for the thread to do, and where its outcome goes."""

    future: Future[_T]
    work: Callable[[], _T]


class Lane:
    """A thread of its own, and what is lined up for it.

    The thread begins with the first job, and does not keep the process from ending: it may be stuck
    in native code.

    Args:
        name: for the thread.
    """

    def __init__(self, name: str) -> None:
        self._jobs: PriorityQueue[tuple[int, int, _Job[Any] | None]] = PriorityQueue()
        self._numbers = count()  # guarded by the lock; those who come first are first
        self._thread = threading.Thread(target=self._work, name=f"likeness-{name}", daemon=True)
        self._closing = threading.Event()
        self._over = threading.Event()  # the thread has nothing more to do, or was given up
        self._abandoned = False
        self._lock = threading.Lock()  # guards what follows, and the thread's start
        self._open: dict[Future[Any], None] = {}  # without an outcome, in order

    def close(self) -> None:
        """Cancel what waits and runs, and wait for the thread to end, unless it was abandoned."""
        self._end()
        if self._thread.ident is None:
            return
        self._over.wait()
        if not self._abandoned:
            self._thread.join()

    def abandon(self) -> None:
        """Give the thread up, for it may be stuck: everything ends as cancelled, here and now.

        Should it come back to life, it finds nothing to do and ends.
        """
        self._end()
        self._abandoned = True
        self._over.set()
        with self._lock:
            left, self._open = tuple(self._open), {}
        for future in left:
            _settle(future, _cancelled())

    def _do(self, work: Callable[[], _T], rank: int = 0) -> Future[_T]:
        """Line one thing up, before whatever is of a higher rank; what will come of it."""
        future: Future[_T] = Future()
        self._put(_Job(future, work), rank=rank)
        return future

    def _put(self, *jobs: _Job[Any], rank: int = 0) -> None:
        """Line jobs up, with nothing in between."""
        with self._lock:
            ended = self._closing.is_set()
            if not ended:
                for job in jobs:
                    self._open[job.future] = None
                    self._jobs.put((rank, next(self._numbers), job))
                if jobs and self._thread.ident is None:
                    self._thread.start()
        if ended:
            for job in jobs:
                _settle(job.future, _cancelled())

    def _end(self) -> None:
        with self._lock:  # so that nothing is lined up behind the end
            self._closing.set()
            self._jobs.put((_LAST, next(self._numbers), None))

    # On the thread.

    def _work(self) -> None:
        _give_way()
        while (job := self._next()) is not None:
            if self._begins(job):
                ended = self._closing.is_set()
                _settle(job.future, _cancelled() if ended else _outcome(job.work))
            with self._lock:
                self._open.pop(job.future, None)
            del job  # nobody's photos stay here while it waits for the next
        self._over.set()

    def _next(self) -> _Job[Any] | None:
        """Wait for the next job; memory is given back once after work, in the first pause."""
        try:
            return self._jobs.get(timeout=_REST)[2]
        except Empty:
            heap.give_back()
            return self._jobs.get()[2]

    def _begins(self, job: _Job[Any]) -> bool:
        """False when somebody has already answered: an abandoning watchdog, or who waited."""
        with self._lock:
            return job.future in self._open and job.future.set_running_or_notify_cancel()


class _Group:
    """Work that has several outcomes: who asks first has it done, and each is given away once."""

    def __init__(self, work: Callable[[], list[Result | BaseException]]) -> None:
        self._work = work
        self._outcomes: list[Result | BaseException | None] | None = None

    def outcome(self, index: int) -> Result:
        """One of them; raised where it is an error."""
        if self._outcomes is None:
            self._outcomes = [*self._work()]
        found, self._outcomes[index] = self._outcomes[index], None
        if isinstance(found, Result):
            return found
        raise found or _cancelled()


def _is_set(*events: threading.Event) -> bool:
    return any(event.is_set() for event in events)


class Worker(Lane):
    """Owns a pipeline and the one thread that may touch it.

    Args:
        make_pipeline: called once, on that thread, at the first order or warm-up.
        name: of the device, for threads and logs.
        capacity: how many compatible orders it likes to be offered together; where that is more
            than one, they are made side by side.

    Attributes:
        capacity: as given.
    """

    def __init__(
        self, make_pipeline: Callable[[], Pipeline], *, name: str = "studio", capacity: int = 1
    ) -> None:
        super().__init__(name)
        self.capacity = capacity
        self._make_pipeline = make_pipeline
        self._pipeline: Pipeline | None = None
        self._busy = 0.0  # guarded by the lock
        self._since: float | None = None

    @property
    def busy_seconds(self) -> float:
        """Seconds this worker's thread spent making orders so far, the running one included."""
        with self._lock:
            running = 0.0 if self._since is None else time.perf_counter() - self._since
            return self._busy + running

    @property
    def is_busy(self) -> bool:
        """Whether it is making orders at this moment."""
        with self._lock:
            return self._since is not None

    def submit(self, order: Order, on_progress: OnProgress = _unheard) -> Ticket:
        """Take an order and return at once; orders are made one after the other.

        Args:
            order: what to make.
            on_progress: called on the worker's thread before each stage; must not block.
        """
        (ticket,) = self.submit_group([order], lambda _, progress: on_progress(progress))
        return ticket

    def submit_group(
        self, orders: Sequence[Order], on_progress: Callable[[int, Progress], None]
    ) -> tuple[Ticket, ...]:
        """Take orders that fit together and return at once, with their tickets in that order.

        Where the capacity is one they are made one after the other, else side by side. One that
        fails does not take the others with it.
        A worker that is closed or abandoned answers each with ``Cancelled``.

        Args:
            orders: what to make.
            on_progress: called on the worker's thread with the index of an order of the group
                before each of its stages; must not block.
        """
        tickets = tuple(Ticket(Future(), threading.Event()) for _ in orders)
        works: list[Callable[[], Result]]
        if self.capacity > 1 and len(orders) > 1:
            group = _Group(partial(self._made, tuple(orders), on_progress, tickets))
            works = [partial(group.outcome, index) for index in range(len(orders))]
        else:
            works = [
                self._making(index, order, on_progress, ticket._cancelled)
                for index, (ticket, order) in enumerate(zip(tickets, orders, strict=True))
            ]
        self._put(*(_Job(t.future, work) for t, work in zip(tickets, works, strict=True)))
        return tickets

    def warm(self) -> float:
        """Load what every portrait needs and wait for it; seconds it took."""
        start = time.perf_counter()
        self._do(lambda: self._own().warm()).result()
        return time.perf_counter() - start

    def _making(
        self,
        index: int,
        order: Order,
        on_progress: Callable[[int, Progress], None],
        cancelled: threading.Event,
    ) -> Callable[[], Result]:
        def is_cancelled() -> bool:
            return cancelled.is_set() or self._closing.is_set()

        def make() -> Result:
            if is_cancelled():
                raise _cancelled()
            with self._counted():
                return self._own().run(order, lambda p: on_progress(index, p), is_cancelled)

        return make

    def _made(
        self,
        orders: Sequence[Order],
        on_progress: Callable[[int, Progress], None],
        tickets: Sequence[Ticket],
    ) -> list[Result | BaseException]:
        """What becomes of orders that are made side by side; it never raises."""
        ends = [partial(_is_set, ticket._cancelled, self._closing) for ticket in tickets]
        try:
            with self._counted():
                return self._own().run_group(orders, on_progress, ends)
        except MemoryError:
            _log.error("out of memory while making %d orders", len(orders))
            return [OutOfMemory() for _ in orders]
        except BaseException as error:
            return [error for _ in orders]

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._lock:
            self._since = start = time.perf_counter()
        try:
            yield
        finally:
            with self._lock:
                self._busy, self._since = self._busy + time.perf_counter() - start, None

    def _own(self) -> Pipeline:
        if self._pipeline is None:
            self._pipeline = self._make_pipeline()
        return self._pipeline


def _give_way() -> None:
    """Let other threads go first, where threads have priorities of their own (Linux).

    What this thread starts inherits its priority: the networks' own threads, and processes.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _NICE)


def _outcome(work: Callable[[], _T]) -> _T | BaseException:
    """What comes of a job.

    The future stays out of this frame: the error holds the frame, and the future holds the error.
    """
    try:
        return work()
    except MemoryError:
        # A new error: the traceback of this one holds the very pictures that were too many.
        _log.error("out of memory while making an order")
        return OutOfMemory()
    except BaseException as error:
        return error


def _settle(future: Future[_T], outcome: _T | BaseException) -> None:
    with suppress(InvalidStateError):  # answered meanwhile: the worker was abandoned
        if isinstance(outcome, BaseException):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)


def _cancelled() -> Cancelled:
    return Cancelled("This order was cancelled.", "Send it again whenever you like.")
