"""Take up uploads that nobody completed, let drafts go, and say what waits for moderators."""

from datetime import UTC, datetime

from functions.ugc.operations.items import sweeping
from functions.ugc.operations.moderation import overdue
from shared.declare import Resources, schedule
from shared.settings import S3_CREDENTIALS
from shared.telemetry import log


@schedule("*/10 * * * *", secrets=(S3_CREDENTIALS,), resources=Resources(timeout=540))
async def sweep_uploads() -> None:
    """Have files scanned whose senders never said that they are there, or whose scan was lost; let old drafts go.

    No store's events are listened to, and clients die. Files that no item waits for are deleted. A review that waits
    for more than a day is logged, which is alerted on.

    Cost: a read of the oldest review; a read for each file that waits; a read and four writes for each that is taken
    up; a task for each scan that was lost; a read, at least one, and another with a write for each item that goes.
    """
    now = datetime.now(UTC)
    swept = await sweeping.sweep(now)
    log.info("ugc.swept", **swept.model_dump(), oldest_review_hours=await overdue.oldest_hours(now))
