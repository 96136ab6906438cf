"""My record against one opponent."""

import asyncio
from itertools import product
from typing import Annotated

from pydantic import Field

from functions.leaderboards.api import ratings as leaderboards
from functions.stats.models.matches import Matchup
from functions.stats.rules import history, matches
from functions.stats.store import matches as store
from functions.stats.store import players
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/stats/me/matchups/{opponent_id}", errors=(history.NoMatchupWithOneself, cursors.InvalidCursor))
async def get_my_matchup(
    player: Player, opponent_id: Id, limit: Annotated[int, Field(ge=1, le=50)] = 10, cursor: cursors.Cursor = None
) -> Matchup:
    """Get my record against an opponent.

    Wins, losses and draws, and the matches between the two of you, the latest first. All counts are 0 if you have never
    met. Matches of accounts that were merged into either account count.

    Cost: two reads say which accounts were merged. Then three counts (a read for each thousand matches) beside the
    page, at once: so no match writes more for it. Then what the matches did to the ratings, which belongs to
    leaderboards.
    """
    if opponent_id == player.id:
        raise history.NoMatchupWithOneself
    mine, theirs = await players.ids_of(player.id, opponent_id)
    met = {matches.pair_of(one, other): (one, other, None) for one, other in product(mine, theirs)}
    counts, found = await asyncio.gather(
        asyncio.gather(*(store.count_pair(pair, winners) for pair, winners in met.items())),
        store.matches_of_pairs(met, limit + 1, cursors.read_time_and_id(cursor)),
    )
    wins, losses, draws = map(sum, zip(*counts, strict=True))
    results = await leaderboards.results(match.match_id for match in found[:limit])
    return history.matchup(opponent_id, (wins, losses, draws), history.history_page(found, limit, mine, results))
