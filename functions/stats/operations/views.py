"""Statistics together with the rating and the profile."""

from functions.leaderboards.api import ratings as leaderboards
from functions.profiles.api import players as profiles
from functions.stats.models.totals import LifetimeStatistics, PublicStatistics
from functions.stats.rules import public as rules
from functions.stats.rules.totals import lifetime
from functions.stats.store import players
from shared.firestore.transaction import Transaction


async def of_all_time(player_id: str) -> LifetimeStatistics:
    """A player's statistics of all time, with the best rating. Two reads in one call."""
    tx = Transaction()
    await tx.fetch(players.ref(player_id), leaderboards.ref(player_id))
    return lifetime(await players.player_in(tx, player_id), await leaderboards.rating(tx, player_id))


async def for_everybody(tx: Transaction, player_id: str) -> PublicStatistics:
    """What everybody may see. Three reads in one call. Raises UnknownPlayer, StatisticsPrivate."""
    await tx.fetch(*profiles.refs([player_id]), players.ref(player_id), leaderboards.ref(player_id))
    profile = (await profiles.require(tx, [player_id]))[player_id]
    stats = await players.player_in(tx, player_id)
    return rules.public(profile, stats, await leaderboards.rating(tx, player_id))
