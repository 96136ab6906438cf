"""What the hosted functions do, for Prometheus: how long requests take, what they use, which lines they log."""

from collections.abc import Iterator

from prometheus_client import REGISTRY, Histogram
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from shared.telemetry import log, metrics

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10)
"""Seconds; 0.05 to 0.5 are the latency goals of the documents."""


class Counted(Collector):
    """The counters of the functions' own code, read when somebody asks."""

    def collect(self) -> Iterator[CounterMetricFamily]:
        """`ludus_usage_total{name}` and `ludus_log_lines_total{message}`: what the cloud's metrics are made from."""
        for name, label, counter, about in (
            ("ludus_usage", "name", metrics.usage, "Reads, writes, cache hits, published events"),
            ("ludus_log_lines", "message", log.lines, "Lines that functions have logged, by their message"),
        ):
            family = CounterMetricFamily(name, about, labels=[label])
            for value, number in sorted(counter.items()):
                family.add_metric([value], number)
            yield family


def observe() -> None:
    """Begin to count into the default registry. Called once."""
    duration = Histogram(
        "ludus_request_duration_seconds",
        "Time from a request's arrival to its answer",
        ["function", "service", "status"],
        buckets=BUCKETS,
    )

    def finished(function: str, service: str, status: int, seconds: float) -> None:
        duration.labels(function, service, str(status)).observe(seconds)

    metrics.observers.append(finished)
    REGISTRY.register(Counted())
