"""Where the count of all bugs and ideas has come to, in Firestore."""

from functions.feedback.models.recounts import RecountPlace
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

RECOUNTS = Collection("feedback_recounts", RecountPlace)
CURRENT = "current"


async def place() -> RecountPlace:
    """Where the last run has come to (one read); the beginning, where it came to its end."""
    return await RECOUNTS.get(CURRENT) or RecountPlace()


def keep(tx: Transaction, reached: RecountPlace) -> None:
    """Write how far a run has come."""
    tx.put(RECOUNTS, CURRENT, reached, overwrite=True)


def forget(tx: Transaction) -> None:
    """Have the next run begin anew."""
    tx.delete(RECOUNTS, CURRENT)
