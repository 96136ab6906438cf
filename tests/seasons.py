"""Seasons that do not overlap with those of other tests."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from shared.callers import Role
from tests.accounts import Accounts
from tests.local_api import LocalApi, code_of, data_of

_numbers = itertools.count(2)
FIRST = datetime(1990, 1, 1, tzinfo=UTC)
LENGTH = timedelta(days=2)


def unused_season(**changes: Any) -> dict[str, Any]:
    """What creates a season of two days, long ago, that there is not yet."""
    number = next(_numbers)
    start = FIRST + 2 * number * LENGTH
    whole = {
        "season_number": number,
        "name": f"Season {number}",
        "start_date": start.isoformat(),
        "end_date": (start + LENGTH).isoformat(),
        "xp_per_tier": 100,
    }
    return whole | changes


def within(season: dict[str, Any]) -> datetime:
    """A moment of a season."""
    return datetime.fromisoformat(season["start_date"]) + timedelta(hours=1)


async def current_season(api: LocalApi, accounts: Accounts) -> dict[str, Any]:
    """The season that is on now, the same for all tests; made by the first that needs it."""
    now = datetime.now(UTC)
    year = timedelta(days=365)
    wanted = {
        "season_number": 1,
        "name": "Now",
        "start_date": (now - year).isoformat(),
        "end_date": (now + year).isoformat(),
        "xp_per_tier": 100,
    }
    admin = await accounts.staff(Role.ADMIN)
    created = await api("battlepass-create-season", token=admin.token, json=wanted)
    assert created.is_success or code_of(created) == "SEASON_EXISTS", created.text
    return dict(data_of(await api("battlepass-get-current", token=admin.token)))
