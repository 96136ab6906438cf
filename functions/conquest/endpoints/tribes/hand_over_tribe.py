"""Hand a tribe over."""

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
    "POST /v1/tribes/{tribe_id}/hand-over",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
    ),
)
async def hand_over_tribe(player: Player, tribe_id: Id, body: TribeMemberId, tx: Transaction) -> TribeBrief:
    """Make another member the chieftain.

    You take the role that the member had.

    Cost: two reads, one write.
    """
    return brief(await operations.hand_over(tx, player.id, tribe_id, body.player_id))
