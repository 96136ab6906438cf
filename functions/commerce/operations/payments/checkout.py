"""Opening a purchase at the server's price."""

import uuid
from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider, Sku
from functions.commerce.models.orders import OrderStatus, Review
from functions.commerce.models.purchases import Checkout, OpenCheckout
from functions.commerce.operations.payments import abandoned, payers, steam_checkout
from functions.commerce.operations.purchases import orders, reviews
from functions.commerce.operations.wallet import wallets
from functions.commerce.partners import stripe
from functions.commerce.rules.payments import checkout
from functions.commerce.rules.payments.providers import NoCheckout, PaymentDeclined
from functions.commerce.rules.products import catalogue
from functions.commerce.rules.purchases.limits import PurchaseLimitReached
from functions.commerce.store import catalogue as skus
from functions.profiles.api import players as profiles
from shared.firestore import transaction


async def open_checkout(player_id: str, wanted: OpenCheckout, key: str, browser: str = "") -> Checkout:
    """Open a purchase at its provider, and the order that waits for its payment.

    The same `key` (the player's Idempotency-Key) opens it once; `browser` is the address that the request comes from.
    Reads the SKU, and the profile where it is offered in some countries only. Raises UnknownSku, NotSold, OfferChanged,
    NotOfferedInCountry, PurchaseLimitReached, DebtTooHigh, NoCheckout, AccountNotLinked, PaymentDeclined,
    ProviderNotConfigured, PartnerUnavailable.
    """
    if wanted.provider not in catalogue.PRICED_BY_US:
        raise NoCheckout(provider=wanted.provider.value)
    sku = await skus.sku(wanted.sku_id)
    if sku is None:
        raise catalogue.UnknownSku(sku_id=wanted.sku_id)
    await wallets.check_may_buy(player_id)
    price = checkout.price_to_pay(sku, wanted, datetime.now(UTC))
    if sku.countries:
        checkout.check_offered(sku, await _country_of(player_id))
    review = await reviews.needed(player_id, price, wanted.currency)
    if wanted.provider is PaymentProvider.STRIPE:
        return await _by_stripe(player_id, wanted, sku, price, key, review)
    order = await steam_checkout.open_purchase(player_id, wanted, sku, price, key, browser, review)
    return Checkout(
        order_id=order.order_id,
        provider=wanted.provider,
        transaction=order.transaction_id,
        url=order.approval_url or None,
        currency=wanted.currency,
        amount=price if order.amount is None else order.amount,
    )


async def _by_stripe(
    player_id: str, wanted: OpenCheckout, sku: Sku, price: int, key: str, review: Review | None
) -> Checkout:
    """Stripe is asked before the order is written: a payment that no order is kept of is found by its notice.

    Where the order is refused, nobody learns the secret that the payment is confirmed with, and it is given up. Of a
    key whose payment was given up, another is opened.
    """
    key = f"{player_id}:{key or uuid.uuid4().hex}"
    for attempt in range(checkout.MOST_ATTEMPTS):
        payment, client_secret = await stripe.open_payment(
            f"{key}:{attempt}" if attempt else key,
            price,
            wanted.currency,
            sku.offers[wanted.provider].product_id,
            payers.token_of(wanted.provider, player_id),
            captured_later=review is not None,
        )
        try:
            order, _ = await orders.open_order(payment, player_id, sku, review)
        except PurchaseLimitReached:
            await abandoned.give_up(payment)
            raise
        if order.status is not OrderStatus.FAILED:
            await abandoned.give_up_later(order)
            return Checkout(
                order_id=order.order_id,
                provider=wanted.provider,
                transaction=payment.transaction_id,
                client_secret=client_secret,
                currency=wanted.currency,
                amount=price,
            )
    raise PaymentDeclined(provider=wanted.provider.value, reason="idempotency_key_in_use")


async def _country_of(player_id: str) -> str | None:
    """The country that a player's profile names (one read)."""
    cards = await transaction.run(lambda tx: profiles.require(tx, [player_id]))
    return cards[player_id].country
