"""What was delivered to functions: which fact, when, with which outcome. The last 20,000 are remembered."""

import itertools
import json
from collections import OrderedDict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

REMEMBERED = 20_000
SUCCESS = range(200, 300)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt; times are seconds since the epoch, `key` is the fact's (for Pub/Sub its `key` attribute)."""

    sequence: int
    function: str
    key: str
    received_at: float
    finished_at: float
    status: int
    attempt: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a request says of the delivery it carries: an id that its retries share, and its key."""

    id: str
    key: str


class DeliveryLog:
    """A ring of finished attempts, numbered from 1 in the order in which they ended."""

    def __init__(self) -> None:
        self._finished: deque[Delivery] = deque(maxlen=REMEMBERED)
        self._numbers = itertools.count(1)
        self._attempts: OrderedDict[tuple[str, str], int] = OrderedDict()

    def arrive(self, function: str, delivery_id: str) -> int:
        """Count an attempt; returns its number, from 1."""
        attempt = self._attempts.pop((function, delivery_id), 0) + 1
        self._attempts[function, delivery_id] = attempt
        if len(self._attempts) > REMEMBERED:
            self._attempts.popitem(last=False)
        return attempt

    def finish(self, function: str, key: str, attempt: int, times: tuple[float, float], status: int) -> None:
        """Remember an attempt that was received and finished at these times."""
        self._finished.append(Delivery(next(self._numbers), function, key, *times, status, attempt))

    def forget(self, function: str, delivery_id: str) -> None:
        """Stop counting the attempts of a delivery that succeeded."""
        self._attempts.pop((function, delivery_id), None)

    def after(self, sequence: int, limit: int) -> Sequence[Delivery]:
        """The attempts that ended after the one of this number, oldest first, `limit` of them at most."""
        if not self._finished:
            return []
        skipped = max(0, sequence + 1 - self._finished[0].sequence)
        return list(itertools.islice(self._finished, skipped, skipped + limit))


def pushed(body: bytes) -> Arrival:
    """What a Pub/Sub push carries; empty strings where it does not say."""
    try:
        message: dict[str, Any] = json.loads(body)["message"]
        attributes = message.get("attributes") or {}
        return Arrival(str(message.get("messageId", "")), str(attributes.get("key", "")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Arrival("", "")


def delivered(headers: Mapping[bytes, bytes]) -> Arrival:
    """What the headers of a task, a scheduled run or a storage event say."""
    if task := headers.get(b"x-cloudtasks-taskname"):
        return Arrival(task.decode("latin-1"), task.decode("latin-1"))
    if event := headers.get(b"ce-id"):
        return Arrival(event.decode("latin-1"), headers.get(b"ce-subject", event).decode("latin-1"))
    job = headers.get(b"x-cloudscheduler-jobname", b"").decode("latin-1")
    at = headers.get(b"x-cloudscheduler-scheduletime", b"").decode("latin-1")
    return Arrival(f"{job}/{at}", f"{job}/{at}".strip("/"))
