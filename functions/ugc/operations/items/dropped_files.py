"""Files that items no longer need."""

from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import UgcStatus
from functions.ugc.operations.files.withdrawing import withdraw
from functions.ugc.rules.files.names import incoming
from functions.ugc.store.items import items
from shared.media.object_store.chosen import object_store


async def drop(outdated: UgcFilesDropped) -> None:
    """Delete files that no item has any more, and of an item that has gone what was sent for it.

    A read of the item, one or two for each file, and a call for each; a CDN before the store forgets them, too. Two
    items with the same bytes share a file: it goes with the last of them.
    """
    nobodys = [name for name in outdated.objects if not await items.has_object(name)]
    item = (await items.items([outdated.ugc_id])).get(outdated.ugc_id)
    if item is None or item.status is UgcStatus.REMOVED:
        page = await object_store().page(f"{incoming(outdated.ugc_id, 0)[:-1]}")
        nobodys += [file.name for file in page.objects]
    if nobodys:
        await withdraw(nobodys)
