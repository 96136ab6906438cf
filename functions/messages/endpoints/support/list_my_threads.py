"""My support threads."""

from typing import Annotated

from pydantic import Field

from functions.messages.models.support import ThreadSummary
from functions.messages.operations.support import threads
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/messages/support", errors=(cursors.InvalidCursor,))
async def list_my_threads(
    player: Player,
    tx: Transaction,
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[ThreadSummary]:
    """List my support threads.

    Returns your support threads; those that changed last come first.

    Cost: a read, one for each thread, and one more to see whether there is another page.

    Source: Player Platform, sprint 4.
    """
    return await threads.page(tx, player.id, limit, cursor)
