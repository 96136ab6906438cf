"""My recent matches."""

from typing import Annotated

from pydantic import Field

from functions.stats.models.matches import PlayedMatch
from functions.stats.operations import history
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/stats/me/matches", errors=(cursors.InvalidCursor,))
async def list_my_matches(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 10, cursor: cursors.Cursor = None
) -> Page[PlayedMatch]:
    """List my matches.

    Your matches, the latest first, each with the change of your rating.

    Cost: a read for each match, one more to see whether there is another page, and a read for each result: what a match
    did to the rating belongs to leaderboards. Before them a read of the statistics: they say which accounts were merged
    into this one, whose matches are among them.
    """
    return await history.latest(player.id, limit, cursors.read_time_and_id(cursor))
