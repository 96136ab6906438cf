"""Which days are counted."""

from datetime import UTC, date, datetime, timedelta

from functions.admin.rules import figures as rules

TODAY = date(2026, 3, 1)


def test_a_week_is_counted_again_and_a_month_is_caught_up():
    counted = {(TODAY - timedelta(days=age)).isoformat() for age in range(1, 40)} - {"2026-02-10", "2026-01-20"}
    due = rules.due(TODAY, counted)
    assert due == [f"2026-02-{day:02}" for day in range(28, 21, -1)] + ["2026-02-10"]
    assert len(rules.due(TODAY, set())) == rules.CAUGHT_UP


def test_a_day_ends_where_the_next_begins():
    assert rules.span("2026-02-28") == (datetime(2026, 2, 28, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC))


def test_what_waits_has_an_age():
    now = datetime(2026, 3, 1, tzinfo=UTC)
    assert rules.queue(2, now - timedelta(minutes=5), now).oldest_seconds == 300
    assert rules.queue(0, None, now).oldest_seconds is None
