"""The figures of days."""

from functions.admin.store.figures import FIGURES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench import callers
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("admin-get-figures", case="two days", reads=2, writes=1, rpcs=2, redis=1),
    Cost("admin-count-days", case="no order was paid yet", reads=78, writes=7, rpcs=49),
)


async def travel(journey: Journey) -> None:
    """Count the last week again, and read two days of it."""
    job = await callers.job()
    await transaction.run(_forget)
    await journey.call("admin-count-days", "the first days", job, status=204)
    journey.cases.pop()
    await journey.call("admin-count-days", "no order was paid yet", job, status=204)
    days = sorted(day.day for day in await FIGURES.select(limit=100))
    asked = Request(path=f"/api/v1/admin/figures?since={days[-2]}", token=await callers.staff())
    await journey.call("admin-get-figures", "two days", asked)


async def _forget(tx: Transaction) -> None:
    for day in await FIGURES.select(limit=100):
        tx.delete(FIGURES, day.day)
