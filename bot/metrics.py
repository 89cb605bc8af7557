"""Numbers for the host, in the form that Prometheus reads. They name nobody."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from storage.orders import State

_WAITS = (1, 5, 15, 30, 60, 120, 300, 900, 3600, 14400)
_STAGES = (0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64)


class Metrics:
    """Counters, gauges and histograms of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        counter = partial(Counter, registry=self.registry)
        gauge = partial(Gauge, registry=self.registry)
        histogram = partial(Histogram, registry=self.registry)
        self.orders = counter("likeness_orders", "Orders by what became of them.", ["event"])
        self.refused = counter("likeness_refused", "Orders not taken, by reason.", ["reason"])
        self.states = gauge("likeness_orders_now", "Orders by the state they are in.", ["state"])
        self.wait = histogram(
            "likeness_wait_seconds", "From an order placed to the same begun.", buckets=_WAITS
        )
        self.stage = histogram(
            "likeness_stage_seconds", "One portrait in one stage.", ["stage"], buckets=_STAGES
        )
        self.faults = counter("likeness_faults", "Times the engine failed, by kind.", ["kind"])
        self.busy = gauge(
            "likeness_device_busy_seconds", "Time the device spent making orders since the start."
        )
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

    def text(self) -> str:
        """Everything in Prometheus' text format."""
        return generate_latest(self.registry).decode()
