"""Mark one of my messages as read."""

from functions.messages.models.messages import MessageView
from functions.messages.operations.inbox import inboxes
from functions.messages.rules.inbox import reading as rules
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("PUT /api/v1/messages/{message_id}/read", errors=(rules.UnknownMessage,))
async def read_message(player: Player, message_id: Id, tx: Transaction) -> MessageView:
    """Mark a message as read.

    A second time changes nothing.

    Cost: three reads in one call; a write the first time.

    Source: Player Platform, sprint 4.
    """
    return await inboxes.change(tx, player.id, message_id, rules.read)
