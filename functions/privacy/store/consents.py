"""What players have agreed to, in Firestore."""

from functions.privacy.models.consents import PlayerConsents
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

CONSENTS = Collection("privacy_consents", PlayerConsents)


async def consents(player_id: str) -> PlayerConsents | None:
    """What a player has agreed to (one read)."""
    return await CONSENTS.get(player_id)


async def consents_in(tx: Transaction, player_id: str) -> PlayerConsents | None:
    """The same in a transaction (one read)."""
    return await tx.get(CONSENTS, player_id)


def save(tx: Transaction, changed: PlayerConsents) -> None:
    """Write what a player has agreed to, which this transaction read, or found missing."""
    tx.put(CONSENTS, changed.player_id, changed)
