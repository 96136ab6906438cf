"""When a season is on."""

from collections.abc import Iterable
from datetime import datetime

from functions.battlepass.models.seasons import Season, SeasonState
from shared.errors import NotFound

REMEMBERED = 30
"""Seconds for which an instance remembers seasons."""


class NoActiveSeason(NotFound):
    """No season is active now."""

    code = "NO_ACTIVE_SEASON"
    message = "No season is active now; GET /api/v1/battlepass/seasons lists all seasons."


class UnknownSeason(NotFound):
    """There is no such season."""

    code = "UNKNOWN_SEASON"
    message = "There is no such season; GET /api/v1/battlepass/seasons lists them."


def state_of(season: Season, now: datetime) -> SeasonState:
    """Upcoming, active or ended: the dates decide, so no job has to run on time for a season to change."""
    if now < season.start_date:
        return SeasonState.UPCOMING
    return SeasonState.ACTIVE if now < season.end_date else SeasonState.ENDED


def season_at(seasons: Iterable[Season], moment: datetime) -> Season | None:
    """The season that is on at a moment, if one is."""
    return next((season for season in seasons if state_of(season, moment) is SeasonState.ACTIVE), None)


def season_of(seasons: Iterable[Season], season_id: str) -> Season:
    """A season by its id. Raises UnknownSeason."""
    season = next((season for season in seasons if season.season_id == season_id), None)
    if season is None:
        raise UnknownSeason(season=season_id)
    return season


def current(seasons: Iterable[Season], now: datetime) -> Season:
    """The season that is on. Raises NoActiveSeason."""
    if (active := season_at(seasons, now)) is None:
        raise NoActiveSeason
    return active


def current_or(seasons: Iterable[Season], season_id: str | None, now: datetime) -> Season:
    """The named season, or the one that is on. Raises UnknownSeason or NoActiveSeason."""
    return current(seasons, now) if season_id is None else season_of(seasons, season_id)
