"""Downloads: who gets which file."""

from datetime import timedelta

from functions.ugc.models.files.downloads import UgcDownload
from functions.ugc.operations.files.addresses import address
from functions.ugc.rules.files.downloads import downloadable
from functions.ugc.rules.files.names import sha256_of
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from shared.firestore.transaction import Transaction


async def download(player_id: str, ugc_id: str) -> UgcDownload:
    """Where a player gets an item's file. Two reads in one call. Raises UgcNotFound, UgcStateError."""
    tx = Transaction()
    await tx.fetch(items.ref(ugc_id), creators.ref(player_id))
    ids = (await creators.creator(tx, player_id)).ids
    content = downloadable(await items.item(tx, ugc_id), ugc_id, ids)
    lifetime = timedelta(seconds=settings().ugc_download_seconds)
    return UgcDownload(
        ugc_id=ugc_id,
        version=content.version,
        url=await address(content, lifetime),
        expires_in_seconds=settings().ugc_download_seconds,
        file_name=content.file_name,
        content_type=content.content_type,
        size=content.size,
        sha256=sha256_of(content.object),
    )
