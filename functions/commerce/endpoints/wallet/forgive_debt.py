"""Forgive what a player owes."""

from functions.commerce.models.wallets import ForgiveDebt, WalletBalances
from functions.commerce.operations.wallet import manual_credits
from functions.commerce.rules.wallet import debts as rules
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/wallets/{player_id}/forgive-debt",
    errors=(profiles.UnknownPlayer, rules.NoSuchDebt, rules.AlreadyForgiven),
)
async def forgive_debt(admin: Admin, player_id: Id, body: ForgiveDebt, tx: Transaction) -> WalletBalances:
    """Forgive a player's debt.

    Reduces what the player owes of a currency, or ends the debt, once for each `fact`. A debt arises when a purchase is
    refunded whose currency was spent already. The wallet's history keeps who forgave it, and why.

    Cost: reads the wallet and the profile in one call; writes the wallet and the ledger's entry.

    Source: Player Platform.
    """
    return await manual_credits.forgive_debt(tx, player_id, body, admin.id)
