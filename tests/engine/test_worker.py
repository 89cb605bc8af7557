"""Worker: one device, one thread, one order after the other."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from engine import heap, worker
from engine.errors import Cancelled, NoFace, OutOfMemory
from engine.pipeline import IsCancelled, OnProgress
from engine.portrait import Note, Order, Progress, Result, Upload, Wish
from engine.worker import Worker

PATIENCE = 20.0  # seconds; only a test that fails waits so long


def order(name: str) -> Order:
    return Order((Upload(name, b""),), (Wish("headshot"),))


def about(name: str) -> Note:
    """What the worker of these tests says of a photo."""
    return Note("plain", name)


def unheard(index: int, progress: Progress) -> None:
    """Nobody looks."""


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether something becomes true within ``PATIENCE``."""
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    return holds()


def threads_alive() -> bool:
    return any(thread.name == "likeness-test" for thread in threading.enumerate())


@dataclass
class FakePipeline:
    """Waits at its gate in every order, and remembers on which thread it was called.

    Attributes:
        deaf: it does not notice when an order is cancelled, like a network that hangs.
        pictures: of orders that were too large; dead once nobody holds them.
    """

    gate: threading.Event
    thread: int = field(default_factory=threading.get_ident)
    begun: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    running: threading.Event = field(default_factory=threading.Event)
    warmed: int = 0
    deaf: bool = False
    pictures: list[weakref.ref] = field(default_factory=list)
    groups: list[list[str]] = field(default_factory=list)

    def warm(self) -> None:
        self.threads.add(threading.get_ident())
        self.warmed += 1

    def run(self, order: Order, on_progress: OnProgress, is_cancelled: IsCancelled) -> Result:
        name = order.photos[0].name
        assert self.begun == self.ended, "the order before has ended"
        self.begun.append(name)
        self.threads.add(threading.get_ident())
        try:
            on_progress(Progress("intake", 0, 5))
            self.running.set()
            while not self.gate.wait(0.005):
                if is_cancelled() and not self.deaf:
                    raise Cancelled("This order was cancelled.", "Send it again.")
            if name == "hills.jpg":
                raise NoFace("I can't find a face here.", "Try another.")
            if name == "broken.jpg":
                raise ZeroDivisionError
            if name == "huge.jpg":
                picture = np.zeros(9)
                self.pictures.append(weakref.ref(picture))
                raise MemoryError
            on_progress(Progress("finish", 4, 5))
            return Result((), (about(name),))
        finally:
            self.ended.append(name)

    def run_group(self, orders, on_progress, cancelled) -> list[Result | BaseException]:
        self.groups.append([order.photos[0].name for order in orders])
        outcomes: list[Result | BaseException] = []
        for index, (each, ends) in enumerate(zip(orders, cancelled, strict=True)):
            try:
                outcomes.append(self.run(each, partial(on_progress, index), ends))
            except Exception as error:
                outcomes.append(error)
        return outcomes


@dataclass
class Studio:
    """A worker, its gate, and the pipelines that were made for it."""

    gate: threading.Event = field(default_factory=threading.Event)
    made: list[FakePipeline] = field(default_factory=list)
    deaf: bool = False

    def __post_init__(self) -> None:
        self.worker = Worker(self._make, name="test")  # type: ignore[arg-type]

    def _make(self) -> FakePipeline:
        self.made.append(FakePipeline(self.gate, deaf=self.deaf))
        return self.made[-1]

    def wait_until_running(self) -> FakePipeline:
        deadline = threading.Event()
        while not self.made:
            deadline.wait(0.005)
        assert self.made[0].running.wait(PATIENCE)
        return self.made[0]


@pytest.fixture
def studio() -> Iterator[Studio]:
    studio = Studio()
    yield studio
    studio.gate.set()
    studio.worker.close()


def test_orders_are_made_one_after_the_other_in_the_order_they_came(studio):
    names = [f"{n}.jpg" for n in range(5)]
    tickets = [studio.worker.submit(order(name)) for name in names]
    studio.gate.set()
    assert [ticket.result(PATIENCE).notes for ticket in tickets] == [
        (about(name),) for name in names
    ]
    assert studio.made[0].begun == names


def test_a_ticket_is_handed_out_at_once(studio):
    ticket = studio.worker.submit(order("me.jpg"))
    assert not ticket.done()
    with pytest.raises(TimeoutError):
        ticket.result(0.01)
    studio.gate.set()
    assert ticket.result(PATIENCE).notes == (about("me.jpg"),)
    assert ticket.done()


