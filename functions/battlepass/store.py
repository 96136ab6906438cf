"""Seasons, progress and the XP log in Firestore; seasons are remembered by each instance for half a minute."""

from collections.abc import Iterable
from datetime import datetime

from async_lru import alru_cache

from functions.battlepass import rules
from functions.battlepass.models import Calendar, Progress, Season, SeasonTiers, TierReward, XpGain
from functions.profiles.api import players as profiles
from shared.firestore import Collection
from shared.transaction import AlreadyDone, Transaction

SEASONS = Collection("battlepass_seasons", Season)
TIERS = Collection("battlepass_tiers", SeasonTiers)
CALENDAR = Collection("battlepass_calendar", Calendar)
PROGRESS = Collection("battlepass_progress", Progress)
XP_LOG = Collection("battlepass_xp_log", XpGain)

OWN_PAGE = "battlepass:me:{player}"
SEASONS_REMEMBERED = 30
MOST_SEASONS = 200


@alru_cache(maxsize=1, ttl=SEASONS_REMEMBERED)
async def seasons() -> tuple[Season, ...]:
    """All seasons, the latest first (a read each, once in half a minute and instance)."""
    return tuple(await SEASONS.select(order=[("start_date", "DESCENDING")], limit=MOST_SEASONS))


async def season_at(moment: datetime) -> Season | None:
    """The season that is on at a moment."""
    return rules.season_at(await seasons(), moment)


async def seasons_to_change(tx: Transaction) -> tuple[Season, ...]:
    """All seasons as they are now; of two transactions that change them, the second reads them again."""
    await tx.get(CALENDAR, "seasons")
    tx.put(CALENDAR, "seasons", Calendar(changed_at=tx.now))
    await forget_seasons()
    return await seasons()


def add_season(tx: Transaction, season: Season, tiers: Iterable[TierReward]) -> None:
    """A new season. The commit raises SeasonExists when another has its number."""
    tx.create(SEASONS, season.season_id, season, otherwise=rules.SeasonExists(season=season.season_id))
    tx.put(TIERS, season.season_id, SeasonTiers(season_id=season.season_id, tiers=tuple(tiers)))
    tx.after_commit(forget_seasons)


async def forget_seasons() -> None:
    """Read the seasons again at the next need, in this instance."""
    seasons.cache_clear()


def _progress_id(season_id: str, player_id: str) -> str:
    return f"{season_id}:{player_id}"


async def progress(season_id: str, player_id: str) -> Progress | None:
    """One player's season (one read)."""
    return await PROGRESS.get(_progress_id(season_id, player_id))


async def progress_of(tx: Transaction, season_id: str | None, player_ids: Iterable[str]) -> dict[str, Progress]:
    """Those players' seasons that exist, by player; their profiles come in the same call."""
    wanted = list(player_ids)
    refs = [PROGRESS.ref(_progress_id(season_id, one)) for one in wanted] if season_id else []
    await tx.fetch(*refs, *profiles.refs(wanted))
    if season_id is None:
        return {}
    found = await tx.get_many(PROGRESS, [ref.id for ref in refs])
    return {one.player_id: one for one in found.values()}


async def seasons_played(player_id: str) -> list[Progress]:
    """A player's progress in every season that they played in (a read each)."""
    return await PROGRESS.select(("player_id", "==", player_id), limit=MOST_SEASONS)


async def progress_in(tx: Transaction, season_ids: Iterable[str], player_id: str) -> dict[str, Progress]:
    """One player's progress in those seasons, by season, in one call."""
    found = await tx.get_many(PROGRESS, [_progress_id(one, player_id) for one in season_ids])
    return {one.season_id: one for one in found.values()}


def save_progress(tx: Transaction, changed: Progress) -> None:
    """Write progress that this transaction read, and forget its page."""
    tx.put(PROGRESS, _progress_id(changed.season_id, changed.player_id), changed)
    tx.invalidate(OWN_PAGE.format(player=changed.player_id))


def log_gain(tx: Transaction, fact: str, gain: XpGain) -> None:
    """Log a gain; the commit raises AlreadyDone when this fact was logged for the player before."""
    tx.create(XP_LOG, f"{fact}:{gain.player_id}", gain, otherwise=AlreadyDone())
