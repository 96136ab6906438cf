"""A player's slots, for support."""

from functions.progression.models.support import PlayerSlotList
from functions.progression.operations import support
from shared.declare import endpoint
from shared.identity.callers import Support
from shared.model import Id


@endpoint("GET /api/v1/admin/progression/players/{player_id}/slots")
async def list_player_slots(staff: Support, player_id: Id) -> PlayerSlotList:
    """List a player's save slots.

    The slots by name, each with the versions that are kept, and which of those are suspicious.

    Cost: a read, and one for each slot.
    """
    return await support.slots_of(player_id)
