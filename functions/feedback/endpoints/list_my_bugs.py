"""Bugs that a player reported."""

from typing import Annotated

from pydantic import Field

from functions.feedback.models.bugs import MyBug
from functions.feedback.operations import bugs
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/feedback/bugs", errors=(cursors.InvalidCursor,))
async def list_my_bugs(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[MyBug]:
    """List my bug reports.

    Bugs that you reported, the last reported first, each with what became of it. They are kept for a time after you
    last reported them.

    Cost: a read of the player, one for each report and one more, then one for each bug.
    """
    return await bugs.page_of(player.id, limit, cursor)
