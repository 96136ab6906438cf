"""Which orders are to be compared with what their providers say: tasks, so that who asks for it reads no keys.

Each page is kept until it is compared: what a day's job did not ask for, or what its tasks did not end, as a provider
was down for longer than tasks are tried, a later day's job asks for.
"""

from collections.abc import Sequence
from datetime import datetime

from functions.commerce.models.reconciliation import CompareOrders, Comparison
from functions.commerce.rules.purchases import comparisons as rules
from functions.commerce.store import comparisons as store
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def begin(now: datetime) -> None:
    """Have the orders of each age compared, of the last days as of today: a task each; and what is overdue.

    The job may run twice: a page is kept once, a task of one name is one. Reads one for each day and age, and one for
    each page that is overdue, one at least; writes one for each new.
    """
    await _compare(list(rules.to_compare(now)))
    async for page in store.due(now):
        for comparison in page:
            await enqueue(comparison.work, name=f"compare:{comparison.name}:{now:%Y%m%d}")


async def compare_later(work: CompareOrders) -> None:
    """Have a page of orders compared, once: one that was begun is left alone. A read, and a write where it is new."""
    await _compare([work])


async def conclude(work: CompareOrders) -> None:
    """Keep that a page was compared. A read, and a write the first time; none for one that nobody has kept."""

    async def write(tx: Transaction) -> None:
        before = await store.to_change(tx, rules.name_of(work))
        if before and before.due_at:
            store.save(tx, before.model_copy(update={"due_at": None}))

    await transaction.run(write)


async def _compare(pages: Sequence[CompareOrders]) -> None:
    """Keep those of the pages that nobody has begun, then have them compared."""
    for work in await transaction.run(lambda tx: _keep(tx, pages)):
        await enqueue(work, name=f"compare:{rules.name_of(work)}")


async def _keep(tx: Transaction, pages: Sequence[CompareOrders]) -> list[CompareOrders]:
    begun = await store.begun(tx, map(rules.name_of, pages))
    new = [work for work in pages if rules.name_of(work) not in begun]
    for work in new:
        due_at, expire_at = tx.now + rules.ENDED_WITHIN, tx.now + rules.KEPT
        store.save(tx, Comparison(name=rules.name_of(work), work=work, due_at=due_at, expire_at=expire_at))
    return new
