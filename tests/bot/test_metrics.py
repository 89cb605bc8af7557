"""Metrics: what a host reads of an installation, and that it names nobody."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics
from storage.figures import Spread


def samples(metrics: Metrics) -> dict[str, float]:
    return {
        " ".join([sample.name, *sorted(sample.labels.values(), reverse=True)]): sample.value
        for family in text_string_to_metric_families(metrics.text())
        for sample in family.samples
    }


def test_memory_of_cards_is_told_and_none_is_nought() -> None:
    assert "likeness_device_memory_peak_bytes 0.0" in Metrics().text()


def test_orders_are_counted_by_the_state_they_are_in_now() -> None:
    metrics = Metrics()
    metrics.observe_states({"queued": 3, "made": 1})
    metrics.observe_states({"queued": 2, "delivered": 2})
    found = {name: value for name, value in samples(metrics).items() if "orders_now" in name}
    assert found == {"likeness_orders_now queued": 2, "likeness_orders_now delivered": 2}


def test_the_age_of_an_outbox_that_is_empty_again_is_not_told() -> None:
    metrics = Metrics()
    metrics.observe_outbox({"telegram": 12.5, "discord": 3.0})
    metrics.observe_outbox({"discord": 4.0})
    found = {name: value for name, value in samples(metrics).items() if "outbox" in name}
    assert found == {"likeness_outbox_age_seconds discord": 4.0}


def test_times_are_told_in_seconds_by_stage() -> None:
    metrics = Metrics()
    metrics.stage.labels("refine").observe(0.3)
    metrics.wait.observe(7)
    found = samples(metrics)
    assert found["likeness_stage_seconds_sum refine"] == 0.3
    assert found["likeness_stage_seconds_bucket refine 0.25"] == 0
    assert found["likeness_stage_seconds_bucket refine 0.5"] == 1
    assert found["likeness_wait_seconds_bucket 15.0"] == 1


def test_stage_times_are_read_from_the_buckets() -> None:
    metrics = Metrics()
    assert metrics.stage_times() == {}
    for _ in range(8):
        metrics.stage.labels("refine").observe(0.75)
    for _ in range(2):
        metrics.stage.labels("refine").observe(3.0)
    metrics.stage.labels("finish").observe(0.01)
    times = metrics.stage_times()
    assert list(times) == ["refine", "finish"]
    # Five of the eight between 0.7 and 1; one of the two between 2.8 and 4.
    assert astuple(times["refine"]) == pytest.approx((10, 0.7 + 0.3 * 5 / 8, 3.4))
    assert astuple(times["finish"]) == pytest.approx((1, 0.025, 0.045))


def test_a_stage_beyond_all_buckets_took_at_least_as_long_as_the_last() -> None:
    metrics = Metrics()
    metrics.stage.labels("generate").observe(1000)
    assert metrics.stage_times() == {"generate": Spread(1, 64.0, 64.0)}


def test_two_installations_in_one_process_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.orders.labels("placed").inc()
    assert samples(one)["likeness_orders_total placed"] == 1
    assert "likeness_orders_total placed" not in samples(other)


def test_every_number_says_what_it_is() -> None:
    families = list(text_string_to_metric_families(Metrics().text()))
    assert len(families) >= 10
    for family in families:
        assert family.name.startswith("likeness_")
        assert family.documentation.endswith(".")
