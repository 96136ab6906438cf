"""What of score boards waits for staff."""

from collections.abc import Mapping
from datetime import datetime

from functions.leaderboards.store import scores


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Refused submissions that are kept for review: they go by themselves after some time (two reads)."""
    return {"refused_scores": await scores.waiting_for_staff()}
