"""Items as players see them."""

from functions.ugc.models.items.items import MyUgcItem, UgcItem
from functions.ugc.rules.items import views
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.store.items import creators, items


async def show(ugc_id: str, viewer_id: str | None) -> UgcItem | MyUgcItem:
    """An item: a read; of one that is not the viewer's by its id, one more where they are signed in.

    Raises UgcNotFound, also for what the viewer may not see.
    """
    item = views.required((await items.items([ugc_id])).get(ugc_id), ugc_id)
    if viewer_id and (item.creator_id == viewer_id or item.creator_id in await creators.ids_of(viewer_id)):
        return views.own_view(item)
    if not item.is_visible:
        raise UgcNotFound(ugc_id=ugc_id)
    return views.view(item)
