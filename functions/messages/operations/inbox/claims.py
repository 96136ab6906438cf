"""Claiming what messages bring."""

from functions.commerce.api import deliveries
from functions.messages.models.messages import MessageView
from functions.messages.operations.inbox import inboxes
from functions.messages.rules.inbox import claims as rules
from functions.messages.rules.inbox.reading import read
from shared.firestore.transaction import Transaction


async def claim(tx: Transaction, player_id: str, message_id: str) -> MessageView:
    """Grant what a message brings, once, in the commit that marks it claimed and read.

    Three reads in one call, then what those need who grant the items, in one; writes the message and what they write.
    Raises UnknownMessage, NothingToClaim.
    """
    inbox, message = await inboxes.of_player(tx, player_id, message_id)
    if rules.is_due(message):
        gift = rules.gift_of(message, player_id)
        granted = await deliveries.deliver(tx, player_id, message.attachments, gift)
        message = rules.claimed(read(message, tx.now), granted, tx.now)
        inbox = inboxes.keep(tx, message, inbox)
    return await inboxes.seen(tx, message, inbox)
