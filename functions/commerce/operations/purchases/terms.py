"""The time for which what ends is owned: given with its order, and moved when an order before it is taken."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from functions.commerce.models.entitlements import Entitlement
from functions.commerce.models.orders import Order
from functions.commerce.operations.wallet.owners import take_turns
from functions.commerce.rules.purchases import entitlements
from functions.commerce.rules.purchases import terms as rules
from functions.commerce.rules.wallet.owners import players_of
from functions.commerce.store import entitlements as entitled
from functions.commerce.store import orders as store
from functions.commerce.store import wallets
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.granting import Granted


async def dated(
    tx: Transaction,
    owner_id: str,
    order: Order,
    outcomes: tuple[Granted, ...],
    stopped: Mapping[int, datetime] | None = None,
) -> tuple[Granted, ...]:
    """What was given, with when it ends; a query and a write of the wallet where something does."""
    places = rules.to_date(order.granted, outcomes)
    if not places:
        return outcomes
    if stopped is None:
        stopped = dict.fromkeys(places, order.refunded_at) if order.granted and order.refunded_at else {}
    others = await _others(tx, owner_id, order, [granted.item.id for granted in places.values()])
    return rules.with_ends(order, outcomes, stopped, others, tx.now)


async def move_up(tx: Transaction, owner_id: str, before: Order, after: Order) -> None:
    """Begin the time of later orders earlier, where time of the same thing was taken: a query, and those orders."""
    taken = rules.lost(before.granted, after.granted, tx.now)
    if not taken:
        return
    others = await _others(tx, owner_id, before, [granted.item.id for granted in taken])
    ids = dict.fromkeys(order_id for granted in taken for order_id in rules.followers(others, granted))
    for follower in await store.orders_to_change(tx, list(ids)):
        moved = follower
        for granted in taken:
            moved = rules.moved_up(moved, granted, tx.now)
        if moved != follower:
            store.save(tx, moved)
            store.save_entitlements(tx, entitlements.entitlements_of(moved, tx.now))


async def expire(now: datetime) -> int:
    """Write of entitlements whose end has come that they are expired; returns of how many. A read and a write each."""
    total = 0
    async for page in entitled.ended(now):
        ids = [entitlement.entitlement_id for entitlement in page]
        total += await transaction.run(lambda tx, ids=ids: _expire(tx, ids))  # type: ignore[misc]
    return total


async def _expire(tx: Transaction, ids: Sequence[str]) -> int:
    current = await entitled.entitlements_to_change(tx, ids)
    changed = [after for each in current if (after := entitlements.as_of(each, tx.now)) != each]
    store.save_entitlements(tx, changed)
    return len(changed)


async def _others(tx: Transaction, owner_id: str, order: Order, ids: Sequence[str]) -> list[Entitlement]:
    """What other orders entitle a player to, now; of two that ask at once, one goes again."""
    await take_turns(tx, owner_id)
    players = players_of(owner_id, await wallets.wallet_to_change(tx, owner_id))
    owned = await store.entitlements_to(players, list(dict.fromkeys(ids)))
    return [each for each in entitlements.active(owned, tx.now) if each.order_id != order.order_id]
