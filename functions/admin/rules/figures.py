"""Which days are counted, and what waits."""

from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta

from functions.admin.models.figures import Queue

AGAIN = 7
"""Days that are counted each time: matches come late, and money goes back."""

CAUGHT_UP = 31
"""Days that are counted when they were missed."""


def latest(today: date) -> list[str]:
    """The days that may be due, the last one first."""
    return [(today - timedelta(days=age)).isoformat() for age in range(1, CAUGHT_UP + 1)]


def due(today: date, counted: Container[str]) -> list[str]:
    """The days to count, the last one first."""
    return [day for age, day in enumerate(latest(today)) if age < AGAIN or day not in counted]


def span(day: str) -> tuple[datetime, datetime]:
    """The beginning of a day and of the next."""
    start = datetime.combine(date.fromisoformat(day), time(), UTC)
    return start, start + timedelta(days=1)


def queue(waiting: int, since: datetime | None, now: datetime) -> Queue:
    """What waits, since when."""
    return Queue(waiting=waiting, oldest_seconds=None if since is None else max(0, int((now - since).total_seconds())))
