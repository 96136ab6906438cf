"""Leave a tribe."""

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
    "POST /v1/tribes/{tribe_id}/leave",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
    ),
)
async def leave_tribe(player: Player, tribe_id: Id, tx: Transaction) -> TribeBrief:
    """Leave a tribe.

    Ends your membership. Your units come home from its territories; a territory where nobody else stands is nobody's
    again. The points that you won stay with the tribe, and are yours, too. A chieftain is followed by the eldest
    captain, else by the eldest warrior; when the last member leaves, the tribe is disbanded.

    Cost: three reads, one for each of its territories, and one more for each with units of yours; as many writes.

    Source: CryptoTribes 4.4.7.
    """
    return brief(await operations.leave(tx, player.id, tribe_id))
