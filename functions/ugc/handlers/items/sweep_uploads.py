"""Take up uploads that nobody completed, and let drafts go."""

from datetime import UTC, datetime

from functions.ugc.operations.items import sweeping
from shared.declare import Resources, schedule
from shared.settings import S3_CREDENTIALS
from shared.telemetry import log


@schedule("*/10 * * * *", secrets=(S3_CREDENTIALS,), resources=Resources(timeout=540))
async def sweep_uploads() -> None:
    """Have files scanned whose senders never said that they are there; let drafts go that nothing was sent for.

    Stores other than Cloud Storage send no events, and clients die. Files that no item waits for are deleted.

    Cost: a read for each file that waits; a read and four writes for each that is taken up; a read, at least one, and
    another with a write for each item that goes.
    """
    swept = await sweeping.sweep(datetime.now(UTC))
    log.info("ugc.swept", **swept.model_dump())
