"""The logs of the local cloud's parts: DATA/logs/<part>.log."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

LONGEST_TAIL_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class LogFile:
    """A part's log."""

    part: str
    size: int
    changed: str


def logs(folder: Path) -> list[LogFile]:
    """All logs there are, by name."""
    return [
        LogFile(file.stem, status.st_size, datetime.fromtimestamp(status.st_mtime, UTC).isoformat(" ", "seconds"))
        for file in sorted(folder.glob("*.log"))
        if file.is_file()
        for status in [file.stat()]
    ]


def tail(folder: Path, part: str, lines: int) -> str | None:
    """The last lines of a part's log, a megabyte at most; None when there is no such log."""
    if part not in {log.part for log in logs(folder)}:
        return None
    with (folder / f"{part}.log").open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - LONGEST_TAIL_BYTES))
        read = file.read().decode("utf-8", "replace")
    return "\n".join(read.splitlines()[-lines:]) if lines else ""
