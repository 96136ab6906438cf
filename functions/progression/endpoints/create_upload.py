"""Ask for the upload URL of a save."""

from functions.progression.models.uploads import SaveUploadRequest, SaveUploadTicket
from functions.progression.operations import uploads
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.rates import UPLOAD_RATE


@endpoint("POST /api/v1/player/progression/uploads", rate=UPLOAD_RATE, status=201)
async def create_upload(player: Player, body: SaveUploadRequest) -> SaveUploadTicket:
    """Start the upload of a save.

    Returns a signed URL for one PUT of the JSON object of a save of more than 1 MiB, within five minutes. The object
    may have 4 MiB, unpacked if it is sent as gzip. Then finish the upload.

    Cost: nothing.
    """
    return await uploads.start(player.id, body)
