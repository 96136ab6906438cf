"""What other services may ask of ratings."""

from collections.abc import Iterable
from datetime import datetime

from functions.leaderboards.models.ratings import STARTING_ELO, MatchResult, Rating
from functions.leaderboards.store import ratings as store
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction


def ref(player_id: str) -> Ref[Rating]:
    """The document to fetch together with one's own, so that `rating` reads nothing more."""
    return store.ref(player_id)


async def rating(tx: Transaction, player_id: str) -> Rating | None:
    """A player's rating, None before the first rated match (one read)."""
    return await tx.get(store.RATINGS, player_id)


async def results(match_ids: Iterable[str]) -> dict[str, MatchResult]:
    """What matches did to ratings, by match, in one call (a read each)."""
    return await store.results(match_ids)


async def elo(player_id: str) -> int:
    """A player's rating; the starting one before the first rated match (one read)."""
    rated = await store.RATINGS.get(player_id)
    return rated.elo if rated else STARTING_ELO


async def elo_at(player_id: str, moment: datetime) -> int:
    """The rating that a player had at a moment; the starting one before the first rated match (one read)."""
    result = await store.last_result_before(player_id, moment)
    moved = [one.elo_after for one in result.players if one.player_id == player_id] if result else []
    return moved[0] if moved else STARTING_ELO
