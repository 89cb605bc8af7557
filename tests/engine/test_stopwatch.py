"""Stopwatch: each moment is counted once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import stopwatch
from engine.stopwatch import Stopwatch


class Clock:
    """A clock that only moves when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def perf_counter(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(stopwatch, "time", clock)
    return clock


def test_seconds_are_added_up_by_stage(clock):
    watch = Stopwatch()
    for stage, seconds in (("intake", 1.0), ("generate", 2.0), ("intake", 0.5)):
        with watch.stage(stage):
            clock.now += seconds
        clock.now += 10  # between stages nothing is counted
    assert watch.seconds == {"intake": 1.5, "generate": 2.0}
    assert list(watch.seconds) == ["intake", "generate"]


def test_a_stage_inside_a_stage_stops_the_outer_one(clock):
    watch = Stopwatch()
    with watch.stage("generate"):
        clock.now += 1
        with watch.stage("refine"):
            clock.now += 5
        clock.now += 2
    assert watch.seconds == {"generate": 3.0, "refine": 5.0}


def test_a_stage_that_fails_is_counted_and_ended(clock):
    watch = Stopwatch()
    with pytest.raises(RuntimeError), watch.stage("generate"):
        clock.now += 1
        raise RuntimeError
    clock.now += 7
    with watch.stage("finish"):
        clock.now += 2
    assert watch.seconds == {"generate": 1.0, "finish": 2.0}


def test_what_was_read_does_not_change_afterwards(clock):
    watch = Stopwatch()
    with watch.stage("intake"):
        clock.now += 1
    before = watch.seconds
    with watch.stage("intake"):
        clock.now += 1
    assert before == {"intake": 1.0}


nested: st.SearchStrategy[list] = st.recursive(
    st.just([]), lambda inner: st.lists(st.tuples(st.sampled_from("abc"), inner)), max_leaves=8
)


@given(nested)
def test_the_stages_add_up_to_the_time_that_passed(tree):
    clock, watch = Clock(), Stopwatch()

    def run(stages: list) -> None:
        for name, inner in stages:
            with watch.stage(name):
                clock.now += 1
                run(inner)
                clock.now += 1

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stopwatch, "time", clock)
        run(tree)
    assert sum(watch.seconds.values()) == pytest.approx(clock.now - 100)


def test_it_tells_which_stage_time_is_counted_to_from_now_on():
    told: list[str] = []
    watch = Stopwatch(told.append)
    with watch.stage("generate"), watch.stage("refine"):
        assert told == ["generate", "refine"]
    with watch.stage("critique"):
        assert told[-1] == "critique"
    assert told == ["generate", "refine", "generate", "critique"]


def test_whoever_is_told_may_stop_it(clock):
    def stop(stage: str) -> None:
        if stage == "refine":
            raise InterruptedError

    watch = Stopwatch(stop)
    with pytest.raises(InterruptedError), watch.stage("generate"):
        clock.now += 1
        with watch.stage("refine"):
            pytest.fail("it must not begin")
    assert watch.seconds == {"generate": 1.0}
