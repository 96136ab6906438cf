"""When a provider is asked again of an order that waits: its notice may have been lost."""

from datetime import datetime, timedelta

from functions.commerce.models.catalogue import PaymentProvider

AGES = tuple(timedelta(hours=hours) for hours in (1, 6, 24, 72, 167))
"""How old an order is when it is asked for: most are abandoned, and each answer costs a call."""

PERIOD = timedelta(hours=1)
"""How often it is looked for orders of these ages."""

SILENT_ABOUT_REFUNDS = frozenset({PaymentProvider.EPIC})
"""Providers that neither say nor list that money went back: it is seen by what they list no more."""

DAYS_UNTIL_ASKED = (1, 2, 3, 5, 7, 10, 14, 15, 21, 30, 45, 60, 90, 120, 150, 180)
"""How many days old an order is when it is asked for whether its money went back, where no provider says so by itself.

Epic gives money back for 14 days; banks for about 180.
"""


def times_of_revocations(now: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """Between which times the orders were opened that may be revoked by now: each order is in one a day at most."""
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    ages = [timedelta(days=days) for days in DAYS_UNTIL_ASKED]
    return tuple((day - age - timedelta(days=1), day - age) for age in ages)


def times_of_waiting(now: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """Between which times the orders were opened that are asked for now: each order is in one of five, once each."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    return tuple((hour - age - PERIOD, hour - age) for age in AGES)
