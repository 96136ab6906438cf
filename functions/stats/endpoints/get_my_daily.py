"""My statistics of today."""

from datetime import UTC, datetime

from functions.stats import rules, store
from functions.stats.models import Statistics
from shared.callers import Player
from shared.declare import CachedPage, endpoint


@endpoint("GET /api/v1/stats/me/daily", cache=CachedPage(store.DAY_PAGE, seconds=60))
async def get_my_daily(player: Player) -> Statistics:
    """What I played today (UTC); zeros before my first match of the day.

    One read when not cached. Kept for a minute, so that a new day shows within one.
    """
    return rules.statistics("day", (await store.player(player.id)).day, rules.day_key(datetime.now(UTC)))
