"""Score boards in Firestore; each instance remembers them for half a minute."""

from collections.abc import Iterable
from datetime import UTC, datetime

from async_lru import alru_cache

from functions.leaderboards.models.score_seasons import ScoreSeason
from functions.leaderboards.rules.score_periods import UnknownScoreSeason
from functions.leaderboards.rules.score_seasons import ScoreSeasonExists
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

SEASONS = Collection("leaderboards_score_seasons", ScoreSeason)
LIST_PAGE = "leaderboards:score-seasons"

REMEMBERED = 30
MOST_DUE = 20


@alru_cache(maxsize=2000, ttl=REMEMBERED)
async def remembered(season_id: str) -> ScoreSeason:
    """A board as it was within the last half minute (one read, if it is not remembered). Raises UnknownScoreSeason."""
    season = await SEASONS.get(season_id)
    if season is None:
        raise UnknownScoreSeason(season=season_id)
    return season


def ref(season_id: str) -> Ref[ScoreSeason]:
    """One board's document."""
    return SEASONS.ref(season_id)


async def season(tx: Transaction, season_id: str) -> ScoreSeason:
    """A board as it is (one read, unless it was fetched). Raises UnknownScoreSeason."""
    kept = await tx.get(SEASONS, season_id)
    if kept is None:
        raise UnknownScoreSeason(season=season_id)
    return kept


async def seasons(tx: Transaction, season_ids: Iterable[str]) -> dict[str, ScoreSeason]:
    """Those of these boards that there are, by id, in one call (a read each)."""
    return await tx.get_many(SEASONS, season_ids)


async def active(limit: int, after: tuple[datetime, str] | None) -> list[ScoreSeason]:
    """The boards that are active, the last to start first, after the given start and id (a read each)."""
    return await SEASONS.select(
        ("is_active", "==", True),
        order=[("start_date", "DESCENDING"), ("season_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def due() -> list[ScoreSeason]:
    """Boards of which a period is over and not closed yet, the longest waiting first (a read each, one at least)."""
    return await SEASONS.select(
        ("closes_at", "<=", datetime.now(UTC)), order=[("closes_at", "ASCENDING")], limit=MOST_DUE
    )


def add(tx: Transaction, season: ScoreSeason) -> None:
    """A new board. The commit raises ScoreSeasonExists where there is one of its id."""
    tx.create(SEASONS, season.season_id, season, otherwise=ScoreSeasonExists(season=season.season_id))
    _forget(tx, season.season_id)


def save(tx: Transaction, season: ScoreSeason) -> None:
    """Write a board that this transaction read."""
    tx.put(SEASONS, season.season_id, season)
    _forget(tx, season.season_id)


def _forget(tx: Transaction, season_id: str) -> None:
    tx.invalidate(LIST_PAGE)

    async def forget() -> None:
        remembered.cache_invalidate(season_id)

    tx.after_commit(forget)
