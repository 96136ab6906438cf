"""Note that a prize was paid."""

from functions.conquest.models.payouts import PayoutView, SettlePayout
from functions.conquest.operations.payouts import payouts
from functions.conquest.rules.payouts.payouts import (
    PayoutSettled,
    PayoutWalletChanged,
    TransferUsed,
    UnknownPayout,
    view,
)
from shared.declare import endpoint
from shared.extension_points import IDENTITIES
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/conquest/payouts/{payout_id}/settle",
    errors=(UnknownPayout, PayoutSettled, PayoutWalletChanged, TransferUsed),
    extension_points=(IDENTITIES,),
)
async def settle_payout(admin: Admin, payout_id: Id, body: SettlePayout, tx: Transaction) -> PayoutView:
    """Settle a payout.

    Records the transfer that paid a prize; its player is told, by mail, too. A payout is settled once, and a
    transfer settles one payout; the same request again changes nothing. When the last payout of a season is settled,
    the season is `paid_out`.

    Where the player's wallet is another by now than the season's end named, `wallet` says where the transfer went: the
    payout keeps it.

    Cost: five reads, three writes, an event and the audit; for the last payout of a season, a read and a write more.

    Source: CryptoTribes 8.2.
    """
    return view(await payouts.settle(tx, payout_id, body, admin.id))
