"""Count all bugs and ideas again."""

from functions.feedback.operations import recounting
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("20 4 * * *", resources=Resources(timeout=540))
async def recount_items() -> None:
    """Count all bugs and ideas each night: what players erased, and what expired, is in no task.

    Cost: a read of each item, then the count of it; a write where the number has changed.
    """
    log.info("feedback.recounted", items=await recounting.recount())
