"""Taking the money of what a player has approved, where the provider waits for the game to ask.

That it is asked for stands in the order before the provider is asked, and a task that looks how it ended waits by then.
So a process that stops anywhere leaves nothing that is paid and never granted; a payment is captured once at its
provider, however many ask.
"""

from datetime import UTC, datetime, timedelta

from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order, Payment, PaymentState
from functions.commerce.operations.payments import providers
from functions.commerce.operations.purchases import limits, orders
from functions.commerce.rules.payments.providers import PaymentDeclined
from functions.commerce.rules.purchases import captures as rules
from functions.commerce.rules.purchases import reviews
from functions.commerce.rules.purchases.limits import failed
from functions.commerce.rules.purchases.reviews import InReview
from functions.commerce.settings import settings
from functions.commerce.store import orders as store
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

LOOKED_AFTER = timedelta(minutes=1)
"""When a capture whose process may have stopped is looked after."""


async def capture(payment: Payment) -> Payment:
    """Take the money of an approved payment that an order of ours waits for; returns how it stands then.

    One read, one write the first time, and a task. Raises NotPaid, PaymentDeclined, InReview, ProviderNotConfigured,
    PartnerUnavailable.
    """
    order = await transaction.run(lambda tx: _begin(tx, payment))
    now = datetime.now(UTC)
    work = HandleNotice(provider=payment.provider, transaction=payment.transaction_id)
    await enqueue(work, name=f"capture:{order.order_id}:{now:%Y%m%d%H%M}", at=now + LOOKED_AFTER)
    return await _take(payment)


async def resumed(payment: Payment) -> Payment:
    """Go on with a capture that was begun, or asked for; returns how the payment stands then.

    What will not be captured, as its order has failed, is released, and so is what nobody has paid in time; any other
    payment stays as it is. Reads the order where the payment is approved, or could be paid without us. Raises
    PaymentDeclined, InReview, ProviderNotConfigured, PartnerUnavailable.
    """
    if not rules.may_go_on(payment):
        return payment
    order = await store.order(rules.order_of(payment))
    if order is None:
        return payment
    if rules.is_given_up(order, payment, datetime.now(UTC)):
        return await providers.release(payment)
    if payment.state is not PaymentState.APPROVED:
        return payment
    if rules.is_begun(order):
        return await _take(payment)
    return await capture(payment) if rules.is_asked_for(order) else payment


async def _begin(tx: Transaction, payment: Payment) -> Order:
    before = await store.order_to_change(tx, rules.order_of(payment))
    try:
        order = rules.may_capture(await _reviewed(tx, await _in_time(tx, before)) if before else None, payment)
    except (InReview, PaymentDeclined) as refused:  # the review has begun, or was decided; or the order has failed
        raise refused.committing() from None
    if order.capturing_at is None:
        order = order.model_copy(update={"capturing_at": tx.now, "updated_at": tx.now})
        order = store.save(tx, await limits.followed(tx, order))
    return order


async def _in_time(tx: Transaction, order: Order) -> Order:
    """The order, if it has not lost its place to others. Raises PaymentDeclined, and what is held is given up."""
    if not await limits.has_lost_place(tx, order):
        return order
    store.save(tx, failed(order, tx.now))
    tx.after_commit(lambda: _later(order))
    raise PaymentDeclined(provider=order.provider.value, reason="limit_reached")


async def _later(order: Order, at: datetime | None = None) -> None:
    await enqueue(HandleNotice(provider=order.provider, transaction=order.transaction_id), at=at)


async def _reviewed(tx: Transaction, order: Order) -> Order:
    """The order whose review waits from now on, or is decided as its time is over."""
    within = reviews.decided_within(order.provider, settings().review_steam_minutes)
    after = reviews.waiting(order, tx.now, within)
    if reviews.is_overdue(after, tx.now):
        after = reviews.decided(after, tx.now, approve=settings().review_approves)
    if after != order:
        after = store.save(tx, await limits.followed(tx, after))
        tx.after_commit(lambda: _decide_in_time(after))
    return after


async def _decide_in_time(order: Order) -> None:
    """Have a review that waits decided when its time is over; the hourly job does what this loses."""
    if reviews.is_held(order):
        await _later(order, at=reviews.until(order))


async def _take(payment: Payment) -> Payment:
    """Take the money; what the provider refuses for good will not be paid, and its order says so."""
    try:
        return await providers.capture(payment)
    except PaymentDeclined:
        await orders.settle(payment.model_copy(update={"state": PaymentState.CANCELLED}))
        raise
