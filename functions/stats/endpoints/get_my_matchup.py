"""My record against one opponent."""

import asyncio
from typing import Annotated

from pydantic import Field

from functions.leaderboards.api import ratings as leaderboards
from functions.stats.models.matches import Matchup
from functions.stats.rules import history, matches
from functions.stats.store import matches as store
from shared import cursors
from shared.callers import Player
from shared.declare import endpoint
from shared.model import Id


@endpoint("GET /api/v1/stats/me/matchups/{opponent_id}", errors=(history.NoMatchupWithOneself, cursors.InvalidCursor))
async def get_my_matchup(
    player: Player, opponent_id: Id, limit: Annotated[int, Field(ge=1, le=50)] = 10, cursor: cursors.Cursor = None
) -> Matchup:
    """Wins, losses and draws, and the matches between us, the latest first; zeros when we never met.

    Three counts (a read for each thousand matches) beside the page, at once: so no match writes more for it. Then
    what the matches did to the ratings, which belongs to leaderboards.
    """
    if opponent_id == player.id:
        raise history.NoMatchupWithOneself
    pair = matches.pair_of(player.id, opponent_id)
    (wins, losses, draws), found = await asyncio.gather(
        store.count_pair(pair, (player.id, opponent_id, None)),
        store.matches_of_pair(pair, limit + 1, cursors.read_time_and_id(cursor)),
    )
    results = await leaderboards.results(match.match_id for match in found[:limit])
    return history.matchup(
        opponent_id, (wins, losses, draws), history.history_page(found, limit, (player.id,), results)
    )
