"""Starting the upload of a new version."""

from functions.ugc.models.items.uploads import UgcFile, UgcUpload
from functions.ugc.operations.items import uploading
from functions.ugc.rules.files.types import UgcTooLarge, UgcTypeError
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError, UgcWordsRefused
from functions.ugc.rules.items.limits import DailyUgcUploadsUsed, UgcUploadsClosed
from functions.ugc.rules.items.uploads import UPLOAD_LIFETIME
from functions.ugc.rules.moderation.strikes import UploadsBlocked
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id
from shared.rates import UPLOAD_RATE
from shared.settings import S3_CREDENTIALS
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/ugc/{ugc_id}/versions",
    rate=UPLOAD_RATE,
    status=201,
    errors=(
        UgcNotFound,
        UgcStateError,
        UgcTooLarge,
        UgcTypeError,
        UgcWordsRefused,
        UgcUploadsClosed,
        UploadsBlocked,
        DailyUgcUploadsUsed,
    ),
    replayable_for=UPLOAD_LIFETIME,
    secrets=(S3_CREDENTIALS,),
)
async def start_version(
    player: Player, ugc_id: Id, body: UgcFile, context: RequestContext, tx: Transaction
) -> UgcUpload:
    """Start the upload of a new version.

    Returns how to send a new file of a published item. Players go on to download the old one until the new one was
    scanned and reviewed. A new version that was on its way is replaced. Of a draft, it is a new ticket for the first
    file. Send an Idempotency-Key, so that a request that is sent twice begins one version.

    Cost: a read for each language of word lists, and four in one call; writes the item and the creator. Large files: a
    call to the store.
    """
    return await uploading.start_version(tx, player.id, ugc_id, body, context.origin)
