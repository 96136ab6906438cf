"""Who has which bug, in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.feedback.models.bugs import Occurrence
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

OCCURRENCES = Collection("feedback_occurrences", Occurrence)


def ref(item_id: str, player_id: str) -> Ref[Occurrence]:
    """The document of a bug of a player."""
    return OCCURRENCES.ref(f"{item_id}-{player_id}")


def save(tx: Transaction, occurrence: Occurrence) -> None:
    """Write a bug of a player that this transaction read, or found missing."""
    tx.put(OCCURRENCES, f"{occurrence.item_id}-{occurrence.player_id}", occurrence)


async def of_players(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[Occurrence]:
    """Bugs of players, the last reported first, after the given time and bug (a read each)."""
    return await OCCURRENCES.select(
        ("player_id", "in", list(player_ids)),
        order=[("last_at", "DESCENDING"), ("item_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def latest(item_id: str, limit: int) -> list[Occurrence]:
    """Those of a bug, the last reported first (a read each)."""
    return await OCCURRENCES.select(("item_id", "==", item_id), order=[("last_at", "DESCENDING")], limit=limit)


async def is_again_of_others(item_id: str, version: str, player_ids: Sequence[str]) -> bool:
    """Whether somebody without these ids has had a bug again since a version (a read for each id, and one more)."""
    again = await OCCURRENCES.select(("item_id", "==", item_id), ("again_in", "==", version), limit=len(player_ids) + 1)
    return any(occurrence.player_id not in player_ids for occurrence in again)


async def totals(item_id: str) -> tuple[int, int]:
    """How many players have a bug, and how often they reported it (a read for each thousand players)."""
    players, sums = await OCCURRENCES.totals(("item_id", "==", item_id), fields=["times"])
    return players, sums["times"]


async def page(item_id: str, limit: int, after: str) -> dict[str, Occurrence]:
    """Those of a bug by their documents' ids, after the given one (a read each, one at least)."""
    return await OCCURRENCES.named(("item_id", "==", item_id), limit=limit, after=after)