def test_the_pipeline_is_made_once_and_only_ever_used_on_one_other_thread(studio):
    studio.gate.set()
    tickets = [studio.worker.submit(order(f"{n}.jpg")) for n in range(3)]
    for ticket in tickets:
        ticket.result(PATIENCE)
    studio.worker.warm()
    (pipeline,) = studio.made
    assert pipeline.threads == {pipeline.thread}
    assert pipeline.thread != threading.get_ident()


def test_nothing_is_loaded_before_the_first_order(studio):
    assert studio.made == []


def test_warming_up_takes_seconds_and_says_how_many(studio):
    assert 0 <= studio.worker.warm() < PATIENCE
    assert studio.made[0].warmed == 1


def test_progress_is_told_as_the_order_runs(studio):
    told: list[Progress] = []
    ticket = studio.worker.submit(order("me.jpg"), told.append)
    studio.wait_until_running()
    assert [step.stage for step in told] == ["intake"]
    studio.gate.set()
    ticket.result(PATIENCE)
    assert [step.stage for step in told] == ["intake", "finish"]


def test_an_error_arrives_at_its_ticket_and_the_next_order_is_made(studio):
    studio.gate.set()
    bad, broken, good = (
        studio.worker.submit(order(name)) for name in ("hills.jpg", "broken.jpg", "me.jpg")
    )
    with pytest.raises(NoFace) as caught:
        bad.result(PATIENCE)
    assert caught.value.message == "I can't find a face here."
    with pytest.raises(ZeroDivisionError):
        broken.result(PATIENCE)
    assert good.result(PATIENCE).notes == (about("me.jpg"),)


def test_a_pipeline_that_cannot_be_made_fails_the_order_and_may_work_the_next_time():
    tries = []

    def make() -> FakePipeline:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("no such network")
        gate = threading.Event()
        gate.set()
        return FakePipeline(gate)

    worker = Worker(make)  # type: ignore[arg-type]
    first, second = worker.submit(order("a.jpg")), worker.submit(order("b.jpg"))
    with pytest.raises(OSError):
        first.result(PATIENCE)
    assert second.result(PATIENCE).notes == (about("b.jpg"),)
    worker.close()


def test_too_little_memory_is_told_in_words_and_holds_no_pictures(studio):
    studio.gate.set()
    huge, small = studio.worker.submit(order("huge.jpg")), studio.worker.submit(order("me.jpg"))
    with pytest.raises(OutOfMemory) as caught:
        huge.result(PATIENCE)
    assert "memory" in caught.value.message and "smaller size" in caught.value.hint
    assert caught.value.code == "out_of_memory"
    assert small.result(PATIENCE).notes == (about("me.jpg"),)
    (picture,) = studio.made[0].pictures
    assert picture() is None


def test_nobodys_photos_are_held_while_it_waits(studio):
    studio.gate.set()
    asked = order("me.jpg")
    held = weakref.ref(asked)
    ticket = studio.worker.submit(asked)
    ticket.result(PATIENCE)
    del asked
    assert eventually(lambda: held() is None)


def test_memory_is_given_back_in_a_pause_and_not_between_orders(studio, monkeypatch):
    made: list[int] = []
    monkeypatch.setattr(worker, "_REST", 0.05)
    monkeypatch.setattr(heap, "give_back", lambda: made.append(len(studio.made[0].ended)))
    studio.gate.set()
    for ticket in [studio.worker.submit(order(f"{n}.jpg")) for n in range(3)]:
        ticket.result(PATIENCE)
    assert eventually(lambda: made == [3])
    time.sleep(0.2)
    assert made == [3], "once, not again and again"
    studio.worker.submit(order("me.jpg")).result(PATIENCE)
    assert eventually(lambda: made == [3, 4])


def test_the_seconds_spent_on_orders_are_counted(studio):
    assert studio.worker.busy_seconds == 0
    studio.worker.warm()
    assert studio.worker.busy_seconds == 0, "warming up is no order"
    ticket = studio.worker.submit(order("me.jpg"))
    studio.wait_until_running()
    running = studio.worker.busy_seconds
    assert eventually(lambda: studio.worker.busy_seconds > running), "it counts as it runs"
    studio.gate.set()
    ticket.result(PATIENCE)
    done = studio.worker.busy_seconds
    time.sleep(0.02)
    assert studio.worker.busy_seconds == done > running


# Groups.


def test_a_group_is_made_one_after_the_other_and_says_which_one_is_meant(studio):
    told: list[tuple[int, str]] = []
    names = ["a.jpg", "b.jpg", "c.jpg"]
    tickets = studio.worker.submit_group(
        [order(name) for name in names], lambda index, step: told.append((index, step.stage))
    )
    later = studio.worker.submit(order("d.jpg"))
    studio.gate.set()
    assert [ticket.result(PATIENCE).notes for ticket in tickets] == [
        (about(name),) for name in names
    ]
    assert told == [(n, stage) for n in range(3) for stage in ("intake", "finish")]
    later.result(PATIENCE)
    assert studio.made[0].begun == [*names, "d.jpg"]


