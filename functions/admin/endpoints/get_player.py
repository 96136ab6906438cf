"""One player in full."""

from functions.admin.models.players import PlayerInFull
from functions.admin.operations import players
from functions.profiles.api.players import UnknownPlayer
from shared.declare import endpoint
from shared.extension_points import ADMIN_VIEW
from shared.identity.callers import Support
from shared.model import Id


@endpoint("GET /api/v1/admin/players/{user_id}", errors=(UnknownPlayer,), extension_points=(ADMIN_VIEW,))
async def get_player(support: Support, user_id: Id) -> PlayerInFull:
    """Get a player in full.

    Returns what each service keeps of the player, and which requests about the player your roles allow. A service that
    cannot answer is `failed`; the others are shown.

    Cost: all services at once; each says at its `player_for_admin` what it reads.
    """
    return await players.in_full(user_id, support)
