"""One tribe."""

from functions.conquest.models.tribes import TribeView
from functions.conquest.operations.tribes import tribe_reading
from functions.conquest.rules.tribes import tribes
from functions.conquest.store.tribes import PAGE
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /v1/tribes/{tribe_id}", errors=(tribes.UnknownTribe,), cache=CachedPage(PAGE, seconds=15, shared_by_all=True)
)
async def get_tribe(player: Player, tribe_id: Id) -> TribeView:
    """Get a tribe.

    Returns its members, victory points, rank and territories. The answer may be 15 seconds old. A tribe that was
    disbanded has no members.

    Cost: when not cached, two reads a member and three more.

    Source: CryptoTribes 4.4.7.
    """
    return await tribe_reading.shown(tribe_id)
