"""Figures: what the host sees of an installation, in numbers, ids of orders and codes of reasons.

Nothing in here names a person or opens anything of theirs. Whoever is forgotten takes their orders
along, so figures of the past can become smaller.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from storage.orders import DAY, HOUR, State
from storage.people import Clock
from storage.thread import DatabaseThread, transaction

BUSY_SPAN = 300.0
"""Seconds over which is told how busy the device was."""


@dataclass(frozen=True)
class Spread:
    """How long something takes.

    Attributes:
        count: how often it was measured.
        median: seconds; half of them took no longer.
        most: seconds; nine of ten took no longer.
    """

    count: int
    median: float
    most: float


@dataclass(frozen=True)
class Running:
    """An order that is being made.

    Attributes:
        order: its id.
        portraits: how many are wished.
        seconds: since it was begun.
        starts: how often it was begun.
    """

    order: str
    portraits: int
    seconds: float
    starts: int


@dataclass(frozen=True)
class Queue:
    """What is going on now.

    Attributes:
        at: now, in unix seconds.
        running: what is being made, the one begun first in front.
        queued: orders in line.
        put_off: those of them that wait for another try after a fault.
        longest: seconds the oldest order in line has waited, or None.
        made: orders that are made and not delivered yet.
        unreachable: messages for people who are not there any more.
        oldest_message: seconds the oldest unsent message has waited, or None.
        busy: part of the last ``BUSY_SPAN`` seconds in which orders were being made, 0 to 1.
        paused_at: when the making was paused, in unix seconds, or None where it is not.
    """

    at: float
    running: tuple[Running, ...]
    queued: int
    put_off: int
    longest: float | None
    made: int
    unreachable: int
    oldest_message: float | None
    busy: float
    paused_at: float | None


@dataclass(frozen=True)
class Hour:
    """What became of the orders that were placed in one hour.

    Attributes:
        begins: unix seconds.
        made: portraits were made.
        failed: they could not be made, or were of no use.
        cancelled: taken back.
        open: still in line or in the making.
    """

    begins: float
    made: int = 0
    failed: int = 0
    cancelled: int = 0
    open: int = 0

    @property
    def placed(self) -> int:
        """All of them."""
        return self.made + self.failed + self.cancelled + self.open


@dataclass(frozen=True)
class Failed:
    """An order that failed.

    Attributes:
        order: its id.
        reason: a code.
        at: unix seconds.
        starts: how often it was begun.
    """

    order: str
    reason: str
    at: float
    starts: int


@dataclass(frozen=True)
class Kept:
    """The files of one kind in the vault.

    Attributes:
        kind: ``photo``, ``subject`` or ``portrait``.
        files: how many.
        size: bytes of all of them, before encryption.
    """

    kind: str
    files: int
    size: int


@dataclass(frozen=True)
class Vaulted:
    """What the vault holds.

    Attributes:
        kept: by kind; all three are there.
        next_end: when the next file's time is over, in unix seconds, or None.
    """

    kept: tuple[Kept, ...]
    next_end: float | None

    @property
    def size(self) -> int:
        """Bytes of everything, before encryption."""
        return sum(kept.size for kept in self.kept)


@dataclass(frozen=True)
class Crowd:
    """How many people there are.

    Attributes:
        known: everybody who ever began to talk.
        agreed: those who agreed that something is kept of them.
        blocked: those who were shut out.
    """

    known: int
    agreed: int
    blocked: int


@dataclass(frozen=True)
class Stats:
    """An installation in one look.

    Attributes:
        states: orders by the state they are in now.
        last_hour: orders placed in the last hour.
        last_day: orders placed in the last 24 hours.
        made: those of the last 24 hours that were made.
        failed: those of the last 24 hours that failed.
        wait: of the last 24 hours' orders, from placed to last begun, or None where none was.
        making: of the same, from last begun to made, or None where none was made.
        people: how many there are.
        vault_size: bytes of what the vault holds.
        oldest_message: seconds the oldest unsent message has waited, or None.
        paused: whether the host has paused the making.
    """

    states: Mapping[State, int]
    last_hour: int
    last_day: int
    made: int
    failed: int
    wait: Spread | None
    making: Spread | None
    people: Crowd
    vault_size: int
    oldest_message: float | None
    paused: bool


class Figures:
    """Reads the figures, each group of them in one transaction.

    Args:
        thread: of the database.
        clock: what time it is.
    """

    def __init__(self, thread: DatabaseThread, clock: Clock = time.time) -> None:
        self.thread = thread
        self._clock = clock

    @transaction
    def stats(self) -> Stats:
        """Everything in one look."""
        now = self._clock()
        orders = self.thread.db.execute(
            "SELECT state, placed_at, started_at, made_at FROM orders WHERE placed_at > ?",
            [now - DAY],
        ).fetchall()
        made = [each for each in orders if each[3] is not None]
        return Stats(
            states=dict(
                self.thread.db.execute("SELECT state, count(*) FROM orders GROUP BY state")
            ),
            last_hour=sum(placed > now - HOUR for _, placed, *_ in orders),
            last_day=len(orders),
            made=sum(state in ("made", "delivered") for state, *_ in orders),
            failed=sum(state == "failed" for state, *_ in orders),
            wait=spread(began - placed for _, placed, began, _ in orders if began is not None),
            making=spread(ended - began for _, _, began, ended in made),
            people=self._people(),
            vault_size=self._vaulted().size,
            oldest_message=self._oldest_message(now),
            paused=self._paused_at() is not None,
        )

    @transaction
    def queue(self) -> Queue:
        """What is going on now."""
        now = self._clock()
        running = self._running(now)
        queued, put_off, oldest = self.thread.db.execute(
            "SELECT count(*), count(*) FILTER (WHERE retry_at > ?), min(placed_at)"
            " FROM orders WHERE state = 'queued'",
            [now],
        ).fetchone()
        return Queue(
            at=now,
            running=running,
            queued=queued,
            put_off=put_off,
            longest=None if oldest is None else max(now - oldest, 0.0),
            made=self._count("SELECT count(*) FROM orders WHERE state = 'made'"),
            unreachable=self._count("SELECT count(*) FROM outbox WHERE state = 'unreachable'"),
            oldest_message=self._oldest_message(now),
            busy=self._busy(running, now),
            paused_at=self._paused_at(),
        )

    @transaction
    def hours(self, count: int = 48, *, shift: float = 0.0) -> tuple[Hour, ...]:
        """What became of the orders of the last hours, the running hour at the end.

        Args:
            count: how many hours.
            shift: seconds by which local time is ahead of UTC; hours begin when its clocks strike.
        """
        last = (self._clock() + shift) // HOUR * HOUR - shift
        first = last - (count - 1) * HOUR
        found: dict[int, dict[str, int]] = {}
        rows = self.thread.db.execute(
            "SELECT CAST((placed_at - :first) / :hour AS INTEGER), CASE state"
            " WHEN 'delivered' THEN 'made' WHEN 'queued' THEN 'open' WHEN 'running' THEN 'open'"
            " ELSE state END, count(*) FROM orders"
            " WHERE placed_at >= :first AND placed_at < :end GROUP BY 1, 2",
            {"first": first, "hour": HOUR, "end": last + HOUR},
        )
        for number, outcome, orders in rows:
            found.setdefault(number, {})[outcome] = orders
        return tuple(
            Hour(first + number * HOUR, **found.get(number, {})) for number in range(count)
        )

    @transaction
    def failures(self, *, seconds: float = 7 * DAY, most: int = 50) -> tuple[Failed, ...]:
        """The orders that failed of late, the newest first, as far as they are kept.

        Args:
            seconds: how far back.
            most: how many of them.
        """
        rows = self.thread.db.execute(
            "SELECT id, reason, ended_at, starts FROM orders WHERE state = 'failed'"
            " AND ended_at > ? ORDER BY ended_at DESC LIMIT ?",
            [self._clock() - seconds, most],
        )
        return tuple(Failed(*row) for row in rows)

    @transaction
    def vaulted(self) -> Vaulted:
        """What the vault holds, and when the next of it goes."""
        return self._vaulted()

    @transaction
    def people(self) -> Crowd:
        """How many people there are."""
        return self._people()

    # On the database's thread.

    def _running(self, now: float) -> tuple[Running, ...]:
        rows = self.thread.db.execute(
            "SELECT id, portraits, started_at, starts FROM orders WHERE state = 'running'"
            " ORDER BY started_at, seq"
        )
        return tuple(
            Running(order, portraits, max(now - began, 0.0), starts)
            for order, portraits, began, starts in rows
        )

    def _busy(self, running: Sequence[Running], now: float) -> float:
        """Read backwards from the newest event: an order ran between its beginning and its end."""
        since, spans = now - BUSY_SPAN, []
        until = {order.order: now for order in running}
        for order, at, was, became in self.thread.db.execute(
            "SELECT order_id, at, was, became FROM events ORDER BY id DESC"
        ):
            if at < since:
                break
            if was == "running":
                until[order] = at
            elif became == "running" and order in until:
                spans.append((at, until.pop(order)))
        spans += [(since, end) for end in until.values()]
        return _covered(spans) / BUSY_SPAN

    def _vaulted(self) -> Vaulted:
        found = {
            kind: (files, size)
            for kind, files, size in self.thread.db.execute(
                "SELECT kind, count(*), sum(size) FROM files GROUP BY kind"
            )
        }
        next_end = self.thread.db.execute("SELECT min(expires_at) FROM files").fetchone()[0]
        kinds = ("photo", "subject", "portrait")
        return Vaulted(tuple(Kept(kind, *found.get(kind, (0, 0))) for kind in kinds), next_end)

    def _people(self) -> Crowd:
        known, agreed = self.thread.db.execute(
            "SELECT count(*), count(consent) FROM people"
        ).fetchone()
        blocked = self._count(
            "SELECT count(DISTINCT i.person) FROM blocks b JOIN identities i ON i.tag = b.tag"
        )
        return Crowd(known, agreed, blocked)

    def _oldest_message(self, now: float) -> float | None:
        (written,) = self.thread.db.execute(
            "SELECT min(written_at) FROM outbox WHERE state IN ('pending', 'sending')"
        ).fetchone()
        return None if written is None else max(now - written, 0.0)

    def _paused_at(self) -> float | None:
        row = self.thread.db.execute(
            "SELECT changed_at FROM switches WHERE name = 'paused' AND value"
        ).fetchone()
        return None if row is None else row[0]

    def _count(self, sql: str) -> int:
        return int(self.thread.db.execute(sql).fetchone()[0])


def spread(seconds: Iterable[float]) -> Spread | None:
    """The median and the ninth decile of some times, or None where there are none."""
    ordered = sorted(seconds)
    if not ordered:
        return None
    return Spread(len(ordered), _quantile(ordered, 0.5), _quantile(ordered, 0.9))


def _quantile(ordered: Sequence[float], part: float) -> float:
    """Between the two nearest, as much as it lies between them."""
    at = part * (len(ordered) - 1)
    below = ordered[int(at)]
    return below + (ordered[min(int(at) + 1, len(ordered) - 1)] - below) * (at - int(at))


def _covered(spans: Iterable[tuple[float, float]]) -> float:
    """Seconds that lie in at least one of these spans, of (begin, end)."""
    covered, so_far = 0.0, float("-inf")
    for begin, end in sorted(spans):
        covered += max(end - max(begin, so_far), 0.0)
        so_far = max(so_far, end)
    return covered
