"""When owners are counted."""

from datetime import datetime, timedelta

from functions.cosmetics.models.catalog import Cosmetic


def week_began(now: datetime) -> datetime:
    """Monday, midnight, UTC: owners are counted once a week (1v1bro 3.10)."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=now.weekday())


def counted(cosmetic: Cosmetic, owners: int, now: datetime) -> Cosmetic:
    """The item with how many players own it."""
    return cosmetic.model_copy(update={"owned_by_count": owners, "counted_at": now})
