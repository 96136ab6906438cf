"""Downloads: who gets which file, and that they count."""

from functools import partial

from functions.ugc.models.files.downloads import UgcDownload
from functions.ugc.models.items.items import Content
from functions.ugc.operations.files.addresses import address
from functions.ugc.operations.ratings import counting
from functions.ugc.rules.files.downloads import downloadable, screenshot_of
from functions.ugc.rules.files.names import sha256_of
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.ratings import ratings
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def download(player_id: str, ugc_id: str) -> UgcDownload:
    """Where a player gets an item's file; of another's, that counts once.

    Three reads in one call; the first time, a write and a task. Raises UgcNotFound, UgcStateError.
    """
    return await _address(ugc_id, await transaction.run(partial(_count, player_id, ugc_id)))


async def screenshot(ugc_id: str) -> UgcDownload:
    """Where support sees a screenshot that went with a bug report. A read. Raises UgcNotFound, UgcStateError."""
    item = (await items.items([ugc_id])).get(ugc_id)
    return await _address(ugc_id, screenshot_of(item, ugc_id))


async def _address(ugc_id: str, content: Content) -> UgcDownload:
    return UgcDownload(
        ugc_id=ugc_id,
        version=content.version,
        url=await address(content),
        expires_in_seconds=settings().ugc_download_seconds,
        file_name=content.file_name,
        content_type=content.content_type,
        size=content.size,
        sha256=sha256_of(content.object),
    )


async def _count(player_id: str, ugc_id: str, tx: Transaction) -> Content:
    await tx.fetch(items.ref(ugc_id), creators.ref(player_id), ratings.download_ref(ugc_id, player_id))
    ids = (await creators.creator(tx, player_id)).ids
    item = await items.item(tx, ugc_id)
    content = downloadable(item, ugc_id, ids)
    if item:
        await counting.downloaded(tx, item, ids)
    return content
