"""Copy a player for another environment."""

from functions.privacy.models.clones import CopyPlayer, PlayerClone
from functions.privacy.operations import cloning
from functions.profiles.api.players import UnknownPlayer
from shared.declare import Resources, endpoint
from shared.extension_points import CLONING, PERSONAL_DATA
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/privacy/players/{user_id}/clone",
    errors=(UnknownPlayer,),
    extension_points=(CLONING, PERSONAL_DATA),
    resources=Resources(memory=1024),
)
async def clone_player(admin: Admin, user_id: Id, body: CopyPlayer) -> PlayerClone:
    """Clone a player.

    Copies a player without identity, to reproduce a bug in another environment: import the answer there as it is
    (`POST /api/v1/admin/privacy/clones`). It has progress, statistics, battle passes, cosmetics, balances,
    entitlements, scores on boards, and saves as far as the studio's rules of saves name their keys: numbers, times and
    the ids of the game's own things. It has no name, address, id of the player or of others, identity, session, order,
    message, nor any text that a player wrote. `left_out` names what is not in it.

    Cost: one read, one each entry, a query at least of each of what is copied; the audit's write.
    """
    return await cloning.copy(user_id)
