"""One painter for several workers: in turn, on one thread, and nobody waits in vain."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from engine.errors import Cancelled, OutOfMemory, WeightsMissing
from engine.generators.diffusion import easel as easels
from engine.generators.diffusion.easel import Easel
from engine.generators.diffusion.generator import Diffusion
from engine.generators.diffusion.painting import OnStep, Painting, Step
from engine.generators.diffusion.presets import Presets
from engine.portrait import Image


class FakePainter:
    """Notes which thread paints, and holds on where a test says so."""

    name = "fake"

    def __init__(self) -> None:
        self.threads: set[int] = set()
        self.at_once, self.most, self.painted = 0, 0, 0
        self.batches: list[list[int]] = []
        self.room = 99
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()
        self.fails: Callable[[], None] = lambda: None

    def compile(self) -> None:
        self.threads.add(threading.get_ident())

    def offload(self) -> bool:
        self.threads.add(threading.get_ident())
        return True

    def paint(self, paintings: Sequence[Painting], on_step: OnStep) -> list[Image]:
        self.threads.add(threading.get_ident())
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.batches.append([painting.seed for painting in paintings])
        self.begun.set()
        try:
            assert self.go_on.wait(20)
            self.fails()
            if len(paintings) > self.room:
                raise OutOfMemory()
            made = [np.full((4, 4, 3), painting.seed, np.uint8) for painting in paintings]
            on_step(Step(1, 1, dict(enumerate(made))))
            self.painted += len(paintings)
            return made
        finally:
            self.at_once -= 1


@pytest.fixture
def painter(monkeypatch: pytest.MonkeyPatch) -> FakePainter:
    monkeypatch.setattr(easels, "_BEAT", 0.01)
    return FakePainter()


@pytest.fixture
def easel(painter: FakePainter) -> Iterator[Easel]:
    easel = Easel(lambda: painter, name="klein", batch=4)
    yield easel
    painter.go_on.set()
    easel.close()


def paintings(*seeds: int) -> list[Painting]:
    return [Painting("a fox", (), seed, 16, 16) for seed in seeds]


def deaf(_: Step) -> None:
    """Nobody listens."""


def test_whoever_calls_it_is_painted_on_one_thread_in_turn(
    easel: Easel, painter: FakePainter
) -> None:
    easel.compile()
    with ThreadPoolExecutor(4) as workers:
        made = [workers.submit(easel.paint, paintings(n, n + 100), deaf) for n in range(12)]
        for n, each in enumerate(made):
            assert [int(image.max()) for image in each.result()] == [n, n + 100]
    assert easel.offload() and easel.name == "klein"
    assert painter.most == 1 and len(painter.threads) == 1
    assert threading.get_ident() not in painter.threads


def test_where_somebody_else_is_painted_nobody_has_a_choice(
    easel: Easel, painter: FakePainter
) -> None:
    preset, taken = Presets.load()["klein"], [False]
    generator = Diffusion(preset, easel, is_taken=lambda: taken[0])
    assert generator.candidates == preset.candidates > 1
    taken[0] = True
    assert generator.candidates == 1


def held(painter: FakePainter, easel: Easel, workers: ThreadPoolExecutor) -> Future[list[Image]]:
    """The painter is at work, until it may go on."""
    painter.go_on.clear()
    first = workers.submit(easel.paint, paintings(0), deaf)
    assert painter.begun.wait(20)
    return first


def lined_up(
    easel: Easel, workers: ThreadPoolExecutor, some: list[Painting], on_step: OnStep
) -> Future[list[Image]]:
    """Something more stands in line, behind whatever does already."""
    before = len(easel._line)
    made = workers.submit(easel.paint, some, on_step)
    until(lambda: len(easel._line) > before)
    return made


def until(there: Callable[[], bool]) -> None:
    """Wait until something is so, which it is in a moment."""
    for _ in range(2000):
        if there():
            return
        threading.Event().wait(0.01)
    raise AssertionError("it never was")


def test_what_waits_is_painted_together_where_it_fits(easel: Easel, painter: FakePainter) -> None:
    told: dict[int, list[Step]] = {n: [] for n in range(1, 6)}
    with ThreadPoolExecutor(6) as workers:
        held(painter, easel, workers)
        asked = {
            1: paintings(10, 11),
            2: [replace(each, width=32) for each in paintings(20)],
            3: paintings(30),
            4: paintings(40, 41),
            5: [replace(each, width=32) for each in paintings(50)],
        }
        made = {n: lined_up(easel, workers, some, told[n].append) for n, some in asked.items()}
        painter.go_on.set()
        seeds = {n: [int(image.max()) for image in each.result(20)] for n, each in made.items()}
    assert seeds == {n: [each.seed for each in some] for n, some in asked.items()}
    assert painter.batches == [[0], [10, 11, 30], [20, 50], [40, 41]]
    for n, steps in told.items():
        (step,) = [each for each in steps if each.done]
        shown = {place: int(seen.max()) for place, seen in step.previews.items()}
        assert shown == dict(enumerate(seeds[n])), "of ones own and of nobody else's"


def test_one_who_leaves_in_the_middle_takes_nobody_along(
    easel: Easel, painter: FakePainter
) -> None:
    def leave(step: Step) -> None:
        if step.done:
            raise Cancelled("It was cancelled.", "Send it again.")

    with ThreadPoolExecutor(3) as workers:
        held(painter, easel, workers)
        gone = lined_up(easel, workers, paintings(1), leave)
        stays = lined_up(easel, workers, paintings(2, 3), deaf)
        painter.go_on.set()
        with pytest.raises(Cancelled):
            gone.result(20)
        assert [int(image.max()) for image in stays.result(20)] == [2, 3]
        assert painter.batches[1:] == [[1, 2, 3]]
        painter.painted = 0
        both = [workers.submit(easel.paint, paintings(n), leave) for n in (4, 5)]
        for each in both:
            with pytest.raises(Cancelled):
                each.result(20)
    assert painter.painted == 0, "what nobody wants ends at its first step"


def test_what_is_too_much_together_is_painted_apart_from_then_on(
    easel: Easel, painter: FakePainter
) -> None:
    painter.room = 2
    for batches in ([[0], [1, 2, 3], [1], [2, 3]], [[0], [1], [2, 3]]):
        painter.batches.clear()
        painter.begun.clear()
        with ThreadPoolExecutor(3) as workers:
            held(painter, easel, workers)
            one = lined_up(easel, workers, paintings(1), deaf)
            two = lined_up(easel, workers, paintings(2, 3), deaf)
            painter.go_on.set()
            assert len(one.result(20)) == 1 and len(two.result(20)) == 2
        assert painter.batches == batches
    with pytest.raises(OutOfMemory):
        easel.paint(paintings(1, 2, 3), deaf)


def test_who_waits_in_line_can_leave_it(easel: Easel, painter: FakePainter) -> None:
    painter.go_on.clear()
    with ThreadPoolExecutor(1) as other:
        first = other.submit(easel.paint, paintings(1), deaf)
        assert painter.begun.wait(20)
        asked: list[Step] = []

        def leave(step: Step) -> None:
            asked.append(step)
            if len(asked) == 3:
                raise Cancelled("It was cancelled.", "Send it again.")

        with pytest.raises(Cancelled):
            easel.paint(paintings(2), leave)
        painter.go_on.set()
        assert first.result()
    assert [(step.done, step.total) for step in asked] == [(0, 1)] * 3
    easel.ready()
    assert painter.painted == 1, "what nobody waits for is not painted"


def test_who_waits_at_a_painter_that_is_given_up_is_answered(
    easel: Easel, painter: FakePainter
) -> None:
    painter.go_on.clear()
    with ThreadPoolExecutor(2) as workers:
        both = [workers.submit(easel.paint, paintings(n), deaf) for n in (1, 2)]
        assert painter.begun.wait(20)
        easel.abandon()
        for each in both:
            with pytest.raises(Cancelled):
                each.result(20)
    with pytest.raises(Cancelled):
        easel.paint(paintings(3), deaf)
    painter.go_on.set()


def test_loading_that_fails_is_tried_once_and_said_to_everybody() -> None:
    tries: list[int] = []

    def load() -> FakePainter:
        tries.append(1)
        raise WeightsMissing("They are gone.", "Pull them.")

    easel = Easel(load, name="klein", batch=4)
    for _ in range(3):
        with pytest.raises(WeightsMissing, match="gone"):
            easel.ready()
    easel.close()
    assert len(tries) == 1


def test_nothing_that_was_too_much_is_held(easel: Easel, painter: FakePainter) -> None:
    class Tensor:
        """What a card has no room for twice."""

    alive: list[weakref.ref[Tensor]] = []

    def fails() -> None:
        assert not any(each() for each in alive)
        tensor = Tensor()
        alive.append(weakref.ref(tensor))
        raise OutOfMemory()

    painter.fails = fails
    for _ in range(3):
        with pytest.raises(OutOfMemory):
            easel.paint(paintings(1), deaf)
    assert len(alive) == 3
