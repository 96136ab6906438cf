"""Sending messages to one player."""

import uuid

from functions.commerce.api import deliveries
from functions.messages.models.messages import SendMessage, SentMessage
from functions.messages.rules.inbox import sending as rules
from functions.messages.settings import settings
from functions.messages.store import messages
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def by_staff(tx: Transaction, player_id: str, body: SendMessage) -> SentMessage:
    """Send a player a message of the game's staff. One read, one write; who grants each item is asked.

    Raises UnknownPlayer, InvalidAttachments, ExpiryNotPossible, AlreadySent.
    """
    if body.attachments:
        rules.check(await deliveries.problems_of(body.attachments))
    await profiles.require(tx, [player_id])
    return keep(tx, player_id, body)


def keep(tx: Transaction, player_id: str, body: SendMessage) -> SentMessage:
    """Keep a message that somebody has checked. One write. Raises ExpiryNotPossible, AlreadySent."""
    message_id = rules.message_id_of(f"staff:{player_id}:{body.fact or uuid.uuid4().hex}")
    message = rules.by_staff(body, message_id, player_id, tx.now, settings().message_days)
    messages.add(tx, message, rules.AlreadySent(message_id=message_id))
    return SentMessage(message_id=message_id)
