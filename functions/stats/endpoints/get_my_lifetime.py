"""My statistics of all time."""

from functions.stats.models.totals import LifetimeStatistics
from functions.stats.operations import views
from functions.stats.store import players as store
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/stats/me/lifetime", cache=CachedPage(store.LIFETIME_PAGE, seconds=60))
async def get_my_lifetime(player: Player) -> LifetimeStatistics:
    """Everything since the account began, with personal bests. Two reads in one call when not cached.

    Forgotten when a match is recorded; the peak rating, which is rated apart, may be a minute behind.
    """
    return await views.of_all_time(player.id)
