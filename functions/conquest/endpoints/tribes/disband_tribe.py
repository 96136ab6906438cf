"""Disband a tribe."""

from functions.conquest.models.tribes import TribeBrief
from functions.conquest.operations.tribes import tribes as operations
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from functions.conquest.rules.tribes.tribe_views import brief
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /v1/tribes/{tribe_id}/disband",
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
async def disband_tribe(player: Player, tribe_id: Id, tx: Transaction) -> TribeBrief:
    """Disband a tribe.

    Ends the tribe. The chieftain may, but not in the last day of a season. All units come home, its territories are
    nobody's, and its name and tag can be taken by others. Members keep their victory points.

    Cost: a read a member, and two a territory; as many writes.
    """
    return brief(await operations.disband(tx, player.id, tribe_id))
