"""How long moderators let creators wait."""

from datetime import datetime, timedelta

from functions.ugc.store.moderation import reviews as store
from shared.telemetry import log

LONGEST = timedelta(hours=24)
"""What every review is to be decided within."""


async def oldest_hours(now: datetime) -> float:
    """For how many hours the oldest review waits, 0 where none does; an error is logged beyond a day. A read."""
    first = await store.oldest()
    if first is None:
        return 0
    waits = now - first.opened_at
    hours = round(waits / timedelta(hours=1), 1)
    if waits > LONGEST:
        log.error("ugc.review_overdue", ugc_id=first.ugc_id, priority=first.priority.value, hours=hours)
    return hours
