"""What a purchase costs."""

from datetime import datetime

from functions.commerce.models.catalogue import Sku
from functions.commerce.models.purchases import OpenCheckout
from functions.commerce.rules.payments.providers import NotOfferedInCountry, NotSold, OfferChanged
from functions.commerce.rules.products.catalogue import is_offered_in, on_sale

MOST_ATTEMPTS = 30
"""How often a key may be tried whose payments came to nothing."""


def price_to_pay(sku: Sku, wanted: OpenCheckout, now: datetime) -> int:
    """The price in millionths of the currency's main unit. Raises NotSold or OfferChanged."""
    offer = sku.offers.get(wanted.provider)
    price = offer.prices.get(wanted.currency) if offer else None
    if price is None or not on_sale(sku, now):
        currencies = sorted(offer.prices) if offer else []
        raise NotSold(sku_id=sku.sku_id, provider=wanted.provider.value, currencies=currencies)
    if wanted.price not in {None, price}:
        raise OfferChanged(sku_id=sku.sku_id, price=price, seen=wanted.price)
    return price


def check_offered(sku: Sku, country: str | None) -> None:
    """Raise NotOfferedInCountry for a player of a country where the product is not offered."""
    if not is_offered_in(sku, country):
        raise NotOfferedInCountry(sku_id=sku.sku_id, country=country, countries=sku.countries)
