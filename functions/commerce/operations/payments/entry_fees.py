"""Paying to take part in a season: an order like any other, of the product that the season's service sells."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.purchases import Checkout, OpenCheckout
from functions.commerce.operations.payments import offers, stripe_checkout
from shared.entry_fees import EntryFee, NoEntryFee
from shared.extension_points import ENTRY_FEES


async def open_payment(player_id: str, season_id: str) -> Checkout:
    """Open the payment of a season's entry fee by Stripe; the same one while it can be paid.

    Raises NoEntryFee, EntryRefused, and what `offers.offer` and `stripe_checkout.open_purchase` do.
    """
    fee = await _fee(player_id, season_id)
    wanted = OpenCheckout(sku_id=fee.sku_id, provider=PaymentProvider.STRIPE, currency=fee.currency)
    offer = await offers.offer(player_id, wanted)
    return await stripe_checkout.open_purchase(player_id, wanted, offer, f"entry:{fee.sku_id}:{fee.attempt}")


async def _fee(player_id: str, season_id: str) -> EntryFee:
    for entry_fees in ENTRY_FEES.implementations().values():
        if fee := await entry_fees.entry_fee(player_id, season_id):
            return fee
    raise NoEntryFee(season_id=season_id)
