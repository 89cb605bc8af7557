"""A worker that does what a test says, and only that: nothing in it takes time by itself.

It lives on the event loop. A script decides what becomes of each group it is handed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial

from engine.errors import Cancelled, OutOfMemory
from engine.portrait import Note, Order, Portrait, Progress, Result, Verdict
from engine.styles.catalogue import Catalogue
from tests.fakes.studio import STYLES, FakeEyes, backdrop_of, picture

SECONDS = {"intake": 0.1, "generate": 1.5, "total": 1.6}


def result_for(order: Order, subject: bytes | None = b"what was learned of a face") -> Result:
    """A small portrait for each wish."""
    portraits = tuple(
        Portrait(
            data=picture(),
            format=wish.format or "JPEG",
            style=wish.style or "headshot",
            prompt=wish.prompt,
            seed=wish.seed,
            engine="studio",
            width=32,
            height=32,
            distance=0.25,
            verdict=Verdict.STRONG,
            seconds=SECONDS,
            backdrop=backdrop_of(wish),
        )
        for wish in order.wishes
    )
    note = Note("plain", "I took *Studio grey*.")
    return Result(portraits, (note,), (), subject)


@dataclass
class FakeTicket:
    """An order at the worker.

    Attributes:
        order: what is to be made.
        progress: tells a step of it.
        deaf: a cancelled order does not stop.
        cancelled: somebody asked for its end.
    """

    order: Order
    progress: Callable[[Progress], None]
    deaf: bool = False
    cancelled: bool = False
    future: Future[Result] = field(default_factory=Future)

    def result(self, timeout: float | None = None) -> Result:
        return self.future.result(timeout)

    def done(self) -> bool:
        return self.future.done()

    def cancel(self) -> None:
        self.cancelled = True
        if not self.deaf:
            self.fail(Cancelled("This order was cancelled.", "Send it again."))

    def finish(self, result: Result | None = None) -> None:
        if not self.done():
            self.future.set_result(result or result_for(self.order))

    def fail(self, error: BaseException) -> None:
        if not self.done():
            self.future.set_exception(error)


Script = Callable[[Sequence[FakeTicket]], None]


def at_once(tickets: Sequence[FakeTicket]) -> None:
    """Every order is made as soon as it is there."""
    for ticket in tickets:
        ticket.finish()


@dataclass
class Gate:
    """Orders wait until it is opened.

    Attributes:
        held: what came so far.
        arrived: set when something came.
    """

    held: list[FakeTicket] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    is_open: bool = False

    def __call__(self, tickets: Sequence[FakeTicket]) -> None:
        self.held += tickets
        self.arrived.set()
        if self.is_open:
            at_once(tickets)

    def open(self) -> None:
        self.is_open = True
        at_once(self.held)


@dataclass
class Raises:
    """The first ``times`` orders end with an error, those after them are made."""

    error: BaseException
    times: int = 10**6

    def __call__(self, tickets: Sequence[FakeTicket]) -> None:
        for ticket in tickets:
            if self.times > 0:
                self.times -= 1
                ticket.fail(self.error)
            else:
                ticket.finish()


@dataclass
class FitsOnly:
    """Groups larger than ``most`` run out of memory."""

    most: int

    def __call__(self, tickets: Sequence[FakeTicket]) -> None:
        for ticket in tickets:
            if len(tickets) > self.most:
                ticket.fail(OutOfMemory())
            else:
                ticket.finish()


@dataclass
class NeverAnswers:
    """The first ``times`` groups are never heard of again; those after them are made."""

    times: int = 10**6

    def __call__(self, tickets: Sequence[FakeTicket]) -> None:
        self.times -= 1
        if self.times < 0:
            at_once(tickets)
            return
        for ticket in tickets:
            ticket.deaf = True


@dataclass
class FakeWorker:
    """One worker of a workshop.

    Attributes:
        shop: where its script is.
        busy_seconds: as a test says.
        closed: somebody let it end.
        abandoned: somebody gave it up.
        tickets: what it was handed.
    """

    shop: Workshop
    busy_seconds: float = 0.0
    closed: bool = False
    abandoned: bool = False
    tickets: list[FakeTicket] = field(default_factory=list)

    @property
    def capacity(self) -> int:
        return self.shop.capacity

    def submit(self, order: Order, on_progress: Callable[[Progress], None]) -> FakeTicket:
        (ticket,) = self.submit_group([order], lambda _, step: on_progress(step))
        return ticket

    def submit_group(
        self, orders: Sequence[Order], on_progress: Callable[[int, Progress], None]
    ) -> tuple[FakeTicket, ...]:
        assert not (self.closed or self.abandoned), "nobody may use it any more"
        self.shop.groups.append(tuple(orders))
        tickets = tuple(
            FakeTicket(order, partial(on_progress, index)) for index, order in enumerate(orders)
        )
        self.tickets += tickets
        self.shop.script(tickets)
        return tickets

    def warm(self) -> float:
        return 0.0

    def close(self) -> None:
        self.closed = True
        if not self.abandoned:
            assert all(ticket.done() for ticket in self.tickets), "it would wait for ever"

    def abandon(self) -> None:
        self.abandoned = True
        for ticket in self.tickets:
            ticket.fail(Cancelled("This order was cancelled.", "Send it again."))


@dataclass
class Workshop:
    """A studio whose workers follow a script.

    Attributes:
        script: what becomes of the orders of a group.
        capacity: of its workers.
        groups: every group that was offered.
        opened: every worker that was opened.
        devices: how many workers make orders side by side.
        sight: its eyes.
    """

    script: Script = at_once
    capacity: int = 1
    groups: list[tuple[Order, ...]] = field(default_factory=list)
    opened: list[FakeWorker] = field(default_factory=list)
    devices: int = 1
    sight: FakeEyes = field(default_factory=FakeEyes)
    engine: str = "studio"
    described: str = "studio"
    free_words: bool = False

    @property
    def orders(self) -> list[Order]:
        """Every order that was offered, in that order."""
        return [order for group in self.groups for order in group]

    def catalogue(self) -> Catalogue:
        return Catalogue({style.name: style for style in STYLES})

    packaged = catalogue

    def worker(self) -> FakeWorker:
        self.opened.append(FakeWorker(self))
        return self.opened[-1]

    def workers(self) -> Sequence[Callable[[], FakeWorker]]:
        return (self.worker,) * self.devices

    def eyes(self) -> FakeEyes:
        return self.sight
