"""What a player may own and buy."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.cosmetics.models import Cosmetic, Inventory, OwnedItem, Purchase
from functions.cosmetics.rules import catalog
from shared import cursors
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


def price_to_pay(cosmetic: Cosmetic, inventory: Inventory | None, purchase: Purchase, now: datetime) -> int:
    """What a purchase costs (minor units). Raises AlreadyOwned, NotForSale or PriceChanged."""
    if not missing(inventory, [cosmetic.cosmetic_id]):
        raise AlreadyOwned(cosmetic_id=cosmetic.cosmetic_id)
    if not catalog.for_sale(cosmetic, now):
        raise NotForSale(cosmetic_id=cosmetic.cosmetic_id)
    price = catalog.price_of(cosmetic, purchase.currency)
    if price is None:
        currency = purchase.currency.value
        raise NotForSale(f"This cosmetic is not sold for {currency}.", cosmetic_id=cosmetic.cosmetic_id)
    if purchase.price not in {None, price}:
        raise PriceChanged(cosmetic_id=cosmetic.cosmetic_id, price=price, seen=purchase.price)
    return price


def page(inventory: Inventory | None, after: tuple[datetime, str] | None, limit: int) -> tuple[list[str], str | None]:
    """The ids of one page of what a player owns, the latest first, and the next page's cursor."""
    items = inventory.items if inventory else {}
    places = sorted(((owned.acquired_at, one) for one, owned in items.items()), reverse=True)
    rest = [place for place in places if after is None or place < after]
    last = rest[limit - 1] if len(rest) > limit else None
    return [one for _, one in rest[:limit]], cursors.write_time_and_id(*last) if last else None
