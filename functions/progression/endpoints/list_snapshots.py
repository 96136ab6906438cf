"""The versions of a slot."""

from functions.progression.models.saves import DEFAULT_SLOT, SlotName, Snapshots
from functions.progression.operations import reading
from functions.progression.rules.versions import SaveNotFound
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/player/progression/snapshots", errors=(SaveNotFound,))
async def list_snapshots(player: Player, slot: SlotName = DEFAULT_SLOT) -> Snapshots:
    """List the versions of a slot.

    The latest versions of a save slot, the current one first, without their data. Older ones are deleted: how many are
    kept is the studio's choice.

    Cost: reads the slot; two reads more where it is not there, or came with a merged account.

    Source: Player Platform.
    """
    return await reading.listed(player.id, slot)
