"""The seasons that orders are for, in Firestore."""

from functions.battlepass.models.passes import OrderSeason
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

ORDER_SEASONS = Collection("battlepass_order_seasons", OrderSeason)


def ref(order_id: str) -> Ref[OrderSeason]:
    """An order's season."""
    return ORDER_SEASONS.ref(order_id)


async def of_order(tx: Transaction, order_id: str) -> OrderSeason | None:
    """The season that an order is for (one read, unless it was fetched); None where it says so itself, or none yet."""
    return await tx.get(ORDER_SEASONS, order_id)


def save(tx: Transaction, season: OrderSeason) -> None:
    """Keep the season of an order that this transaction found without one."""
    tx.put(ORDER_SEASONS, season.order_id, season)
