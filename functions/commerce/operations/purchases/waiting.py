"""Orders that wait for their payment or a review, or whose notice was lost."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order
from functions.commerce.rules.purchases.refunds import is_overdue, is_tried
from functions.commerce.rules.purchases.reviews import is_to_be_carried_out
from functions.commerce.rules.purchases.waiting import SILENT_ABOUT_REFUNDS, times_of_revocations, times_of_waiting
from functions.commerce.store import orders as store
from shared.events.tasks import enqueue
from shared.telemetry import log


async def ask_for_refunds(now: datetime) -> int:
    """Have the refunds carried out that an admin asked for and that were stopped; returns how many.

    A read for each order, one at least, and a task each. As with all of these, the job may run twice: a task of one
    name is one. Those that wait for more than a day are logged, whether they are tried any more or not.
    """
    due = [order async for page in store.refunds_due() for order in page]
    if overdue := sorted(
        (order.refund.asked_at, order.order_id) for order in due if order.refund and is_overdue(order, now)
    ):
        asked_at, order_id = overdue[0]
        hours = round((now - asked_at) / timedelta(hours=1), 1)
        log.error("commerce.refunds_overdue", orders=len(overdue), oldest=order_id, hours=hours)
    return await _ask([order for order in due if is_tried(order, now)], f"{now:%Y%m%d%H}")


async def ask_for_reviews(now: datetime) -> int:
    """Have reviews decided that nobody decided in time, and carried out that were stopped; returns how many.

    A read for each order, one at least, and a task each.
    """
    due = [order async for page in store.reviews_due() for order in page if is_to_be_carried_out(order, now)]
    return await _ask(due, f"{now:%Y%m%d%H}")


async def ask_again(now: datetime) -> int:
    """Have providers asked of the orders that still wait, at five ages of theirs; returns of how many.

    For each age, a read for each order, one at least, and a task each.
    """
    pages = [store.waiting(start, end) for start, end in times_of_waiting(now)]
    return sum([await _ask_all(each, f"{now:%Y%m%d%H}") for each in pages])


async def ask_for_revocations(now: datetime) -> int:
    """Have orders looked up whose provider says by nothing that money went back; returns of how many.

    For each age and such provider, a read for each order, one at least, and a task each.
    """
    times = [(provider, *time) for provider in SILENT_ABOUT_REFUNDS for time in times_of_revocations(now)]
    return sum([await _ask_all(store.not_redeemed(*each), f"revoked:{now:%Y%m%d}") for each in times])


async def _ask_all(pages: AsyncIterator[list[Order]], run: str) -> int:
    return sum([await _ask(page, run) async for page in pages])


async def _ask(orders: list[Order], run: str) -> int:
    """Have orders looked up, each once in a run of the job."""
    for order in orders:
        work = HandleNotice(provider=order.provider, transaction=order.transaction_id)
        await enqueue(work, name=f"{order.order_id}:{run}")
    return len(orders)
