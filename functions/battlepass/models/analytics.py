"""What a season's figures are made of."""

from pydantic import Field

from functions.battlepass.models.seasons import SeasonState
from shared.model import Model, Moment


class SeasonTotals(Model):
    """What Firestore adds up over all players of a season."""

    players: int
    xp: int
    play_sessions: int
    available: int
    claimed: int


class SeasonCounts(Model):
    """How many players of a season are of a kind."""

    active_day: int
    active_week: int
    premium: int
    complete: int


class Analytics(Model):
    """The key figures of a season. Rates are from 0 to 1, and null where there is nothing to divide by.

    Players are those who have earned XP in the season or have bought its pass. A day is the last 24 hours and a week
    the last seven days, both to the full hour. A session is a run of gains without a break of half an hour.
    """

    season_id: str
    state: SeasonState
    as_of: Moment
    players: int
    daily_active_players: int
    weekly_active_players: int
    total_xp: int
    xp_per_session: float | None
    xp_per_player: float | None
    rewards_available: int
    rewards_claimed: int
    claim_rate: float | None = Field(ge=0, le=1)
    premium_players: int
    premium_conversion: float | None = Field(ge=0, le=1)
    completed_players: int
    completion_rate: float | None = Field(ge=0, le=1)
