"""Count how many players own each cosmetic."""

from functions.cosmetics.operations import owner_counts
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("0 3-6 * * 1", resources=Resources(timeout=540))
async def count_owners() -> None:
    """Count each item's owners, on Mondays; the first run does it all, the others what it did not come to.

    Three reads and a write an item, and a read more for each thousand owners: 1,000 items of 10,000 owners each are
    12,000 reads and 1,000 writes, one cent a week. Nobody writes a count when an item is acquired, so none is hot.
    """
    log.info("owners.counted", cosmetics=await owner_counts.count_owners())
