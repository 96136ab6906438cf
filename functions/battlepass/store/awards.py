"""What a match adds to, in Firestore."""

from collections.abc import Iterable

from functions.battlepass.models.progress import Progress
from functions.battlepass.store.progress import PROGRESS, ref
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def progress_of(tx: Transaction, season_id: str | None, player_ids: Iterable[str]) -> dict[str, Progress]:
    """Those players' seasons that exist, by player; their profiles come in the same call."""
    wanted = list(player_ids)
    refs = [ref(season_id, one) for one in wanted] if season_id else []
    await tx.fetch(*refs, *profiles.refs(wanted))
    if season_id is None:
        return {}
    found = await tx.get_many(PROGRESS, [one.id for one in refs])
    return {one.player_id: one for one in found.values()}
