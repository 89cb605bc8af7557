"""Delivery: from the outbox to the front ends, each at its own pace.

A message is marked as being sent before a front end gets it and as sent after that took it. What
cannot be sent now is tried later, for as long as its order is kept; a front end that is not there
keeps its messages.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Protocol

from bot.codec import portrait_of, result_of
from bot.desk import portraits_of
from bot.dispatch import Wait, plainly
from bot.errors import whereabouts
from bot.metrics import Metrics
from bot.surely import GONE, happens, surely
from engine.portrait import Progress, Result
from storage.errors import FileDamaged, NotYours, StorageError, WrongState
from storage.orders import Job
from storage.outbox import Message
from storage.store import Storage
from storage.vault import StoredFile

_log = logging.getLogger(__name__)

_LOOK = 0.5
_GOODBYE = 5.0  # seconds to finish what is being sent
_FIRST_RETRY, _LAST_RETRY = 2.0, 600.0


class NotNow(Exception):
    """A front end cannot send something now.

    Attributes:
        seconds: after which it may work.
        unsure: it may have arrived all the same.
    """

    def __init__(self, seconds: float, *, unsure: bool = False) -> None:
        super().__init__(f"not for {seconds:.0f} s")
        self.seconds = seconds
        self.unsure = unsure


class Unreachable(Exception):
    """A person cannot be reached on a front end until they come back to it."""


@dataclass(frozen=True)
class Parcel:
    """A message with all that belongs to it.

    Attributes:
        message: what to say; ``message.again`` when it may have arrived before.
        result: with a message of kind ``portraits``, the portraits and what is said of them.
    """

    message: Message
    result: Result | None = field(default=None, repr=False)


class FrontEnd(Protocol):
    """Where people are talked to."""

    name: str
    """By which orders and messages name it."""
    at_once: int
    """How many messages it can send at the same time, to different people."""
    progress_seconds: float
    """How far apart reports of progress should be."""

    async def deliver(self, parcel: Parcel) -> Mapping[str, Any]:
        """Say a message.

        Returns:
            Where it can be found again, as plain JSON values; kept with the message.

        Raises:
            NotNow: it cannot be said now.
            Unreachable: its person is not there any more.
        """

    async def progress(self, job: Job, step: Progress) -> None:
        """Show how far an order is; called for the latest step only."""


class Delivery:
    """Sends what the outbox holds through the front ends that are there.

    It belongs to the event loop.

    Args:
        storage: of the installation.
        metrics: where it is counted.
        wait: how it waits.
    """

    def __init__(self, storage: Storage, metrics: Metrics, wait: Wait = plainly) -> None:
        self._storage = storage
        self._metrics = metrics
        self._wait = wait
        self._fronts: dict[str, _Post] = {}

    def connect(self, front: FrontEnd) -> None:
        """A front end is there: what waits for it is sent."""
        self._fronts[front.name] = _Post(front, self._storage, self._metrics, self._wait)

    async def disconnect(self, name: str) -> None:
        """A front end goes away; what it is sending may be finished, the rest is kept."""
        post = self._fronts.pop(name, None)
        if post is not None:
            await post.close()

    async def close(self) -> None:
        """All of them go away."""
        for name in list(self._fronts):
            await self.disconnect(name)

    def notice(self) -> None:
        """There is something new in the outbox."""
        for post in self._fronts.values():
            post.changed.set()

    def progress(self, job: Job, step: Progress) -> None:
        """Pass on how far an order is, the latest step only and not too often."""
        post = self._fronts.get(job.front)
        if post is not None:
            post.progress(job, step)


class _Post:
    """One front end and the tasks that serve it."""

    def __init__(self, front: FrontEnd, storage: Storage, metrics: Metrics, wait: Wait) -> None:
        self.changed = asyncio.Event()
        self._front, self._storage, self._metrics, self._wait = front, storage, metrics, wait
        self._sending: dict[str, asyncio.Task[None]] = {}  # by person
        self._latest: dict[str, tuple[Job, Progress]] = {}  # by order
        self._reports: dict[str, asyncio.Task[None]] = {}  # by order
        self._closing = asyncio.Event()
        self._pump = asyncio.create_task(self._run(), name=f"outbox {front.name}")

    async def close(self) -> None:
        self._closing.set()
        self.changed.set()
        await asyncio.wait([self._pump])  # not cancelled: it may be taking a message just now
        if self._sending:
            await asyncio.wait(self._sending.values(), timeout=_GOODBYE)
        tasks = [*self._sending.values(), *self._reports.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def progress(self, job: Job, step: Progress) -> None:
        _, before = self._latest.get(job.order, (job, None))
        if before is not None and step.preview is None and before.style == step.style:
            step = replace(step, preview=before.preview)  # which nobody has seen yet
        self._latest[job.order] = job, step
        if job.order not in self._reports:
            self._reports[job.order] = asyncio.create_task(self._report(job.order))

    async def _run(self) -> None:
        while not self._closing.is_set():
            self.changed.clear()
            message = None
            if len(self._sending) < self._front.at_once:
                message = await self._next()
            if message is None:
                await self._rest()
                continue
            if self._closing.is_set():
                await self._later(message, "later", 0.0, unsure=False)
                break
            task = asyncio.create_task(self._send(message))
            self._sending[message.person] = task
            task.add_done_callback(partial(self._sent, message.person))

    def _sent(self, person: str, _: asyncio.Task[None]) -> None:
        del self._sending[person]
        self.changed.set()

    async def _next(self) -> Message | None:
        try:
            return await self._storage.outbox.take(self._front.name, list(self._sending))
        except StorageError as error:
            _log.error("the outbox can't be read: %s", error.message)
        except Exception as error:  # a fault in here must not end all sending
            _log.error("the outbox can't be read: %s", whereabouts(error))
        return None

    async def _rest(self) -> None:
        await self._wait(happens(self.changed, _LOOK), "messages")

    async def _send(self, message: Message) -> None:
        """Send a message and write down what came of it, whatever that is."""
        self._end_progress(message.order)
        try:
            parcel = await self._parcel(message)
        except asyncio.CancelledError:
            await self._storage.outbox.later(message.id, 0.0, unsure=False)
            raise
        except Exception as error:
            _log.error("a message can't be sent: %s", whereabouts(error), extra=self._ids(message))
            outcome = await self._later(message, "failed", _backoff(message), unsure=False)
        else:
            outcome = "damaged" if parcel is None else await self._hand_over(parcel)
        self._metrics.deliveries.labels(self._front.name, outcome).inc()

    async def _hand_over(self, parcel: Parcel) -> str:
        message, outbox = parcel.message, self._storage.outbox
        try:
            trace = await self._front.deliver(parcel)
        except NotNow as later:
            return await self._later(message, "later", later.seconds, unsure=later.unsure)
        except Unreachable:
            await self._surely(lambda: outbox.unreachable(message.id), "an absence")
            return "unreachable"
        except asyncio.CancelledError:  # how far it got, nobody knows
            await outbox.later(message.id, 0.0, unsure=True)
            raise
        except Exception as error:  # nor here
            _log.error("a front end failed: %s", whereabouts(error), extra=self._ids(message))
            return await self._later(message, "failed", _backoff(message), unsure=True)
        await self._arrived(message, trace)
        return "again" if message.again else "sent"

    async def _arrived(self, message: Message, trace: Mapping[str, Any]) -> None:
        outbox = self._storage.outbox
        try:
            await self._surely(lambda: outbox.sent(message.id, trace), "a delivery")
        except (TypeError, ValueError) as error:  # no plain JSON; it arrived all the same
            _log.error("a trace is no JSON: %s", whereabouts(error), extra=self._ids(message))
            await self._surely(lambda: outbox.sent(message.id), "a delivery")
        if message.kind == "portraits":
            self._metrics.orders.labels("delivered").inc()

    async def _later(self, message: Message, outcome: str, seconds: float, *, unsure: bool) -> str:
        outbox = self._storage.outbox
        await self._surely(lambda: outbox.later(message.id, seconds, unsure=unsure), "a delay")
        return outcome

    def _ids(self, message: Message) -> dict[str, str]:
        return {"front": self._front.name, "id": message.id}

    async def _surely(self, step: Callable[[], Awaitable[object]], what: str) -> bool:
        return await surely(step, what, every=_FIRST_RETRY, unless=self._closing)

    async def _parcel(self, message: Message) -> Parcel | None:
        """The message with its portraits; None where they can't be read and it is withdrawn."""
        if message.kind != "portraits" or message.order is None:
            return Parcel(message)
        vault = self._storage.vault
        files = portraits_of(await vault.files(message.person, "portrait"), message.order)
        try:
            portraits = [
                portrait_of(file.about, await vault.read(message.person, file.id)) for file in files
            ]
        except (FileDamaged, NotYours):
            portraits = []
        if not portraits:
            await self._withdraw(message, files)
            return None
        if not await self._storage.outbox.is_sending(message.id):
            return None  # its person was forgotten while it was read
        return Parcel(message, result_of(message.body, portraits))

    async def _withdraw(self, message: Message, files: Sequence[StoredFile]) -> None:
        """Portraits are damaged: make them again, or if that can't be, say so.

        Where there are none, their owner deleted them, or the order was over before: there is
        nothing to say then.
        """
        order, ledger, vault = str(message.order), self._storage.ledger, self._storage.vault
        with suppress(*GONE):  # over, or its person was forgotten just now
            if not files:
                await ledger.fail(order, "deleted", {}, tell=False, made=True)
                return
            _log.error("portraits are damaged", extra={"order": order})
            with suppress(WrongState):
                vault.unlink(await ledger.remake(order))
                return
            words = {"message": _DAMAGED[0], "hint": _DAMAGED[1]}
            await ledger.fail(order, "damaged", words, made=True)
            for file in files:
                await vault.delete(message.person, file.id)
            return
        await self._storage.outbox.sent(message.id)

    def _end_progress(self, order: str | None) -> None:
        """Show nothing more of an order about which there is something to say."""
        if order is not None:
            self._latest.pop(order, None)
            if (report := self._reports.pop(order, None)) is not None:
                report.cancel()

    async def _report(self, order: str) -> None:
        while order in self._latest and not self._closing.is_set():
            job, step = self._latest.pop(order)
            try:
                await self._front.progress(job, step)
            except Exception as error:
                _log.warning("progress can't be shown: %s", whereabouts(error))
            await asyncio.sleep(self._front.progress_seconds)
        self._reports.pop(order, None)


_DAMAGED = (
    "The portraits of this order got damaged here before I could send them.",
    "Nothing was counted. Could you send the photo again?",
)


def _backoff(message: Message) -> float:
    return float(min(_FIRST_RETRY * 2 ** min(message.attempts - 1, 20), _LAST_RETRY))
