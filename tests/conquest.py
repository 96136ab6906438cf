"""Seasons of conquest for tests. One is on at a time: who makes one takes those of other tests away."""

import asyncio
import itertools
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.commerce.api import sales
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import CreateConquestSeason, Season, SeasonStatus
from functions.conquest.operations.seasons import seasons as operations
from functions.conquest.rules.seasons import seasons as rules
from functions.conquest.rules.seasons.default_game import GAME
from functions.conquest.store import payouts, players, seasons, territories
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests import every_document

_numbers = itertools.count(10)


def wanted(starts_in: timedelta = timedelta(days=2), **changes: Any) -> dict[str, Any]:
    """What creates a season without a fee, open for registration from yesterday to an hour before its start."""
    start = datetime.now(UTC) + starts_in
    times = {
        "registration_starts_at": start - timedelta(days=3),
        "registration_ends_at": start - timedelta(hours=1),
        "starts_at": start,
    }
    return {"name": "War", "entry_fee": 0} | {name: at.isoformat() for name, at in times.items()} | changes


async def no_seasons() -> None:
    """Take all seasons away, with maps and results.

    One that was made by its endpoint goes with its players and all else: the next may have its number.
    """
    all_seasons = await seasons.seasons_now()

    async def body(tx: Transaction) -> None:
        for season in all_seasons:
            tx.delete(seasons.SEASONS, season.season_id)
            tx.delete(payouts.RESULTS, season.season_id)
            for territory in await territories.of_season(season.season_id):
                tx.delete(territories.TERRITORIES, territories.document_id(season.season_id, territory.territory_id))
        tx.invalidate(seasons.PAGE, territories.PAGE)

    await transaction.run(body)
    seasons.seasons.cache_clear()
    for season in all_seasons:
        if season.season_id == f"season-{season.number}":
            await asyncio.to_thread(every_document.forget, "conquest_", season.season_id)


async def season(starts_in: timedelta = timedelta(days=-1), **changes: Any) -> Season:
    """The one season there is: one that began yesterday, unless it is said otherwise."""
    await no_seasons()
    now = datetime.now(UTC)
    made = rules.created(CreateConquestSeason.model_validate(wanted(starts_in, **changes)), (), GAME, now)
    made = made.model_copy(update={"season_id": f"season-{uuid.uuid4().hex[:8]}"})

    async def body(tx: Transaction) -> None:
        seasons.add(tx, made, tuple(rules.territories_of(made)))

    await transaction.run(body)
    seasons.seasons.cache_clear()
    return made


async def season_with_fee(starts_in: timedelta = timedelta(days=1), **changes: Any) -> Season:
    """The one season there is: one with an entry fee, which is open for registration, unless it is said otherwise."""
    await no_seasons()
    body = CreateConquestSeason.model_validate(wanted(starts_in, **{"entry_fee": 2500} | changes))
    made = rules.created(body, (), GAME, datetime.now(UTC))
    unique = uuid.uuid4().hex[:8]
    made = made.model_copy(update={"season_id": f"season-{unique}", "sku_id": f"{rules.SKU}{unique}"})

    async def attempt(tx: Transaction) -> None:
        await sales.sell(tx, operations.entry_sale(made))
        seasons.add(tx, made, tuple(rules.territories_of(made)))

    await transaction.run(attempt)
    seasons.seasons.cache_clear()
    return made


async def war() -> Season:
    """The season that is on now, the same for all who ask; made by the first that needs it."""
    now = datetime.now(UTC)
    on = [each for each in await seasons.seasons_now() if rules.status_of(each, now) is SeasonStatus.ACTIVE]
    return on[0] if on else await season()


async def season_to_come() -> Season:
    """A season that is open for registration, beside others."""
    body = CreateConquestSeason.model_validate(unused())
    return await transaction.run(lambda tx: operations.create(tx, body))


def unused(**changes: Any) -> dict[str, Any]:
    """What creates a season that is open for registration, and played when no other is."""
    now = datetime.now(UTC)
    start = now + timedelta(days=20 * next(_numbers))
    times = {"registration_starts_at": now - timedelta(hours=1), "registration_ends_at": start, "starts_at": start}
    return {"name": "War", "entry_fee": 0} | {name: at.isoformat() for name, at in times.items()} | changes


async def enlisted(season: Season, player_id: str, **changes: Any) -> SeasonPlayer:
    """A player who takes part, with gold as of now."""
    new = rules.enrolled(season, player_id, season.registration_starts_at)
    new = new.model_copy(update={"gold_at": datetime.now(UTC)} | changes)

    async def body(tx: Transaction) -> None:
        players.add(tx, new)

    await transaction.run(body)
    return new
