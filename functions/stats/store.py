"""Statistics and match history in Firestore."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime

from functions.leaderboards import api as leaderboards
from functions.leaderboards.models import Rating
from functions.profiles.api import players as profiles
from functions.profiles.models import Profile
from functions.stats.models import PlayerStats, RecordedMatch
from shared import log
from shared.firestore import Collection
from shared.transaction import AlreadyDone, Transaction

PLAYERS = Collection("stats_players", PlayerStats)
MATCHES = Collection("stats_matches", RecordedMatch)

LIFETIME_PAGE = "stats:lifetime:{player}"
SEASON_PAGE = "stats:season:{player}"
WEEK_PAGE = "stats:week:{player}"
DAY_PAGE = "stats:day:{player}"
_PAGES = (LIFETIME_PAGE, SEASON_PAGE, WEEK_PAGE, DAY_PAGE)


async def players(tx: Transaction, player_ids: Iterable[str]) -> dict[str, PlayerStats]:
    """Those players' statistics that exist, by player, in one call."""
    return await tx.get_many(PLAYERS, player_ids)


async def player(player_id: str) -> PlayerStats:
    """A player's statistics (one read); of one who has not played, zeros."""
    return await PLAYERS.get(player_id) or _unplayed(player_id)


async def player_and_rating(player_id: str) -> tuple[PlayerStats, Rating | None]:
    """A player's statistics and rating (two reads in one call)."""
    stats, rating = await Transaction().read(PLAYERS.ref(player_id), leaderboards.ref(player_id))
    return stats or _unplayed(player_id), rating


async def public_player(tx: Transaction, player_id: str) -> tuple[Profile, PlayerStats, Rating | None]:
    """A player's profile, statistics and rating (three reads in one call). Raises UnknownPlayer."""
    await tx.fetch(*profiles.refs([player_id]), PLAYERS.ref(player_id), leaderboards.ref(player_id))
    profile = (await profiles.require(tx, [player_id]))[player_id]
    stats = await tx.get(PLAYERS, player_id) or _unplayed(player_id)
    return profile, stats, await leaderboards.rating(tx, player_id)


def _unplayed(player_id: str) -> PlayerStats:
    return PlayerStats(player_id=player_id, updated_at=datetime.now(UTC))


def save_match(tx: Transaction, match: RecordedMatch) -> None:
    """Record a match; the commit raises AlreadyDone when it was. The line that is logged is what counts matches."""
    tx.create(MATCHES, match.match_id, match, otherwise=AlreadyDone())

    async def count() -> None:
        log.info("match.recorded", match_id=match.match_id)

    tx.after_commit(count)


def save_player(tx: Transaction, stats: PlayerStats) -> None:
    """Write statistics that this transaction read, and forget their pages."""
    tx.put(PLAYERS, stats.player_id, stats)
    tx.invalidate(*(page.format(player=stats.player_id) for page in _PAGES))


async def wins_since(player_id: str, moment: datetime) -> int:
    """How many matches a player has played since a moment, where all of them were won (a read for each thousand)."""
    return await MATCHES.count(("player_ids", "array_contains", player_id), ("played_at", ">", moment))


async def active_players(day: str) -> int:
    """How many players have played on a day and not on a later one (a read for each thousand)."""
    return await PLAYERS.count(("day.key", "==", day))


async def history(player_id: str, limit: int, after: tuple[datetime, str] | None) -> list[RecordedMatch]:
    """A player's matches, the latest first, after the given time and match (a read each)."""
    return await MATCHES.select(
        ("player_ids", "array_contains", player_id),
        order=[("played_at", "DESCENDING"), ("match_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def matches_of_pair(pair: str, limit: int, after: tuple[datetime, str] | None) -> list[RecordedMatch]:
    """The matches of two players, the latest first, after the given time and match (a read each)."""
    return await MATCHES.select(
        ("pair", "==", pair),
        order=[("played_at", "DESCENDING"), ("match_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def count_pair(pair: str, winners: tuple[str | None, ...]) -> tuple[int, ...]:
    """How many of two players' matches each of these won, None for those that nobody won (at least a read each)."""
    counts = [MATCHES.count(("pair", "==", pair), ("winner_id", "==", winner)) for winner in winners]
    return tuple(await asyncio.gather(*counts))
