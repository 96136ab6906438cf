"""What requests use, counted in this process, and the traces of sampled requests.

An instance has no processor between its requests, so that what a thread of it would export gets lost. In the cloud
everything is therefore counted outside: from log lines (`infra/terraform/monitoring.tf`) and by Google. The counters
here are for tests and for the local cloud's /metrics.
"""

import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from typing import Any

from shared.settings import settings
from shared.telemetry.context import RequestContext, current_request

usage: Counter[str] = Counter()
"""What this process has used since it started: firestore.calls, .reads, .writes, redis.calls, cache.<name>.hits …"""

observers: list[Callable[[str, str, int, float], None]] = []
"""Told of each finished request: function, service, status, seconds. The local cloud's /metrics listens."""

_WAITING: deque[tuple[str, int, RequestContext, float, int]] = deque(maxlen=100)
_state: dict[str, Any] = {"started": False, "tracer": None}


def count_firestore(call: str, *, reads: int = 0, writes: int = 0) -> None:
    """Count one call to Firestore and the documents it reads or writes."""
    usage[f"firestore.{call}"] += 1
    if call != "lost_race":
        usage["firestore.calls"] += 1
    usage["firestore.reads"] += reads
    usage["firestore.writes"] += writes


def count_reads(reads: int) -> None:
    """Count documents that came by a call that is counted already."""
    usage["firestore.reads"] += reads


def count_redis() -> None:
    """Count one round trip to Redis."""
    usage["redis.calls"] += 1


def count_event(topic: str, number: int) -> None:
    """Count events of a topic that one call publishes."""
    usage["pubsub.calls"] += 1
    usage[f"published.{topic}"] += number


def cache_name(key: str) -> str:
    """What a key of the cache is counted as: its service and its entity."""
    return ":".join(key.split(":")[:2])


def count_cache(key: str, *, hit: bool) -> None:
    """Count a look into the cache; the line of the request says so, too."""
    name, outcome = cache_name(key), "hits" if hit else "misses"
    usage[f"cache.{name}.{outcome}"] += 1
    if request := current_request():
        request.cache.setdefault(outcome, []).append(name)


def finish_request(function: str, service: str, status: int, request: RequestContext) -> None:
    """Tell the observers of a finished request; trace it if it is sampled, which loads the SDK after the first."""
    if settings().telemetry == "off":
        return
    seconds = time.perf_counter() - request.started
    for observe in observers:
        observe(function, service, status, seconds)
    if request.sampled:
        _WAITING.append((function, status, request, seconds, time.time_ns()))
        _trace_waiting()


def _trace_waiting() -> None:
    if tracer := _state["tracer"]:
        while _WAITING:
            tracer(*_WAITING.popleft())
    elif not _state["started"]:
        _state["started"] = True
        threading.Thread(target=start, name="telemetry", daemon=True).start()


def start() -> None:
    """Load the SDK; what waits is traced with the next sampled request. The local host calls it at its own start."""
    from shared.telemetry import sdk

    _state["started"] = True
    _state["tracer"] = sdk.start(settings())
