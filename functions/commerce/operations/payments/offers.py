"""What somebody wants to buy, at the server's price."""

from datetime import UTC, datetime
from typing import NamedTuple

from functions.commerce.models.catalogue import Sku
from functions.commerce.models.orders import Review
from functions.commerce.models.purchases import OpenCheckout
from functions.commerce.operations.purchases import reviews
from functions.commerce.operations.wallet import wallets
from functions.commerce.rules.payments import checkout
from functions.commerce.rules.products import catalogue
from functions.commerce.store import catalogue as skus
from functions.profiles.api import players as profiles
from shared.firestore import transaction


class Offer(NamedTuple):
    """A product, what it costs in minor units of the currency, and the review that it needs before it is granted."""

    sku: Sku
    price: int
    review: Review | None


async def offer(player_id: str, wanted: OpenCheckout) -> Offer:
    """What a player may buy, and for how much.

    Reads the SKU, and the profile where it is offered in some countries only. Raises UnknownSku, NotSold, OfferChanged,
    NotOfferedInCountry, DebtTooHigh.
    """
    sku = await skus.sku(wanted.sku_id)
    if sku is None:
        raise catalogue.UnknownSku(sku_id=wanted.sku_id)
    await wallets.check_may_buy(player_id)
    price = checkout.price_to_pay(sku, wanted, datetime.now(UTC))
    if sku.countries:
        checkout.check_offered(sku, await _country_of(player_id))
    return Offer(sku, price, await reviews.needed(player_id, price, wanted.currency))


async def _country_of(player_id: str) -> str | None:
    """The country that a player's profile names (one read)."""
    cards = await transaction.run(lambda tx: profiles.require(tx, [player_id]))
    return cards[player_id].country
