"""Which devices are told something, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.realtime.models.devices import AddressKind, QuietHours, RegisterDevice
from functions.realtime.rules.devices import MOST_DEVICES, STALE, is_news, is_quiet, is_told, registered, superfluous

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def device(number=0, seen_at=NOW, **changes):
    body = RegisterDevice(kind=AddressKind.FID, address=f"address-{number}", platform="ios", **changes)
    return registered(body, "ada", "s1", seen_at)


def test_a_device_is_written_where_something_is_new_or_once_a_day():
    kept = device()
    assert is_news(None, kept)
    assert not is_news(kept, device(seen_at=NOW + timedelta(hours=23)))
    assert is_news(kept, device(seen_at=NOW + timedelta(hours=24)))
    assert is_news(kept, device(language="de"))
    assert is_news(kept.model_copy(update={"player_id": "bob"}), kept)
    assert is_news(kept.model_copy(update={"session_id": "s0"}), kept)


def test_stale_devices_go_and_the_oldest_of_too_many():
    stale = device(99, NOW - STALE)
    others = [device(number, NOW - timedelta(days=number)) for number in range(MOST_DEVICES)]
    assert superfluous([*others[:-1], stale], NOW) == [stale]
    assert superfluous([*others, stale], NOW) == [stale, others[-1]]


@pytest.mark.parametrize(
    ("start", "end", "quiet"),
    [
        ("12:30", "13:30", True),
        ("13:00", "13:01", True),
        ("12:00", "13:00", False),
        ("22:00", "13:01", True),
        ("22:00", "13:00", False),
    ],
)
def test_quiet_hours_go_by_the_clock_of_the_time_zone_and_over_midnight(start, end, quiet):
    assert is_quiet(QuietHours(start=start, end=end, time_zone="Europe/Berlin"), NOW) == quiet  # 13:00 there


def test_a_device_is_told_what_it_is_for():
    assert is_told(device(), "ada", "generic", NOW)
    assert not is_told(device(), "bob", "generic", NOW)
    assert not is_told(device(), "ada", "generic", NOW + STALE)
    assert not is_told(device(muted=("generic",)), "ada", "generic", NOW)
    hours = QuietHours(start="00:00", end="23:59", time_zone="UTC")
    assert not is_told(device(quiet_hours=hours), "ada", "generic", NOW)


def test_a_time_zone_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        QuietHours(start="22:00", end="07:00", time_zone="Europe/Atlantis")
