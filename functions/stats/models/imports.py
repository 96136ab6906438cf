"""Statistics and matches that come from another backend."""

from pydantic import Field

from functions.matches.events import Participant
from shared.model import Model, Moment


class ImportedStatistics(Model):
    """What a player had played elsewhere, of all time."""

    player_id: str
    wins: int = Field(0, ge=0)
    losses: int = Field(0, ge=0)
    draws: int = Field(0, ge=0)
    score: int = 0
    best_win_streak: int = Field(0, ge=0)
    last_match_at: Moment | None = None
    updated_at: Moment


class ImportedMatch(Model):
    """A match that was played elsewhere: its players' sums have it already."""

    match_id: str
    players: tuple[Participant, Participant]
    winner_id: str | None = None
    map: str | None = None
    duration_seconds: float | None = None
    played_at: Moment
