"""Take one's own tribe's emblem down."""

from functions.conquest.models.tribes import TribeBrief
from functions.conquest.operations.tribes import emblems
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from functions.conquest.rules.tribes.emblems import NoEmblem
from functions.conquest.rules.tribes.tribe_views import brief
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "DELETE /v1/tribes/{tribe_id}/emblem",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
        NoEmblem,
    ),
)
async def take_emblem_down(player: Player, tribe_id: Id, tx: Transaction) -> TribeBrief:
    """Take my tribe's emblem down.

    The tribe shows no emblem any more, and one that is on its way is not shown. The chieftain may.

    Cost: two reads, one write, and the event.
    """
    return brief(await emblems.take_down(tx, player.id, tribe_id))
