"""Save what was uploaded."""

from functions.progression.models.saves import DEFAULT_SLOT, FinishUpload, Resolve, SaveResult, SlotName
from functions.progression.operations import uploads
from functions.progression.rules import json_objects as sizes
from functions.progression.rules import server_only, versions
from functions.progression.rules.uploads import SaveNotUploaded
from functions.progression.settings import SAVE_UPLOAD_RATE
from shared.declare import Resources, endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Player
from shared.model import Id


# The worst object of 4 MiB takes 120 MB, and a merge has four of them.
@endpoint(
    "POST /api/v1/player/progression/uploads/{upload_id}/finish",
    rate=SAVE_UPLOAD_RATE,
    errors=(
        SaveNotUploaded,
        sizes.InvalidSave,
        sizes.SaveTooLarge,
        versions.SaveConflict,
        versions.BaseVersionGone,
        versions.SaveIdReused,
        versions.TooManySlots,
        versions.SlotsMerged,
        server_only.ServerOnlyKey,
    ),
    resources=Resources(memory=1024, concurrency=1),
)
async def finish_upload(
    player: Player,
    upload_id: Id,
    body: FinishUpload,
    slot: SlotName = DEFAULT_SLOT,
    resolve: Resolve = Resolve.REFUSE,
) -> RawJson[SaveResult]:
    """Finish the upload of a save.

    Makes what was uploaded the slot's next version. The same holds as for a save that is sent in a request: see
    `PUT /api/v1/player/progression`. After a `SAVE_CONFLICT`, the same upload can be finished again for a day.

    Cost: reads and writes as a save that is sent in a request, and two calls to Cloud Storage.
    """
    return await uploads.finish(player.id, upload_id, slot, body, resolve)
