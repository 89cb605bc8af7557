"""Whose turn it is, for any arrivals: nobody waits behind two orders of whoever asked before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.store import Storage
from tests.storage.installation import NO_LIMITS, Clock, sql, wish

WHO = st.integers(0, 5)
STEP = st.one_of(
    st.tuples(st.just("place"), WHO),
    st.tuples(st.just("place"), WHO),
    st.tuples(st.just("start"), WHO),
    st.tuples(st.just("cancel"), WHO),
    st.tuples(st.just("finish"), WHO),
)
_names = count()


@pytest.fixture(scope="module")
def line(tmp_path_factory) -> Iterator[Storage]:
    storage = Storage.open(tmp_path_factory.mktemp("line") / "home", clock=Clock())
    # Only turns are looked at here; what a power cut leaves is not.
    storage.thread.run_aside(lambda db: db.execute("PRAGMA synchronous = OFF"))
    yield storage
    storage.close()


def plainly(step: Any, *args: Any, **named: Any) -> Callable[[], Any]:
    """A step of the ledger without the transaction around it."""
    return partial(step.__wrapped__, step.__self__, *args, **named)


class Line:
    """A ledger whose orders are counted beside it.

    Attributes:
        waiting: orders in line, by person, as they came.
        running: orders in the making.
        served: how often each was served since a person's oldest order began to wait for its turn.
    """

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.people = [f"person {next(_names)}" for _ in range(6)]
        self.waiting: dict[str, list[str]] = {person: [] for person in self.people}
        self.running: list[tuple[str, str]] = []
        self.served: dict[str, Counter[str]] = {person: Counter() for person in self.people}
        self._transact(self._join)

    def step(self, what: str, who: int) -> None:
        person = self.people[who]
        if what == "place":
            self.place(person)
        elif what == "start":
            self.start()
        elif what == "cancel" and self.waiting[person]:
            self.cancel(person, self.waiting[person][len(self.waiting) % 2 - 1])
        elif what == "finish" and self.running:
            self.end(*self.running[who % len(self.running)])

    def place(self, person: str) -> None:
        place = self._transact(lambda: self.storage.ledger.enter(wish(person), NO_LIMITS))
        if not self.waiting[person]:
            self.served[person].clear()
        self.waiting[person].append(place.order)
        assert place.position == self.turns().index(place.order) + 1

    def start(self) -> tuple[str, str] | None:
        begun = self._transact(plainly(self.storage.ledger.start))
        if not begun:
            assert not any(self.waiting.values()), "somebody waits and nobody is served"
            return None
        (job,) = begun
        assert job.order == self.waiting[job.person].pop(0), "the oldest of a person's is first"
        self.running.append((job.person, job.order))
        self.served[job.person].clear()
        for person, served in self.served.items():
            if person != job.person and self.waiting[person]:
                served[job.person] += 1
                assert served[job.person] == 1, "twice before somebody who waits"
        return job.person, job.order

    def cancel(self, person: str, order: str) -> None:
        self._transact(plainly(self.storage.ledger.cancel, order, person=person))
        self.waiting[person].remove(order)

    def end(self, person: str, order: str) -> None:
        self._transact(lambda: self.storage.ledger.end(order, "engine", {}, tell=False))
        self.running.remove((person, order))

    def turns(self) -> list[str]:
        """The orders in line as they would be begun, found out by beginning and undoing it."""
        begun: list[str] = []

        def look() -> None:
            while jobs := plainly(self.storage.ledger.start)():
                begun.extend(job.order for job in jobs)
            raise LookupError  # so that nothing of it is kept

        with pytest.raises(LookupError):
            self._transact(look)
        return begun

    def check_every_place(self) -> None:
        turns = self.turns()
        for person, orders in self.waiting.items():
            for order in orders:
                place = self._transact(plainly(self.storage.ledger.where, person, order))
                assert place.position == turns.index(order) + 1
        assert len(turns) == sum(map(len, self.waiting.values()))

    def leave(self) -> None:
        self._transact(lambda: self.storage.thread.db.execute("DELETE FROM people"))
        assert sql(self.storage, "SELECT * FROM line") == []

    def _join(self) -> None:
        for person in self.people:
            self.storage._keys.create(person)
            self.storage.thread.db.execute(
                "INSERT INTO people (id, joined_at, consent, consented_at) VALUES (?, 0, 'v', 0)",
                [person],
            )

    def _transact(self, work: Callable[[], Any]) -> Any:
        return self.storage.thread.run_now(work)


@settings(max_examples=150, deadline=None)
@given(steps=st.lists(STEP, min_size=10, max_size=60))
def test_nobody_waits_behind_two_orders_of_whoever_asked_before(line, monkeypatch_fsync, steps):
    orders = Line(line)
    try:
        for what, who in steps:
            orders.step(what, who)
        orders.check_every_place()
        while orders.start():
            pass
    finally:
        orders.leave()


@pytest.fixture(scope="module")
def monkeypatch_fsync() -> Iterator[None]:
    """Keys need not survive a power cut here, and there are many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.durable.os.fsync", lambda descriptor: None)
        yield
