"""My balances."""

from functions.commerce.models.wallets import Balances
from functions.commerce.rules.wallet import wallets as rules
from functions.commerce.store import wallets as store
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/me/wallet", deprecated=True)
async def get_my_wallet(player: Player) -> Balances:
    """Get my coins and premium currency.

    Your balance of each, in minor units. Use `GET /api/v1/commerce/wallet`, which has every currency and what you owe.

    Cost: one read: money is not cached.
    """
    return rules.balances(player.id, await store.wallet(player.id))
