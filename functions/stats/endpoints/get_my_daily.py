"""My statistics of today."""

from datetime import UTC, datetime

from functions.stats.models.totals import Statistics
from functions.stats.rules import matches, totals
from functions.stats.store import players as store
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/daily", cache=CachedPage(store.DAY_PAGE, seconds=60))
async def get_my_daily(player: Player) -> Statistics:
    """Get my statistics of today.

    Returns what you played today (UTC). All counts are 0 before the first match of the day. The answer is at most a
    minute old when a day begins.

    Cost: one read when not cached.
    """
    return totals.statistics("day", (await store.player(player.id)).day, matches.day_key(datetime.now(UTC)))
