"""Grant XP for something else than a match."""

from functions.battlepass.models.grants import GrantedXp, GrantXp
from functions.battlepass.rules.grants import GrantContradicted, grant_fact
from functions.battlepass.store import grants
from functions.profiles.api import players as profiles
from shared.declare import Rate, Scope, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import GameServer
from shared.model import Id
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/battlepass/progress/{player_id}/xp",
    rate=Rate.GRANT,
    scope=Scope.XP,
    errors=(profiles.UnknownPlayer, GrantContradicted),
)
async def grant_xp(
    server: GameServer, player_id: Id, body: GrantXp, tx: Transaction, context: RequestContext
) -> GrantedXp:
    """Add XP to a player's season and profile, once a `grant_id` (or Idempotency-Key); 100 a minute a player.

    It counts for the season that was on when it was earned. Three reads in one call, three writes; an event of two
    more when a level is reached.
    """
    fact = grant_fact(body, server.id, context.idempotency_key)
    return await grants.grant(tx, fact, server.id, player_id, body)
