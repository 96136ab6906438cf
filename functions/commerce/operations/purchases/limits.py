"""Places of limited products: an order takes one in the commit that opens it, and gives it back when it fails.

A place stands with the player who opened the order. What counts is of all accounts that are one now, so a merge moves
nothing.
"""

from functions.commerce.models.limits import LimitedPurchases
from functions.commerce.models.orders import Order, OrderStatus
from functions.commerce.operations.wallet.owners import owner_of
from functions.commerce.rules.purchases import limits as rules
from functions.commerce.rules.purchases.flags import OVER_LIMIT
from functions.commerce.rules.wallet.owners import players_of
from functions.commerce.store import limits as store
from functions.commerce.store import wallets
from shared.firestore.transaction import Transaction


async def hold(tx: Transaction, order: Order) -> None:
    """Take a place for an order that is opened; nothing where its product has no limits.

    Reads the wallet, which knows the accounts that were merged, and what counts of each; writes that. Raises
    PurchaseLimitReached.
    """
    if order.limits is None:
        return
    purchases = await _purchases(tx, order)
    rules.check(order.limits, rules.others_of(purchases.values(), order, tx.now), order)
    store.save(tx, rules.with_order(purchases[order.player_id], order, tx.now))


async def followed(tx: Transaction, order: Order) -> Order:
    """Have an order's place be as the order is; returns the order, flagged where it was granted without one.

    Costs what `hold` does, and nothing where its product has no limits, or its player is not known.
    """
    if order.limits is None or not order.player_id:
        return order
    purchases = await _purchases(tx, order)
    before = purchases[order.player_id]
    after = rules.with_order(before, order, tx.now)
    if after != before:
        store.save(tx, after)
    is_new = order.status is OrderStatus.GRANTED and not rules.has_place(before, order, tx.now)
    others = rules.others_of(purchases.values(), order, tx.now)
    if is_new and OVER_LIMIT not in order.flags and rules.is_reached(order.limits, others, order.created_at):
        return order.model_copy(update={"flags": (*order.flags, OVER_LIMIT)})
    return order


async def has_lost_place(tx: Transaction, order: Order) -> bool:
    """Whether an order whose money is to be taken has lost its place to others. Reads what `followed` reads."""
    if order.limits is None:
        return False
    return rules.is_too_late(order, (await _purchases(tx, order)).values(), tx.now)


async def _purchases(tx: Transaction, order: Order) -> dict[str, LimitedPurchases]:
    owner_id = await owner_of(tx, order.player_id)
    players = players_of(owner_id, await wallets.wallet_to_change(tx, owner_id))
    return await store.of_players(tx, dict.fromkeys((order.player_id, *players)), order.sku_id)
