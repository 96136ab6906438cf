"""Gains of XP, one by one."""

from enum import StrEnum

from pydantic import Field

from shared.model import Model, Moment


class XpSource(StrEnum):
    """What XP was earned with."""

    MATCH_WIN = "match_win"
    MATCH_LOSS = "match_loss"
    MATCH_DRAW = "match_draw"
    SEASON_CHALLENGE = "season_challenge"
    DAILY_BONUS = "daily_bonus"
    MISSION_COMPLETE = "mission_complete"
    ACHIEVEMENT = "achievement"


class XpGain(Model):
    """One gain of XP. `battlepass_xp_log/{fact}:{player_id}`: it exists once, which is what makes awards idempotent.

    `season_id` is null for XP that was earned between two seasons: it counts for the profile only. `fact` is the
    match, or `grant.` and what the game server names a grant by; `granted_by` is that server, and `is_grant` finds
    those. Of grants, `granted_at` is `logged_at`, and `metadata_salt` is what the audit trail seals their metadata
    with: they are never changed, and their fields never renamed. In a live event, `amount` is what `base_amount` came
    to.
    """

    base_amount: int | None = None
    event_id: str | None = None

    is_grant: bool = False
    fact: str
    player_id: str
    season_id: str | None
    source: XpSource
    amount: int
    match_id: str | None = None
    metadata: dict[str, str] = Field(default_factory=dict)
    granted_by: str | None = None
    earned_at: Moment
    logged_at: Moment
    granted_at: Moment | None = None
    metadata_salt: str = ""


SEALED_APART = {"metadata_salt": ("metadata",)}
"""The part of a grant that may lead to a person, by its salt. An erasure makes both blank."""
