"""What a transaction reads: all of it as it stood at the moment of its first read, in however many calls."""

from collections.abc import Iterable
from typing import Any

from shared.firestore.collection import Read, batch_get


class Snapshot:
    """The documents that were read, by path. Reading one again costs nothing and finds the same."""

    def __init__(self) -> None:
        self._reads: dict[str, Read] = {}
        self._moment: Any = None

    def __contains__(self, path: str) -> bool:
        """Whether a document was read."""
        return path in self._reads

    def __getitem__(self, path: str) -> Read:
        """What was read of a document. Raises KeyError if it was not."""
        return self._reads[path]

    def get(self, path: str) -> Read | None:
        """What was read of a document, or None if it was not."""
        return self._reads.get(path)

    async def fetch(self, paths: Iterable[str]) -> None:
        """Read what was not read before, in one call."""
        wanted = [path for path in dict.fromkeys(paths) if path not in self._reads]
        if not wanted:
            return
        read = await batch_get(wanted, at=self._moment)
        self._reads |= read
        if self._moment is None:
            # Answers of one call come in the order of their times, and what came before has not changed until the last.
            self._moment = list(read.values())[-1].read_time

    async def has_changed(self) -> bool:
        """Whether a document that was read is another one by now (a read each)."""
        if not self._reads:
            return False
        now = await batch_get(list(self._reads))
        return any(now[path].update_time != read.update_time for path, read in self._reads.items())
