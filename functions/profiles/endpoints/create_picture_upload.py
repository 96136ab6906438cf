"""Ask for the upload URL of a picture of the library."""

from functions.profiles.models.pictures import LibraryUpload
from functions.profiles.operations import library
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.media.file_names import WrongFileEnding
from shared.media.pictures import UploadTicket
from shared.media.tickets import UPLOAD_LIFETIME
from shared.rates import UPLOAD_RATE


@endpoint(
    "POST /api/v1/admin/pictures",
    rate=UPLOAD_RATE,
    status=201,
    errors=(WrongFileEnding,),
    replayable_for=UPLOAD_LIFETIME,
)
async def create_picture_upload(admin: Admin, body: LibraryUpload, tx: Transaction) -> UploadTicket:
    """Start the upload of a picture for the library.

    The library has pictures of rewards, items and products. Returns a signed URL for one PUT of a JPEG, PNG or WebP of
    at most 10 MB within five minutes. The ticket's `upload_id` is the id of the picture, which tells how far it is and
    then its address. A picture is cut around its middle: `reward` to 128, 256 and 512 pixels square, `item` to 256, 512
    and 1024, `sku` to 640 by 360 and 1280 by 720. Transparency stays, metadata goes.

    Cost: one write, and the audit.
    """
    return await library.start(tx, body)
