"""My statistics of all time."""

from functions.stats.models.totals import LifetimeStatistics
from functions.stats.operations import views
from functions.stats.store import players as store
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/lifetime", cache=CachedPage(store.LIFETIME_PAGE, seconds=60))
async def get_my_lifetime(player: Player) -> LifetimeStatistics:
    """Get my lifetime statistics.

    Everything since the account was opened, with personal bests. The peak rating may be a minute behind.

    Cost: two reads in one call when not cached. Forgotten when a match is recorded; the peak rating is rated apart.
    """
    return await views.of_all_time(player.id)
