"""Suspicious saves in Firestore."""

from datetime import datetime

from functions.progression.models.suspicions import SuspiciousSave
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

SUSPICIONS = Collection("progression_suspicions", SuspiciousSave)


def add(tx: Transaction, suspicion: SuspiciousSave) -> None:
    """A suspicious save, in the commit of its version."""
    tx.create(SUSPICIONS, suspicion.suspicion_id, suspicion)


async def suspicion_in(tx: Transaction, suspicion_id: str) -> SuspiciousSave | None:
    """One suspicious save (one read)."""
    return await tx.get(SUSPICIONS, suspicion_id)


def save(tx: Transaction, changed: SuspiciousSave) -> None:
    """Write a suspicious save that this transaction read."""
    tx.put(SUSPICIONS, changed.suspicion_id, changed)


async def listed(limit: int, after: tuple[datetime, str] | None, *, is_open: bool) -> list[SuspiciousSave]:
    """Suspicious saves, the latest first, after the given time and id (a read each)."""
    return await SUSPICIONS.select(
        ("is_open", "==", is_open),
        order=[("saved_at", "DESCENDING"), ("suspicion_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def of_player(player_id: str, limit: int, after: tuple[datetime, str] | None) -> list[SuspiciousSave]:
    """The suspicious saves of one player, open or closed, in the same order (a read each)."""
    return await SUSPICIONS.select(
        ("player_id", "==", player_id),
        order=[("saved_at", "DESCENDING"), ("suspicion_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def waiting_for_staff() -> tuple[int, datetime | None]:
    """How many suspicious saves are open, and since when the first of them is (two reads at least)."""
    oldest = await SUSPICIONS.select(("is_open", "==", True), order=[("saved_at", "ASCENDING")], limit=1)
    return await SUSPICIONS.count(("is_open", "==", True)), oldest[0].saved_at if oldest else None
