"""Of which time a provider is asked for what changed."""

from datetime import datetime, timedelta

FIRST = timedelta(days=1)
"""How far back a provider is asked that was never asked before."""

OVERLAP = timedelta(hours=1)
"""How much of the time that it was asked for before it is asked for again: a report may lag behind."""

LONGEST = timedelta(days=1)
"""The most that a run asks for, so that it ends in time; the next run goes on from there."""


def time_to_ask_for(asked_until: datetime | None, now: datetime) -> tuple[datetime, datetime]:
    """Since when, and until when; `asked_until` is where the last answer ended."""
    since = asked_until - OVERLAP if asked_until else now - FIRST
    return since, min(now, since + OVERLAP + LONGEST)
