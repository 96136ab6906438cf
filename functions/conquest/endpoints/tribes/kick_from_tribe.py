"""Send a member away."""

from functions.conquest.models.tribes import TribeBrief, TribeMemberId
from functions.conquest.operations.tribes import tribes as operations
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from functions.conquest.rules.tribes.tribe_views import brief
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /v1/tribes/{tribe_id}/kick",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
        tribes.TribeKept,
    ),
)
async def kick_from_tribe(player: Player, tribe_id: Id, body: TribeMemberId, tx: Transaction) -> TribeBrief:
    """Send a member away.

    The chieftain sends anybody away, a captain warriors; nobody does in the last day of a season. The member's units
    come home as when they leave.

    Cost: four reads, one for each territory, and one more for each with units of the member; as many writes, and a
    notice.
    """
    return brief(await operations.kick(tx, player.id, tribe_id, body.player_id))
