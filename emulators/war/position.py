"""Where a war stands, so that the same command goes on with it."""

import os
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ValidationError

FOLDER = "war"


class Position(BaseModel):
    """A war that was begun. `DATA/war/{season_id}.json`; beside it, its journal."""

    season_id: str
    players: int
    days: int
    hour_seconds: int
    seed: int
    starts_at: datetime
    ends_at: datetime
    checked: bool = False

    @property
    def hours(self) -> int:
        """How many hours of the game the season has."""
        return self.days * 24

    def hour_at(self, now: datetime) -> int:
        """Which hour of the game it is: 0 before the start, and no more than there are."""
        passed = (now - self.starts_at).total_seconds() / self.hour_seconds
        return max(0, min(self.hours, int(passed)))

    def text(self) -> str:
        """Where it stands, in words."""
        now = datetime.now(UTC)
        if now < self.starts_at:
            return f"{self.season_id} starts in {(self.starts_at - now).total_seconds():.0f} s"
        if now >= self.ends_at:
            return f"{self.season_id} has ended" + (" and was checked" if self.checked else "; it was not checked yet")
        return f"{self.season_id} is in hour {self.hour_at(now)} of {self.hours}"


def load(data: Path) -> Position | None:
    """The war that was begun last on this folder, or None."""
    for path in sorted(_folder(data).glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True):
        try:
            return Position.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            continue
    return None


def save(data: Path, position: Position) -> None:
    """Write it down, whole."""
    folder = _folder(data)
    folder.mkdir(exist_ok=True)
    draft = folder / f".{position.season_id}.{os.getpid()}"
    draft.write_text(position.model_dump_json(indent=2) + "\n")
    draft.replace(folder / f"{position.season_id}.json")


def journal_path(data: Path, season_id: str) -> Path:
    """Where the journal of a war is."""
    return _folder(data) / f"{season_id}.jsonl"


def _folder(data: Path) -> Path:
    return data / FOLDER
