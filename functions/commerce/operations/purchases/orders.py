"""Orders: brought to where their payment stands, by whoever hears of it first, and however often.

A receipt, a notice of the provider and a report of a job all end in `settle`. The order, what it grants and the ledger
are one commit.
"""

from functions.commerce.events import PurchaseGranted, PurchaseRefunded, ReceiptAccepted
from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.catalogue import Sku
from functions.commerce.models.orders import Order, OrderStatus, OrderView, Payment, Review
from functions.commerce.operations.purchases import delivery, limits, repurchases, terms
from functions.commerce.operations.wallet.owners import owner_of, owns, take_turns
from functions.commerce.rules.purchases import delivery as items
from functions.commerce.rules.purchases import entitlements, refunds, reviews
from functions.commerce.rules.purchases import orders as rules
from functions.commerce.rules.purchases.acknowledgements import is_due
from functions.commerce.rules.purchases.contents import with_sku
from functions.commerce.store import orders as store
from functions.commerce.store import wallets
from functions.commerce.store.purchases import order_and_product
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.granting import Item, Outcome


async def settle(payment: Payment, player_id: str = "") -> Order:
    """Bring the order of a payment to where its provider says that it stands; see `settle_in`."""
    return await transaction.run(lambda tx: settle_in(tx, payment, player_id))


async def settle_in(tx: Transaction, payment: Payment, player_id: str = "") -> Order:
    """Grant what is paid, take back what is refunded, give back what a reversed refund took; each once.

    `player_id` is whose it is, where that has been shown; an order whose player is not known is kept, and waits. Reads
    the order, the product and the player's wallet in one call, with the SKU where this instance has met the product,
    else in one more; then in another what else the items need, where something is granted. Raises ReceiptOfAnother.
    """
    wallet = (wallets.ref(player_id),) if player_id else ()
    before, product = await order_and_product(tx, payment, *wallet, sku=bool(player_id))
    bought_by = before.player_id if before else ""
    if bought_by and player_id not in {"", bought_by} and player_id != await owner_of(tx, bought_by):
        raise rules.ReceiptOfAnother
    step = rules.next_step(before, payment)
    order = before or rules.opened(payment, player_id, None, tx.now)
    match step:
        case rules.Step.NOTHING:
            after = reviews.concluded(order, payment)
            return store.save(tx, after) if after != order else after
        case rules.Step.RECORD:
            order = rules.recorded(order, payment, tx.now)
        case rules.Step.TAKE_BACK:
            order = await _take_back(tx, order, payment)
        case rules.Step.GRANT | rules.Step.GIVE_BACK:
            if not order.items and product and (sku := await store.sku(tx, product.sku_id)):
                order = with_sku(order, sku, payment.quantity, delivery.counted_kinds())
            order = await _grant(tx, order, payment, order.player_id or player_id)
            if rules.next_step(order, payment) is rules.Step.TAKE_BACK:
                order = await _take_back(tx, order, payment)
    order = reviews.concluded(refunds.concluded(rules.follows(order, payment)), payment)
    return store.save(tx, await limits.followed(tx, order))


async def open_order(payment: Payment, player_id: str, sku: Sku, review: Review | None = None) -> tuple[Order, bool]:
    """The order of a purchase that was opened, with what it costs and gives as of now, and whether it is new.

    The second time, it is the same one. One that a notice of the provider left before is the player's from now on,
    unless it has failed. Raises PurchaseLimitReached.
    """

    async def attempt(tx: Transaction) -> tuple[Order, bool]:
        before, _ = await order_and_product(tx, payment)
        if before is not None and (before.player_id or before.status is OrderStatus.FAILED):
            return before, False
        order = rules.opened(payment, player_id, sku, tx.now, review)
        if before is not None:
            mine = {"player_id": player_id, "review": review, "updated_at": tx.now}
            order = with_sku(before, sku).model_copy(update=mine)
        await limits.hold(tx, order)
        return store.save(tx, order), before is None

    return await transaction.run(attempt)


async def of_player(player_id: str, order_id: str) -> OrderView:
    """A player's order (one read; one more for what a merged account bought).

    Raises UnknownOrder, also for another player's.
    """
    order = await store.order(order_id)
    if order is None or not await owns(player_id, order.player_id):
        raise rules.UnknownOrder(order_id=order_id)
    return rules.view(order)


async def take_items_back(tx: Transaction, owner_id: str, before: Order, after: Order) -> tuple[Item, ...]:
    """Take from an order's owner what a refund is for; returns the items that stay, as another order paid for them."""
    fact = f"{before.order_id}:{before.times_granted}:{after.taken_back}"
    await delivery.take_back(tx, owner_id, before, after.taken_back, fact)
    kept = await repurchases.hand_over(tx, owner_id, before, after)
    await terms.move_up(tx, owner_id, before, after)
    return kept


async def _grant(tx: Transaction, order: Order, payment: Payment, player_id: str) -> Order:
    """Grant an order to its player; it is kept as verified where the player or the product is not known yet."""
    if not player_id or not order.items:
        return rules.recorded(order, payment, tx.now)
    fact = f"{order.order_id}:{order.times_granted + 1}"
    owner = await owner_of(tx, player_id)
    given = await delivery.deliver(tx, owner, items.to_give(order), order.order_id, fact)
    if any(grant.outcome is Outcome.OWNED for grant in given):  # the order that gave it may be refunded just now
        await take_turns(tx, owner)
    outcomes = await terms.dated(tx, owner, order, items.after_giving(order, given))
    after = rules.granted(order, payment, player_id, outcomes, tx.now)
    store.save_entitlements(tx, entitlements.entitlements_of(after, tx.now))
    tx.emit(
        PurchaseGranted(
            **_named(after, owner),
            currency=after.currency,
            amount=after.amount,
            times=after.times_granted,
            granted_at=tx.now,
        )
    )
    if after.times_granted == 1:
        tx.emit(ReceiptAccepted(order_id=after.order_id, payment=payment.model_dump_json()))
    if is_due(after):
        tx.after_commit(lambda: _acknowledge(after.order_id))
    return after


def _named(order: Order, owner_id: str) -> dict[str, str]:
    """What is told of every purchase: which it is, whose, and of what."""
    return {
        "order_id": order.order_id,
        "player_id": owner_id,
        "provider": order.provider.value,
        "environment": order.environment.value,
        "sku_id": order.sku_id,
        "name": order.name,
    }


async def _acknowledge(order_id: str) -> None:
    """Have the provider told of a grant; the hourly job does what this loses."""
    await enqueue(AcknowledgePurchase(order_id=order_id))


async def _take_back(tx: Transaction, order: Order, payment: Payment) -> Order:
    """Take back what a refund is for: all of it, or the refunded share of the amounts of currencies."""
    after = rules.taken_back(order, payment, tx.now)
    owner = await owner_of(tx, order.player_id)
    await take_items_back(tx, owner, order, after)
    store.save_entitlements(tx, entitlements.entitlements_of(after, tx.now))
    tx.emit(
        PurchaseRefunded(
            **_named(after, owner),
            status=after.status.value,
            currency=after.currency,
            refunded_amount=after.refunded_amount,
            times=after.times_granted,
            refunded_at=tx.now,
            taken_back=after.taken_back,
        )
    )
    return after
