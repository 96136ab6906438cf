"""Reviews in Firestore."""

from datetime import datetime

from functions.ugc.models.moderation.reviews import QueueFilter, Review, ReviewStatus
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

REVIEWS = Collection("ugc_reviews", Review)


def ref(ugc_id: str) -> Ref[Review]:
    """The review of an item."""
    return REVIEWS.ref(ugc_id)


async def review(tx: Transaction, ugc_id: str) -> Review | None:
    """The latest review of an item, if there is one (one read, unless it was fetched)."""
    return await tx.get(REVIEWS, ugc_id)


def save(tx: Transaction, changed: Review) -> None:
    """Write a review that this transaction read, or found missing."""
    tx.put(REVIEWS, changed.ugc_id, changed)


async def held_by(moderator_id: str, now: datetime) -> int:
    """How many open reviews a moderator has claimed (a read)."""
    return await REVIEWS.count(
        ("status", "==", ReviewStatus.OPEN.value), ("claimed_by", "==", moderator_id), ("claimed_until", ">", now)
    )


async def queue(asked: QueueFilter, limit: int, after: tuple[datetime, str] | None) -> list[Review]:
    """Open reviews that fit, those that are due first, after the given time and item (a read each)."""
    of_cause: list[Filter] = [("cause", "==", asked.cause.value)] if asked.cause else []
    of_priority: list[Filter] = [("priority", "==", asked.priority.value)] if asked.priority else []
    of_type: list[Filter] = [("type", "==", asked.type.value)] if asked.type else []
    return await REVIEWS.select(
        ("status", "==", ReviewStatus.OPEN.value),
        *of_cause,
        *of_priority,
        *of_type,
        order=[("due_at", "ASCENDING"), ("ugc_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )


async def waiting_for_staff() -> tuple[int, datetime | None]:
    """How many reviews are open, and since when the first of them is (two reads at least)."""
    first = await oldest()
    waiting = await REVIEWS.count(("status", "==", ReviewStatus.OPEN.value))
    return waiting, first.opened_at if first else None


async def oldest() -> Review | None:
    """The review that has waited for longest (a read)."""
    first = await REVIEWS.select(("status", "==", ReviewStatus.OPEN.value), order=[("opened_at", "ASCENDING")], limit=1)
    return first[0] if first else None
