"""Seasons as players see them."""

from functions.battlepass.models.rewards import SeasonBonus
from functions.battlepass.models.seasons import Price, SeasonState
from functions.battlepass.models.xp_events import XpEvent
from shared.model import Id, Model, Moment


class SeasonDetails(Model):
    """A season. `days_left` is null unless the season is active; `xp_events` are on or to come.

    `bonuses` are rewards for earlier seasons.
    """

    xp_events: tuple[XpEvent, ...] = ()
    bonuses: tuple[SeasonBonus, ...] = ()

    season_id: Id
    season_number: int
    name: str
    theme: str
    start_date: Moment
    end_date: Moment
    state: SeasonState
    is_active: bool
    xp_per_tier: int
    premium_price: Price
    days_left: int | None
