"""What other services may ask of leaderboards."""

from collections.abc import Iterable

from functions.leaderboards import rules, store
from functions.leaderboards.models import MatchResult


async def peak_elo(player_id: str) -> int:
    """The highest rating a player has had (one read)."""
    rating = await store.rating(player_id)
    return rating.peak_elo if rating else rules.STARTING_ELO


async def results(match_ids: Iterable[str]) -> dict[str, MatchResult]:
    """What matches did to ratings, by match, in one call (a read each)."""
    return await store.results(match_ids)
