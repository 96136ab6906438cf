"""Say that an avatar was sent, and ask how far it is."""

from functions.profiles.models.pictures import PictureKind, UploadConfirmation
from functions.profiles.operations import uploads
from functions.profiles.rules.profiles import UnknownPlayer
from functions.profiles.rules.uploads import NotUploaded, UnknownUpload
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.media.pictures import UploadProgress


@endpoint("POST /api/v1/profiles/me/avatar/confirm", errors=(UnknownPlayer, UnknownUpload, NotUploaded))
async def confirm_avatar_upload(player: Player, body: UploadConfirmation, tx: Transaction) -> UploadProgress:
    """Confirm an avatar upload.

    The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
    `processing`: a repeat does nothing twice.

    Cost: reads the profile; writes it, and publishes that the picture is overdue, only when Cloud Storage has not given
    notice of the file ten seconds after it was stored.
    """
    return await uploads.confirm_upload(tx, player.id, PictureKind.AVATAR, body.upload_id)
