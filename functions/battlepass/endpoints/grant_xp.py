"""Grant XP for something else than a match."""

from functions.battlepass.models.grants import GrantedXp, GrantXp
from functions.battlepass.operations import grants
from functions.battlepass.rules.grants import GrantContradicted, grant_ids
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
    """Add XP to a player's season and profile, once a `grant_id`, Idempotency-Key, or content and day; 100 a minute.

    It counts for the season that was on when it was earned. Three reads in one call, three writes; an event of two
    more when a level is reached. Without id and key, in the first hour of a day, a read more: of the day before.
    """
    ids = grant_ids(body, server.id, context.idempotency_key, tx.now)
    return await grants.grant(tx, ids, server.id, player_id, body)
