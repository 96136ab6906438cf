"""What a player has paid for more than once: what is taken of one order is left to the next."""

from functions.commerce.models.orders import Order
from functions.commerce.operations.purchases import delivery
from functions.commerce.operations.wallet.owners import take_turns
from functions.commerce.rules.purchases import repurchases as rules
from functions.commerce.rules.purchases.entitlements import active
from functions.commerce.rules.wallet.owners import players_of
from functions.commerce.store import orders as store
from functions.commerce.store import wallets
from shared.firestore.transaction import Transaction
from shared.granting import Item, Outcome


async def hand_over(tx: Transaction, owner_id: str, before: Order, after: Order) -> tuple[Item, ...]:
    """Grant what was just taken of an order for the order that paid for it, too, if there is one; returns what that is.

    Reads the player's entitlements to it, and those orders, and writes the wallet, so that an order that is granted
    meanwhile is seen; nothing where nothing durable was taken.
    """
    lost = rules.taken(before, after)
    if not lost:
        return ()
    await take_turns(tx, owner_id)
    kept: list[Item] = []
    players = players_of(owner_id, await wallets.wallet_to_change(tx, owner_id))
    entitlements = active(await store.entitlements_to(players, [item.id for item in lost]), tx.now)
    heirs = rules.heirs(entitlements, lost, after.order_id)
    orders = await store.orders_to_change(tx, list(dict.fromkeys(heirs.values())))
    for order in orders:
        own = [item for item in lost if heirs.get(item) == order.order_id]
        items = rules.inherited(order, own, delivery.counted_kinds())
        if items:
            fact = f"{order.order_id}:after:{after.order_id}:{after.times_granted}:{len(after.revocations)}"
            given = await delivery.deliver(tx, owner_id, items, order.order_id, fact)
            inherited = [grant.item for grant in given if grant.outcome is Outcome.GRANTED]
            store.save(tx, rules.with_inherited(order, inherited, tx.now))
            kept += [grant.item for grant in given if grant.outcome in rules.STAYS]
    return tuple(kept)
