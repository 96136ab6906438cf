"""What of deliveries waits for staff."""

from collections.abc import Mapping
from datetime import datetime

from functions.platform.store import dead_letters


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Dead letters that nobody has replayed or discarded (two reads)."""
    return {"dead_letters": await dead_letters.waiting_for_staff()}
