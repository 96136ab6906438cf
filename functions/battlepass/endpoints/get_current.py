"""The active season."""

from datetime import UTC, datetime

from functions.battlepass import rules, store
from functions.battlepass.models import SeasonShown
from shared.callers import Player
from shared.declare import endpoint


@endpoint("GET /api/v1/battlepass/current", errors=(rules.NoActiveSeason,))
async def get_current(player: Player) -> SeasonShown:
    """The season that is on now. Seasons are remembered by each instance for half a minute."""
    now = datetime.now(UTC)
    season = await store.season_at(now)
    if season is None:
        raise rules.NoActiveSeason
    return rules.shown(season, now)
