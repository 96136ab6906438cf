"""Searching what players made."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.discovery.listings import ListedItem
from functions.ugc.models.items.items import UgcType
from functions.ugc.operations.discovery import searching
from functions.ugc.settings import DISCOVERY_RATE
from functions.ugc.store.discovery.listings import ASKED_REMEMBERED, SEARCH_PAGE
from shared.declare import CachedPage, endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint(
    "GET /api/v1/ugc/search",
    rate=DISCOVERY_RATE,
    errors=(cursors.InvalidCursor,),
    cache=CachedPage(SEARCH_PAGE, shared_by_all=True, query_seconds=ASKED_REMEMBERED),
)
async def search_items(
    player: Player | None,
    q: Annotated[str, Field(min_length=1, max_length=200, description="Words to search for; eight of them count.")],
    type: UgcType | None = None,  # noqa: A002  the name that clients send
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[ListedItem]:
    """Search items.

    Returns public items that have every word in their name, tags or description, the best first: names count more than
    tags, these more than descriptions, and ratings count half as much as words. The last word may be the beginning of
    one. A word of four letters or more may have one letter wrong, missing, too many, or swapped with its neighbour; a
    letter that is wrong or missing has to come after the first two. Upper and lower case are the same. Of scripts
    without spaces, such as Chinese and Japanese, and of Korean, any part of a word is found.

    The first 200 items are returned. A page may have fewer than `limit`: an item that was taken down is left out. A
    page may be a few seconds old. Signed-in players are limited each by themselves.

    Cost: a read for each item of the page; none where it is cached. What a search finds is kept for a minute;
    before, it is four reads a word at most, in one call, and 200.

    Source: Player Platform, sprint 8.
    """
    return await searching.page(q, type, limit, cursor)
