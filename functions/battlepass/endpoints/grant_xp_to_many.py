"""Grant XP for what several players did together."""

from functions.battlepass.models.grants import GrantedToMany, GrantXpToMany
from functions.battlepass.operations import bulk_grants
from shared.declare import endpoint
from shared.identity.callers import GameServer
from shared.scopes import Scope


@endpoint("POST /api/v1/battlepass/xp", scope=Scope.XP)
async def grant_xp_to_many(server: GameServer, body: GrantXpToMany) -> GrantedToMany:
    """Grant XP to several players.

    Grants XP to up to 100 players for what they did together. A `grant_id` counts once a player, whether it comes here
    or alone. The answer says for each player what was granted, or why nothing was: one who is refused holds up nobody.
    A player can get 100 grants a minute, those of one player included: who has had them is refused with `RATE_LIMITED`.
    Send the same request again when its answer was lost, or is 503: who has the XP already does not get it twice.

    Cost: three reads and three writes a player, in two calls for 20 players; two more writes where a level is reached.
    """
    return await bulk_grants.grant_to_many(server.id, body)
