"""Awarding the points of hours that are over: each once, right also after an outage, however often it runs."""

from datetime import UTC, datetime
from functools import partial

from functions.conquest.models.seasons import Season
from functions.conquest.operations.leaderboards import victory_points
from functions.conquest.rules.seasons import hours as rules
from functions.conquest.store import clocks, territories
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def award(season: Season) -> int:
    """Award what hours until now brought; returns how many territories brought something.

    A read where no hour is over since the last run. Else one for each territory, and for each that brings something a
    commit: a read and a write of it, of each player there, and of a part of the tribe's points.
    """
    over = rules.hours_over(season, datetime.now(UTC))
    if await clocks.awarded(season.season_id) >= over:
        return 0
    brought = 0
    for territory in await territories.of_season(season.season_id):
        if rules.accounted(season, territory, datetime.now(UTC)).stood:
            await transaction.run(partial(_award, season, territory.territory_id))
            brought += 1
    await transaction.run(partial(clocks.advance, season.season_id, over))
    return brought


async def _award(season: Season, territory_id: int, tx: Transaction) -> None:
    """Give the players of a territory what its hours brought, in the commit that says that they did."""
    (kept,) = await territories.some(tx, season.season_id, [territory_id])
    territory = rules.accounted(season, kept, tx.now)
    territories.save(tx, rules.awarded(territory))
    for award in rules.awards(season, territory):
        tribe_of = dict.fromkeys(award.points, award.tribe_id)
        await victory_points.award(tx, season.season_id, award.points, tribe_of, territory_id)
