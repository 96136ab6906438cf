"""Compare orders with what providers say."""

from datetime import UTC, datetime

from functions.commerce.operations.purchases import comparisons
from shared.declare import schedule


@schedule("20 3 * * *")
async def reconcile_orders() -> None:
    """Have the orders compared that are 1, 7, 30 and 90 days old, and what earlier days have left.

    Costs a read for each of four ages and seven days, in one call, a write and a task for each that is new, and a read
    and a task for each page that is overdue, a read at least.
    """
    await comparisons.begin(datetime.now(UTC))
