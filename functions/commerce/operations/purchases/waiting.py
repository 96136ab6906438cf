"""Orders that wait for their payment, or whose notice was lost."""

from datetime import datetime

from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order
from functions.commerce.rules.purchases.refunds import is_tried
from functions.commerce.rules.purchases.waiting import SILENT_ABOUT_REFUNDS, times_of_revocations, times_of_waiting
from functions.commerce.store import orders as store
from shared.events.tasks import enqueue

PAGE = 300


async def ask_for_refunds(now: datetime) -> int:
    """Have the refunds carried out that an admin asked for and that were stopped; returns how many.

    A query at least, a read for each order, and a task each.
    """
    asked, after = 0, ""
    while page := await store.refunds_due(PAGE, after):
        for order in page:
            if is_tried(order, now):
                await _ask(order, now)
                asked += 1
        after = page[-1].order_id
    return asked


async def ask_again(now: datetime) -> int:
    """Have providers asked of the orders that still wait, at five ages of theirs; returns of how many.

    A query for each age at least, a read for each order, and a task each. The job may run twice: a task of one name is
    one.
    """
    asked = 0
    for start, end in times_of_waiting(now):
        after: tuple[datetime, str] | None = None
        while page := await store.waiting(start, end, PAGE, after):
            for order in page:
                await _ask(order, now)
            asked += len(page)
            after = (page[-1].created_at, page[-1].order_id)
    return asked


async def ask_for_revocations(now: datetime) -> int:
    """Have orders looked up whose provider says by nothing that money went back; returns of how many.

    A query for each age and such provider, a read for each order, and a task each. The job may run twice: a task of one
    name is one.
    """
    asked = 0
    for provider in SILENT_ABOUT_REFUNDS:
        for start, end in times_of_revocations(now):
            after: tuple[datetime, str] | None = None
            while page := await store.not_redeemed(provider, start, end, PAGE, after):
                for order in page:
                    work = HandleNotice(provider=order.provider, transaction=order.transaction_id)
                    await enqueue(work, name=f"revoked:{order.order_id}:{now:%Y%m%d}")
                asked += len(page)
                after = (page[-1].created_at, page[-1].order_id)
    return asked


async def _ask(order: Order, now: datetime) -> None:
    work = HandleNotice(provider=order.provider, transaction=order.transaction_id)
    await enqueue(work, name=f"{order.order_id}:{now:%Y%m%d%H}")
