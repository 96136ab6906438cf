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
    """What I played in the season that is on; zeros before my first match of it, without a key when none is on.

    One read when not cached. Kept for a minute, so that a season's end shows within one.
    """
    season_id = await battlepass.season_id_at(datetime.now(UTC))
    return rules.statistics("season", (await store.player(player.id)).season, season_id)
