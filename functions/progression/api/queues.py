"""What of saves waits for staff."""

from collections.abc import Mapping
from datetime import datetime

from functions.progression.store import suspicions


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Suspicious saves (two reads)."""
    return {"suspicious_saves": await suspicions.waiting_for_staff()}
