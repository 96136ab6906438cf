"""When a provider is asked again of an order that waits: its notice may have been lost."""

from datetime import datetime, timedelta

AGES = tuple(timedelta(hours=hours) for hours in (1, 6, 24, 72, 167))
"""How old an order is when it is asked for: most are abandoned, and each answer costs a call."""

PERIOD = timedelta(hours=1)
"""How often it is looked for orders of these ages."""


def times_of_waiting(now: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """Between which times the orders were opened that are asked for now: each order is in one of five, once each."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    return tuple((hour - age - PERIOD, hour - age) for age in AGES)
