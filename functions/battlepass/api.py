"""What other services may ask of the battle pass."""

from datetime import datetime

from functions.battlepass import store


async def season_id_at(moment: datetime) -> str | None:
    """The season that is on at a moment, if one is."""
    season = await store.season_at(moment)
    return season.season_id if season else None
