"""The catalogue."""

from typing import Annotated

from pydantic import Field

from functions.commerce.models.catalogue import CountryCode, SkuOnSale
from functions.commerce.operations.products import catalogue
from functions.commerce.store import catalogue as store
from shared.declare import CachedPage, endpoint
from shared.http import cursors
from shared.model import Page


@endpoint(
    "GET /api/v1/commerce/skus",
    errors=(cursors.InvalidCursor,),
    cache=CachedPage(store.FIRST_PAGE, seconds=60, shared_by_all=True),
)
async def list_skus(
    country: CountryCode | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> Page[SkuOnSale]:
    """List the products on sale.

    Returns each product that can be bought for money now, with its items and its price at each store; the newest comes
    first. With `country` (ISO 3166-1, two letters), the list has only those that are offered there, as the `countries`
    of each say. A page may have fewer items than `limit`; `next_cursor` says whether there are more.

    Cost: nothing while the newest hundred products are cached, and as many reads after that; a read for each product
    behind those. The first page is cached as it is where nothing else is asked for.

    Source: Player Platform.
    """
    items, last = await catalogue.on_sale(limit, cursors.read_time_and_id(cursor), country)
    return Page(items=items, next_cursor=cursors.write_time_and_id(*last) if last else None)
