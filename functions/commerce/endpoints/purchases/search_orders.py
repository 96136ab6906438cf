"""Look orders up."""

from typing import Annotated

from pydantic import Field

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.order_administration import OrderDetails, OrderFilter
from functions.commerce.models.orders import OrderStatus
from functions.commerce.operations.purchases import order_search
from functions.commerce.rules.purchases import order_administration as rules
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Moment, Page

Transaction = Annotated[str, Field(min_length=1, max_length=4096)]


@endpoint("GET /api/v1/admin/commerce/orders", errors=(cursors.InvalidCursor,))
async def search_orders(  # noqa: PLR0913  what orders are looked up by
    admin: Admin,
    *,
    player_id: Id | None = None,
    provider: PaymentProvider | None = None,
    transaction: Transaction | None = None,
    order_id: Id | None = None,
    status: OrderStatus | None = None,
    flag: Id | None = None,
    opened_from: Moment | None = None,
    opened_before: Moment | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[OrderDetails]:
    """Look orders up.

    Returns purchases for money, the latest first. The list can be narrowed to a player (with the accounts that were
    merged into this one), a provider, a provider's transaction, an order, a status, a flag, and the time when they were
    opened.

    Cost: a read for each order, and one more to see whether there is another page; one for a player's wallet; one of an
    order by its id, two of a provider's transaction, ten where the provider is not said.

    Source: Player Platform.
    """
    wanted = OrderFilter(
        player_id=player_id,
        provider=provider,
        transaction=transaction,
        order_id=order_id,
        status=status,
        flag=flag,
        opened_from=opened_from,
        opened_before=opened_before,
    )
    orders = await order_search.find(wanted, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(orders, limit, lambda order: (order.created_at, order.order_id))
    return Page(items=tuple(rules.details(order) for order in page), next_cursor=following)
