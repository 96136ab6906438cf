"""Files of players' data, as Firestore knows of them."""

from functions.privacy.models.exports import DataExport
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

EXPORTS = Collection("privacy_exports", DataExport)


async def export(player_id: str) -> DataExport | None:
    """The last file of a player's data (one read)."""
    return await EXPORTS.get(player_id)


async def export_in(tx: Transaction, player_id: str) -> DataExport | None:
    """The same in a transaction (one read)."""
    return await tx.get(EXPORTS, player_id)


def save(tx: Transaction, changed: DataExport) -> None:
    """Write what is known of a file, which this transaction read, or found missing."""
    tx.put(EXPORTS, changed.player_id, changed)
