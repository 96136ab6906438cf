"""How far a tribe's emblem is."""

from functions.conquest.operations.tribes import emblem_uploads
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from functions.conquest.rules.tribes.emblems import NoEmblemUpload
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.media.pictures import UploadProgress
from shared.model import Id


@endpoint(
    "GET /v1/tribes/{tribe_id}/emblem/upload",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
        NoEmblemUpload,
    ),
)
async def get_emblem_upload(player: Player, tribe_id: Id) -> UploadProgress:
    """Get the state of an emblem's upload.

    Tells the chieftain how far the latest upload is: `ready` with the picture, or `refused` with the reason. It is
    known for seven days.

    Cost: three reads.
    """
    return await emblem_uploads.progress(player.id, tribe_id)
