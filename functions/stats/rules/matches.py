"""What a match is to its players: its week and day, how it ended for one, the pair that they are."""

from datetime import datetime
from typing import Literal


def week_key(moment: datetime) -> str:
    """The ISO 8601 week, such as `2026-W47`."""
    year, week, _ = moment.isocalendar()
    return f"{year:04d}-W{week:02d}"


def day_key(moment: datetime) -> str:
    """The day in UTC, such as `2026-11-20`."""
    return moment.date().isoformat()


def pair_of(first: str, second: str) -> str:
    """What two players' matches are found by, whoever comes first."""
    return "|".join(sorted((first, second)))


def outcome_for(player_id: str, winner_id: str | None) -> Literal["win", "loss", "draw"]:
    """How a match ended for a player; without a winner it is a draw."""
    if winner_id is None:
        return "draw"
    return "win" if winner_id == player_id else "loss"
