"""My purchases."""

from typing import Annotated

from pydantic import Field

from functions.commerce.models.orders import OrderView
from functions.commerce.operations.wallet import owners
from functions.commerce.rules.purchases import orders as rules
from functions.commerce.store import orders as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/commerce/orders", errors=(cursors.InvalidCursor,))
async def list_orders(
    player: Player, limit: Annotated[int, Field(ge=1, le=100)] = 20, cursor: cursors.Cursor = None
) -> Page[OrderView]:
    """List my purchases.

    Each purchase for money, refunds among them, the latest first.

    Cost: a read for each order, and one more to see whether there is another page; one read of the wallet, which
    knows the accounts that were merged into this one.

    Source: Player Platform.
    """
    players = await owners.players_bought_by(player.id)
    orders = await store.of_players(players, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(orders, limit, lambda order: (order.created_at, order.order_id))
    return Page(items=tuple(rules.view(order) for order in page), next_cursor=following)
