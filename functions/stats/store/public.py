"""What a public page of a player's statistics is made of."""

from functions.leaderboards.api import ratings as leaderboards
from functions.leaderboards.models.ratings import Rating
from functions.profiles.api import players as profiles
from functions.profiles.models import Profile
from functions.stats.models.totals import PlayerStats
from functions.stats.store.players import PLAYERS, unplayed
from shared.firestore.transaction import Transaction


async def public_player(tx: Transaction, player_id: str) -> tuple[Profile, PlayerStats, Rating | None]:
    """A player's profile, statistics and rating (three reads in one call). Raises UnknownPlayer."""
    await tx.fetch(*profiles.refs([player_id]), PLAYERS.ref(player_id), leaderboards.ref(player_id))
    profile = (await profiles.require(tx, [player_id]))[player_id]
    stats = await tx.get(PLAYERS, player_id) or unplayed(player_id)
    return profile, stats, await leaderboards.rating(tx, player_id)
