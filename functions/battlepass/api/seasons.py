"""What other services may ask of the battle pass."""

from datetime import datetime

from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import seasons as rules
from functions.battlepass.store import seasons

UnknownSeason = rules.UnknownSeason


async def season_id_at(moment: datetime) -> str | None:
    """The season that is on at a moment, if one is."""
    season = await seasons.season_at(moment)
    return season.season_id if season else None


async def season_at(moment: datetime) -> Season | None:
    """The season that is on at a moment, if one is, with its dates."""
    return await seasons.season_at(moment)


async def season(season_id: str) -> Season:
    """A season by its id, whether it is on or not. Raises UnknownSeason."""
    return await seasons.season(season_id)
