"""What a player may own."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.cosmetics.models.inventory import Inventory, OwnedItem
from shared.errors import DomainError

MOST_OWNED = 4000
"""Items of one inventory: 230 bytes each at most, so that the document stays below Firestore's 1 MiB."""

MOST_PAID = 4400
"""The same with what was paid for with money, which needs room where nothing else gets any."""


class InventoryFull(DomainError):
    """The inventory is full."""

    status = 409
    code = "INVENTORY_FULL"
    message = f"An inventory holds {MOST_OWNED} cosmetics at most."


def missing(inventory: Inventory | None, cosmetic_ids: Iterable[str]) -> tuple[str, ...]:
    """Those that a player does not own yet, each once, in the order given."""
    owned = inventory.items if inventory else {}
    return tuple(cosmetic_id for cosmetic_id in dict.fromkeys(cosmetic_ids) if cosmetic_id not in owned)


def source_of_order(order_id: str) -> str:
    """What an inventory says of an item that an order gave."""
    return f"order:{order_id}"


def without_orders(inventory: Inventory) -> Inventory:
    """The inventory without the ids of orders: what was paid for with money is `purchase` like the rest."""
    prefix = source_of_order("")
    items = {
        cosmetic_id: owned.model_copy(update={"source": "purchase"}) if owned.source.startswith(prefix) else owned
        for cosmetic_id, owned in inventory.items.items()
    }
    return inventory.model_copy(update={"items": items})


def room_for(inventory: Inventory, cosmetic_ids: Sequence[str]) -> Sequence[str]:
    """Those of paid items that there is room for."""
    return cosmetic_ids[: max(0, MOST_PAID - len(inventory.items))]


def from_source(inventory: Inventory | None, cosmetic_ids: Iterable[str], source: str) -> frozenset[str]:
    """Those of these items that a source gave."""
    items = inventory.items if inventory else {}
    return frozenset(
        cosmetic_id for cosmetic_id in cosmetic_ids if cosmetic_id in items and items[cosmetic_id].source == source
    )


def with_items(
    inventory: Inventory, cosmetic_ids: Sequence[str], source: str, now: datetime, most: int = MOST_OWNED
) -> Inventory:
    """The inventory with items that were not in it. Raises InventoryFull."""
    if len(inventory.items) + len(cosmetic_ids) > most:
        raise InventoryFull(owned=len(inventory.items), most=most)
    new = {cosmetic_id: OwnedItem(acquired_at=now, source=source) for cosmetic_id in cosmetic_ids}
    return inventory.model_copy(
        update={
            "cosmetic_ids": (*inventory.cosmetic_ids, *cosmetic_ids),
            "items": inventory.items | new,
            "updated_at": now,
        }
    )
