"""Report a finished match."""

from functions.matches import operations, rules
from functions.matches.models import MatchReport, Receipt
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import GameServer
from shared.scopes import Scope


@endpoint(
    "POST /api/v1/matches", scope=Scope.MATCHES, status=202, errors=(rules.MatchContradicted, profiles.UnknownPlayer)
)
async def report_match(server: GameServer, body: MatchReport, tx: Transaction) -> Receipt:
    """Report a match.

    Takes in the result of a finished match. Statistics, ratings and XP follow within a second. The same report again
    changes nothing.

    Cost: reads the report and both profiles in one call; writes the report and the event in one commit.
    """
    return await operations.take_in(tx, body, server.id)
