"""How far players are, in Firestore, and the cached page of one's own."""

from collections.abc import Iterable

from functions.battlepass.models.progress import Progress
from shared.firestore import Collection, Ref
from shared.transaction import Transaction

PROGRESS = Collection("battlepass_progress", Progress)
OWN_PAGE = "battlepass:me:{player}"
MOST_SEASONS = 200


def progress_id(season_id: str, player_id: str) -> str:
    """What the document of a player's season is called."""
    return f"{season_id}:{player_id}"


def ref(season_id: str, player_id: str) -> Ref[Progress]:
    """One player's season."""
    return PROGRESS.ref(progress_id(season_id, player_id))


async def progress(season_id: str, player_id: str) -> Progress | None:
    """One player's season (one read)."""
    return await PROGRESS.get(progress_id(season_id, player_id))


async def to_change(tx: Transaction, season_id: str, player_id: str) -> Progress | None:
    """One player's season, in a transaction that changes it (one read, unless it was fetched)."""
    return await tx.get(PROGRESS, progress_id(season_id, player_id))


async def seasons_played(player_id: str) -> list[Progress]:
    """A player's progress in every season that they played in (a read each)."""
    return await PROGRESS.select(("player_id", "==", player_id), limit=MOST_SEASONS)


async def progress_in(tx: Transaction, season_ids: Iterable[str], player_id: str) -> dict[str, Progress]:
    """One player's progress in those seasons, by season, in one call."""
    found = await tx.get_many(PROGRESS, [progress_id(one, player_id) for one in season_ids])
    return {one.season_id: one for one in found.values()}


def save(tx: Transaction, changed: Progress) -> None:
    """Write progress that this transaction read, and forget its page."""
    tx.put(PROGRESS, progress_id(changed.season_id, changed.player_id), changed)
    tx.invalidate(OWN_PAGE.format(player=changed.player_id))
