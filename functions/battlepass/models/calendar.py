"""What is asked and answered when seasons are made, changed and ended."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import Field, model_validator

from functions.battlepass.models.rewards import MOST_LOOKED_BACK, SeasonBonus, TierReward
from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.models.seasons import Price
from functions.battlepass.models.tiers import HIGHEST_TIER
from shared.model import Model, Moment
from shared.text.reasons import Reason


class Calendar(Model):
    """When seasons last changed. `battlepass_calendar/seasons`: two changes at once meet here, and one goes again."""

    changed_at: Moment


def check_dates(start_date: datetime, end_date: datetime) -> None:
    """Raise ValueError unless a season ends after it starts."""
    if end_date <= start_date:
        raise ValueError("end_date: has to be after start_date")


def check_tiers(tiers: Sequence[TierReward]) -> None:
    """Raise ValueError for a tier that is given twice."""
    if len({tier.tier for tier in tiers}) != len(tiers):
        raise ValueError("tiers: a tier is given twice")


def check_bonuses(bonuses: Sequence[SeasonBonus]) -> None:
    """Raise ValueError for a number of seasons that is given twice."""
    if len({bonus.seasons for bonus in bonuses}) != len(bonuses):
        raise ValueError("bonuses: a number of seasons is given twice")


class CreateSeason(Model):
    """A season to create, with a minute's notice at least. Tiers that are left out have no reward.

    `backdated` allows a start that is past or nearer, to bring in matches that were played before. Wait a minute
    before you report those: a match that is reported sooner may count for no season.
    """

    season_number: int = Field(ge=1, le=10_000, examples=[1])
    name: str = Field(min_length=1, max_length=100, examples=["First Light"])
    theme: str = Field("", max_length=100, examples=["Aurora"])
    start_date: Moment
    end_date: Moment
    xp_per_tier: int = Field(1000, ge=1, le=1_000_000)
    premium_price: Price = Price()
    tiers: tuple[TierReward, ...] = Field((), max_length=HIGHEST_TIER)
    bonuses: tuple[SeasonBonus, ...] = Field(
        (), max_length=MOST_LOOKED_BACK, description="Rewards for earlier seasons, one a number of seasons."
    )
    backdated: bool = False

    @model_validator(mode="after")
    def _is_a_season(self) -> "CreateSeason":
        check_dates(self.start_date, self.end_date)
        check_tiers(self.tiers)
        check_bonuses(self.bonuses)
        return self


class SeasonChanges(Model):
    """The fields to change. A field that is left out stays as it is. `tiers` and `bonuses` replace all of them."""

    name: str | None = Field(None, min_length=1, max_length=100)
    theme: str | None = Field(None, max_length=100)
    start_date: Moment | None = None
    end_date: Moment | None = None
    xp_per_tier: int | None = Field(None, ge=1, le=1_000_000)
    premium_price: Price | None = None
    tiers: tuple[TierReward, ...] | None = Field(None, max_length=HIGHEST_TIER)
    bonuses: tuple[SeasonBonus, ...] | None = Field(None, max_length=MOST_LOOKED_BACK)

    @model_validator(mode="after")
    def _is_written_out(self) -> "SeasonChanges":
        if nulls := sorted(name for name in self.model_fields_set if getattr(self, name) is None):
            raise ValueError(f"{', '.join(nulls)}: cannot be null; leave out what stays as it is")
        check_tiers(self.tiers or ())
        check_bonuses(self.bonuses or ())
        return self


class EndSeason(Model):
    """How to end a season early. With `dry_run`, nothing changes."""

    reason: Reason = Field(description="Why it ends early; kept in the audit trail.")
    dry_run: bool = False


class SeasonEnding(Model):
    """What ending the season does, or with `dry_run` would do.

    `unclaimed_rewards` stay claimable. `next_season` starts by its own dates. Between the two seasons, for
    `gap_seconds`, XP counts for profiles only; it is null when no season is to come.
    """

    season: SeasonDetails
    dry_run: bool
    ends_at: Moment
    would_have_ended_at: Moment
    players: int
    premium_players: int
    unclaimed_rewards: int
    next_season: SeasonDetails | None
    gap_seconds: int | None
