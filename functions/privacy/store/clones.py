"""Clones that were imported, in Firestore."""

from functions.privacy.models.clones import ImportedClone
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

CLONES = Collection("privacy_clones", ImportedClone)


async def clone_in(tx: Transaction, clone_id: str) -> ImportedClone | None:
    """A clone that was imported (one read)."""
    return await tx.get(CLONES, clone_id)


def add(tx: Transaction, imported: ImportedClone) -> None:
    """Write a clone that this transaction found missing."""
    tx.put(CLONES, imported.clone_id, imported)