def test_one_of_a_group_that_fails_or_is_cancelled_does_not_take_the_others_along(studio):
    names = ("a.jpg", "hills.jpg", "broken.jpg", "huge.jpg", "b.jpg", "c.jpg")
    tickets = studio.worker.submit_group([order(name) for name in names], unheard)
    tickets[4].cancel()
    studio.gate.set()
    errors = [ticket.future.exception(PATIENCE) for ticket in tickets]
    kinds = [type(error) for error in errors]
    assert kinds == [type(None), NoFace, ZeroDivisionError, OutOfMemory, Cancelled, type(None)]


@pytest.fixture
def several(studio):
    """The worker of a device that makes several orders side by side."""
    studio.worker.capacity = 4
    return studio


def test_where_several_fit_a_group_is_made_side_by_side(several):
    told: list[tuple[int, str]] = []
    names = ("a.jpg", "hills.jpg", "broken.jpg", "b.jpg")
    tickets = several.worker.submit_group(
        [order(name) for name in names], lambda index, step: told.append((index, step.stage))
    )
    later = several.worker.submit(order("c.jpg"))
    several.gate.set()
    errors = [type(ticket.future.exception(PATIENCE)) for ticket in tickets]
    assert errors == [type(None), NoFace, ZeroDivisionError, type(None)]
    assert [tickets[n].result().notes for n in (0, 3)] == [(about("a.jpg"),), (about("b.jpg"),)]
    assert later.result(PATIENCE).notes == (about("c.jpg"),)
    assert several.made[0].groups == [list(names)], "one alone is made as ever"
    assert {index for index, _ in told} == {0, 1, 2, 3}


def test_a_group_that_runs_is_cancelled_one_by_one_and_ends_with_the_worker(several):
    tickets = several.worker.submit_group([order("a.jpg"), order("b.jpg")], unheard)
    several.wait_until_running()
    tickets[0].cancel()
    assert eventually(lambda: several.made[0].ended == ["a.jpg"])
    several.worker.close()
    assert [type(t.future.exception(PATIENCE)) for t in tickets] == [Cancelled, Cancelled]


def test_a_group_that_is_abandoned_is_answered_at_once(several):
    tickets = several.worker.submit_group([order("a.jpg"), order("b.jpg")], unheard)
    several.wait_until_running()
    several.worker.abandon()
    assert [type(t.future.exception(PATIENCE)) for t in tickets] == [Cancelled, Cancelled]
    several.gate.set()
    assert eventually(lambda: not threads_alive())


def test_a_group_of_none_is_no_work(studio):
    assert studio.worker.submit_group([], unheard) == ()
    assert studio.made == [] and not threads_alive()


def test_a_worker_says_how_many_orders_it_likes_together(studio):
    assert studio.worker.capacity == 1
    assert Worker(studio._make, capacity=8).capacity == 8


# Cancelling and closing.


def test_a_running_order_can_be_cancelled_and_the_next_one_is_made(studio):
    running, waiting = studio.worker.submit(order("a.jpg")), studio.worker.submit(order("b.jpg"))
    pipeline = studio.wait_until_running()
    running.cancel()
    with pytest.raises(Cancelled):
        running.result(PATIENCE)
    studio.gate.set()
    assert waiting.result(PATIENCE).notes == (about("b.jpg"),)
    assert pipeline.ended == ["a.jpg", "b.jpg"]


def test_a_waiting_order_that_is_cancelled_never_begins(studio):
    running, waiting = studio.worker.submit(order("a.jpg")), studio.worker.submit(order("b.jpg"))
    studio.wait_until_running()
    waiting.cancel()
    studio.gate.set()
    assert running.result(PATIENCE).notes == (about("a.jpg"),)
    with pytest.raises(Cancelled) as caught:
        waiting.result(PATIENCE)
    assert caught.value.message and caught.value.hint
    assert studio.made[0].begun == ["a.jpg"]


def test_cancelling_what_is_done_changes_nothing(studio):
    studio.gate.set()
    ticket = studio.worker.submit(order("a.jpg"))
    ticket.result(PATIENCE)
    ticket.cancel()
    assert ticket.result(PATIENCE).notes == (about("a.jpg"),)


