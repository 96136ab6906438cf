"""Making and changing seasons."""

from collections.abc import Iterable

from functions.battlepass.models.calendar import Calendar
from functions.battlepass.models.rewards import SeasonTiers, TierReward
from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.rules.calendar import SeasonExists
from functions.battlepass.rules.seasons import UnknownSeason
from functions.battlepass.store.seasons import SEASONS, seasons
from functions.battlepass.store.tiers import PAGE, TIERS, tiers
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

CALENDAR = Collection("battlepass_calendar", Calendar)
AT_ONCE = 50
"""Seasons of one look for what is to be announced."""


async def seasons_now() -> tuple[Season, ...]:
    """All seasons as they are now (a read each)."""
    await forget_seasons()
    return await seasons()


async def seasons_to_change(tx: Transaction, *season_ids: str) -> tuple[Season, ...]:
    """All seasons as they are now; of two transactions that change them, the second reads them again.

    Those that are named come in one call with the calendar, so that `season_to_change` reads nothing more.
    """
    await tx.fetch(CALENDAR.ref("seasons"), *(SEASONS.ref(season_id) for season_id in season_ids))
    tx.put(CALENDAR, "seasons", Calendar(changed_at=tx.now))
    return await seasons_now()


async def season_to_change(tx: Transaction, season_id: str) -> Season:
    """A season that this transaction changes (one read). Raises UnknownSeason."""
    season = await tx.get(SEASONS, season_id)
    if season is None:
        raise UnknownSeason(season=season_id)
    return season


def add_season(tx: Transaction, new: Season, rewards: Iterable[TierReward]) -> None:
    """A new season. The commit raises SeasonExists when another has its number."""
    tx.create(SEASONS, new.season_id, new, otherwise=SeasonExists(season=new.season_id))
    _save_tiers(tx, new.season_id, rewards)
    tx.after_commit(forget_seasons)


def save_season(tx: Transaction, changed: Season) -> None:
    """Write a season that this transaction read."""
    tx.put(SEASONS, changed.season_id, changed)
    tx.after_commit(forget_seasons)


def save_rewards(tx: Transaction, changed: Season, rewards: Iterable[TierReward] | None) -> None:
    """Write other rewards of a season, if there are any, and forget their page, which says the XP a tier takes, too."""
    if rewards is not None:
        _save_tiers(tx, changed.season_id, rewards)
    tx.invalidate(PAGE.format(season=changed.season_id))


def _save_tiers(tx: Transaction, season_id: str, rewards: Iterable[TierReward]) -> None:
    ordered = tuple(sorted(rewards, key=lambda tier: tier.tier))
    tx.put(TIERS, season_id, SeasonTiers(season_id=season_id, tiers=ordered), overwrite=True)


async def seasons_to_announce() -> list[Season]:
    """Seasons that have a change of state to come or to be made known, the oldest first, AT_ONCE at most."""
    return await SEASONS.select(
        ("announced", "in", [SeasonState.UPCOMING.value, SeasonState.ACTIVE.value]),
        order=[("start_date", "ASCENDING")],
        limit=AT_ONCE,
    )


async def forget_seasons() -> None:
    """Read the seasons again at the next need, in this instance."""
    seasons.cache_clear()
    tiers.cache_clear()
