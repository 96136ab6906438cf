"""What players look back on: seasons, and the gains of one."""

from pydantic import Field

from functions.battlepass.models.seasons import SeasonState
from functions.battlepass.models.tiers import HIGHEST_TIER
from functions.battlepass.models.xp import XpSource
from shared.model import Model, Moment


class SeasonResult(Model):
    """What a player reached in one season."""

    season_id: str
    season_number: int
    name: str
    state: SeasonState
    level: int = Field(ge=0, le=HIGHEST_TIER)
    total_xp: int
    is_premium: bool
    is_complete: bool
    rewards_available: int
    rewards_claimed: int
    play_sessions: int


class SourceTotal(Model):
    """The XP of one source in a season."""

    source: XpSource
    xp: int


class XpHistoryEntry(Model):
    """One gain of XP."""

    source: XpSource
    amount: int
    base_amount: int | None = Field(None, description="What it was before a live event's factor; null without one.")
    event_id: str | None = Field(None, description="The live event that it was earned in.")
    match_id: str | None
    earned_at: Moment


class MyXp(Model):
    """The sources of a season's XP: totals by source, and a page of gains, the latest first."""

    season_id: str
    total_xp: int
    by_source: tuple[SourceTotal, ...]
    items: tuple[XpHistoryEntry, ...]
    next_cursor: str | None
