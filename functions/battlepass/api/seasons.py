"""What other services may ask of seasons."""

from datetime import datetime

from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.seasons import UnknownSeason
from functions.battlepass.store import seasons
from shared.model import Model, Moment

__all__ = ("SeasonCard", "UnknownSeason", "season", "season_at", "season_id_at")


class SeasonCard(Model):
    """A season as other services know it. It is on from `start_date` until just before `end_date`."""

    season_id: str
    start_date: Moment
    end_date: Moment


async def season_id_at(moment: datetime) -> str | None:
    """The season that is on at a moment, if one is."""
    season = await seasons.season_at(moment)
    return season.season_id if season else None


async def season_at(moment: datetime) -> SeasonCard | None:
    """The season that is on at a moment, if one is, with its dates."""
    season = await seasons.season_at(moment)
    return _card(season) if season else None


async def season(season_id: str) -> SeasonCard:
    """A season by its id, whether it is on or not. Raises UnknownSeason."""
    return _card(await seasons.season(season_id))


def _card(season: Season) -> SeasonCard:
    return SeasonCard(season_id=season.season_id, start_date=season.start_date, end_date=season.end_date)
