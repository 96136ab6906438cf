"""A version of a player's slot, for support."""

from functions.progression.models.saves import DEFAULT_SLOT, Save, SlotName, Version
from functions.progression.operations import reading
from functions.progression.rules.versions import SaveNotFound, SnapshotNotFound
from shared.declare import endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Support
from shared.model import Id


@endpoint(
    "GET /api/v1/admin/progression/players/{player_id}/snapshots/{version}", errors=(SaveNotFound, SnapshotNotFound)
)
async def get_player_snapshot(
    staff: Support, player_id: Id, version: Version, slot: SlotName = DEFAULT_SLOT
) -> RawJson[Save]:
    """Get a version of a player's slot.

    Returns one of the versions that are kept, with its data.

    Cost: reads the slot and the version's data, as for the player.
    """
    return await reading.earlier(player_id, slot, version)
