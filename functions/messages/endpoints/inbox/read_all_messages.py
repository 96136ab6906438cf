"""Mark all my messages as read."""

from typing import Annotated

from pydantic import Field

from functions.messages.models.messages import ReadAll
from functions.messages.operations.inbox import inboxes
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Moment


@endpoint("PUT /api/v1/messages/read")
async def read_all_messages(
    player: Player,
    tx: Transaction,
    until: Annotated[
        Moment | None, Field(description="`created_at` of the latest message that was shown; null: all until now.")
    ] = None,
) -> ReadAll:
    """Mark all messages as read.

    Marks every message that has arrived until a moment, however many there are. Give `until`, so that a message that
    arrives meanwhile stays unread. What is read stays read.

    Cost: one read, one write.
    """
    return await inboxes.read_all(tx, player.id, until)
