"""Lists of what players made."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.discovery.listings import ListedItem, ListOrder
from functions.ugc.models.items.items import UgcType
from functions.ugc.models.items.texts import Tag
from functions.ugc.operations.discovery import listing
from functions.ugc.settings import DISCOVERY_RATE
from functions.ugc.store.discovery.listings import ASKED_REMEMBERED, FIRST_PAGE, REMEMBERED
from shared.declare import CachedPage, endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id, Page


@endpoint(
    "GET /api/v1/ugc/discover",
    errors=(cursors.InvalidCursor,),
    rate=DISCOVERY_RATE,
    cache=CachedPage(FIRST_PAGE, seconds=REMEMBERED, shared_by_all=True, query_seconds=ASKED_REMEMBERED),
)
async def discover_items(
    player: Player | None,
    order: ListOrder = ListOrder.TRENDING,
    type: UgcType | None = None,  # noqa: A002  the name that clients send
    tag: Tag | None = None,
    creator_id: Id | None = None,
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[ListedItem]:
    """Discover items.

    Returns public items: what is `trending`, the `newest`, or the `top_rated`; of a type, with a tag, of a creator, or
    all of these together. `top_rated` goes by the lower bound of what the ratings say, so that two ratings of five
    stars come after two hundred with a mean of 4.8. `trending` counts downloads and stars, and how new an item is: ten
    times as much is worth twelve and a half hours. A cursor is good for the order and the filters that it was returned
    for. A list may be a few seconds old. Signed-in players are limited each by themselves.

    Cost: a read for each item, and one more to see whether there is another page; of a creator, one
    more. None where it is cached.

    Source: Player Platform, sprint 8.
    """
    return await listing.page(order, type, tag, creator_id, limit, cursor)
