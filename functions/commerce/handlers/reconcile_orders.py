"""Compare orders with what providers say."""

from datetime import UTC, datetime

from functions.commerce.operations.purchases import reconciliation
from shared.declare import schedule
from shared.settings import STEAM_WEB_API_KEY


@schedule("20 3 * * *", secrets=(STEAM_WEB_API_KEY,))
async def reconcile_orders() -> None:
    """Have the orders compared that are 1, 7, 30 and 90 days old. Costs no read; a task for each age."""
    await reconciliation.begin(datetime.now(UTC))
