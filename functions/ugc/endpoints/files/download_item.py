"""Downloading an item."""

from functions.ugc.models.files.downloads import UgcDownload
from functions.ugc.operations.files import downloading
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from functions.ugc.settings import DOWNLOAD_RATE, UGC_CDN_KEY
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id
from shared.settings import S3_CREDENTIALS


@endpoint(
    "GET /api/v1/ugc/{ugc_id}/download",
    rate=DOWNLOAD_RATE,
    errors=(UgcNotFound, UgcStateError),
    secrets=(S3_CREDENTIALS, UGC_CDN_KEY),
)
async def download_item(player: Player, ugc_id: Id) -> UgcDownload:
    """Download an item.

    Returns a signed address of the file, which works without a token until it expires: ask for another then. Of items
    of others you get what is published; of your own, what was scanned and waits for a review as well. A file that is
    flagged or removed is nobody's to download.

    A player counts once among the downloads of an item of another. Requests are limited by player and by network.

    Cost: three reads in one call; the first time, a write and a task. On Cloud Storage, a call that signs.

    Source: Player Platform, sprint 7.
    """
    return await downloading.download(player.id, ugc_id)
