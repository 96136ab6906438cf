"""What a player may own and buy."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.commerce.models import Currency
from functions.cosmetics.models import Cosmetic, Inventory, OwnedItem
from functions.cosmetics.rules import catalog
from shared.errors import DomainError

MOST_OWNED = 4000
"""Items of one inventory: 230 bytes each at most, so that the document stays below Firestore's 1 MiB."""


class AlreadyOwned(DomainError):
    """The player has the item; nothing was paid."""

    status = 409
    code = "ALREADY_OWNED"
    message = "You own this cosmetic already; nothing was paid."


class NotForSale(DomainError):
    """The shop does not offer the item: it was taken off sale, or its season is over."""

    status = 409
    code = "NOT_FOR_SALE"
    message = "This cosmetic is not for sale."


class PriceChanged(DomainError):
    """The price is not the one that the player saw."""

    status = 409
    code = "PRICE_CHANGED"
    message = "The price has changed; look at the item again."


class InventoryFull(DomainError):
    """The player would own more than an inventory holds."""

    status = 409
    code = "INVENTORY_FULL"
    message = f"An inventory holds {MOST_OWNED} cosmetics at most."


def missing(inventory: Inventory | None, cosmetic_ids: Iterable[str]) -> tuple[str, ...]:
    """Those that a player does not own yet, each once, in the order given."""
    owned = inventory.items if inventory else {}
    return tuple(one for one in dict.fromkeys(cosmetic_ids) if one not in owned)


def with_items(inventory: Inventory, cosmetic_ids: Sequence[str], source: str, now: datetime) -> Inventory:
    """The inventory with items that were not in it. Raises InventoryFull."""
    if len(inventory.items) + len(cosmetic_ids) > MOST_OWNED:
        raise InventoryFull(owned=len(inventory.items), most=MOST_OWNED)
    new = {one: OwnedItem(acquired_at=now, source=source) for one in cosmetic_ids}
    return inventory.model_copy(
        update={
            "cosmetic_ids": (*inventory.cosmetic_ids, *cosmetic_ids),
            "items": inventory.items | new,
            "updated_at": now,
        }
    )


def price_to_pay(
    cosmetic: Cosmetic, inventory: Inventory | None, currency: Currency, seen: int | None, now: datetime
) -> int:
    """What a purchase costs (minor units). Raises UnknownCosmetic, AlreadyOwned, NotForSale or PriceChanged."""
    if inventory and cosmetic.cosmetic_id in inventory.items:
        raise AlreadyOwned(cosmetic_id=cosmetic.cosmetic_id)
    if not catalog.is_released(cosmetic, now):
        raise catalog.UnknownCosmetic(cosmetic_id=cosmetic.cosmetic_id)
    if not catalog.for_sale(cosmetic, now):
        raise NotForSale(cosmetic_id=cosmetic.cosmetic_id)
    price = catalog.price_of(cosmetic, currency)
    if price is None:
        raise NotForSale(f"This cosmetic is not sold for {currency.value}.", cosmetic_id=cosmetic.cosmetic_id)
    if seen is not None and seen != price:
        raise PriceChanged(cosmetic_id=cosmetic.cosmetic_id, price=price, seen=seen)
    return price
