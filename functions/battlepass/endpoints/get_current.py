"""The active season."""

from datetime import UTC, datetime

from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.rules import seasons as rules
from functions.battlepass.rules.season_details import shown
from functions.battlepass.store import seasons
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/battlepass/current", errors=(rules.NoActiveSeason,))
async def get_current(player: Player) -> SeasonDetails:
    """Get the current season.

    Its dates, the price of the premium pass, and the days that are left.

    Cost: none: each instance remembers seasons for half a minute.
    """
    return shown(await seasons.current(), datetime.now(UTC))
