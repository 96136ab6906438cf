"""Orders as admins look for them."""

from collections.abc import Collection

from functions.commerce.models.order_administration import OrderDetails, OrderFilter
from functions.commerce.models.orders import Order


def details(order: Order) -> OrderDetails:
    """An order with all that is kept of it."""
    shown = {name: getattr(order, name) for name in OrderDetails.model_fields if name != "items"}
    return OrderDetails(**shown, items=order.granted)


def is_wanted(order: Order, wanted: OrderFilter, players: Collection[str]) -> bool:
    """Whether an order is one of those that are looked for; `players` are all whose purchases are the player's."""
    return (
        (wanted.player_id is None or order.player_id in players)
        and wanted.provider in {None, order.provider}
        and wanted.order_id in {None, order.order_id}
        and wanted.transaction in {None, order.transaction_id}
        and wanted.status in {None, order.status}
        and (wanted.flag is None or wanted.flag in order.flags)
        and (wanted.opened_from is None or wanted.opened_from <= order.created_at)
        and (wanted.opened_before is None or order.created_at < wanted.opened_before)
    )
