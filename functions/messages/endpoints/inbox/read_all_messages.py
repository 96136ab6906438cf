"""Mark all my messages as read."""

from functions.messages.models.messages import ReadAll
from functions.messages.operations.inbox import inboxes
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("PUT /api/v1/messages/read")
async def read_all_messages(player: Player, tx: Transaction) -> ReadAll:
    """Mark all messages as read.

    Marks every message that has arrived until now, however many there are.

    Cost: one read, one write.
    """
    return await inboxes.read_all(tx, player.id)
