"""Move both players' ratings when a match ends."""

from functions.leaderboards.operations import ratings
from functions.matches.events import MatchCompleted
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(MatchCompleted)
async def rate_match(match: MatchCompleted, tx: Transaction) -> None:
    """Rate a match once: three reads in one call, three writes, then the live boards.

    A match that was rated before only moves the boards, in case its first handling died before it did.
    First matches read the profiles, too. A first match of another season keeps the line of the one before (a write
    a player); a match of a season that its player has left reads and writes that season's line.
    """
    await ratings.rate(tx, match)
