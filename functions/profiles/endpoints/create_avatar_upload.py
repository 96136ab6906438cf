"""Ask for an avatar upload URL."""

from functions.profiles.models.pictures import PictureKind
from functions.profiles.operations import uploads
from functions.profiles.rules.profiles import UnknownPlayer
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.media.file_names import WrongFileEnding
from shared.media.pictures import UploadRequest, UploadTicket
from shared.media.tickets import UPLOAD_LIFETIME
from shared.rates import UPLOAD_RATE


@endpoint(
    "POST /api/v1/profiles/me/avatar/upload-url",
    rate=UPLOAD_RATE,
    status=201,
    errors=(UnknownPlayer, WrongFileEnding),
    replayable_for=UPLOAD_LIFETIME,
)
async def create_avatar_upload(player: Player, body: UploadRequest, tx: Transaction) -> UploadTicket:
    """Start an avatar upload.

    Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 5 MB and 8192 by 8192
    pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type is
    checked by the file's bytes. From then on the profile shows the state of the upload.

    Cost: reads and writes the profile.
    """
    return await uploads.start_upload(tx, player.id, PictureKind.AVATAR, body)
