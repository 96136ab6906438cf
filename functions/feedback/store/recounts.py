"""Where the count of all bugs and ideas has come to, in Firestore."""

from functions.feedback.models.recounts import RecountPlace
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

RECOUNTS = Collection("feedback_recounts", RecountPlace)
CURRENT = "current"


async def place() -> RecountPlace:
    """Where the last run has come to (one read); the beginning, where it came to its end."""
    return await RECOUNTS.get(CURRENT) or RecountPlace()


async def forget() -> None:
    """Have the next run begin anew (one write)."""

    async def delete(tx: Transaction) -> None:
        tx.delete(RECOUNTS, CURRENT)

    await transaction.run(delete)


async def keep(reached: RecountPlace) -> None:
    """Keep how far a run has come (one write)."""

    async def write(tx: Transaction) -> None:
        tx.put(RECOUNTS, CURRENT, reached, overwrite=True)

    await transaction.run(write)
