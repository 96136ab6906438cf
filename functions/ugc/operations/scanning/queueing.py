"""The tasks that scan the files of versions."""

from datetime import datetime, timedelta

from functions.ugc.events import UgcChanged
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.scanning.scans import ScanFile
from shared.events.tasks import enqueue


async def queue(changed: UgcChanged) -> None:
    """Have the file of an uploaded version scanned; within an hour the same version is queued once."""
    if changed.status is UgcStatus.UPLOADED:
        work = ScanFile(ugc_id=changed.ugc_id, version=changed.version)
        await enqueue(work, name=f"ugc-scan-{changed.ugc_id}-{changed.version}")


async def queue_again(item: Item, now: datetime, within: timedelta) -> bool:
    """Have the version scanned that an item has on its way; within such a time once. Says whether it was queued."""
    if item.pending is None:
        return False
    work = ScanFile(ugc_id=item.ugc_id, version=item.pending.version)
    number = int(now.timestamp() // within.total_seconds())
    return await enqueue(work, name=f"ugc-scan-{work.ugc_id}-{work.version}-{number}")
