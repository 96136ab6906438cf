"""The tribes' leaderboard."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.leaderboards import ConquestTribes
from functions.conquest.operations.leaderboards import leaderboards
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /v1/leaderboard/tribes", errors=(UnknownConquestSeason, cursors.InvalidCursor))
async def get_tribe_leaderboard(
    player: Player,
    season_id: Id | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> ConquestTribes:
    """Get the tribes' leaderboard.

    Returns the tribes of the current season, or of the named one, by victory points; of as many, who reached them
    first stands before. `my_tribe` is the place of your own as of now; the lines may be 15 seconds old.

    Cost: one read; when the first page is not kept, a read a line and one for each territory.

    Source: CryptoTribes 4.4.8.
    """
    return await leaderboards.tribes_board(player.id, season_id, limit, cursor)
