"""Verify that the audit trail is what was sealed."""

from datetime import UTC, datetime

from functions.admin.operations import verification
from shared.declare import Resources, schedule


@schedule("20 4 * * *", resources=Resources(memory=1024, concurrency=1, timeout=540))
async def verify_audit() -> None:
    """Compare the batches of the latest two days, and of each thirtieth day before, with the entries that stand.

    What is wrong is logged, for the alert; entries that came late are sealed in a batch of their own.

    Cost: a read for each entry, three a batch at least, and two calls to Cloud Storage for each batch.
    """
    await verification.verify_daily(datetime.now(UTC))
