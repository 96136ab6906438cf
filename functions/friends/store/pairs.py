"""Requests and blocks in Firestore, one document a pair of players."""

from collections.abc import Iterable
from datetime import datetime

from functions.friends.models.pairs import Pair
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

PAIRS = Collection("friends_pairs", Pair)


def ref(first_id: str, second_id: str) -> Ref[Pair]:
    """The document of two players, whoever is named first."""
    return PAIRS.ref(Pair.of(first_id, second_id).pair_id)


async def between(tx: Transaction, couples: Iterable[tuple[str, str]]) -> tuple[Pair, ...]:
    """What is between each of these couples, in one call (a read each, unless they were fetched)."""
    empty = [Pair.of(*couple) for couple in couples]
    kept = await tx.get_many(PAIRS, [pair.pair_id for pair in empty])
    return tuple(kept.get(pair.pair_id, pair) for pair in empty)


async def received(player_ids: Iterable[str], limit: int, after: tuple[datetime, str] | None) -> list[Pair]:
    """Requests to a player under all these ids, the latest first, after the given time and pair (a read each)."""
    return await PAIRS.select(
        ("asked_id", "in", list(player_ids)),
        order=[("requested_at", "DESCENDING"), ("pair_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


def save(tx: Transaction, pair: Pair) -> None:
    """Write what is between two players, which this transaction read; nothing is no document."""
    if pair.is_empty:
        tx.delete(PAIRS, pair.pair_id)
    else:
        tx.put(PAIRS, pair.pair_id, pair)


async def of_player(player_id: str, limit: int) -> list[Pair]:
    """Some of what is between a player and others (a read each)."""
    return await PAIRS.select(("player_ids", "array_contains", player_id), limit=limit)


def forget(tx: Transaction, pair: Pair) -> None:
    """Delete what is between two players."""
    tx.delete(PAIRS, pair.pair_id)
