"""Which orders are compared with their providers on which day."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from functions.commerce.models.reconciliation import CompareOrders

AGES = tuple(timedelta(days=days) for days in (1, 7, 30, 90))
"""How old an order is when it is compared: refunds come within weeks, chargebacks within months."""

PERIOD = timedelta(days=1)
"""How often orders of these ages are compared."""

CAUGHT_UP = 7
"""Of how many days, today among them, the comparisons are begun that nobody has begun."""

ENDED_WITHIN = timedelta(hours=12)
"""When a page that is not compared by then is asked for again, by the next day's job."""

KEPT = timedelta(days=30)
"""How long a page that cannot be compared is asked for each day, and how long it is known that one was."""


def to_compare(now: datetime) -> Iterator[CompareOrders]:
    """The first pages of all comparisons of the last days, the oldest first: each order is in four, once each."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    for ago in reversed(range(CAUGHT_UP)):
        day = today - ago * PERIOD
        for age in AGES:
            yield CompareOrders(start=day - age - PERIOD, end=day - age, age=age.days)


def name_of(work: CompareOrders) -> str:
    """What names a page: the same orders are compared at each of their ages."""
    return f"{work.start:%Y%m%d}:{work.age}:{work.after_id}"
