"""Prizes for money: each is paid by hand, and settled once by the transfer that paid it."""

from functions.conquest.models.payouts import Payout, PayoutStatus, SettlePayout
from functions.conquest.operations.players import news
from functions.conquest.rules.payouts import payouts as rules
from functions.conquest.rules.seasons.notices import of_settlement
from functions.conquest.store import payouts, seasons
from shared.firestore.transaction import Transaction


async def settle(tx: Transaction, payout_id: str, transfer: SettlePayout, by: str) -> Payout:
    """Note the transfer that paid a prize, and tell its player; again, nothing changes.

    The last one makes its season paid out. Three reads, three writes, an event; for the last one, a read and a
    write more. Raises UnknownPayout, PayoutSettled, TransferUsed.
    """
    payout, result = await payouts.payout_and_result(tx, payout_id)
    transfer_id = rules.transfer_id(transfer)
    after = rules.settled(payout, transfer_id, by, tx.now)
    if payout.status is PayoutStatus.SETTLED:
        return payout
    result = result.model_copy(update={"settled": result.settled + 1})
    payouts.use(tx, transfer_id, f"payout:{payout_id}")
    payouts.save(tx, after, result)
    await news.tell(tx, [of_settlement(after, transfer.transaction_hash)])
    if result.settled == result.payouts:
        await seasons.pay_out(tx, payout.season_id)
    return after
