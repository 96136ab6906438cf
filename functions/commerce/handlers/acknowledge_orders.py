"""Tell providers of the purchases of which nobody has told them."""

from datetime import UTC, datetime

from functions.commerce.operations.purchases import acknowledgements
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("20 * * * *", resources=Resources(timeout=300))
async def acknowledge_orders() -> None:
    """Have each told by a task. Costs a read when there is none."""
    if asked := await acknowledgements.acknowledge_all(datetime.now(UTC)):
        log.info("commerce.acknowledged_again", orders=asked)