def test_closing_ends_what_runs_and_what_waits_and_the_thread():
    studio = Studio()
    running, waiting = (studio.worker.submit(order(name)) for name in ("a.jpg", "b.jpg"))
    studio.wait_until_running()
    studio.worker.close()
    for ticket in (running, waiting):
        assert ticket.done()
        with pytest.raises((Cancelled, CancelledError)):
            ticket.result()
    assert studio.made[0].begun == ["a.jpg"]
    assert not threads_alive()


def test_a_worker_may_be_closed_twice_and_without_ever_having_worked():
    worker = Worker(lambda: pytest.fail("nothing was ordered"))
    worker.close()
    worker.close()


def test_a_closed_worker_answers_at_once():
    studio = Studio()
    studio.worker.close()
    with pytest.raises(Cancelled):
        studio.worker.submit(order("a.jpg")).result(0)
    with pytest.raises(Cancelled):
        studio.worker.warm()
    assert studio.made == []


# Giving up a thread that is stuck.


@pytest.fixture
def stuck() -> Iterator[Studio]:
    """A studio whose first order hangs until its gate opens."""
    stuck = Studio(deaf=True)
    yield stuck
    stuck.gate.set()


def test_whoever_waits_for_a_worker_that_is_abandoned_waits_no_longer(stuck):
    tickets = [stuck.worker.submit(order(name)) for name in ("a.jpg", "b.jpg", "c.jpg")]
    stuck.wait_until_running()
    stuck.worker.abandon()
    for ticket in tickets:
        assert ticket.done()
        with pytest.raises(Cancelled):
            ticket.result(0)
    with pytest.raises(Cancelled):
        stuck.worker.submit(order("d.jpg")).result(0)
    assert threads_alive(), "it is stuck, and nobody waited for it"


def test_a_thread_that_comes_back_to_life_changes_nothing_and_ends(stuck, caplog):
    caplog.set_level(logging.DEBUG)
    tickets = [stuck.worker.submit(order(name)) for name in ("a.jpg", "b.jpg")]
    pipeline = stuck.wait_until_running()
    stuck.worker.abandon()
    stuck.gate.set()
    assert eventually(lambda: not threads_alive())
    assert pipeline.ended == ["a.jpg"], "it went through, and the next was not begun"
    assert all(isinstance(ticket.future.exception(0), Cancelled) for ticket in tickets)
    assert caplog.records == []


def test_closing_does_not_wait_for_what_was_abandoned(stuck):
    stuck.worker.submit(order("a.jpg"))
    stuck.wait_until_running()
    closing = threading.Thread(target=stuck.worker.close)
    closing.start()
    stuck.worker.abandon()
    closing.join(PATIENCE)
    assert not closing.is_alive(), "also when it began to wait before"
    stuck.worker.close()
    stuck.worker.abandon()


def test_a_worker_that_never_worked_may_be_abandoned():
    Worker(lambda: pytest.fail("nothing was ordered")).abandon()


def test_a_stuck_thread_does_not_keep_the_process_from_ending():
    script = """if True:
        import threading
        from engine.portrait import Order
        from engine.worker import Worker
        begun = threading.Event()
        class Stuck:
            def run(self, *_):
                begun.set()
                threading.Event().wait()
        Worker(Stuck).submit(Order((), ()))
        assert begun.wait(20)
        print("the end")
    """
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "the end", "")


# Event loops.


def test_a_loop_that_no_longer_waits_for_a_waiting_order_takes_it_back(studio):
    async def give_up() -> None:
        studio.worker.submit(order("a.jpg"))
        waiting = asyncio.wrap_future(studio.worker.submit(order("b.jpg")).future)
        studio.wait_until_running()
        waiting.cancel()
        await asyncio.sleep(0)

    asyncio.run(give_up())
    last = studio.worker.submit(order("c.jpg"))
    studio.gate.set()
    assert last.result(PATIENCE).notes == (about("c.jpg"),)
    assert studio.made[0].begun == ["a.jpg", "c.jpg"]


def test_an_event_loop_can_wait_for_a_ticket(studio):
    async def wait() -> Result:
        ticket = studio.worker.submit(order("me.jpg"))
        studio.gate.set()
        return await asyncio.wait_for(asyncio.wrap_future(ticket.future), PATIENCE)

    assert asyncio.run(wait()).notes == (about("me.jpg"),)


def test_a_ticket_does_not_show_photos_or_words_when_it_is_printed(studio):
    wish = Wish("headshot", prompt="as a pirate", caption="Ana")
    ticket = studio.worker.submit(Order((Upload("ana.jpg", b"\xff\xd8secret"),), (wish,)))
    studio.gate.set()
    ticket.result(PATIENCE)
    for word in ("secret", "pirate", "Ana"):
        assert word not in repr(ticket)
