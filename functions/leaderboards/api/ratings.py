"""What other services may ask of ratings."""

from collections.abc import Iterable
from datetime import datetime

from functions.leaderboards.api.cards import PlayerRating, RatedPlayer
from functions.leaderboards.models.ratings import STARTING_ELO
from functions.leaderboards.store import ratings as store
from functions.leaderboards.store.ratings import ref
from shared.firestore.transaction import Transaction

__all__ = ("PlayerRating", "RatedPlayer", "elo", "elo_at", "rating", "ref", "results")


async def rating(tx: Transaction, player_id: str) -> PlayerRating:
    """A player's rating (one read, unless the document of `ref` was fetched)."""
    rated = await store.rating(tx, player_id)
    return PlayerRating(elo=rated.elo, peak_elo=rated.peak_elo) if rated else PlayerRating()


async def results(match_ids: Iterable[str]) -> dict[str, tuple[RatedPlayer, RatedPlayer]]:
    """What matches did to both ratings, by match, in one call (a read each)."""
    return {match_id: result.players for match_id, result in (await store.results(match_ids)).items()}


async def elo(player_id: str) -> int:
    """A player's rating; the starting one before the first rated match (one read)."""
    return (await rating(Transaction(), player_id)).elo


async def elo_at(player_id: str, moment: datetime) -> int:
    """The rating that a player had at a moment; the starting one before the first rated match (one read)."""
    result = await store.last_result_before(player_id, moment)
    moved = [player.elo_after for player in result.players if player.player_id == player_id] if result else []
    return moved[0] if moved else STARTING_ELO
