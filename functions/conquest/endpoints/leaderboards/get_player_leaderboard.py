"""The players' leaderboard."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.leaderboards import ConquestPlayers
from functions.conquest.operations.leaderboards import leaderboards
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /v1/leaderboard/players", errors=(UnknownConquestSeason, cursors.InvalidCursor))
async def get_player_leaderboard(
    player: Player,
    season_id: Id | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 100,
    cursor: cursors.Cursor = None,
) -> ConquestPlayers:
    """Get the players' leaderboard.

    Returns the players of the current season, or of the named one, by victory points; of as many, who reached them
    first stands before. `user_rank` is your own place as of now; the lines may be 15 seconds old.

    Cost: one read; when the first page is not kept, two reads a line and one for each of their tribes.

    Source: CryptoTribes 4.4.8.
    """
    return await leaderboards.players(player.id, season_id, limit, cursor)
