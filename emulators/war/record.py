"""What the record of a season says, read as an operator may: plain fields, by no model of the game."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from emulators.war.ledger import Record
from emulators.war.position import Position
from shared.firestore import collection as firestore
from shared.model import Model, Moment

PATIENCE = 150
"""Seconds for what waits at the end: attacks, the points of the last hours, the season's result."""

LOOKS = 2
RUNS = 10
"""Seconds between one look and the next, and between runs of the job."""

Units = dict[str, int]


class KeptBattle(Model):
    """A battle."""

    battle_id: str
    season_id: str
    battle_type: str
    result: str
    player_ids: tuple[str, ...]
    number: int = 0
    territory_id: int | None = None
    attacker_id: str
    attacker_tribe_id: str | None = None
    defender_tribe_id: str | None = None
    attacker_units: Units
    attacker_losses: Units
    defender_id: str | None = None
    defender_units: Units
    defender_losses: Units
    garrison: dict[str, Units]
    garrison_losses: dict[str, Units]
    chance: int
    victory_points: dict[str, int]
    gold_looted: int = 0
    territory_transferred: bool
    resolved_at: Moment


class KeptAttack(Model):
    """An attack that waits."""

    season_id: str
    player_id: str
    units: Units


class KeptTerritory(Model):
    """A territory."""

    season_id: str
    territory_id: int
    tribe_id: str | None = None
    garrison: dict[str, Units]


class KeptTribe(Model):
    """A tribe with its members."""

    season_id: str
    tribe_id: str
    name: str
    tag: str
    members: dict[str, dict[str, Any]]


class KeptTribePoints(Model):
    """A part of a tribe's points."""

    season_id: str
    tribe_id: str
    points: int


class KeptClock(Model):
    """Of how many hours the points were awarded."""

    season_id: str
    hours: int = 0


class KeptResult(Model):
    """How a season ended, in cents."""

    season_id: str
    paid: int
    pool: int
    undistributed: int
    tribes: tuple[dict[str, Any], ...]


class KeptPayout(Model):
    """A prize."""

    season_id: str
    tribe_id: str
    player_id: str
    cents: int


BATTLES = firestore.Collection("conquest_battles", KeptBattle)
ATTACKS = firestore.Collection("conquest_attacks", KeptAttack)
TERRITORIES = firestore.Collection("conquest_territories", KeptTerritory)
TRIBES = firestore.Collection("conquest_tribes", KeptTribe)
TRIBE_POINTS = firestore.Collection("conquest_tribe_points", KeptTribePoints)
CLOCKS = firestore.Collection("conquest_clocks", KeptClock)
RESULTS = firestore.Collection("conquest_results", KeptResult)
PAYOUTS = firestore.Collection("conquest_payouts", KeptPayout)


async def read(season_id: str) -> Record:
    """All that is kept of a season. Raises Unavailable."""
    battles = await _all(BATTLES, season_id)
    result = await RESULTS.get(season_id)
    return Record(
        sorted(battles, key=lambda battle: (battle["resolved_at"], battle["number"])),
        await _all(ATTACKS, season_id),
        await _all(TERRITORIES, season_id),
        await _all(TRIBES, season_id),
        await _all(TRIBE_POINTS, season_id),
        result.model_dump(mode="json") if result else None,
        await _all(PAYOUTS, season_id),
    )


async def settle(position: Position, run_job: Callable[[], Awaitable[None]], *, with_result: bool) -> str:
    """Wait until nothing waits any more; says what still does when patience is over, else nothing."""
    began, ran, left = time.monotonic(), 0.0, ""
    while time.monotonic() < began + PATIENCE:
        if time.monotonic() > ran + RUNS:
            ran = time.monotonic()
            await run_job()
        left = await _left(position, with_result=with_result)
        if not left:
            return ""
        await asyncio.sleep(LOOKS)
    return left


async def _left(position: Position, *, with_result: bool) -> str:
    season_id = position.season_id
    if waiting := await ATTACKS.count(("season_id", "==", season_id)):
        return f"{waiting} attacks wait"
    clock = await CLOCKS.get(season_id)
    if (hours := clock.hours if clock else 0) < position.hours:
        return f"the points of {position.hours - hours} hours wait"
    if with_result and await RESULTS.get(season_id) is None:
        return "the season's result waits"
    return ""


async def _all(collection: firestore.Collection[Any], season_id: str) -> list[dict[str, Any]]:
    return [
        document.model_dump(mode="json")
        async for page in collection.pages(("season_id", "==", season_id))
        for document in page
    ]
