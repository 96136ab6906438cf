"""Seasons that do not overlap with those of other tests."""

import itertools
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.battlepass.models.calendar import CreateSeason
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.calendar import new_season
from functions.battlepass.store import calendar
from functions.battlepass.store.seasons import SEASONS
from functions.battlepass.store.tiers import TIERS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account, Accounts
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
        "backdated": True,
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
        "backdated": True,
        "xp_per_tier": 100,
    }
    admin = await accounts.staff(Role.ADMIN)
    created = await api("battlepass-create-season", token=admin.token, json=wanted)
    assert created.is_success or code_of(created) == "SEASON_EXISTS", created.text
    return dict(data_of(await api("battlepass-get-current", token=admin.token)))


@asynccontextmanager
async def season_on_now(**changes: Any) -> AsyncIterator[Season]:
    """A season from an hour ago until in an hour, before all others that are on; it is gone afterwards."""
    now = datetime.now(UTC)
    hour = timedelta(hours=1)
    wanted = unused_season(start_date=now - hour, end_date=now + hour) | changes
    season = new_season(CreateSeason.model_validate(wanted), (), now - hour)

    async def open_it(tx: Transaction) -> None:
        calendar.add_season(tx, season, CreateSeason.model_validate(wanted).tiers)

    async def close_it(tx: Transaction) -> None:
        tx.delete(SEASONS, season.season_id)
        tx.delete(TIERS, season.season_id)

    await transaction.run(open_it)
    try:
        yield season
    finally:
        await transaction.run(close_it)
        await calendar.forget_seasons()


async def give_xp(api: LocalApi, server: Account, player: Account, amount: int, earned_at: datetime) -> dict[str, Any]:
    """XP for a player in the season of a moment."""
    grant = {
        "amount": amount,
        "reason": "mission_complete",
        "grant_id": uuid.uuid4().hex,
        "earned_at": earned_at.isoformat(),
    }
    values = {"player_id": player.id}
    return dict(data_of(await api("battlepass-grant-xp", token=server.token, path_values=values, json=grant)))
