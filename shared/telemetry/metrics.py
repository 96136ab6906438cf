"""Metrics and traces by OpenTelemetry, at no cost to the first answer.

What is counted often (reads, writes, cache hits) goes into plain counters that the exporter observes; each request
adds one histogram record, and a sampled request its spans. The SDK is loaded in a thread after the first answer.
"""

import threading
import time
from collections import Counter, deque
from typing import Any

from shared.settings import settings
from shared.telemetry.context import RequestContext, current_request

usage: Counter[str] = Counter()
"""What this process has used since it started: firestore.calls, .reads, .writes, redis.calls, cache.<name>.hits …"""

_WAITING: deque[tuple[str, str, int, float]] = deque(maxlen=1000)
_state: dict[str, Any] = {"started": False, "histogram": None, "tracer": None}


def count_firestore(call: str, *, reads: int = 0, writes: int = 0) -> None:
    """Count one call to Firestore and the documents it reads or writes."""
    usage[f"firestore.{call}"] += 1
    if call != "lost_race":
        usage["firestore.calls"] += 1
    usage["firestore.reads"] += reads
    usage["firestore.writes"] += writes


def count_redis() -> None:
    """Count one round trip to Redis."""
    usage["redis.calls"] += 1


def count_event(topic: str, number: int) -> None:
    """Count published events."""
    usage[f"published.{topic}"] += number


def count_cache(key: str, *, hit: bool) -> None:
    """Count a look into the cache, by the service and the entity of its key."""
    usage[f"cache.{':'.join(key.split(':')[:2])}.{'hits' if hit else 'misses'}"] += 1


def finish_request(function: str, service: str, status: int, request: RequestContext) -> None:
    """Record one finished request; loads the SDK after the first."""
    if settings().telemetry == "off":
        return
    seconds = time.perf_counter() - request.started
    if (histogram := _state["histogram"]) is None:
        _WAITING.append((function, service, status, seconds))
        if not _state["started"]:
            _state["started"] = True
            threading.Thread(target=start, name="telemetry", daemon=True).start()
    else:
        _record(histogram, function, service, status, seconds)
    if request.sampled and (tracer := _state["tracer"]):
        tracer(function, status, request, seconds)


def _record(histogram: Any, function: str, service: str, status: int, seconds: float) -> None:
    histogram.record(seconds, {"function": function, "service": service, "status": status})


def start() -> None:
    """Load the SDK and begin to export. Called once; the local host calls it at its own start."""
    from shared.telemetry import sdk

    _state["started"] = True
    histogram, tracer = sdk.start(settings(), usage)
    while _WAITING:
        _record(histogram, *_WAITING.popleft())
    _state.update(histogram=histogram, tracer=tracer)


class Span:
    """`with Span("firestore.commit"):` times a part of a sampled request."""

    __slots__ = ("name", "started")

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        """Begin."""
        self.started = time.time_ns()

    def __exit__(self, *raised: object) -> None:
        """End, and keep the times if the request is sampled."""
        request = current_request()
        if request is not None and request.sampled:
            request.spans.append((self.name, self.started, time.time_ns(), raised[0] is not None))
