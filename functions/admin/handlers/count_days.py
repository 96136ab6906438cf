"""Count the days that are over."""

from datetime import UTC, datetime

from functions.admin.operations import figures
from shared.declare import Resources, schedule
from shared.extension_points import QUEUES


@schedule("10 0 * * *", extension_points=(QUEUES,), resources=Resources(timeout=300))
async def count_days() -> None:
    """Count yesterday, the six days before again, and what was missed of the last month.

    Cost: 31 reads for what was counted, eight for what waits, and one for each currency and one more; for each day a
    write, and for each of its four counts and its currencies a read a thousand of what is counted.
    """
    await figures.count_days(datetime.now(UTC))
