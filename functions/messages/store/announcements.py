"""Messages to everyone, in Firestore and for a minute in Redis."""

from datetime import UTC, datetime

from functions.messages.models.announcements import Announced, Announcement, LiveAnnouncements
from shared.errors import DomainError
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction
from shared.redis.cache import remember

ANNOUNCEMENTS = Collection("messages_announcements", Announcement)

ANNOUNCED = Collection("messages_announced", Announced)
TOTAL = "total"

LIVE = "messages:announcements:live"
REMEMBERED = 60
"""Seconds for which the list is kept: who asks within them sees no newer one, unless it was forgotten."""

MOST_LIVE = 50
"""How many admins may have live at once: each player's inbox keeps a state of each, and each page reads them."""

MOST_READ = 2 * MOST_LIVE
"""The ends of seasons are told beside those."""


def ref(message_id: str) -> Ref[Announcement]:
    """The document of a message to everyone."""
    return ANNOUNCEMENTS.ref(message_id)


async def live() -> tuple[Announcement, ...]:
    """Those that are not over, the latest first (from Redis, else a read each)."""

    async def load() -> LiveAnnouncements:
        return LiveAnnouncements(announcements=tuple(await _not_over(datetime.now(UTC))))

    kept = await remember(LIVE, LiveAnnouncements, REMEMBERED, load)
    return kept.announcements if kept else ()


async def _not_over(now: datetime) -> list[Announcement]:
    not_over = await ANNOUNCEMENTS.select(("expire_at", ">", now), order=[("expire_at", "DESCENDING")], limit=MOST_READ)
    return sorted(not_over, key=lambda announcement: announcement.created_at, reverse=True)


async def count_live(now: datetime) -> int:
    """How many are not over (a read)."""
    return await ANNOUNCEMENTS.count(("expire_at", ">", now))


async def take_turn(tx: Transaction) -> None:
    """Let what is announced at once be counted one after the other (a read and a write)."""
    before = await tx.get(ANNOUNCED, TOTAL) or Announced()
    tx.put(ANNOUNCED, TOTAL, Announced(total=before.total + 1))


def add(tx: Transaction, announcement: Announcement, otherwise: DomainError | None) -> None:
    """A new one, seen by all at once; when there is one of its fact, the commit raises `otherwise`, or tries again."""
    tx.create(ANNOUNCEMENTS, announcement.message_id, announcement, otherwise=otherwise)
    tx.invalidate(LIVE)


def withdraw(tx: Transaction, message_id: str) -> None:
    """Take one out of all inboxes."""
    tx.delete(ANNOUNCEMENTS, message_id)
    tx.invalidate(LIVE)
