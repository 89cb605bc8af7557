"""Dispatch: from the ledger to the worker and back, one group of orders after the other.

It belongs to the event loop, and there is one at a time for an installation, whichever process it
runs in. The ledger says whose turn it is; the worker's thread alone touches the device. What is
cancelled or forgotten meanwhile is noticed in the ledger, so that another process may do it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from bot.codec import Brief, about_portrait, about_result, unpack_brief
from bot.desk import portraits_of
from bot.errors import failure_of, whereabouts
from bot.metrics import Metrics
from bot.studio import Ticket, Worker
from bot.surely import happens, surely
from engine.errors import (
    BriefError,
    Cancelled,
    EngineError,
    NotThisPerson,
    OutOfMemory,
    PhotoError,
    StyleFileError,
)
from engine.portrait import Order, Portrait, Progress, Result, Upload
from storage.errors import FileDamaged, NotYours, StorageError, WrongState
from storage.orders import Job, Learned, Made
from storage.store import Storage

_log = logging.getLogger(__name__)

T = TypeVar("T")

_FOR_GOOD = (PhotoError, BriefError, NotThisPerson, StyleFileError)
"""What trying again would not change."""


class Wait(Protocol):
    """The one way in which the program waits for work that is going on elsewhere."""

    def __call__(self, awaitable: Awaitable[T], reason: str) -> Awaitable[T]:
        """Wait; ``reason`` says for what, for whoever watches."""


async def plainly(awaitable: Awaitable[T], reason: str) -> T:
    """Wait, and nothing else."""
    return await awaitable


@dataclass(frozen=True)
class Patience:
    """How long dispatch waits, in seconds, and how often it tries.

    Attributes:
        look: between two looks at the ledger for what others did to it.
        stuck: without any progress before an order counts as stuck.
        retry: before the first retry after a fault of the engine; doubled each time.
        faults: faults of the engine after which an order fails.
        crashes: deaths of the process during an order that are forgiven.
        stop: for the engine to stop at the end, before it is given up.
        fill: after a rest, for orders of others that would be made together with the first.
    """

    look: float = 0.5
    stuck: float = 600.0
    retry: float = 5.0
    faults: int = 3
    crashes: int = 1
    stop: float = 30.0
    fill: float = 0.15


@dataclass
class _Making:
    """An order at the worker; owned by the event loop.

    Attributes:
        job: the order.
        ticket: the worker's.
        moved_at: when it last made progress, by the monotonic clock.
        stage: the last that was told of it, or empty.
        stepped_at: when a model last took a step for it; None before its first, and between two
            pictures.
    """

    job: Job
    ticket: Ticket
    moved_at: float
    stage: str = ""
    stepped_at: float | None = None


class Dispatcher:
    """Makes what the ledger holds, as long as it runs.

    Args:
        storage: of the installation.
        open_worker: makes a worker; called again when one is stuck.
        metrics: where it is counted.
        photos_seconds: how long what is learned of a person is kept, as long as photos.
        portraits_seconds: how long portraits are kept.
        on_progress: told of each step of an order, on the event loop.
        on_message: told that there is something to deliver.
        patience: how long it waits.
        wait: how it waits.
    """

    def __init__(
        self,
        storage: Storage,
        open_worker: Callable[[], Worker],
        metrics: Metrics,
        *,
        photos_seconds: float,
        portraits_seconds: float,
        on_progress: Callable[[Job, Progress], None] = lambda job, step: None,
        on_message: Callable[[], None] = lambda: None,
        patience: Patience = Patience(),
        wait: Wait = plainly,
    ) -> None:
        self._storage = storage
        self._open_worker = open_worker
        self._worker = open_worker()
        self._metrics = metrics
        self._photos_seconds = photos_seconds
        self._portraits_seconds = portraits_seconds
        self._on_progress = on_progress
        self._on_message = on_message
        self._patience = patience
        self._wait = wait
        self._making: dict[str, _Making] = {}
        self._lent: dict[str, str] = {}  # who is on the photo of each, by leave for this once
        self._busy_before = 0.0  # of workers that were given up
        self._busy_told = 0.0
        self._changed = asyncio.Event()
        self._stopping = asyncio.Event()
        self._stopped_at = 0.0  # by the monotonic clock

    @property
    def busy_seconds(self) -> float:
        """Seconds the device spent making orders so far."""
        return self._busy_before + self._worker.busy_seconds

    @property
    def stages(self) -> Mapping[str, str]:
        """The stage of each order at the worker that told of one, by the order's id."""
        return {order: making.stage for order, making in self._making.items() if making.stage}

    def notice(self, order: str | None) -> None:
        """Something changed; with an id, that order was taken back."""
        if order in self._making:
            self._making[order].ticket.cancel()
        self._changed.set()

    async def run(self, *, recover: bool = True) -> None:
        """Put right what a process before left, then make orders until it is stopped.

        Args:
            recover: where several make orders side by side, that was done before any of them began:
                what the others make must not be taken for what a dead process left.
        """
        if recover:
            await self.recover()
        while not self._stopping.is_set():
            self._changed.clear()
            try:
                jobs = await self._storage.ledger.start(self._worker.capacity)
            except StorageError as error:
                _log.error("orders can't be begun: %s %s", error.message, error.hint)
                await happens(self._stopping, self._patience.retry)
                continue
            if jobs:
                await self._make(jobs)
            else:
                await self._rest()
                if self._worker.capacity > 1:
                    await happens(self._stopping, self._patience.fill)

    async def recover(self) -> None:
        """Put right what a process before left; a second time it changes nothing."""
        await self._surely(self._recover, "the recovery")

    def stop(self) -> None:
        """Stop what is being made; it runs again at the next start."""
        self._stopped_at = time.monotonic()
        self._stopping.set()
        self._changed.set()
        for making in self._making.values():
            making.ticket.cancel()

    async def warm(self) -> None:
        """Load what every portrait needs, before the first order has to wait for it."""
        await asyncio.to_thread(self._worker.warm)

    async def close(self) -> None:
        """Wait for the worker to end."""
        await asyncio.to_thread(self._worker.close)

    async def _recover(self) -> None:
        words = {"message": _CRASHED[0], "hint": _CRASHED[1]}
        recovered = await self._storage.ledger.recover(self._patience.crashes, words)
        if recovered.queued:
            _log.info("orders are made again", extra={"orders": list(recovered.queued)})
        if recovered.failed:
            extra = {"orders": list(recovered.failed)}
            _log.warning("orders were in the making in too many crashes", extra=extra)
            self._on_message()

    # One group.

    async def _make(self, jobs: Sequence[Job]) -> None:
        try:
            ready = []
            for job in jobs:
                self._metrics.wait.observe(job.waited)
                order = await self._order(job)
                if order is not None:
                    ready.append((job, order))
            await self._run_group(ready)
        except Exception as error:  # a fault in here must not end all making
            _log.error("dispatch failed: %s", whereabouts(error))
            for job in jobs:
                making = self._making.pop(job.order, None)
                if making is not None:
                    making.ticket.cancel()
                await self._fault(job, "internal")

    async def _run_group(self, group: Sequence[tuple[Job, Order]]) -> None:
        """Offer a group to the worker.

        What runs out of memory together is tried in halves, and what got stuck together one by one,
        so that nobody fails for somebody else's order.
        """
        if not group or self._stopping.is_set():
            await self._give_back([job for job, _ in group])
            return
        makings = self._submit(group)
        stuck = await self._watch(makings)
        alone, smaller = [], []
        for making, (job, order) in zip(makings, group, strict=True):
            self._making.pop(job.order, None)
            if making in stuck and len(group) > 1:
                alone.append((job, order))
            elif making in stuck:
                await self._fault(job, "stuck")
            elif len(group) > 1 and isinstance(_error(making.ticket), OutOfMemory):
                smaller.append((job, order))
            else:
                await self._conclude(job, making.ticket)
                self._lent.pop(job.order, None)
        busy = self.busy_seconds
        self._metrics.busy.inc(busy - self._busy_told)  # other dispatchers count theirs
        self._busy_told = busy
        half = (len(smaller) + 1) // 2
        for part in (smaller[:half], smaller[half:], *([each] for each in alone)):
            await self._run_group(part)

    def _submit(self, group: Sequence[tuple[Job, Order]]) -> list[_Making]:
        loop = asyncio.get_running_loop()
        makings: list[_Making] = []

        def moved(index: int, step: Progress, at: float) -> None:
            making = makings[index]
            making.moved_at = time.monotonic()
            making.stage = step.stage
            if step.part and making.stepped_at is not None:
                self._metrics.step.observe(at - making.stepped_at)
            making.stepped_at = at if 0 < step.part < 1 else None
            if self._making.get(making.job.order) is making:  # else it is over, or was given up
                self._on_progress(making.job, step)

        def on_progress(index: int, step: Progress) -> None:  # on the worker's thread
            loop.call_soon_threadsafe(moved, index, step, time.monotonic())

        tickets = self._worker.submit_group([order for _, order in group], on_progress)
        for (job, _), ticket in zip(group, tickets, strict=True):
            making = _Making(job, ticket, time.monotonic())
            makings.append(making)
            self._making[job.order] = making
        return makings

    async def _watch(self, makings: Sequence[_Making]) -> list[_Making]:
        """Wait for a group to be done; those that are stuck, and then the worker is a new one."""
        futures = {asyncio.wrap_future(making.ticket.future) for making in makings}
        for future in futures:  # what came of it is read from the ticket
            future.add_done_callback(lambda done: done.cancelled() or done.exception())
        while True:
            await self._wait(asyncio.wait(futures, timeout=self._patience.look), "portraits")
            left = [making for making in makings if not making.ticket.done()]
            if not left:
                return []
            now, moved_at = time.monotonic(), max(making.moved_at for making in makings)
            if self._stopping.is_set() and now - self._stopped_at > self._patience.stop:
                _log.error("the engine does not stop; it is given up")
                self._worker.abandon()  # which ends the tickets that are left as cancelled
                return []
            if now - moved_at > self._patience.stuck:
                self._replace_worker()
                return left
            await self._cancel_what_ended(left)

    async def _cancel_what_ended(self, makings: Sequence[_Making]) -> None:
        try:
            running = await self._storage.ledger.running()
        except StorageError:
            return  # it is looked again soon
        for making in makings:
            if making.job.order not in running:
                making.ticket.cancel()

    def _replace_worker(self) -> None:
        _log.error("the engine is stuck; it is given up and started anew")
        stuck, self._worker = self._worker, self._open_worker()
        self._busy_before += stuck.busy_seconds
        stuck.abandon()

    # One order.

    async def _order(self, job: Job) -> Order | None:
        """What the worker is handed, or None where the order had to be failed."""
        try:
            brief = _brief(job)
            person = job.person
            photos = [await self._upload(person, photo) for photo in job.photos]
            like = await self._upload(person, job.like) if job.like else None
            subject = await self._subject(job)
            bases = await self._bases(job.person, brief)
            self._lent[job.order] = await self._who_lent(job)
        except (FileDamaged, NotYours):
            await self._fail(job, "photo_lost", *_LOST)
            return None
        except StorageError as error:
            _log.error("a photo can't be read: %s", error.message, extra={"order": job.order})
            # That passes, and is not this order's fault; others need not wait for it.
            later = partial(self._storage.ledger.requeue, wait=self._patience.retry, fault=False)
            await self._surely(lambda: later(job.order), "a delay")
            return None
        if not photos and not brief.nobody:
            await self._fail(job, "photo_lost", *_LOST)
            return None
        return Order(tuple(photos), brief.wishes, like, brief.face, subject, bases)

    async def _bases(self, person: str, brief: Brief) -> tuple[Upload, ...]:
        """The portraits that are changed; nothing where some of them are gone."""
        if brief.before is None:
            return ()
        files = await self._storage.vault.files(person, "portrait")
        found = portraits_of(files, brief.before)
        if len(found) != len(brief.wishes):
            return ()
        try:
            return tuple([await self._upload(person, file.id) for file in found])
        except (FileDamaged, NotYours):
            return ()

    async def _subject(self, job: Job) -> bytes | None:
        """What was learned before; where it can't be read, it is learned from the photo again."""
        if job.subject is None:
            return None
        try:
            return await self._storage.vault.read(job.person, job.subject)
        except (FileDamaged, NotYours):
            return None

    async def _upload(self, person: str, file: str) -> Upload:
        stored = await self._storage.vault.find(person, file)
        name = str(stored.about.get("name", "photo"))
        return Upload(name, await self._storage.vault.read(person, file))

    async def _conclude(self, job: Job, ticket: Ticket) -> None:
        error = _error(ticket)
        if error is None:
            await self._finish(job, ticket.result(0))
        elif isinstance(error, Cancelled):
            await self._give_back([job])
        elif isinstance(error, _FOR_GOOD):
            await self._fail(job, error.code, error.message, error.hint)
        else:
            kind = error.code if isinstance(error, EngineError) else "engine"
            _log.error(
                "the engine failed: %s",
                failure_of(error).log or kind,
                extra={"order": job.order, "faults": job.faults + 1},
            )
            await self._fault(job, kind, error)

    async def _finish(self, job: Job, result: Result) -> None:
        """Keep what was made. A full disk is waited for: the portraits are not made twice."""
        for portrait in result.portraits:
            for stage, seconds in portrait.seconds.items():
                self._metrics.stage.labels(stage).observe(seconds)
        kept = await self._surely(lambda: self._keep(job, result), "a portrait")
        if kept:
            self._metrics.orders.labels("made").inc()
            extra = {"order": job.order, "portraits": len(result.portraits)}
            _log.info("order made", extra=extra)
            self._on_message()

    async def _keep(self, job: Job, result: Result) -> None:
        vault, written = self._storage.vault, []
        if job.order not in await self._storage.ledger.running():
            raise WrongState("It was cancelled meanwhile.", "Place it again any time.")
        try:
            for portrait in result.portraits:
                written.append(await vault.write(job.person, portrait.data))
            learned = await self._learned(job, result)
            written += [learned.file] if learned else []
            lent = self._lent.get(job.order, "")
            kept = await self._storage.ledger.finish(
                job,
                [_made(*pair, lent) for pair in zip(written, result.portraits, strict=False)],
                about_result(result),
                keep_seconds=self._portraits_seconds,
                learned=learned,
                learned_seconds=self._photos_seconds,
            )
        except Exception:
            vault.unlink((job.person, file) for file in written)
            raise
        if learned is not None and not kept:
            vault.unlink([(job.person, learned.file)])

    async def _who_lent(self, job: Job) -> str:
        """Who is on the photo where that is somebody else, who agreed to one portrait, or empty."""
        photos = await self._storage.vault.files(job.person, "photo")
        of_it = (photo.about.get("once") for photo in photos if photo.id in job.photos)
        return str(next(filter(None, of_it), ""))

    async def _learned(self, job: Job, result: Result) -> Learned | None:
        if result.subject is None or job.subject is not None or job.brief is None or not job.photos:
            return None
        file = await self._storage.vault.write(job.person, result.subject)
        about = {"learned_from": sorted(job.photos), "face": unpack_brief(job.brief).face}
        return Learned(file, len(result.subject), job.photos[result.lead], about)

    async def _fault(self, job: Job, kind: str, error: BaseException | None = None) -> None:
        """Try again in a while, or give up after too many tries."""
        self._metrics.faults.labels(kind).inc()
        if job.faults + 1 >= self._patience.faults:
            message, hint = _STUCK if kind == "stuck" else _FAILED
            if isinstance(error, EngineError):
                message, hint = error.message, error.hint
            await self._fail(job, kind, message, hint)
            return
        wait = self._patience.retry * 2**job.faults
        await self._surely(lambda: self._storage.ledger.requeue(job.order, wait=wait), "a retry")

    async def _fail(self, job: Job, reason: str, message: str, hint: str) -> None:
        words = {"message": message, "hint": hint}
        if await self._surely(
            lambda: self._storage.ledger.fail(job.order, reason, words), "a failure"
        ):
            self._metrics.orders.labels("failed").inc()
            _log.info("order failed", extra={"order": job.order, "reason": reason})
            self._on_message()

    async def _give_back(self, jobs: Sequence[Job]) -> None:
        for job in reversed(jobs):  # each goes to the front of the line
            await self._surely(partial(self._storage.ledger.requeue, job.order), "a return")

    async def _surely(self, step: Callable[[], Awaitable[object]], what: str) -> bool:
        return await surely(step, what, every=self._patience.retry, unless=self._stopping)

    async def _rest(self) -> None:
        """Wait until something changed, or until it is time to look what others did."""
        await self._wait(happens(self._changed, self._patience.look), "orders")


_CRASHED = (
    "I couldn't make it: the program ended twice in the middle of it. Nothing was counted.",
    "Another photo or another style may work.",
)
_LOST = (
    "I can't read the photo of this order any more. Nothing was counted.",
    "Could you send it again?",
)
_FAILED = (
    "Something went wrong on my side, and trying again didn't help. Nothing was counted.",
    "Try another style, or the same in a while.",
)
_STUCK = (
    "It took far too long, so I stopped. Nothing was counted.",
    "Try another style, or a smaller size.",
)


def _brief(job: Job) -> Brief:
    if job.brief is None:
        raise FileDamaged("The words of this order can't be read any more.", "Place it again.")
    return unpack_brief(job.brief)


def _error(ticket: Ticket) -> BaseException | None:
    if ticket.future.cancelled():
        return Cancelled("This order was cancelled.", "Send it again whenever you like.")
    return ticket.future.exception(0)


def _made(file: str, portrait: Portrait, lent: str) -> Made:
    return Made(
        file=file,
        size=len(portrait.data),
        about=about_portrait(portrait) | ({"lent": lent} if lent else {}),
        style=portrait.style,
        seconds=portrait.seconds.get("total"),
    )
