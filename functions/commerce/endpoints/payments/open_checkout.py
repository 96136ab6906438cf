"""Open a purchase."""

from functions.commerce.models.purchases import Checkout, OpenCheckout
from functions.commerce.operations.payments import checkout
from functions.commerce.rules.payments import providers
from functions.commerce.rules.products.catalogue import UnknownSku
from functions.commerce.rules.purchases.limits import PurchaseLimitReached
from functions.commerce.rules.wallet.debts import DebtTooHigh
from functions.commerce.settings import PAYER_KEY, PURCHASE_RATE, STRIPE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.extension_points import IDENTITIES
from shared.identity.callers import Player
from shared.settings import STEAM_WEB_API_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/commerce/checkout",
    status=201,
    rate=PURCHASE_RATE,
    errors=(
        UnknownSku,
        providers.NotSold,
        providers.OfferChanged,
        providers.NotOfferedInCountry,
        PurchaseLimitReached,
        DebtTooHigh,
        providers.NoCheckout,
        providers.AccountNotLinked,
        providers.PaymentDeclined,
        providers.ProviderNotConfigured,
        PartnerUnavailable,
    ),
    secrets=(STEAM_WEB_API_KEY, STRIPE, PAYER_KEY),
    extension_points=(IDENTITIES,),
)
async def open_checkout(player: Player, body: OpenCheckout, context: RequestContext) -> Checkout:
    """Open a purchase.

    Opens a payment of a product at its price now. With Stripe, the client confirms it by `client_secret`. With Steam,
    the player's linked account pays: the player agrees in the overlay, or in the browser at `url`; the currency is that
    of the account's wallet, where the product has a price in it. Then show `transaction` to `verify-receipt`, which
    with Steam takes the money. Send an `Idempotency-Key`: with the same key, the same purchase is opened.

    A product may be limited to some purchases a player: one that is open and not paid counts for 30 minutes
    (`details.open_orders` names those), a refunded one does not. With Stripe, it can be paid for 28 minutes, and one
    without limits for a week. A product
    that is offered in some countries only needs the country of the player's profile.

    Cost: reads the product, the profile where it names countries, and the wallet where debt stops purchases. Where it
    is limited, reads the wallet and what was bought of it, and writes that. With Stripe, the provider is called before
    the order is written: one read and one write more. With Steam, two calls; reads the linked accounts and the order,
    and writes the order twice.

    Source: CryptoTribes 8.
    """
    return await checkout.open_checkout(player.id, body, context.idempotency_key, context.ip)
