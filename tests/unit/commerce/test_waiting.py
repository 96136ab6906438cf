"""When a provider is asked again of an order that waits."""

from datetime import UTC, datetime, timedelta

from functions.commerce.rules.purchases.waiting import times_of_waiting

OPENED = datetime(2026, 11, 29, 12, 34, 56, tzinfo=UTC)


def test_an_order_is_asked_for_five_times_within_a_week():
    runs = [OPENED.replace(minute=10, second=7) + timedelta(hours=hours) for hours in range(200)]
    asked = [now for now in runs for start, end in times_of_waiting(now) if start <= OPENED < end]
    assert [(now - OPENED).total_seconds() // 3600 for now in asked] == [1, 6, 24, 72, 167]


def test_a_job_that_runs_twice_asks_for_the_same():
    now = datetime(2026, 11, 29, 12, 10, tzinfo=UTC)
    assert times_of_waiting(now) == times_of_waiting(now + timedelta(minutes=20))
