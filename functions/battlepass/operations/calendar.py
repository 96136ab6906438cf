"""Making and changing seasons."""

from functions.battlepass.models.calendar import CreateSeason, SeasonChanges
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp_events import PutXpEvent
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules import xp_events
from functions.battlepass.store import calendar
from functions.cosmetics.api import catalog as cosmetics
from shared.firestore.transaction import Transaction


async def create(tx: Transaction, wanted: CreateSeason) -> Season:
    """A new season with its tiers. Raises UnknownCosmetic, SeasonsOverlap, TooLate; the commit SeasonExists."""
    await cosmetics.require(rules.cosmetics_of(wanted.tiers, wanted.bonuses))
    season = rules.new_season(wanted, await calendar.seasons_to_change(tx), tx.now)
    calendar.add_season(tx, season, wanted.tiers)
    return season


async def change(tx: Transaction, season_id: str, changes: SeasonChanges) -> Season:
    """A season with these changes; where its end moves, its limited items move with it.

    Raises UnknownCosmetic, UnknownSeason, SeasonLocked, SeasonOver, TooLate, SeasonsOverlap.
    """
    await cosmetics.require(rules.cosmetics_of(changes.tiers or (), changes.bonuses or ()))
    others = await calendar.seasons_to_change(tx, season_id)
    before = await calendar.season_to_change(tx, season_id)
    after = rules.changed(before, changes, others, tx.now)
    calendar.save_season(tx, after)
    if after.end_date != before.end_date:
        await cosmetics.follow_season(tx, season_id, before.end_date, after.end_date)
    calendar.save_rewards(tx, after, changes.tiers)
    return after


async def put_event(tx: Transaction, season_id: str, event_id: str, wanted: PutXpEvent) -> Season:
    """A season with a live event that is new or changed. Raises UnknownSeason and what `with_event` raises."""
    before = await calendar.season_to_change(tx, season_id)
    after = xp_events.with_event(before, event_id, wanted, tx.now)
    if after != before:
        calendar.save_season(tx, after)
    return after


async def remove_event(tx: Transaction, season_id: str, event_id: str) -> Season:
    """A season without a live event, or with its end in a minute. Raises UnknownSeason, and as `without_event` does."""
    after = xp_events.without_event(await calendar.season_to_change(tx, season_id), event_id, tx.now)
    calendar.save_season(tx, after)
    return after
