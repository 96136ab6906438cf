"""A creator's history."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.moderation.standings import CreatorHistory
from functions.ugc.operations.moderation import histories
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Moderator
from shared.model import Id


@endpoint("GET /api/v1/admin/ugc/creators/{player_id}", errors=(cursors.InvalidCursor,))
async def get_creator(
    moderator: Moderator,
    player_id: Id,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> CreatorHistory:
    """Get a creator's history.

    A player's strikes with what they lead to, how right their reports were, and the decisions on what they made, the
    latest first.

    Cost: two reads, one for each decision, and one more to see whether there is another page.
    """
    return await histories.history(player_id, limit, cursor)
