"""Statistics and match history in Firestore."""

from collections.abc import Iterable
from datetime import UTC, datetime

from functions.stats.models import PlayerStats, RecordedMatch
from shared.firestore import Collection
from shared.transaction import AlreadyDone, Transaction

PLAYERS = Collection("stats_players", PlayerStats)
MATCHES = Collection("stats_matches", RecordedMatch)

MOST_IDS = 30
"""How many values one query of Firestore takes."""


async def players(tx: Transaction, player_ids: Iterable[str]) -> dict[str, PlayerStats]:
    """Those players' statistics that exist, by player, in one call."""
    return await tx.get_many(PLAYERS, player_ids)


async def player(player_id: str) -> PlayerStats:
    """A player's statistics (one read); of one who has not played, zeros."""
    return await PLAYERS.get(player_id) or PlayerStats(player_id=player_id, updated_at=datetime.now(UTC))


def save_match(tx: Transaction, match: RecordedMatch) -> None:
    """Record a match; the commit raises AlreadyDone when it was."""
    tx.create(MATCHES, match.match_id, match, otherwise=AlreadyDone())


def save_player(tx: Transaction, stats: PlayerStats) -> None:
    """Write statistics that this transaction read."""
    tx.put(PLAYERS, stats.player_id, stats)


async def history(player_ids: Iterable[str], limit: int, after: tuple[datetime, str] | None) -> list[RecordedMatch]:
    """The matches of a player under all these ids, the latest first, after the given time and match (a read each)."""
    return await MATCHES.select(
        ("player_ids", "array_contains_any", list(player_ids)[:MOST_IDS]),
        order=[("played_at", "DESCENDING"), ("match_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
