"""One of my purchases."""

from functions.commerce.models.orders import OrderView
from functions.commerce.operations.purchases import orders
from functions.commerce.rules.purchases.orders import UnknownOrder
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/commerce/orders/{order_id}", errors=(UnknownOrder,))
async def get_order(player: Player, order_id: Id) -> OrderView:
    """Get one of my purchases.

    Returns the purchase's price, items and status. A purchase of another player is unknown.

    Cost: one read.

    Source: Player Platform.
    """
    return await orders.of_player(player.id, order_id)
