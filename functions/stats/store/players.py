"""Players' statistics in Firestore."""

from collections.abc import Iterable
from datetime import UTC, datetime

from functions.stats.models.totals import PlayerStats
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

PLAYERS = Collection("stats_players", PlayerStats)

LIFETIME_PAGE = "stats:lifetime:{player}"

SEASON_PAGE = "stats:season:{player}"

WEEK_PAGE = "stats:week:{player}"

DAY_PAGE = "stats:day:{player}"

_PAGES = (LIFETIME_PAGE, SEASON_PAGE, WEEK_PAGE, DAY_PAGE)


async def players(tx: Transaction, player_ids: Iterable[str]) -> dict[str, PlayerStats]:
    """Those players' statistics that exist, by player, in one call."""
    return await tx.get_many(PLAYERS, player_ids)


def ref(player_id: str) -> Ref[PlayerStats]:
    """The document of one player's statistics."""
    return PLAYERS.ref(player_id)


async def player_in(tx: Transaction, player_id: str) -> PlayerStats:
    """A player's statistics (one read, unless they were fetched); of one who has not played, zeros."""
    return await tx.get(PLAYERS, player_id) or unplayed(player_id)


async def player(player_id: str) -> PlayerStats:
    """A player's statistics (one read); of one who has not played, zeros."""
    return await PLAYERS.get(player_id) or unplayed(player_id)


async def ids_of(*player_ids: str) -> list[tuple[str, ...]]:
    """Under which ids each of these players has played: their own, and of accounts that were merged into it.

    One call, a read each.
    """
    players = await PLAYERS.get_many(player_ids)
    return [(player_id, *(players[player_id].merged_ids if player_id in players else ())) for player_id in player_ids]


def unplayed(player_id: str) -> PlayerStats:
    """The statistics of one who has not played."""
    return PlayerStats(player_id=player_id, updated_at=datetime.now(UTC))


def save_player(tx: Transaction, stats: PlayerStats) -> None:
    """Write statistics that this transaction read, and forget their pages."""
    tx.put(PLAYERS, stats.player_id, stats)
    tx.invalidate(*(page.format(player=stats.player_id) for page in _PAGES))


async def active_players(day: str) -> int:
    """How many players have played on a day and not on a later one (a read for each thousand)."""
    return await PLAYERS.count(("day.key", "==", day))
