"""Open a purchase."""

from functions.commerce.models.purchases import Checkout, OpenCheckout
from functions.commerce.operations import checkout
from functions.commerce.rules import providers
from functions.commerce.rules.catalogue import UnknownSku
from functions.commerce.rules.debts import DebtTooHigh
from functions.commerce.settings import PAYER_KEY, STRIPE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/commerce/checkout",
    status=201,
    errors=(
        UnknownSku,
        providers.NotSold,
        providers.OfferChanged,
        DebtTooHigh,
        providers.NoCheckout,
        providers.PaymentDeclined,
        providers.ProviderNotConfigured,
        PartnerUnavailable,
    ),
    secrets=(STRIPE, PAYER_KEY),
)
async def open_checkout(player: Player, body: OpenCheckout, context: RequestContext) -> Checkout:
    """Open a purchase.

    Opens a payment of a product at its price now. With Stripe, the client confirms it by `client_secret`; then show
    `transaction` to `verify-receipt`. Send an `Idempotency-Key`: with the same key, the same purchase is opened.

    Cost: the provider is called before the order is written. Reads the product and the order, and the wallet where debt
    stops purchases; writes the order.

    Source: CryptoTribes 8.
    """
    return await checkout.open_checkout(player.id, body, context.idempotency_key)
