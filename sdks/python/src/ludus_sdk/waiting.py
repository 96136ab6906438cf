"""Calls that wait for the network, as they are kept."""

import json
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ludus_sdk.errors import LudusError
from ludus_sdk.storage import Storage

NAME = "ludus.offline"
LIFETIME = 20 * 3600
"""Seconds after which a call is not sent any more: the API keeps keys for 24 hours."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A call that waits. Its key was kept before it was first sent, so it counts once however often it is sent."""

    key: str
    id: str
    path: Mapping[str, str | int]
    query: Mapping[str, Any]
    body: Any
    player: str
    added_at: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call ended that had waited: done with an answer, refused with an error, or ended: it waited too long."""

    item: Waiting
    state: Literal["done", "refused", "ended"]
    answer: Any = None
    error: LudusError | None = None


class WaitingList:
    """What waits, of all players, in order."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._lock = threading.Lock()

    def of(self, player: str | None) -> list[Waiting]:
        """The calls of one player."""
        with self._lock:
            return [item for item in self._read() if item.player == player]

    def add(self, item: Waiting) -> None:
        """Put a call at the end."""
        with self._lock:
            self._write([*self._read(), item])

    def remove(self, item: Waiting) -> None:
        """Take a call out."""
        with self._lock:
            self._write([other for other in self._read() if other.key != item.key])

    def _read(self) -> list[Waiting]:
        return [Waiting(**item) for item in json.loads(self._storage.get(NAME) or "[]")]

    def _write(self, items: list[Waiting]) -> None:
        self._storage.set(NAME, json.dumps([asdict(item) for item in items]))
