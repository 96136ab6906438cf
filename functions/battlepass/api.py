"""What other services may ask of the battle pass."""

from datetime import datetime

from functions.battlepass.store import seasons


async def season_id_at(moment: datetime) -> str | None:
    """The season that is on at a moment, if one is."""
    season = await seasons.season_at(moment)
    return season.season_id if season else None
