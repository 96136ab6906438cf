"""Matches in their players' history."""

from typing import Literal

from pydantic import Field

from functions.matches.events import Participant
from shared.model import Model, Moment, Page


class RecordedMatch(Model):
    """A match in both players' history. `stats_matches/{match_id}`: one a match, which makes recording idempotent.

    `pair` is the same for all matches of two players, whoever is named first.
    """

    match_id: str
    player_ids: tuple[str, str]
    pair: str = ""
    players: tuple[Participant, Participant]
    winner_id: str | None
    map: str | None
    duration_seconds: float | None
    season_id: str | None
    played_at: Moment
    recorded_at: Moment


class PlayedMatch(Model):
    """A match. `elo_change` is null until the match has been rated."""

    match_id: str
    played_at: Moment
    outcome: Literal["win", "loss", "draw"]
    opponent_id: str
    map: str | None
    duration_seconds: float | None
    mine: Participant
    theirs: Participant
    elo_before: int | None
    elo_after: int | None
    elo_change: int | None


class Matchup(Page[PlayedMatch]):
    """A player's record against one opponent, and a page of the matches between them, the latest first."""

    opponent_id: str
    matches: int
    wins: int
    losses: int
    draws: int
    win_rate: float | None = Field(description="Between 0 and 1; null before the first match.")
