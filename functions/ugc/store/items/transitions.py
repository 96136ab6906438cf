"""Changes of status that are kept for the record, in Firestore."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from functions.ugc.models.items.items import Transition
from functions.ugc.store.items.items import TRANSITIONS, transition_id
from shared.firestore.queries import Filter


async def between(
    creator_id: str | None, ugc_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[Transition]:
    """Changes of what a player made, or else of one thing, from `start` to before `end`, the latest first.

    A read each.
    """
    which: list[Filter] = [("creator_id", "==", creator_id)] if creator_id else [("ugc_id", "==", ugc_id)]
    return await TRANSITIONS.select(
        *which,
        ("at", ">=", start),
        ("at", "<", end),
        order=[("at", "DESCENDING"), ("ugc_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of changes from `start` to before `end` as they are stored, the oldest first (a read each).

    With what the audit trail names them by: `transition_id`.
    """
    steps = await TRANSITIONS.stored(("at", ">=", start), ("at", "<", end), order=[("at", "ASCENDING")], limit=limit)
    return [_entry(fields, transition_id(fields["ugc_id"], fields["change"])) for fields in steps]


async def stored_by_id(transition_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The same of those that are there, by their ids, in one call (a read each)."""
    return {name: _entry(fields, name) for name, fields in (await TRANSITIONS.stored_by_id(transition_ids)).items()}


def _entry(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return fields | {"transition_id": name}
