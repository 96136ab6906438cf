"""Match history in Firestore."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from functions.stats.models.matches import RecordedMatch
from shared.firestore.collection import Collection
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import log

MATCHES = Collection("stats_matches", RecordedMatch)


def save_match(tx: Transaction, match: RecordedMatch) -> None:
    """Record a match; the commit raises AlreadyDone when it was. The line that is logged is what counts matches."""
    tx.create(MATCHES, match.match_id, match, otherwise=AlreadyDone())

    async def count() -> None:
        log.info("match.recorded", match_id=match.match_id)

    tx.after_commit(count)


async def wins_since(player_id: str, moment: datetime) -> int:
    """How many matches a player has played since a moment, where all of them were won (a read for each thousand)."""
    return await MATCHES.count(("player_ids", "array_contains", player_id), ("played_at", ">", moment))


async def history(player_ids: Iterable[str], limit: int, after: tuple[datetime, str] | None) -> list[RecordedMatch]:
    """The matches of a player under all these ids, the latest first, after the given time and match (a read each)."""
    return await MATCHES.select(
        ("player_ids", "array_contains_any", list(player_ids)),
        order=[("played_at", "DESCENDING"), ("match_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def matches_of_pairs(pairs: Iterable[str], limit: int, after: tuple[datetime, str] | None) -> list[RecordedMatch]:
    """The matches of these pairs of players, the latest first, after the given time and match (a read each)."""
    return await MATCHES.select(
        ("pair", "in", list(pairs)),
        order=[("played_at", "DESCENDING"), ("match_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def count_pair(pair: str, winners: tuple[str | None, ...]) -> tuple[int, ...]:
    """How many of two players' matches each of these won, None for those that nobody won (at least a read each)."""
    counts = [MATCHES.count(("pair", "==", pair), ("winner_id", "==", winner)) for winner in winners]
    return tuple(await asyncio.gather(*counts))
