"""Seasons as players see them."""

from datetime import datetime
from math import ceil

from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.models.shown import SeasonShown
from functions.battlepass.rules.seasons import state_of


def shown(season: Season, now: datetime) -> SeasonShown:
    """A season as players see it."""
    state = state_of(season, now)
    active = state is SeasonState.ACTIVE
    return SeasonShown(
        **season.model_dump(exclude={"created_at", "free_tiers", "premium_tiers", "announced"}),
        state=state,
        is_active=active,
        days_left=ceil((season.end_date - now).total_seconds() / 86400) if active else None,
    )
