"""Seasons as players see them."""

from datetime import datetime
from math import ceil

from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.rules.seasons import state_of


def shown(season: Season, now: datetime) -> SeasonDetails:
    """A season as players see it."""
    state = state_of(season, now)
    active = state is SeasonState.ACTIVE
    return SeasonDetails(
        **season.model_dump(exclude={"created_at", "free_tiers", "premium_tiers", "announced", "xp_events"}),
        xp_events=tuple(event for event in season.xp_events if now < event.ends_at),
        state=state,
        is_active=active,
        days_left=ceil((season.end_date - now).total_seconds() / 86400) if active else None,
    )
