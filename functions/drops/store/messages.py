"""What Twitch told us, in Firestore."""

from functions.drops.models.webhooks import TwitchMessage
from shared.firestore.collection import Collection
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.identity.digests import digest

MESSAGES = Collection("drops_messages", TwitchMessage)


def name_of(message_id: str) -> str:
    """Under which name a message is kept: Twitch's ids may have any characters."""
    return digest(message_id)


def add(tx: Transaction, message: TwitchMessage) -> None:
    """Keep a message; the commit raises AlreadyDone for one that was kept before."""
    tx.create(MESSAGES, name_of(message.message_id), message, otherwise=AlreadyDone())


async def message(name: str) -> TwitchMessage | None:
    """A message (one read)."""
    return await MESSAGES.get(name)


def close(tx: Transaction, name: str, message: TwitchMessage) -> None:
    """Keep that a message was handled, without its body."""
    tx.put(MESSAGES, name, message.model_copy(update={"body": "", "handled_at": tx.now}), overwrite=True)
