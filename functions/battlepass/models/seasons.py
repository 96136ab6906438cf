"""Seasons."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from functions.battlepass.models.rewards import SeasonBonus
from functions.battlepass.models.xp_events import XpEvent
from shared.model import Model, Moment


class SeasonState(StrEnum):
    """The state of a season, by its dates."""

    UPCOMING = "upcoming"
    ACTIVE = "active"
    ENDED = "ended"


class Price(Model):
    """The price of the premium pass, in minor units of a currency of the wallet."""

    currency: Literal["coins", "premium"] = "premium"
    amount: int = Field(950, ge=1, le=1_000_000)


class Season(Model):
    """A season. `battlepass_seasons/{season_id}`. It is active from `start_date` until just before `end_date`.

    `free_tiers` and `premium_tiers` are the tiers that give something, so that what a player may claim is known
    without the rewards themselves. `announced` is the state that was published last. `xp_events` are its live events,
    `bonuses` what it gives for earlier seasons.
    """

    xp_events: tuple[XpEvent, ...] = ()
    bonuses: tuple[SeasonBonus, ...] = ()

    season_id: str
    season_number: int
    name: str
    theme: str
    start_date: Moment
    end_date: Moment
    xp_per_tier: int
    premium_price: Price = Price()
    free_tiers: tuple[int, ...] = ()
    premium_tiers: tuple[int, ...] = ()
    announced: SeasonState = SeasonState.UPCOMING
    created_at: Moment
