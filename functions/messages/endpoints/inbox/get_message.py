"""One of my messages."""

from functions.messages.models.messages import MessageView
from functions.messages.operations.inbox import inboxes
from functions.messages.rules.inbox.reading import UnknownMessage
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.mail.languages import Language
from shared.model import Id


@endpoint("GET /api/v1/messages/{message_id}", errors=(UnknownMessage,))
async def get_message(player: Player, message_id: Id, tx: Transaction, language: Language | None = None) -> MessageView:
    """Get a message.

    Returns a message. The text is in `language`, by default the one that you have chosen, if the message has that
    language. The message stays unread until it is marked as read.

    Cost: three reads in one call.

    Source: Player Platform, sprint 4.
    """
    return await inboxes.show(tx, player.id, message_id, language)
