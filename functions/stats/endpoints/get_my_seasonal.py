"""My statistics of this season."""

from datetime import UTC, datetime

from functions.battlepass.api import seasons as battlepass
from functions.stats.models.totals import Statistics
from functions.stats.rules import totals as rules
from functions.stats.store import players as store
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/seasonal", cache=CachedPage(store.SEASON_PAGE, seconds=60))
async def get_my_seasonal(player: Player) -> Statistics:
    """Get my statistics of the season.

    Returns what you played in the current season. All counts are 0 before the first match of it. `key` is null when no
    season is on. The answer is at most a minute old when a season ends.

    Cost: one read when not cached.
    """
    season_id = await battlepass.season_id_at(datetime.now(UTC))
    return rules.statistics("season", (await store.player(player.id)).season, season_id)
