"""The load campaign's own judgement: what counts as unfair, and how late the loop was."""

from __future__ import annotations

import math

from tests.campaigns.load import Seen, _p99, report, unfair


def served_in(order: str) -> Seen:
    """Everybody orders at once, a twice and a third time; portraits come in this order."""
    seen = Seen(answers=[0.1, 0.2])
    seen.placed = [(0.0, "a", "a1"), (0.0, "a", "a2"), (0.0, "a", "a3"), (0.1, "b", "b1")]
    seen.served = [(1.0 + at, name[0], name) for at, name in enumerate(order.split())]
    return seen


def test_taking_turns_is_fair():
    assert unfair(served_in("a1 b1 a2 a3")) == 0


def test_waiting_behind_all_of_somebody_elses_is_unfair():
    assert unfair(served_in("a1 a2 a3 b1")) == 1


def test_the_report_has_the_numbers():
    told = report(served_in("a1 b1 a2 a3"), people=2, seconds=5.0)
    assert (told["orders"], told["served"], told["messages"], told["unfair"]) == (4, 4, 2, 0)
    assert told["answer_max_ms"] == 200.0


def test_the_lag_is_of_the_campaign_alone():
    before = {0.01: 5.0, 0.05: 5.0, math.inf: 9.0}
    after = {0.01: 55.0, 0.05: 105.0, math.inf: 109.0}
    assert _p99(before, after) == 50.0
