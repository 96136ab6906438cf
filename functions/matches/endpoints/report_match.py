"""Report a finished match."""

from functions.matches import operations, rules
from functions.matches.models import MatchReport, Receipt
from functions.profiles.api import players as profiles
from shared.declare import Scope, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import GameServer


@endpoint(
    "POST /api/v1/matches", scope=Scope.MATCHES, status=202, errors=(rules.MatchContradicted, profiles.UnknownPlayer)
)
async def report_match(server: GameServer, body: MatchReport, tx: Transaction) -> Receipt:
    """Take in a match and publish that it ended; the same report again changes nothing.

    Reads the report and both profiles in one call; writes the report and the event in one commit.
    """
    return await operations.take_in(tx, body, server.id)
