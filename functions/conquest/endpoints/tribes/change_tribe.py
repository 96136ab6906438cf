"""Describe a tribe."""

from functions.conquest.models.tribes import DescribeTribe, TribeBrief
from functions.conquest.operations.tribes import tribes as operations
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from functions.conquest.rules.tribes.tribe_views import brief
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "PATCH /v1/tribes/{tribe_id}",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
    ),
)
async def change_tribe(player: Player, tribe_id: Id, body: DescribeTribe, tx: Transaction) -> TribeBrief:
    """Change what a tribe says of itself.

    Changes the description. The chieftain may; the name and the tag stay.

    Cost: two reads, one write.
    """
    return brief(await operations.describe(tx, player.id, tribe_id, body.description))
