"""Writing statistics."""

from functions.profiles.api import players as profiles
from functions.stats.models.totals import PlayerStats
from functions.stats.store import players
from shared.firestore.transaction import Transaction


def save(tx: Transaction, stats: PlayerStats) -> None:
    """Write statistics that this transaction read, and forget all pages of them: their owner's and everybody's."""
    players.save_player(tx, stats)
    tx.invalidate(profiles.STATISTICS_PAGE.format(user_id=stats.player_id))
