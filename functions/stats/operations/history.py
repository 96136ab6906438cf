"""Matches that players look back on, with what they did to the ratings."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from itertools import product

from functions.leaderboards.api import ratings as leaderboards
from functions.stats.models.matches import Matchup, PlayedMatch, RecordedMatch
from functions.stats.rules import history as rules
from functions.stats.rules.matches import pair_of
from functions.stats.store import matches, players
from shared.model import Page

Place = tuple[datetime, str] | None
"""The time and the id of the last match of a page; None before the first page."""


async def latest(player_id: str, limit: int, after: Place) -> Page[PlayedMatch]:
    """A player's matches, the latest first, and those of accounts that were merged into it.

    A read of the statistics, then one for each match, one more, and one for each result.
    """
    mine = (player_id, *(await players.player(player_id)).merged_ids)
    return await _page(await matches.history(mine, limit + 1, after), limit, mine)


async def matchup(player_id: str, opponent_id: str, limit: int, after: Place) -> Matchup:
    """Wins, losses, draws and a page of the matches between two players. Raises NoMatchupWithOneself.

    Two reads in one call say which accounts were merged into either. Then three counts for each pair of these beside
    the page, at once, and a read for each result.
    """
    if opponent_id == player_id:
        raise rules.NoMatchupWithOneself
    mine, theirs = await players.ids_of(player_id, opponent_id)
    met = {pair_of(own, other): (own, other, None) for own, other in product(mine, theirs)}
    counts, between = await asyncio.gather(
        asyncio.gather(*(matches.count_pair(pair, winners) for pair, winners in met.items())),
        matches.matches_of_pairs(met, limit + 1, after),
    )
    wins, losses, draws = map(sum, zip(*counts, strict=True))
    return rules.matchup(opponent_id, (wins, losses, draws), await _page(between, limit, mine))


async def _page(played: Sequence[RecordedMatch], limit: int, player_ids: Sequence[str]) -> Page[PlayedMatch]:
    """A page of matches, of which one more than the limit was looked for."""
    results = await leaderboards.results(match.match_id for match in played[:limit])
    return rules.history_page(played, limit, player_ids, results)


async def recent_opponents(player_id: str, count: int) -> dict[str, datetime]:
    """The opponents of a player's last `count` matches with when they last met, the latest first.

    A read of the statistics, then one for each match.
    """
    mine = (player_id, *(await players.player(player_id)).merged_ids)
    return rules.opponents(await matches.history(mine, count, None), mine)
