"""Ask for a banner upload URL."""

from functions.profiles.models import PictureKind, UploadRequest, UploadTicket
from functions.profiles.operations import uploads
from functions.profiles.rules.file_names import WrongFileEnding
from functions.profiles.rules.pictures import UPLOAD_LIFETIME
from functions.profiles.rules.profiles import UnknownPlayer
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /api/v1/profiles/me/banner/upload-url",
    rate=Rate.UPLOAD,
    status=201,
    errors=(UnknownPlayer, WrongFileEnding),
    replayable_for=UPLOAD_LIFETIME,
)
async def create_banner_upload(player: Player, body: UploadRequest, tx: Transaction) -> UploadTicket:
    """A signed URL for one PUT of a JPEG, PNG or WebP of 10 MB and 8192 by 8192 pixels at most, within five minutes.

    A WebP may have half as many pixels; the bytes decide what a file is.

    Reads and writes the profile, which shows from then on how far the upload is.
    """
    return await uploads.start_upload(tx, player.id, PictureKind.BANNER, body)
