"""What of conquest waits for staff."""

from collections.abc import Mapping
from datetime import datetime

from functions.conquest.store import payouts


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Prizes for money that are not paid (two reads)."""
    return {"prizes": await payouts.waiting()}
