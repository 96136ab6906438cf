"""Promote a member."""

from functions.conquest.models.tribes import ChangeTribeRole, TribeBrief
from functions.conquest.operations.tribes import tribes as operations
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from functions.conquest.rules.tribes.tribe_views import brief
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /v1/tribes/{tribe_id}/promote",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
        tribes.TribeRoleFull,
    ),
)
async def promote_tribe_member(player: Player, tribe_id: Id, body: ChangeTribeRole, tx: Transaction) -> TribeBrief:
    """Promote a member.

    The chieftain makes a warrior a captain, or a captain a warrior again.

    Cost: two reads, one write.
    """
    return brief(await operations.promote(tx, player.id, tribe_id, body))
