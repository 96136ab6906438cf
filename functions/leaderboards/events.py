"""The facts that leaderboards publish."""

from typing import ClassVar

from shared.event import Event


class SeasonChanged(Event):
    """A match of a season that is over was rated so late that the season's final ranking may not have it."""

    topic: ClassVar[str] = "leaderboards.season_changed"

    season_id: str
    match_id: str

    @property
    def key(self) -> str:
        """A match is rated once."""
        return f"{self.season_id}:{self.match_id}"
