"""What of players' creations waits for staff."""

import asyncio
from collections.abc import Mapping
from datetime import datetime

from functions.ugc.store.moderation import appeals, reviews


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Items that wait for a decision, and appeals (four reads)."""
    items, appealed = await asyncio.gather(reviews.waiting_for_staff(), appeals.waiting_for_staff())
    return {"creations": items, "creation_appeals": appealed}
