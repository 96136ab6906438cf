"""An earlier version that support restores."""

from functions.progression.models.saves import DEFAULT_SLOT, SavedBy, SaveResult, SlotName, Version
from functions.progression.models.support import RestorePlayerSnapshot
from functions.progression.operations import restoring
from functions.progression.rules.json_objects import InvalidSave, SaveTooLarge
from functions.progression.rules.versions import SaveConflict, SaveIdReused, SaveNotFound, SnapshotNotFound
from shared.declare import Resources, endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Support
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/progression/players/{player_id}/snapshots/{version}/restore",
    errors=(SaveNotFound, SnapshotNotFound, SaveConflict, SaveIdReused, InvalidSave, SaveTooLarge),
    resources=Resources(memory=1024, concurrency=4),
)
async def restore_player_snapshot(
    staff: Support,
    player_id: Id,
    version: Version,
    body: RestorePlayerSnapshot,
    slot: SlotName = DEFAULT_SLOT,
) -> RawJson[SaveResult]:
    """Restore a version of a player's slot.

    Makes a new version with the data of an earlier one, as the player can, for a `reason`. The player's devices get it
    with their next load; a save that they make from an older version is a conflict, and is merged or refused like any
    other.

    Cost: as for the player.
    """
    return await restoring.restore(player_id, slot, version, body, SavedBy.SUPPORT)
