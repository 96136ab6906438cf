"""Grant XP for something else than a match."""

from functions.battlepass.models.grants import GrantedXp, GrantXp
from functions.battlepass.operations import grants
from functions.battlepass.rules.grants import GrantContradicted, grant_ids
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import GameServer
from shared.model import Id
from shared.rates import GRANT_RATE
from shared.scopes import Scope
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/battlepass/progress/{player_id}/xp",
    rate=GRANT_RATE,
    scope=Scope.XP,
    errors=(profiles.UnknownPlayer, GrantContradicted),
)
async def grant_xp(
    server: GameServer, player_id: Id, body: GrantXp, tx: Transaction, context: RequestContext
) -> GrantedXp:
    """Grant XP to a player.

    The XP is added to the player's season and profile. It counts for the season that was on at `earned_at`. A grant
    counts once: the same `grant_id` is the same grant; without one, the same Idempotency-Key; without either, the same
    content on the same day. A player can get 100 grants a minute.

    Cost: three reads in one call, three writes; two more writes for the event when a level is reached. Without id and
    key, one more read in the first hour of a day: of the day before.
    """
    ids = grant_ids(body, server.id, context.idempotency_key, tx.now)
    return await grants.grant(tx, ids, server.id, player_id, body)
