"""My battles."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.battles import PastBattle
from functions.conquest.operations.battles import records as battles
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /v1/battles/history", errors=(cursors.InvalidCursor,))
async def list_my_battles(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[PastBattle]:
    """List my battles.

    Battles in which units of yours fought, the latest first, of all seasons.

    Cost: a read of the account, one for each battle and one more to see whether another page follows, and one for each
    other player.

    Source: CryptoTribes 4.4.5.
    """
    return await battles.history(player.id, limit, cursor)
