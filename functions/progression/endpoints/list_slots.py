"""A player's slots."""

from functions.progression.models.saves import Slots
from functions.progression.operations import slots
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/player/progression/slots")
async def list_slots(player: Player) -> Slots:
    """List my save slots.

    Your slots by name, with their current versions, without data. Those of an account that was merged into yours are
    among them; one whose name you had already has another name here.

    Cost: a read, and one for each slot.
    """
    return await slots.listed(player.id)
