"""Seasons, their rewards, and how far each player is."""

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from shared.model import Id, Model, Moment

HIGHEST_TIER = 100


class SeasonState(StrEnum):
    """Where a season is in its life; its dates decide."""

    UPCOMING = "upcoming"
    ACTIVE = "active"
    ENDED = "ended"


class Reward(Model):
    """What a tier gives: a cosmetic by its id, an amount of coins, or a title."""

    kind: Literal["cosmetic", "coins", "title"]
    reference: str = Field("", max_length=128, examples=["skin-neon-fox"])
    quantity: int = Field(1, ge=1, le=1_000_000)


class TierReward(Model):
    """The rewards of one tier, one a track."""

    tier: int = Field(ge=1, le=HIGHEST_TIER)
    free_reward: Reward | None = None
    premium_reward: Reward | None = None


class Season(Model):
    """A season. `battlepass_seasons/{season_id}`. It is active from `start_date` until just before `end_date`."""

    season_id: str
    season_number: int
    name: str
    theme: str
    start_date: Moment
    end_date: Moment
    xp_per_tier: int
    created_at: Moment


class Calendar(Model):
    """When seasons last changed. `battlepass_calendar/seasons`: two changes at once meet here, and one goes again."""

    changed_at: Moment


class SeasonTiers(Model):
    """All rewards of a season. `battlepass_tiers/{season_id}`: apart, as awarding XP does not need them."""

    season_id: str
    tiers: tuple[TierReward, ...]


class Progress(Model):
    """A player's season. `battlepass_progress/{season_id}:{player_id}`. `xp` is all that the season gave."""

    season_id: str
    player_id: str
    xp: int = 0
    is_premium: bool = False
    claimed_free: tuple[int, ...] = ()
    claimed_premium: tuple[int, ...] = ()
    updated_at: Moment


class AddedProgress(Model):
    """What a merge of two accounts added to the target's season."""

    season_id: str
    xp: int
    premium: bool
    claimed_free: tuple[int, ...]
    claimed_premium: tuple[int, ...]


class AddedSeasons(Model):
    """What a merge of two accounts added to the target's seasons."""

    seasons: tuple[AddedProgress, ...]


class XpSource(StrEnum):
    """What XP is for."""

    MATCH_WIN = "match_win"
    MATCH_LOSS = "match_loss"
    MATCH_DRAW = "match_draw"
    SEASON_CHALLENGE = "season_challenge"
    DAILY_BONUS = "daily_bonus"


class XpGain(Model):
    """One gain of XP. `battlepass_xp_log/{fact}:{player_id}`: it exists once, which is what makes awards idempotent.

    `season_id` is null for XP that was earned between two seasons: it counts for the profile only.
    """

    player_id: str
    season_id: str | None
    source: XpSource
    amount: int
    match_id: str | None = None
    earned_at: Moment
    logged_at: Moment


class NewSeason(Model):
    """A season to create; tiers that are left out give nothing."""

    season_number: int = Field(ge=1, le=10_000, examples=[1])
    name: str = Field(min_length=1, max_length=100, examples=["First Light"])
    theme: str = Field("", max_length=100, examples=["Aurora"])
    start_date: Moment
    end_date: Moment
    xp_per_tier: int = Field(1000, ge=1, le=1_000_000)
    tiers: tuple[TierReward, ...] = Field((), max_length=HIGHEST_TIER)

    @model_validator(mode="after")
    def _is_a_season(self) -> "NewSeason":
        if self.end_date <= self.start_date:
            raise ValueError("end_date: has to be after start_date")
        numbers = [tier.tier for tier in self.tiers]
        if len(set(numbers)) != len(numbers):
            raise ValueError("tiers: a tier is given twice")
        return self


class SeasonShown(Model):
    """A season as players see it; `days_left` is null unless it is active."""

    season_id: Id
    season_number: int
    name: str
    theme: str
    start_date: Moment
    end_date: Moment
    state: SeasonState
    is_active: bool
    xp_per_tier: int
    days_left: int | None


class MyBattlePass(Model):
    """A player's progress: the tier (0 to 100), XP into it, and XP still missing to the next (null at the last)."""

    season: SeasonShown
    current_tier: int = Field(ge=0, le=HIGHEST_TIER)
    current_xp: int
    xp_to_next_tier: int | None
    total_xp: int
    is_premium: bool
    claimed_free: tuple[int, ...]
    claimed_premium: tuple[int, ...]
