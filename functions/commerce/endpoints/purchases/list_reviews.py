"""Purchases that wait for a review."""

from typing import Annotated

from pydantic import Field

from functions.commerce.models.order_administration import OrderDetails
from functions.commerce.rules.purchases import order_administration as rules
from functions.commerce.store import orders as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/commerce/reviews", errors=(cursors.InvalidCursor,))
async def list_reviews(
    admin: Admin, limit: Annotated[int, Field(ge=1, le=100)] = 20, cursor: cursors.Cursor = None
) -> Page[OrderDetails]:
    """List purchases that wait for a review.

    Returns purchases whose players have agreed to pay and whose money is not taken yet, the oldest first.
    `review.reasons` says why a person should look. A purchase is approved or denied automatically at `review.until`:
    24 hours after its player agreed to pay, much sooner with Steam, which does not wait.

    Cost: a read for each order, and one more to see whether there is another page.

    Source: Player Platform.
    """
    orders = await store.in_review(limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(orders, limit, lambda order: (order.created_at, order.order_id))
    return Page(items=tuple(rules.details(order) for order in page), next_cursor=following)
