"""Saying that a file was sent."""

from functions.ugc.models.items.items import MyUgcItem
from functions.ugc.operations.items import uploading
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from functions.ugc.rules.items.uploads import UgcFileDiffers, UgcNotUploaded
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id
from shared.settings import S3_CREDENTIALS


@endpoint(
    "POST /api/v1/ugc/{ugc_id}/complete",
    errors=(UgcNotFound, UgcStateError, UgcNotUploaded, UgcFileDiffers),
    secrets=(S3_CREDENTIALS,),
)
async def complete_upload(player: Player, ugc_id: Id, tx: Transaction) -> MyUgcItem:
    """Complete an upload.

    Has the file scanned that was sent. It has to be what you declared; if it is not, it is deleted, and you can send
    the right one. To complete an upload again changes nothing. What nobody completes is taken up some minutes later.

    Cost: two reads in one call; writes the item, its record and an event. A call to the store or two.

    Source: Player Platform, sprint 7.
    """
    return await uploading.complete(tx, player.id, ugc_id)
