"""Ratings, results and lines of seasons in Firestore."""

from collections.abc import Iterable
from datetime import datetime

from functions.leaderboards.models.ratings import MatchResult, Rating, SeasonLine
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import AlreadyDone, Transaction

RATINGS = Collection("leaderboards_ratings", Rating)
RESULTS = Collection("leaderboards_results", MatchResult)
LINES = Collection("leaderboards_season_lines", SeasonLine)
MOST_LINES = 100
LIVE_SECTION = "rating"


def ref(player_id: str) -> Ref[Rating]:
    """One player's rating."""
    return RATINGS.ref(player_id)


async def rating(tx: Transaction, player_id: str) -> Rating | None:
    """One player's rating (one read, unless it was fetched); None before the first rated match."""
    return await tx.get(RATINGS, player_id)


async def ratings(tx: Transaction, player_ids: Iterable[str]) -> dict[str, Rating]:
    """Those players' ratings that exist, by player, in one call."""
    return await tx.get_many(RATINGS, player_ids)


async def is_rated(tx: Transaction, match_id: str, player_ids: Iterable[str]) -> bool:
    """Whether a match was rated before; its players' ratings come in the same call."""
    await tx.fetch(RESULTS.ref(match_id), *(RATINGS.ref(player_id) for player_id in player_ids))
    return await tx.get(RESULTS, match_id) is not None


async def result(tx: Transaction, match_id: str) -> MatchResult | None:
    """What a match did to both ratings (one read); None before it was rated."""
    return await tx.get(RESULTS, match_id)


async def results(match_ids: Iterable[str]) -> dict[str, MatchResult]:
    """Those matches' results that exist, by match, in one call (a read each)."""
    return await RESULTS.get_many(match_ids)


async def last_result_before(player_id: str, moment: datetime) -> MatchResult | None:
    """A player's last result that was rated before a moment (one read)."""
    results = await RESULTS.select(
        ("player_ids", "array_contains", player_id),
        ("rated_at", "<", moment),
        order=[("rated_at", "DESCENDING")],
        limit=1,
    )
    return results[0] if results else None


def save_result(tx: Transaction, result: MatchResult) -> None:
    """Record a match as rated; the commit raises AlreadyDone when it was."""
    tx.create(RESULTS, result.match_id, result, otherwise=AlreadyDone())


def save_rating(tx: Transaction, changed: Rating) -> None:
    """Write a rating that this transaction read, and show it to who listens."""
    tx.put(RATINGS, changed.player_id, changed)
    tx.show(changed.player_id, LIVE_SECTION)


def forget_rating(tx: Transaction, player_id: str) -> None:
    """Delete a rating that this transaction read."""
    tx.delete(RATINGS, player_id)


async def current_rating(player_id: str) -> Rating | None:
    """One player's rating as it is now (one read)."""
    return await RATINGS.get(player_id)


async def season_records(player_id: str) -> list[SeasonLine]:
    """A player's records of the seasons that they have left (a read each)."""
    return await LINES.select(("player_id", "==", player_id), limit=MOST_LINES)


async def season_lines(tx: Transaction, season_id: str, player_ids: Iterable[str]) -> dict[str, SeasonLine]:
    """Those players' lines of a season that are kept apart, by player, in one call."""
    lines = await tx.get_many(LINES, [_line_id(season_id, player_id) for player_id in player_ids])
    return {line.player_id: line for line in lines.values()}


async def lines_of(tx: Transaction, player_id: str) -> list[SeasonLine]:
    """A player's lines of the seasons that they have left (two reads a line)."""
    kept = await LINES.select(("player_id", "==", player_id), limit=MOST_LINES)
    return list((await tx.get_many(LINES, [_line_id(line.season_id, player_id) for line in kept])).values())


def save_season_line(tx: Transaction, line: SeasonLine) -> None:
    """Write a line of a season that its player has left: the rating, written with it, lets one do so."""
    tx.put(LINES, _line_id(line.season_id, line.player_id), line, overwrite=True)


def forget_season_line(tx: Transaction, season_id: str, player_id: str) -> None:
    """Delete a line of a season that its player is in again."""
    tx.delete(LINES, _line_id(season_id, player_id))


def _line_id(season_id: str, player_id: str) -> str:
    return f"{season_id}:{player_id}"
