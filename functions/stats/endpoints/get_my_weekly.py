"""My statistics of this week."""

from datetime import UTC, datetime

from functions.stats.models.totals import Statistics
from functions.stats.rules import matches, totals
from functions.stats.store import players as store
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/weekly", cache=CachedPage(store.WEEK_PAGE, seconds=60))
async def get_my_weekly(player: Player) -> Statistics:
    """Get my statistics of the week.

    Returns what you played since Monday (ISO 8601, UTC). All counts are 0 before the first match of the week. The
    answer is at most a minute old when a week begins.

    Cost: one read when not cached.
    """
    return totals.statistics("week", (await store.player(player.id)).week, matches.week_key(datetime.now(UTC)))
