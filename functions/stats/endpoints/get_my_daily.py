"""My statistics of today."""

from datetime import UTC, datetime

from functions.stats.models.totals import Statistics
from functions.stats.rules import matches, totals
from functions.stats.store import players as store
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/daily", cache=CachedPage(store.DAY_PAGE, seconds=60))
async def get_my_daily(player: Player) -> Statistics:
    """What I played today (UTC); zeros before my first match of the day.

    One read when not cached. Kept for a minute, so that a new day shows within one.
    """
    return totals.statistics("day", (await store.player(player.id)).day, matches.day_key(datetime.now(UTC)))
