"""Whether I get better."""

import asyncio
from datetime import UTC, datetime, timedelta

from functions.leaderboards.api import ratings as leaderboards
from functions.stats.models.totals import Trend
from functions.stats.rules import trends as rules
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/trends")
async def get_my_trends(player: Player) -> Trend:
    """Get my rating trend.

    The trend is `improving` or `declining` when the rating moved by more than 32 in 30 days, else `stable`.

    Cost: two reads, at once: the rating, and the last result from before these days.
    """
    now, then = await asyncio.gather(
        leaderboards.elo(player.id),
        leaderboards.elo_at(player.id, datetime.now(UTC) - timedelta(days=rules.TREND_DAYS)),
    )
    return rules.trend(now, then)
