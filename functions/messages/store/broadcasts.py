"""Broadcasts and their ranges in Firestore."""

from datetime import datetime

from functions.messages.models.broadcasts import Broadcast, BroadcastRange, BroadcastStatus
from functions.messages.models.messages import Message
from functions.messages.store.messages import MESSAGES, Place
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

BROADCASTS = Collection("messages_broadcasts", Broadcast)
RANGES = Collection("messages_broadcast_ranges", BroadcastRange)

MOST_SENDING = 20
"""How many broadcasts one run of the job looks at."""

MOST_RANGES = 256


def new_id() -> str:
    """The id of a new broadcast."""
    return BROADCASTS.new_id()


async def broadcast(tx: Transaction, broadcast_id: str) -> Broadcast | None:
    """One broadcast (a read)."""
    return await tx.get(BROADCASTS, broadcast_id)


async def latest(limit: int, after: Place) -> list[Broadcast]:
    """Broadcasts, the latest first, after the given time and broadcast (a read each)."""
    return await BROADCASTS.select(
        order=[("created_at", "DESCENDING"), ("broadcast_id", "DESCENDING")], limit=limit, after=after or ()
    )


def add(tx: Transaction, new: Broadcast, ranges: tuple[BroadcastRange, ...]) -> None:
    """A new broadcast and its ranges."""
    tx.create(BROADCASTS, new.broadcast_id, new)
    for part in ranges:
        tx.create(RANGES, _range_id(part.broadcast_id, part.number), part)


def save(tx: Transaction, changed: Broadcast) -> None:
    """Write a broadcast that this transaction read."""
    tx.put(BROADCASTS, changed.broadcast_id, changed)


async def with_range(tx: Transaction, broadcast_id: str, number: int) -> tuple[Broadcast | None, BroadcastRange | None]:
    """A broadcast and one of its ranges (two reads in one call)."""
    return await tx.read(BROADCASTS.ref(broadcast_id), RANGES.ref(_range_id(broadcast_id, number)))


def tell(tx: Transaction, part: BroadcastRange, messages: list[Message]) -> None:
    """Write messages, and how far their range is, which this transaction read: together, so none is written twice."""
    for message in messages:
        tx.put(MESSAGES, message.message_id, message, overwrite=True)
    tx.put(RANGES, _range_id(part.broadcast_id, part.number), part)


async def listed(broadcast: Broadcast) -> frozenset[str]:
    """All players whom a broadcast's list names (a read for each range)."""
    parts = await RANGES.get_many(_range_id(broadcast.broadcast_id, number) for number in range(broadcast.ranges))
    return frozenset(player_id for part in parts.values() for player_id in part.listed)


async def forget_listed(tx: Transaction, broadcast: Broadcast) -> None:
    """Let ranges of a broadcast that is over name nobody: a read and a write of each.

    As each is written, no page of them that is being told is committed.
    """
    ids = [_range_id(broadcast.broadcast_id, number) for number in range(broadcast.ranges)]
    for range_id, part in (await tx.get_many(RANGES, ids)).items():
        stopped = {"listed": (), "after": "", "stops": part.stops + 1}
        tx.put(RANGES, range_id, part.model_copy(update=stopped))


def _range_id(broadcast_id: str, number: int) -> str:
    return f"{broadcast_id}-{number:03}"


async def told(broadcast_id: str) -> int:
    """How many players of a broadcast are told (a read)."""
    _, sums = await RANGES.totals(("broadcast_id", "==", broadcast_id), fields=["told"])
    return sums["told"]


async def count_unfinished(broadcast_id: str) -> int:
    """How many ranges of a broadcast are not done (a read)."""
    return await RANGES.count(("broadcast_id", "==", broadcast_id), ("done", "==", False))


async def sending() -> list[Broadcast]:
    """Broadcasts that are not told to all yet (a read each)."""
    return await BROADCASTS.select(("status", "==", BroadcastStatus.SENDING.value), limit=MOST_SENDING)


async def stalled(broadcast_id: str, since: datetime) -> list[BroadcastRange]:
    """Ranges of a broadcast that are not done and have not moved since a moment (a read each)."""
    return await RANGES.select(
        ("broadcast_id", "==", broadcast_id), ("done", "==", False), ("updated_at", "<", since), limit=MOST_RANGES
    )
