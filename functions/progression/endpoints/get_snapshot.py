"""An earlier version of a slot."""

from functions.progression.models.saves import DEFAULT_SLOT, Save, SlotName, Version
from functions.progression.operations import reading
from functions.progression.rules.versions import SaveNotFound, SnapshotNotFound
from shared.declare import endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Player


@endpoint("GET /api/v1/player/progression/snapshots/{version}", errors=(SaveNotFound, SnapshotNotFound))
async def get_snapshot(player: Player, version: Version, slot: SlotName = DEFAULT_SLOT) -> RawJson[Save]:
    """Get a version of a slot.

    Returns one of the versions that are listed, with its data.

    Cost: reads the slot and the version's data; two reads more where the slot came with a merged account; two calls to
    Cloud Storage instead of the second where the data has more than 64 KiB compressed.
    """
    return await reading.earlier(player.id, slot, version)
