"""Score boards for tests of rules, by value."""

from datetime import UTC, datetime
from typing import Any

from functions.leaderboards.models.score_seasons import NewScoreSeason, ScoreSeason
from functions.leaderboards.rules import score_seasons

START = datetime(2026, 11, 2, tzinfo=UTC)
"""A Monday."""


def new_board(**changes: Any) -> NewScoreSeason:
    """A board of all time, with these differences."""
    return NewScoreSeason.model_validate({"season_id": "points", "name": "Points", "start_date": START} | changes)


def board(now: datetime = START, **changes: Any) -> ScoreSeason:
    """The same as it is kept when it was created at `now`."""
    return score_seasons.created(new_board(**changes), now)
