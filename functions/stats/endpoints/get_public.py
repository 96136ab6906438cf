"""A player's statistics, as everybody may see them."""

from functions.profiles.api import players as profiles
from functions.stats.models.totals import PublicStatistics
from functions.stats.operations import views
from functions.stats.rules import public as rules
from shared.declare import CachedPage, endpoint
from shared.firestore.transaction import Transaction
from shared.model import Id


@endpoint(
    "GET /api/v1/stats/{user_id}",
    errors=(profiles.UnknownPlayer, rules.StatisticsPrivate),
    cache=CachedPage(profiles.STATISTICS_PAGE, seconds=30),
)
async def get_public(user_id: Id, tx: Transaction) -> PublicStatistics:
    """Get a player's statistics.

    Lifetime statistics and personal bests. The request is refused if the player's profile is private.

    Cost: three reads in one call when not cached. Kept for half a minute; a profile that becomes private, and a match,
    drop it at once.
    """
    return await views.for_everybody(tx, user_id)
