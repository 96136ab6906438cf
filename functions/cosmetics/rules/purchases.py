"""What a purchase costs, and what cannot be bought."""

from datetime import datetime

from functions.commerce.api.currencies import Currency
from functions.cosmetics.models.catalog import Cosmetic
from functions.cosmetics.models.inventory import Inventory
from functions.cosmetics.models.shop import Purchase
from functions.cosmetics.rules.catalog import for_sale
from functions.cosmetics.rules.inventory import missing
from shared.errors import DomainError


class AlreadyOwned(DomainError):
    """The player owns the cosmetic already."""

    status = 409
    code = "ALREADY_OWNED"
    message = "You own this cosmetic already; nothing was paid."


class NotForSale(DomainError):
    """The shop does not offer the cosmetic now."""

    status = 409
    code = "NOT_FOR_SALE"
    message = "This cosmetic is not for sale now; GET /api/v1/cosmetics/shop lists the items that are."


class PriceChanged(DomainError):
    """The price is not the one that the player saw."""

    status = 409
    code = "PRICE_CHANGED"
    message = "The price has changed; nothing was paid. Get the cosmetic again to see the new price."


def price_to_pay(cosmetic: Cosmetic, inventory: Inventory | None, purchase: Purchase, now: datetime) -> int:
    """What a purchase costs (minor units). Raises AlreadyOwned, NotForSale or PriceChanged."""
    if not missing(inventory, [cosmetic.cosmetic_id]):
        raise AlreadyOwned(cosmetic_id=cosmetic.cosmetic_id)
    if not for_sale(cosmetic, now):
        raise NotForSale(cosmetic_id=cosmetic.cosmetic_id)
    price = price_of(cosmetic, purchase.currency)
    if price is None:
        currency = purchase.currency.value
        raise NotForSale(f"This cosmetic is not sold for {currency}.", cosmetic_id=cosmetic.cosmetic_id)
    if purchase.price not in {None, price}:
        raise PriceChanged(cosmetic_id=cosmetic.cosmetic_id, price=price, seen=purchase.price)
    return price


def price_of(cosmetic: Cosmetic, currency: Currency) -> int | None:
    """What it costs in a currency (minor units); None where it is not sold for that."""
    return cosmetic.price_coins if currency is Currency.COINS else cosmetic.price_premium
