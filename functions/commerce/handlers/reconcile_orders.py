"""Compare orders with what providers say."""

from datetime import UTC, datetime

from functions.commerce.operations.purchases import comparisons
from shared.declare import schedule


@schedule("20 3 * * *")
async def reconcile_orders() -> None:
    """Have the orders compared that are 1, 7, 30 and 90 days old. Costs no read; a task for each age."""
    await comparisons.begin(datetime.now(UTC))
