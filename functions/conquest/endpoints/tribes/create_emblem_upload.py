"""Ask for the upload URL of a tribe's emblem."""

from functions.conquest.operations.tribes import emblem_uploads
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.media.file_names import WrongFileEnding
from shared.media.pictures import UploadRequest, UploadTicket
from shared.media.tickets import UPLOAD_LIFETIME
from shared.model import Id
from shared.rates import UPLOAD_RATE


@endpoint(
    "POST /v1/tribes/{tribe_id}/emblem/upload-url",
    rate=UPLOAD_RATE,
    status=201,
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
        WrongFileEnding,
    ),
    replayable_for=UPLOAD_LIFETIME,
)
async def create_emblem_upload(player: Player, tribe_id: Id, body: UploadRequest, tx: Transaction) -> UploadTicket:
    """Start the upload of a tribe's emblem.

    Returns a signed URL for one PUT of a JPEG, PNG or WebP of at most 5 MB within five minutes. The chieftain may. The
    picture is cut to a square around its middle, of 64, 128 and 256 pixels. The tribe shows it as `emblem` a few
    seconds after it was sent; until then it shows the one before. A later ticket replaces one whose picture is not
    there yet.

    Cost: two reads, two writes; a deletion where another was awaited.
    """
    return await emblem_uploads.start(tx, player.id, tribe_id, body)
