"""How much players write to strangers, in Firestore."""

from functions.messages.models.direct import SenderDay
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

SENDERS = Collection("messages_senders", SenderDay)


def ref(player_id: str) -> Ref[SenderDay]:
    """The document of a sender."""
    return SENDERS.ref(player_id)


async def day_of(tx: Transaction, player_id: str) -> SenderDay:
    """A sender's last day (one read, unless it was fetched); of one who wrote to no stranger yet, an empty one."""
    return await tx.get(SENDERS, player_id) or SenderDay(player_id=player_id)


def save(tx: Transaction, day: SenderDay) -> None:
    """Write a sender's day, which this transaction read."""
    tx.put(SENDERS, day.player_id, day)
