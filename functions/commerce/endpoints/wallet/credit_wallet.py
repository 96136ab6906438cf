"""Give a player money by hand."""

from functions.commerce.models.wallets import Balances, WalletCredit
from functions.commerce.operations.wallet import manual_credits
from functions.commerce.rules.wallet import wallets as rules
from functions.commerce.rules.wallet.owners import WalletMerged
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/wallets/{player_id}/credit",
    errors=(profiles.UnknownPlayer, rules.AlreadyCredited, rules.UnknownCurrency, rules.WalletFull, WalletMerged),
)
async def credit_wallet(admin: Admin, player_id: Id, body: WalletCredit, tx: Transaction) -> Balances:
    """Credit a player's wallet.

    Adds an amount to the wallet, once for each `fact`. The wallet's history keeps who credited it, and why.

    Cost: reads the wallet and the profile in one call; writes the wallet and the ledger's entry.
    """
    return await manual_credits.credit_by_hand(tx, player_id, body, admin.id)
