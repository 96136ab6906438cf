"""Claim what a message brings."""

from functions.messages.models.messages import MessageView
from functions.messages.operations.inbox import claims
from functions.messages.rules.inbox.claims import NothingToClaim
from functions.messages.rules.inbox.reading import UnknownMessage
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /api/v1/messages/{message_id}/claim",
    errors=(UnknownMessage, NothingToClaim),
    extension_points=(GRANTING,),
)
async def claim_attachments(player: Player, message_id: Id, tx: Transaction) -> MessageView:
    """Claim the attachments of a message.

    Grants you all attachments of the message, once, and marks it as read. `granted` has the outcome of each: `granted`;
    `replaced` by something else, as you had it already; `owned` or `no_room` where nothing replaces it. Claiming again
    grants nothing more, and returns the same answer.

    Cost: three reads in one call, and what the items need in another; writes the message and what the items change.
    """
    return await claims.claim(tx, player.id, message_id)
