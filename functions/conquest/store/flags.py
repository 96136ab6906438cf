"""Flagged players in Firestore."""

from collections.abc import Iterable
from datetime import datetime

from functions.conquest.models.flags import PlayerFlag
from functions.conquest.rules.players.accounts import UnknownFlag, flag_id
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

FLAGS = Collection("conquest_flags", PlayerFlag)


async def flags_in(tx: Transaction, season_id: str, player_ids: Iterable[str]) -> dict[str, PlayerFlag]:
    """The flags of players, by player (a read each, in one call)."""
    kept = await tx.get_many(FLAGS, [flag_id(season_id, player_id) for player_id in player_ids])
    return {flag.player_id: flag for flag in kept.values()}


async def flag_in(tx: Transaction, identity: str) -> PlayerFlag:
    """A flag (one read). Raises UnknownFlag."""
    kept = await tx.get(FLAGS, identity)
    if kept is None:
        raise UnknownFlag(flag_id=identity)
    return kept


def save(tx: Transaction, changed: PlayerFlag) -> None:
    """Write a flag that this transaction read, or found missing."""
    tx.put(FLAGS, changed.flag_id, changed)


async def listed(
    season_id: str | None, *, waiting: bool, limit: int, after: tuple[datetime, str] | None
) -> list[PlayerFlag]:
    """Flags, the oldest first, after the given time and id; those that wait, or all (a read each)."""
    of_season: list[Filter] = [("season_id", "==", season_id)] if season_id else []
    that_wait: list[Filter] = [("waits", "==", True)] if waiting else []
    return await FLAGS.select(
        *of_season,
        *that_wait,
        order=[("created_at", "ASCENDING"), ("flag_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )


async def waiting() -> tuple[int, datetime | None]:
    """How many flags wait, and since when the first (two reads)."""
    oldest = await listed(None, waiting=True, limit=1, after=None)
    return await FLAGS.count(("waits", "==", True)), oldest[0].created_at if oldest else None
