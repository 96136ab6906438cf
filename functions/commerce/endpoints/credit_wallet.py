"""Give a player money by hand."""

from functions.commerce import rules
from functions.commerce.api import wallets
from functions.commerce.models import Balances, CreditByHand
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/wallets/{player_id}/credit",
    errors=(profiles.UnknownPlayer, rules.AlreadyCredited, rules.WalletFull),
)
async def credit_wallet(admin: Admin, player_id: Id, body: CreditByHand, tx: Transaction) -> Balances:
    """Credit a player's wallet.

    Adds an amount to the wallet, once for each `fact`. The wallet's history keeps who credited it, and why.

    Cost: reads the wallet and the profile in one call; writes the wallet and the ledger's entry.
    """
    await tx.fetch(wallets.ref(player_id), *profiles.refs([player_id]))
    await profiles.require(tx, [player_id])
    wallet = await wallets.credit(
        tx,
        player_id,
        body.currency,
        body.amount,
        fact=f"hand:{body.fact}",
        reason=body.reason,
        actor_id=admin.id,
        again=rules.AlreadyCredited(player_id=player_id, fact=body.fact),
    )
    return rules.balances(player_id, wallet)
