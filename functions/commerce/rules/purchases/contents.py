"""What an order copies of its product: a refund follows what was bought, and not what is sold now."""

from functions.commerce.models.catalogue import Sku
from functions.commerce.models.orders import Order
from functions.commerce.models.wallets import MOST_AT_ONCE
from functions.commerce.rules.products.catalogue import CURRENCY
from shared.granting import Item


def with_sku(order: Order, sku: Sku, quantity: int = 1) -> Order:
    """The order with what its product gives, unless it has that already: what was bought stays what it was.

    What was bought several times at once gives as many times its amounts of currencies; other things are owned once.
    """
    return order if order.items else order.model_copy(update=copied(sku, quantity))


def copied(sku: Sku, quantity: int = 1) -> dict[str, object]:
    """The fields of an order that say what its product is and gives."""
    items = tuple(_times(item, quantity) for item in sku.items)
    return {"sku_id": sku.sku_id, "sku_version": sku.version, "name": sku.name, "items": items, "limits": sku.limits}


def _times(item: Item, quantity: int) -> Item:
    if item.kind != CURRENCY:
        return item
    return item.model_copy(update={"quantity": min(item.quantity * quantity, MOST_AT_ONCE)})
