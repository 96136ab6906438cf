"""Pay the entry fee of a season."""

from functions.commerce.models.purchases import Checkout, CreateEntryFee
from functions.commerce.operations.payments import entry_fees
from functions.commerce.rules.payments import providers
from functions.commerce.rules.products.catalogue import UnknownSku
from functions.commerce.rules.purchases.limits import PurchaseLimitReached
from functions.commerce.rules.wallet.debts import DebtTooHigh
from functions.commerce.settings import PAYER_KEY, PURCHASE_RATE, STRIPE
from shared.declare import endpoint
from shared.entry_fees import EntryRefused, NoEntryFee
from shared.errors import PartnerUnavailable
from shared.extension_points import ENTRY_FEES
from shared.identity.callers import Player


@endpoint(
    "POST /v1/payments/create-entry-fee",
    status=201,
    rate=PURCHASE_RATE,
    errors=(
        NoEntryFee,
        EntryRefused,
        UnknownSku,
        providers.NotSold,
        providers.NotOfferedInCountry,
        PurchaseLimitReached,
        DebtTooHigh,
        providers.PaymentDeclined,
        providers.ProviderNotConfigured,
        PartnerUnavailable,
    ),
    secrets=(PAYER_KEY, STRIPE),
    extension_points=(ENTRY_FEES,),
)
async def create_entry_fee(player: Player, body: CreateEntryFee) -> Checkout:
    """Open the payment of an entry fee.

    Opens a Stripe payment of a season's entry fee; the client confirms it by `client_secret` within 28 minutes. Called
    again, it returns the same payment while that can be paid. You are registered when the payment has succeeded, some
    seconds later: `GET /v1/users/me` shows it. A payment that comes after the season's start, a second one, and one of
    who does not meet the season's conditions are refunded automatically.

    Cost: reads the season once in half a minute and instance, the player's entry and registration, the product, the
    profile where the season names countries, and the wallet where debt stops purchases. The provider is called; then
    the order and its place among limited purchases are read and written.

    Source: CryptoTribes 8.
    """
    return await entry_fees.open_payment(player.id, body.season_id)
