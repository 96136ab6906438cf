"""An earlier version that is restored."""

from functions.progression.models.saves import DEFAULT_SLOT, RestoreSnapshot, SavedBy, SaveResult, SlotName, Version
from functions.progression.operations import restoring
from functions.progression.rules.json_objects import InvalidSave, SaveTooLarge
from functions.progression.rules.versions import SaveConflict, SaveIdReused, SaveNotFound, SnapshotNotFound
from functions.progression.settings import SAVE_UPLOAD_RATE
from shared.declare import Resources, endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Player


@endpoint(
    "POST /api/v1/player/progression/snapshots/{version}/restore",
    rate=SAVE_UPLOAD_RATE,
    audited=True,
    errors=(SaveNotFound, SnapshotNotFound, SaveConflict, SaveIdReused, InvalidSave, SaveTooLarge),
    resources=Resources(memory=1024, concurrency=4),
)
async def restore_snapshot(
    player: Player, version: Version, body: RestoreSnapshot, slot: SlotName = DEFAULT_SLOT
) -> RawJson[SaveResult]:
    """Restore a version of a slot.

    Makes a new version with the data of an earlier one, if the slot still has `expected_version`. The versions in
    between stay, so that this can be undone. Keys that only the game's servers set stay as they are now. The rules
    of keys hold as for a save.

    Cost: reads the slot, the rules and the version's data; writes the slot and the data of the version before, deletes
    that of the oldest; writes an entry of the audit trail.
    """
    return await restoring.restore(player.id, slot, version, body, SavedBy.PLAYER)
