"""Archive one of my messages."""

from functions.messages.models.messages import MessageView
from functions.messages.operations.inbox import inboxes
from functions.messages.rules.inbox import reading as rules
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("PUT /api/v1/messages/{message_id}/archive", errors=(rules.UnknownMessage,))
async def archive_message(player: Player, message_id: Id, tx: Transaction) -> MessageView:
    """Archive a message.

    Marks the message as read and moves it to the archive: the inbox shows it only when archived messages are asked for.
    Attachments can still be claimed.

    Cost: three reads in one call; a write the first time.

    Source: Player Platform, sprint 4.
    """
    return await inboxes.change(tx, player.id, message_id, rules.archived)
