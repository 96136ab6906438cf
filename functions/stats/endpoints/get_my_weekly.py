"""My statistics of this week."""

from datetime import UTC, datetime

from functions.stats import rules, store
from functions.stats.models import Statistics
from shared.callers import Player
from shared.declare import CachedPage, endpoint


@endpoint("GET /api/v1/stats/me/weekly", cache=CachedPage(store.WEEK_PAGE, seconds=60))
async def get_my_weekly(player: Player) -> Statistics:
    """What I played since Monday (ISO 8601, UTC); zeros before my first match of the week.

    One read when not cached. Kept for a minute, so that a new week shows within one.
    """
    return rules.statistics("week", (await store.player(player.id)).week, rules.week_key(datetime.now(UTC)))
