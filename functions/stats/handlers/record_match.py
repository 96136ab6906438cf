"""Record a match in both players' history and statistics."""

from functions.matches.events import MatchCompleted
from functions.stats.operations import recording
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(MatchCompleted)
async def record_match(match: MatchCompleted, tx: Transaction) -> None:
    """Record a match once: two reads, three writes. First matches read the profiles, too.

    A match that arrives late and breaks a streak counts the wins that came after it. One round trip to Redis
    forgets both players' pages.
    """
    await recording.record(tx, match)
