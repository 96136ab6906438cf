"""Claiming what a message brings."""

from collections.abc import Sequence
from datetime import datetime

from functions.messages.models.messages import Message
from functions.messages.rules.inbox.reading import is_to_everyone
from functions.messages.rules.inbox.sending import message_id_of
from shared.errors import DomainError
from shared.granting import GIFT, Granted


class NothingToClaim(DomainError):
    """The message brings nothing."""

    status = 409
    code = "NOTHING_TO_CLAIM"
    message = "This message has no attachments."


def is_due(message: Message) -> bool:
    """Whether there is something to claim that was not claimed. Raises NothingToClaim for a message without any."""
    if not message.attachments:
        raise NothingToClaim(message_id=message.message_id)
    return message.claimed_at is None


def gift_of(message: Message, player_id: str) -> str:
    """What names the one grant of a message to a player: the message, or of one to everyone both of them."""
    to_everyone = is_to_everyone(message.message_id)
    named = message_id_of(f"{message.message_id}:{player_id}") if to_everyone else message.message_id
    return f"{GIFT}{named}"


def claimed(message: Message, granted: Sequence[Granted], now: datetime) -> Message:
    """The message when its attachments were claimed."""
    return message.model_copy(update={"claimed_at": now, "granted": tuple(granted)})
