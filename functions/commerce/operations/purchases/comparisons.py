"""Which orders are to be compared with what their providers say: tasks, so that who asks for it reads no keys."""

from datetime import datetime

from functions.commerce.models.reconciliation import CompareOrders
from functions.commerce.rules.purchases.reconciliation import times_of_comparison
from shared.events.tasks import enqueue


async def begin(now: datetime) -> None:
    """Have the orders of each age compared: a task each. The job may run twice: a task of one name is one."""
    for start, end in times_of_comparison(now):
        await compare_later(CompareOrders(start=start, end=end))


async def compare_later(work: CompareOrders) -> None:
    """Have a page of orders compared, once."""
    await enqueue(work, name=f"compare:{work.start:%Y%m%d}:{work.after_id}")
