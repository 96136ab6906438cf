"""My record against one opponent."""

from typing import Annotated

from pydantic import Field

from functions.stats.models.matches import Matchup
from functions.stats.operations import history
from functions.stats.rules.history import NoMatchupWithOneself
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/stats/me/matchups/{opponent_id}", errors=(NoMatchupWithOneself, cursors.InvalidCursor))
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
    return await history.matchup(player.id, opponent_id, limit, cursors.read_time_and_id(cursor))
