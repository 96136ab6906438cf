"""Look for deliveries that wait too long."""

from datetime import UTC, datetime

from functions.webhooks.operations import deliveries
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("*/10 * * * *", resources=Resources(timeout=300))
async def sweep_deliveries() -> None:
    """Have those sent whose task was lost. Two runs at once ask twice, and one is heard.

    Cost: a read and a task for each, a read at least.
    """
    if late := await deliveries.sweep(datetime.now(UTC)):
        log.warning("webhooks.deliveries_waited", deliveries=late)
