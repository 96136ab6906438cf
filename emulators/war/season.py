"""The season of a war: made by an admin, short enough to be played through, and joined by all bots before it starts."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from emulators.replay.accounts import Accounts
from emulators.replay.api import Api, ApiError
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Person, Problem
from emulators.replay.registration import Account
from emulators.war import fees
from emulators.war.position import Position

_FIRST = ("Iron", "Ash", "Storm", "Raven", "Stone", "Wolf", "Amber", "Frost", "Thorn", "Ember")
_SECOND = ("fang", "helm", "brand", "ward", "spear", "crest", "march", "shade", "horn", "gate")
COUNTRIES = ("DE", "FR", "JP", "BR", "US", "NG", "PL", "IN")


def people(count: int) -> list[Person]:
    """The bots: the same accounts in each war."""
    return [
        Person(
            f"war-{number}",
            f"war-{number}@players.example",
            f"{_FIRST[number % 10]}{_SECOND[number // 10 % 10]} {number}",
            COUNTRIES[number % len(COUNTRIES)],
        )
        for number in range(1, count + 1)
    ]


async def create(api: Api, acting: Accounts, wanted: Mapping[str, Any], registration_seconds: float) -> Position:
    """Make a season that starts when registration, which is open now, is over. Raises ApiError.

    `wanted` has the number of players, the days and the length of an hour.
    """
    now = datetime.now(UTC)
    start = now + timedelta(seconds=registration_seconds)
    body = {
        "name": f"War of {wanted['players']} bots",
        "registration_starts_at": (now - timedelta(minutes=1)).isoformat(),
        "registration_ends_at": start.isoformat(),
        "starts_at": start.isoformat(),
        "entry_fee": fees.FEE,
        "money_prizes": True,
        "hour_seconds": wanted["hour_seconds"],
        "days": wanted["days"],
    }
    made = await api.post("/api/v1/admin/conquest/seasons", body, await acting.admin.token(api))
    timeline = made["timeline"]
    return Position.model_validate({**wanted, **timeline, "season_id": made["season_id"]})


async def join(
    api: Api, season_id: str, accounts: Mapping[str, Account], at_once: int, stripe: str, advance: Callable[[], None]
) -> list[Problem]:
    """Have everybody pay and take part; who is refused, as registration is over, is a problem."""
    problems: list[Problem] = []

    async def register(account: Account) -> None:
        try:
            await fees.enter(api, season_id, account, stripe)
        except ApiError as error:
            problems.append(Problem(f"player {account.email}", str(error)))
        advance()

    await do_each(accounts.values(), at_once, register)
    return problems
