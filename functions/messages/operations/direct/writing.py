"""Writing to another player."""

import uuid

from functions.friends.api import relations
from functions.messages.models.direct import WriteMessage
from functions.messages.models.messages import Sender, SentMessage
from functions.messages.rules.direct import writing as rules
from functions.messages.settings import settings
from functions.messages.store import messages, senders
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def write(tx: Transaction, player_id: str, other_id: str, body: WriteMessage) -> SentMessage:
    """Put a message into another player's inbox; of somebody whom they block it goes nowhere, and looks the same.

    Six reads in one call; a write, and one more to a stranger. Raises NotWithOneself, UnknownPlayer, PlayerIsBlocked,
    MessagesRefused, DailyMessagesUsed.
    """
    own = (senders.ref(player_id), *relations.refs(player_id, other_id))
    await tx.fetch(*profiles.refs((player_id, other_id)), *own)
    standing = await relations.standing(tx, player_id, other_id)
    cards = await profiles.require(tx, (player_id, standing.other_id))
    rules.check(standing, allows=cards[standing.other_id].allow_messages)
    if not standing.are_friends:
        day = await senders.day_of(tx, player_id)
        senders.save(tx, rules.counted(day, tx.now, settings().daily_messages_to_strangers))
    message_id = uuid.uuid4().hex
    if not standing.is_blocked:
        sender = Sender(user_id=player_id, display_name=cards[player_id].display_name)
        message = rules.written(message_id, standing.other_id, sender, body, tx.now, settings().message_days)
        messages.add(tx, message, None)
    return SentMessage(message_id=message_id)
