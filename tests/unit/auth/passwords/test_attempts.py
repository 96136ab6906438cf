"""Wrong passwords in a row, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.passwords.lockout import Failures
from functions.auth.rules.passwords import lockout

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def after(count: int, now: datetime = NOW) -> Failures | None:
    failures = None
    for _ in range(count):
        failures = lockout.failed(failures, now)
    return failures


@pytest.mark.parametrize(("count", "locked"), [(0, False), (1, False), (9, False), (10, True)])
def test_the_tenth_in_a_row_locks(count, locked):
    assert lockout.is_locked(after(count), NOW) is locked


def test_a_lock_lasts_half_an_hour_and_says_how_long():
    locked = after(10)
    with pytest.raises(lockout.AccountLocked) as refused:
        lockout.check_not_locked(locked, NOW + timedelta(minutes=29))
    assert refused.value.retry_after == 61
    lockout.check_not_locked(locked, NOW + timedelta(minutes=30))
    assert lockout.is_locked(locked, NOW + timedelta(minutes=30) - SECOND)


def test_after_a_lock_it_begins_again():
    again = lockout.failed(after(10), NOW + timedelta(minutes=30))
    assert (again.count, again.locked_until) == (1, None)


@pytest.mark.parametrize(("pause", "count"), [(timedelta(hours=23), 10), (timedelta(days=1), 1)])
def test_a_day_of_peace_is_forgotten(pause, count):
    """Firestore deletes what has expired a day late or so: the rule does not wait for it."""
    assert lockout.failed(after(9), NOW + pause).count == count


def test_networks_count_by_themselves_and_are_not_named():
    keys = {lockout.network_key("address", ip) for ip in ("198.51.100.1", "198.51.100.2", "2001:db8::1")}
    assert len(keys) == 3
    assert not any("198" in key or "2001" in key for key in keys)
