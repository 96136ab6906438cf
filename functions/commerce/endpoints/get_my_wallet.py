"""My balances."""

from functions.commerce import rules, store
from functions.commerce.models import Balances
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/me/wallet")
async def get_my_wallet(player: Player) -> Balances:
    """Get my wallet.

    Your balance in each currency, in minor units.

    Cost: one read: money is not cached.
    """
    return rules.balances(player.id, await store.wallet(player.id))
