"""What a player has of each currency."""

from functions.commerce.models.wallets import WalletBalances
from functions.commerce.operations.payments import payers
from functions.commerce.operations.wallet import wallets
from functions.commerce.settings import PAYER_KEY
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/commerce/wallet", secrets=(PAYER_KEY,))
async def get_wallet(player: Player) -> WalletBalances:
    """Get my wallet.

    Returns what you can spend of each currency and consumable, and what you owe of it, in minor units. A debt arises
    when a purchase is refunded whose currency you have spent already; what you get next pays it off first. Give
    `payers` to a store with each purchase, so that its receipt is known to be yours.

    Cost: one read: money is not cached.

    Source: Player Platform.
    """
    balances = await wallets.all_balances(player.id)
    return balances.model_copy(update={"payers": payers.tokens_of(player.id)})
