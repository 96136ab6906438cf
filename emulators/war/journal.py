"""What the API told the bots, one line of JSON each, so that a war that was stopped can be gone on with and checked."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Self


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a player did: when it was sent and answered, in microseconds since 1970, and the answer."""

    player_id: str
    kind: str
    sent: int
    answered: int
    data: dict[str, Any]


class Journal:
    """A file that is only written to at its end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[str] | None = None

    def __enter__(self) -> Self:
        """Open the file."""
        self._file = self.path.open("a", encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        if self._file:
            self._file.close()

    def write(self, entry: Entry) -> None:
        """Add an entry; it is in the file when this returns."""
        if self._file is None:
            raise ValueError("the journal is not open")
        self._file.write(json.dumps(asdict(entry)) + "\n")
        self._file.flush()

    def entries(self) -> Iterator[Entry]:
        """All there is, in order; a last line that was cut off is left out."""
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                if line.endswith("\n"):
                    yield Entry(**json.loads(line))
