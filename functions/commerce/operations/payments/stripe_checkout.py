"""Opening a purchase at Stripe."""

import uuid

from functions.commerce.models.orders import OrderStatus
from functions.commerce.models.purchases import Checkout, OpenCheckout
from functions.commerce.operations.payments import abandoned, payers
from functions.commerce.operations.payments.offers import Offer
from functions.commerce.operations.purchases import orders
from functions.commerce.partners import stripe
from functions.commerce.rules.payments import checkout
from functions.commerce.rules.payments.providers import PaymentDeclined
from functions.commerce.rules.purchases.limits import PurchaseLimitReached


async def open_purchase(player_id: str, wanted: OpenCheckout, offer: Offer, key: str) -> Checkout:
    """Open a payment, and the order that waits for it; the same `key` opens it once.

    Stripe is asked before the order is written: a payment that no order is kept of is found by its notice.
    Where the order is refused, nobody learns the secret that the payment is confirmed with, and it is given up. Of a
    key whose payment was given up, another is opened. Raises PurchaseLimitReached, PaymentDeclined,
    ProviderNotConfigured, PartnerUnavailable.
    """
    sku, price, review = offer
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
