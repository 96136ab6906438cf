"""Starting the upload of an item."""

from functions.ugc.models.items.uploads import CreateItem, UgcUpload
from functions.ugc.operations.items import uploading
from functions.ugc.rules.files.types import UgcTooLarge, UgcTypeError
from functions.ugc.rules.items.errors import UgcWordsRefused
from functions.ugc.rules.items.limits import DailyUgcUploadsUsed, TooManyUgcItems, UgcUploadsClosed
from functions.ugc.rules.items.uploads import UPLOAD_LIFETIME
from functions.ugc.rules.moderation.strikes import UploadsBlocked
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.rates import UPLOAD_RATE
from shared.settings import S3_CREDENTIALS
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/ugc/upload-url",
    rate=UPLOAD_RATE,
    status=201,
    errors=(
        UgcTooLarge,
        UgcTypeError,
        UgcWordsRefused,
        UgcUploadsClosed,
        UploadsBlocked,
        DailyUgcUploadsUsed,
        TooManyUgcItems,
    ),
    replayable_for=UPLOAD_LIFETIME,
    secrets=(S3_CREDENTIALS,),
)
async def start_item(player: Player, body: CreateItem, context: RequestContext, tx: Transaction) -> UgcUpload:
    """Start an upload.

    Begins an item, as a draft that only you see, and returns how to send its file: by signed requests that take exactly
    the file that you declare. When it is sent, complete the upload; it is scanned then. A draft goes at `draft_until`,
    unless its file is there.

    Which extensions, content types and sizes a type takes is said by `UGC_TYPE` and `UGC_TOO_LARGE`. Uploads may be by
    invitation. Send an Idempotency-Key, so that a request that is sent twice begins one item.

    Cost: a read for each language of word lists, three in one call, and a count of the creator's items; writes the item
    and the creator. Large files: a call to the store.

    Source: Player Platform, sprint 7.
    """
    return await uploading.start_item(tx, player.id, body, context.origin)
