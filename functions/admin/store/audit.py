"""What staff asked for, in Firestore."""

from datetime import datetime

from shared.firestore.audit import ACTIONS, StaffAction
from shared.firestore.queries import Filter


async def actions(
    about: str | None, actor_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[StaffAction]:
    """What was asked about a player or a thing, or else by somebody, from `start` to before `end`, the latest first.

    After the given time and entry; a read each.
    """
    of_what: list[Filter] = [("about", "array_contains", about)] if about else [("actor_id", "==", actor_id)]
    return await ACTIONS.select(
        *of_what,
        ("at", ">=", start),
        ("at", "<", end),
        order=[("at", "DESCENDING"), ("action_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
