"""Prizes for money: each is paid by hand, and settled once by the transfer that paid it."""

from functions.conquest.models.payouts import Payout, PayoutStatus, PayoutView, SettlePayout
from functions.conquest.operations.players import news
from functions.conquest.operations.seasons.prize_wallets import wallets_now
from functions.conquest.rules.payouts import payouts as rules
from functions.conquest.rules.seasons.notices import of_settlement
from functions.conquest.store import payouts, seasons
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def page(season_id: str | None, status: PayoutStatus | None, limit: int, cursor: str | None) -> Page[PayoutView]:
    """A page of prizes; each that is pending with the wallet that is its player's own now. Raises InvalidCursor.

    A read for each and one more, and of those that are pending what `wallets_now` reads.
    """
    listed = await payouts.listed(season_id, status, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(listed, limit, lambda payout: (payout.created_at, payout.payout_id))
    pending = [payout for payout in shown if payout.status is PayoutStatus.PENDING]
    wallets = await wallets_now([(payout.player_id, payout.wallet) for payout in pending])
    own = {payout.payout_id: wallet for payout, wallet in zip(pending, wallets, strict=True)}
    items = (payout.model_copy(update={"wallet": own.get(payout.payout_id, payout.wallet)}) for payout in shown)
    return Page(items=tuple(map(rules.view, items)), next_cursor=following)


async def settle(tx: Transaction, payout_id: str, transfer: SettlePayout, by: str) -> Payout:
    """Note the transfer that paid a prize, and tell its player; again, nothing changes.

    The last one makes its season paid out. Three reads, those of the player's wallet, three writes, an event; for the
    last one, a read and a write more. Raises UnknownPayout, PayoutSettled, PayoutWalletChanged, TransferUsed.
    """
    payout, result = await payouts.payout_and_result(tx, payout_id)
    transfer_id = rules.transfer_id(transfer)
    after = rules.settled(payout, transfer_id, by, tx.now)
    if payout.status is PayoutStatus.SETTLED:
        return payout
    (own,) = await wallets_now([(payout.player_id, payout.wallet)])
    after = after.model_copy(update={"wallet": rules.paid_to(payout, own, transfer.wallet)})
    result = result.model_copy(update={"settled": result.settled + 1})
    payouts.use(tx, transfer_id, f"payout:{payout_id}")
    payouts.save(tx, after, result)
    await news.tell(tx, [of_settlement(after, transfer.transaction_hash)])
    if result.settled == result.payouts:
        await seasons.pay_out(tx, payout.season_id)
    return after
