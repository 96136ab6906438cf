"""My statistics of this week."""

from datetime import UTC, datetime

from functions.stats.models.totals import Statistics
from functions.stats.rules import matches, totals
from functions.stats.store import players as store
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/weekly", cache=CachedPage(store.WEEK_PAGE, seconds=60))
async def get_my_weekly(player: Player) -> Statistics:
    """What I played since Monday (ISO 8601, UTC); zeros before my first match of the week.

    One read when not cached. Kept for a minute, so that a new week shows within one.
    """
    return totals.statistics("week", (await store.player(player.id)).week, matches.week_key(datetime.now(UTC)))
