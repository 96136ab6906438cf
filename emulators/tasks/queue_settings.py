"""A queue's settings: Cloud Tasks' defaults for what was not given, and its limits."""

import math
from datetime import timedelta

from google.cloud.tasks_v2 import Queue, RateLimits, RetryConfig
from google.protobuf.field_mask_pb2 import FieldMask  # type: ignore[import-untyped]
from grpc import StatusCode  # type: ignore[import-untyped]

from emulators.tasks.errors import Refused, invalid

MAX_DISPATCHES_PER_SECOND = 500.0
DEFAULT_CONCURRENT_DISPATCHES = 1000
MAX_CONCURRENT_DISPATCHES = 5000
SMALLEST_BURST = 10
OUTPUT_ONLY = frozenset({"name", "state", "purge_time", "rate_limits.max_burst_size"})


def completed(given: Queue) -> Queue:
    """The queue as Cloud Tasks would store it; INVALID_ARGUMENT for values out of range."""
    if "app_engine_routing_override" in given or "http_target" in given:
        raise Refused(
            StatusCode.UNIMPLEMENTED,
            "A queue's app_engine_routing_override and http_target are not emulated: set them on each task.",
        )
    queue = Queue(given, state=given.state or Queue.State.RUNNING)
    queue.rate_limits = _rate_limits(given.rate_limits)
    queue.retry_config = completed_retry(given.retry_config)
    return queue


def updated(stored: Queue, given: Queue, mask: FieldMask) -> Queue:
    """`stored` with the fields of `given` that `mask` names, or with all of them when the mask is empty."""
    if not mask.paths:
        mask = FieldMask(paths=["rate_limits", "retry_config", "stackdriver_logging_config"])
    fields = Queue.pb().DESCRIPTOR
    unknown = [path for path in mask.paths if not FieldMask(paths=[path]).IsValidForDescriptor(fields)]
    if unknown:
        raise invalid(f"update_mask names fields that a queue does not have: {', '.join(unknown)}.")
    mask = FieldMask(paths=[path for path in mask.paths if path not in OUTPUT_ONLY])
    merged = Queue(stored)
    mask.MergeMessage(Queue.pb(given), Queue.pb(merged), replace_message_field=True)
    return completed(merged)


def completed_retry(given: RetryConfig) -> RetryConfig:
    """The retry settings with the defaults: 100 attempts, 0.1 s to an hour between them, 16 doublings."""
    attempts = given.max_attempts or 100
    shortest = given.min_backoff or timedelta(seconds=0.1)
    longest = given.max_backoff or timedelta(hours=1)
    duration = given.max_retry_duration or timedelta()
    doublings = given.max_doublings or 16
    if attempts < -1:
        raise invalid(f"retry_config.max_attempts is {attempts}: it must be -1 (no limit) or more.")
    if doublings < 0:
        raise invalid(f"retry_config.max_doublings is {doublings}: it must not be negative.")
    if min(shortest, longest, duration) < timedelta():
        raise invalid("retry_config: min_backoff, max_backoff and max_retry_duration must not be negative.")
    if shortest > longest:
        raise invalid(
            f"retry_config.min_backoff ({shortest.total_seconds()} s) is longer than max_backoff"
            f" ({longest.total_seconds()} s): give both."
        )
    return RetryConfig(
        max_attempts=attempts,
        max_retry_duration=duration,
        min_backoff=shortest,
        max_backoff=longest,
        max_doublings=doublings,
    )


def _rate_limits(given: RateLimits) -> RateLimits:
    rate = given.max_dispatches_per_second or MAX_DISPATCHES_PER_SECOND
    concurrent = given.max_concurrent_dispatches or DEFAULT_CONCURRENT_DISPATCHES
    if not 0 < rate <= MAX_DISPATCHES_PER_SECOND:
        raise invalid(f"rate_limits.max_dispatches_per_second is {rate}: it must be above 0 and at most 500.")
    if not 0 < concurrent <= MAX_CONCURRENT_DISPATCHES:
        raise invalid(f"rate_limits.max_concurrent_dispatches is {concurrent}: it must be from 1 to 5000.")
    return RateLimits(
        max_dispatches_per_second=rate,
        max_burst_size=max(SMALLEST_BURST, math.ceil(rate)),
        max_concurrent_dispatches=concurrent,
    )
