"""Lists of what players made: by stored numbers, so that a page costs what is on it."""

from functions.ugc.models.discovery.listings import ListedItem, ListFilters, Listing, ListOrder
from functions.ugc.models.items.items import UgcType
from functions.ugc.rules.discovery.listings import view
from functions.ugc.store.discovery import listings
from functions.ugc.store.items import creators
from shared.http import cursors
from shared.model import Page


async def page(
    by: ListOrder, type_: UgcType | None, tag: str | None, creator_id: str | None, limit: int, cursor: str | None
) -> Page[ListedItem]:
    """A page of listed items: a read for each, and one more; of a creator, one more. Raises InvalidCursor.

    Of a creator there is what accounts made that were merged into theirs, too.
    """
    creator_ids = await creators.ids_of(creator_id) if creator_id else ()
    asked = ListFilters(type=type_, tag=tag, creator_ids=creator_ids)
    after = cursors.read_time_and_id(cursor) if by is ListOrder.NEWEST else cursors.read_values(cursor, int, str)
    listed = await listings.page(by, asked, limit + 1, after or ())
    shown = listed[:limit]
    following = _cursor(by, shown[-1]) if len(listed) > limit else None
    return Page(items=tuple(map(view, shown)), next_cursor=following)


def _cursor(by: ListOrder, last: Listing) -> str:
    if by is ListOrder.NEWEST:
        return cursors.write_time_and_id(last.published_at, last.ugc_id)
    return cursors.write_values(last.quality if by is ListOrder.TOP_RATED else last.hot, last.ugc_id)
