"""Opening a purchase at the server's price."""

import uuid
from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.purchases import Checkout, OpenCheckout
from functions.commerce.operations import orders, payers, wallets
from functions.commerce.partners import stripe
from functions.commerce.rules import catalogue, checkout
from functions.commerce.rules.providers import NoCheckout
from functions.commerce.store import catalogue as skus


async def open_checkout(player_id: str, wanted: OpenCheckout, key: str) -> Checkout:
    """Open a purchase at its provider, and the order that waits for its payment.

    The same `key` (the player's Idempotency-Key) opens it once. Reads the SKU; the provider is asked before the order
    is written, in one call: a payment that no order is kept of is found by its notice, or by its receipt.
    Raises UnknownSku, NotSold, OfferChanged, DebtTooHigh, NoCheckout, PaymentDeclined, ProviderNotConfigured,
    PartnerUnavailable.
    """
    if wanted.provider is not PaymentProvider.STRIPE:
        raise NoCheckout(provider=wanted.provider.value)
    sku = await skus.sku(wanted.sku_id)
    if sku is None:
        raise catalogue.UnknownSku(sku_id=wanted.sku_id)
    await wallets.check_may_buy(player_id)
    price = checkout.price_to_pay(sku, wanted, datetime.now(UTC))
    payment, client_secret = await stripe.open_payment(
        f"{player_id}:{key or uuid.uuid4().hex}",
        price,
        wanted.currency,
        sku.offers[wanted.provider].product_id,
        payers.token_of(wanted.provider, player_id),
    )
    order = await orders.open_order(payment, player_id, sku)
    return Checkout(
        order_id=order.order_id,
        provider=wanted.provider,
        transaction=payment.transaction_id,
        client_secret=client_secret,
        currency=wanted.currency,
        amount=price,
    )
