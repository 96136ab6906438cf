"""Go on with broadcasts that were stopped."""

from datetime import UTC, datetime

from functions.messages.operations.broadcasts import ranges
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("*/10 * * * *", resources=Resources(timeout=300))
async def continue_broadcasts() -> None:
    """Queue ranges again that have not moved for ten minutes. Costs a read when nothing is sent."""
    if resumed := await ranges.go_on(datetime.now(UTC)):
        log.warning("messages.broadcasts_resumed", ranges=resumed)
