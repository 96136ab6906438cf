"""Have what was uploaded scanned."""

from functions.ugc.events import UgcChanged
from functions.ugc.operations.scanning import queueing
from shared.declare import subscriber


@subscriber(UgcChanged)
async def queue_scan(changed: UgcChanged) -> None:
    """Queue the scan of a version whose file is there. Costs a task."""
    await queueing.queue(changed)
