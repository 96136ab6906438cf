"""Begin the erasures whose grace period is over."""

from datetime import UTC, datetime

from functions.privacy.operations import erasing
from shared.declare import Resources, schedule


@schedule("50 * * * *", resources=Resources(timeout=300))
async def erase_due() -> None:
    """Have accounts erased whose time has come, go on with those that were left, and erase what came late.

    Three queries; a task for each account.
    """
    await erasing.begin_due(datetime.now(UTC))
