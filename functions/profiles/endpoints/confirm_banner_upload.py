"""Say that a banner was sent, and ask how far it is."""

from functions.profiles.models import PictureKind, UploadConfirmation, UploadProgress
from functions.profiles.operations import uploads
from functions.profiles.rules.pictures import NotUploaded, UnknownUpload
from functions.profiles.rules.profiles import UnknownPlayer
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("POST /api/v1/profiles/me/banner/confirm", errors=(UnknownPlayer, UnknownUpload, NotUploaded))
async def confirm_banner_upload(player: Player, body: UploadConfirmation, tx: Transaction) -> UploadProgress:
    """`processing`, `ready` with the picture, or `refused` with the reason; ask again while it is processing.

    Reads the profile; writes it, and publishes that the picture is overdue, only when Cloud Storage has not given
    notice of the file ten seconds after it was stored. Sending it twice does nothing twice.
    """
    return await uploads.confirm_upload(tx, player.id, PictureKind.BANNER, body.upload_id)
