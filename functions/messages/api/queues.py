"""What of messages waits for staff."""

import asyncio
from collections.abc import Mapping
from datetime import datetime

from functions.messages.store import reports, support


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Threads that wait for an answer, and reported messages (four reads)."""
    threads, reported = await asyncio.gather(support.waiting_for_staff(), reports.waiting_for_staff())
    return {"support": threads, "message_reports": reported}
