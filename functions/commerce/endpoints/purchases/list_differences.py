"""Orders that are not as their providers say."""

from typing import Annotated

from pydantic import Field

from functions.commerce.models.reconciliation import OrderDifference
from functions.commerce.store import differences as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/commerce/differences", errors=(cursors.InvalidCursor,))
async def list_differences(
    admin: Admin,
    *,
    is_open: bool = True,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[OrderDifference]:
    """List differences between purchases and their stores.

    Each purchase is compared with what its store says when it is 1, 7, 30 and 90 days old. What is safe is mended by
    itself: what is paid is granted, what is refunded is taken back. What a person has to look at is listed here, the
    latest first, until a comparison finds it gone; `is_open=false` lists those.

    Cost: a read for each difference, and one more to see whether there is another page.

    Source: Player Platform.
    """
    differences = await store.listed(limit + 1, cursors.read_time_and_id(cursor), is_open=is_open)
    page, following = cursors.cut(differences, limit, lambda difference: (difference.found_at, difference.order_id))
    return Page(items=tuple(page), next_cursor=following)
