"""The copy of players that is searched, in Firestore."""

from collections.abc import Iterable

from functions.admin.models.search import PlayerRow, SearchProgress
from functions.admin.rules.search import LAST
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

PLAYERS = Collection("admin_players", PlayerRow)
PROGRESS = Collection("admin_search", SearchProgress)
_PROGRESS = "progress"


async def rows(tx: Transaction, player_ids: Iterable[str]) -> dict[str, PlayerRow]:
    """Those players' copies that exist, by player, in one call."""
    return await tx.get_many(PLAYERS, player_ids)


async def row(player_id: str) -> PlayerRow | None:
    """One player's copy (one read)."""
    return await PLAYERS.get(player_id)


def save(tx: Transaction, row: PlayerRow) -> None:
    """Write a copy that this transaction read, or found missing; the loser of a race reads again."""
    tx.put(PLAYERS, row.player_id, row)


async def named(prefix: str, country: str | None, limit: int, after: tuple[int | str, ...] | None) -> list[PlayerRow]:
    """Players whose names begin so, by name, after the given name and player (a read each)."""
    at_home: list[Filter] = [("country", "==", country)] if country else []
    return await PLAYERS.select(
        *at_home,
        ("name", ">=", prefix),
        ("name", "<", prefix + LAST),
        order=[("name", "ASCENDING"), ("player_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )


async def in_range(country: str | None, first: str, end: str, limit: int, after: str) -> list[PlayerRow]:
    """Players by id, from `first` to before `end`, after the given one (a read each)."""
    at_home: list[Filter] = [("country", "==", country)] if country else []
    return await PLAYERS.select(
        *at_home,
        ("player_id", ">=", first),
        ("player_id", "<", end),
        order=[("player_id", "ASCENDING")],
        limit=limit,
        after=(after,) if after else (),
    )


async def progress(tx: Transaction) -> SearchProgress:
    """How far the copy has followed (one read)."""
    return await tx.get(PROGRESS, _PROGRESS) or SearchProgress()


def save_progress(tx: Transaction, progress: SearchProgress) -> None:
    """Write how far the copy has followed; of two that go on from one place, the second reads again."""
    tx.put(PROGRESS, _PROGRESS, progress)
