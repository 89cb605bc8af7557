"""Numbers for the host, in the form that Prometheus reads. They name nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from math import isfinite

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from engine.device import peak_memory
from storage.figures import Spread
from storage.orders import State

_WAITS = (1, 5, 15, 30, 60, 120, 300, 900, 3600, 14400)
_LAGS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.2, 0.5, 1)
_STEPS = (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30)
_STAGES = (0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 32, 64)


class Metrics:
    """Counters, gauges and histograms of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        counter = partial(Counter, registry=self.registry)
        gauge = partial(Gauge, registry=self.registry)
        histogram = partial(Histogram, registry=self.registry)
        self.orders = counter("likeness_orders", "Orders by what became of them.", ["event"])
        self.refused = counter("likeness_refused", "Orders not taken, by reason.", ["reason"])
        self.paused = gauge("likeness_paused", "1 while the host has paused the making.")
        self.states = gauge("likeness_orders_now", "Orders by the state they are in.", ["state"])
        self.wait = histogram(
            "likeness_wait_seconds", "From an order placed to the same begun.", buckets=_WAITS
        )
        self.stage = histogram(
            "likeness_stage_seconds", "One portrait in one stage.", ["stage"], buckets=_STAGES
        )
        self.step = histogram(
            "likeness_step_seconds", "One step of a model, as each order had it.", buckets=_STEPS
        )
        self.lag = histogram(
            "likeness_loop_lag_seconds", "How late the event loop was.", buckets=_LAGS
        )
        self.faults = counter("likeness_faults", "Times the engine failed, by kind.", ["kind"])
        self.busy = gauge(
            "likeness_device_busy_seconds", "Time the device spent making orders since the start."
        )
        gauge(
            "likeness_device_memory_peak_bytes", "Memory of graphics cards in use at most."
        ).set_function(peak_memory)
        self.deliveries = counter(
            "likeness_deliveries", "Messages by front end and outcome.", ["front", "outcome"]
        )
        self.outbox_age = gauge(
            "likeness_outbox_age_seconds", "Age of the oldest message that is not sent.", ["front"]
        )
        self.purged = counter(
            "likeness_purged", "Files deleted because their time was over.", ["kind"]
        )

    def observe_states(self, counts: Mapping[State, int]) -> None:
        """Set the number of orders in each state."""
        self.states.clear()
        for state, count in counts.items():
            self.states.labels(state).set(count)

    def observe_outbox(self, ages: Mapping[str, float]) -> None:
        """Set the age of each front end's oldest unsent message; none is 0."""
        self.outbox_age.clear()
        for front, age in ages.items():
            self.outbox_age.labels(front).set(age)

    def stage_times(self) -> Mapping[str, Spread]:
        """How long portraits took in each stage, in the order in which stages were first seen.

        They are read from the buckets of the histogram as Prometheus does it, so they are as exact
        as those are narrow.
        """
        buckets: dict[str, list[tuple[float, float]]] = {}
        for metric in self.stage.collect():
            for sample in metric.samples:
                if sample.name.endswith("_bucket"):
                    bound = float(sample.labels["le"])
                    buckets.setdefault(sample.labels["stage"], []).append((bound, sample.value))
        return {
            stage: Spread(int(found[-1][1]), _quantile(found, 0.5), _quantile(found, 0.9))
            for stage, found in buckets.items()
        }

    def text(self) -> str:
        """Everything in Prometheus' text format."""
        return generate_latest(self.registry).decode()


def _quantile(buckets: Sequence[tuple[float, float]], part: float) -> float:
    """A quantile of measurements that are known by bucket, as if they were even within each.

    Args:
        buckets: upper bounds and how many lie at or below them; the last bound is infinite.
        part: of the measurements, 0 to 1.

    Returns:
        Their unit; what lies beyond the last finite bound counts as that.
    """
    wanted = part * buckets[-1][1]
    lower, below = 0.0, 0.0
    for bound, count in buckets:
        if count >= wanted and count > below and isfinite(bound):
            return lower + (bound - lower) * (wanted - below) / (count - below)
        if isfinite(bound):
            lower, below = bound, count
    return lower
