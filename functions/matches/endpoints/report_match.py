"""Report a finished match."""

from functions.matches import rules, store
from functions.matches.models import MatchReport, Receipt, TakenReport
from functions.profiles.api import players as profiles
from shared.declare import Scope, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import GameServer


@endpoint(
    "POST /api/v1/matches", scope=Scope.MATCHES, status=202, errors=(rules.MatchContradicted, profiles.UnknownPlayer)
)
async def report_match(server: GameServer, body: MatchReport, tx: Transaction) -> Receipt:
    """Report a match.

    Takes in the result of a finished match. Statistics, ratings and XP follow within a second. The same report again
    changes nothing.

    Cost: reads the report and both profiles in one call; writes the report and the event in one commit.
    """
    player_ids = [player.player_id for player in body.players]
    digest = rules.digest(body)
    known = await store.taken_report(tx, body.match_id, player_ids)
    if known is not None:
        if known.digest != digest:
            raise rules.MatchContradicted(match_id=body.match_id)
        return Receipt(match_id=body.match_id, repeated=True)
    await profiles.require(tx, player_ids)
    store.add(tx, TakenReport(match_id=body.match_id, digest=digest, reported_by=server.id, reported_at=tx.now))
    tx.emit(rules.completed(body, tx.now))
    return Receipt(match_id=body.match_id, repeated=False)
