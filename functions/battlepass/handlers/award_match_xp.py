"""Award battle-pass XP when a match ends."""

from functions.battlepass.operations import awards
from functions.matches.events import MatchCompleted
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(MatchCompleted)
async def award_match_xp(match: MatchCompleted, tx: Transaction) -> None:
    """Add the match's XP to both seasons and both profiles, and log it, in one commit; once a match.

    Four reads in one call, six writes. The season is the one that was on when the match ended, so that
    a match is not lost that ends with its season; between seasons XP counts for the profile only.
    """
    await awards.award(tx, match)
