"""What of purchases waits for staff."""

from collections.abc import Mapping
from datetime import datetime

from functions.commerce.store import orders


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Orders whose money waits for a review (two reads)."""
    oldest = await orders.in_review(1, None)
    return {"order_reviews": (await orders.count_in_review(), oldest[0].created_at if oldest else None)}
