"""What other services may ask of the battle pass."""

from datetime import datetime

from functions.battlepass import store
from functions.battlepass.models import Season


async def season_id_at(moment: datetime) -> str | None:
    """The season that is on at a moment, if one is."""
    season = await store.season_at(moment)
    return season.season_id if season else None


async def season_at(moment: datetime) -> Season | None:
    """The season that is on at a moment, if one is, with its dates."""
    return await store.season_at(moment)


async def season(season_id: str) -> Season | None:
    """A season by its id, whether it is on or not."""
    return next((one for one in await store.seasons() if one.season_id == season_id), None)
