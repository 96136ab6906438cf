"""Changes of status that are kept for the record, in Firestore."""

from datetime import datetime

from functions.ugc.models.items.items import Transition
from functions.ugc.store.items.items import TRANSITIONS


async def between(
    creator_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[Transition]:
    """Changes of what a player made from `start` to before `end`, the latest first (a read each)."""
    return await TRANSITIONS.select(
        ("creator_id", "==", creator_id),
        ("at", ">=", start),
        ("at", "<", end),
        order=[("at", "DESCENDING"), ("ugc_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
