"""What staff asked for, in Firestore."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

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


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of entries from `start` to before `end` as they are stored, the oldest first (a read each)."""
    return await ACTIONS.stored(("at", ">=", start), ("at", "<", end), order=[("at", "ASCENDING")], limit=limit)


async def stored_by_id(action_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The fields of those that are there as they are stored, in one call (a read each)."""
    return await ACTIONS.stored_by_id(action_ids)
