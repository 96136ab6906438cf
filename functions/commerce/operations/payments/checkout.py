"""Opening a purchase at the server's price."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.purchases import Checkout, OpenCheckout
from functions.commerce.operations.payments import offers, steam_checkout, stripe_checkout
from functions.commerce.rules.payments.providers import NoCheckout
from functions.commerce.rules.products import catalogue


async def open_checkout(player_id: str, wanted: OpenCheckout, key: str, browser: str = "") -> Checkout:
    """Open a purchase at its provider, and the order that waits for its payment.

    The same `key` (the player's Idempotency-Key) opens it once; `browser` is the address that the request comes from.
    Reads what `offers.offer` does. Raises what it raises, PurchaseLimitReached, NoCheckout, AccountNotLinked,
    PaymentDeclined, ProviderNotConfigured, PartnerUnavailable.
    """
    if wanted.provider not in catalogue.PRICED_BY_US:
        raise NoCheckout(provider=wanted.provider.value)
    offer = await offers.offer(player_id, wanted)
    if wanted.provider is PaymentProvider.STRIPE:
        return await stripe_checkout.open_purchase(player_id, wanted, offer, key)
    sku, price, review = offer
    order = await steam_checkout.open_purchase(player_id, wanted, sku, price, key, browser, review)
    return Checkout(
        order_id=order.order_id,
        provider=wanted.provider,
        transaction=order.transaction_id,
        url=order.approval_url or None,
        currency=wanted.currency,
        amount=price if order.amount is None else order.amount,
    )
