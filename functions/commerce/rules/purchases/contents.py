"""What an order copies of its product: a refund follows what was bought, and not what is sold now."""

from collections.abc import Collection

from functions.commerce.models.catalogue import Sku
from functions.commerce.models.orders import Order
from shared.granting import Item, Outcome

ENTITLING = frozenset({Outcome.GRANTED, Outcome.OWNED})
"""What became of an item that an order entitles to, though another may have given it: a refund ends that."""


def with_sku(order: Order, sku: Sku, quantity: int = 1, counted: Collection[str] = ()) -> Order:
    """The order with what its product gives, unless it has that already: what was bought stays what it was.

    What was bought several times at once gives as many times what is `counted`, by its kind; other things are owned
    once.
    """
    return order if order.items else order.model_copy(update=copied(sku, quantity, counted))


def copied(sku: Sku, quantity: int = 1, counted: Collection[str] = ()) -> dict[str, object]:
    """The fields of an order that say what its product is and gives."""
    items = tuple(_times(item, quantity) if item.kind in counted else item for item in sku.items)
    return {"sku_id": sku.sku_id, "sku_version": sku.version, "name": sku.name, "items": items, "limits": sku.limits}


def _times(item: Item, quantity: int) -> Item:
    return item.model_copy(update={"quantity": item.quantity * quantity})
