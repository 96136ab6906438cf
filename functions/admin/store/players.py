"""The copy of players that is searched, in Firestore."""

from collections.abc import Iterable

from functions.admin.models.search import PlayerCriteria, PlayerRow, SearchProgress
from functions.admin.rules.search import LAST, bounds, meets
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


def forget(tx: Transaction, player_id: str) -> None:
    """Delete a copy that this transaction read: its player was erased."""
    tx.delete(PLAYERS, player_id)


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


async def count_meeting(criteria: PlayerCriteria) -> int:
    """How many players meet criteria (a read for each thousand)."""
    of_country: list[Filter] = [("country", "==", criteria.country)] if criteria.country else []
    low, high, since, before = bounds(criteria)
    return await PLAYERS.count(
        *of_country,
        ("level", ">=", low),
        ("level", "<=", high),
        ("last_seen", ">=", since),
        ("last_seen", "<", before),
    )


async def page_meeting(criteria: PlayerCriteria, first: str, last: str, limit: int, *, inclusive: bool) -> list[str]:
    """Players who meet criteria, with ids from `first` on, or after it, and before `last`, by id (a read each).

    An empty `last` is no end.
    """
    of_country: list[Filter] = [("country", "==", criteria.country)] if criteria.country else []
    low, high, since, before = bounds(criteria)
    start: list[Filter] = [("player_id", ">=", first)] if inclusive else [("player_id", ">", first)]
    rows = await PLAYERS.select(
        *of_country,
        *start,
        ("player_id", "<", last or LAST),
        ("level", ">=", low),
        ("level", "<=", high),
        ("last_seen", ">=", since),
        ("last_seen", "<", before),
        order=[("player_id", "ASCENDING")],
        limit=limit,
    )
    return [row.player_id for row in rows]


async def those_meeting(criteria: PlayerCriteria, player_ids: Iterable[str]) -> list[str]:
    """Those of these players who meet criteria (a read each)."""
    rows = await PLAYERS.get_many(player_ids)
    return [player_id for player_id, row in rows.items() if meets(criteria, row)]


async def progress(tx: Transaction) -> SearchProgress:
    """How far the copy has followed (one read)."""
    return await tx.get(PROGRESS, _PROGRESS) or SearchProgress()


def save_progress(tx: Transaction, progress: SearchProgress) -> None:
    """Write how far the copy has followed; of two that go on from one place, the second reads again."""
    tx.put(PROGRESS, _PROGRESS, progress)
