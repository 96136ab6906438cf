"""Ideas that a player votes for."""

from typing import Annotated

from pydantic import Field

from functions.feedback.models.ideas import IdeaView
from functions.feedback.operations import ideas
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/feedback/votes", errors=(cursors.InvalidCursor,))
async def list_my_votes(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[IdeaView]:
    """List my votes.

    Ideas that you vote for, the last vote first. A page may have fewer than `limit`: ideas that were taken down are
    left out.

    Cost: a read of the player, one for each vote and one more, then one for each idea.
    """
    return await ideas.page_of_votes(player.id, limit, cursor)
