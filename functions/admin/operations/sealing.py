"""Seals what is settled of the audit trail, a batch after the other."""

from collections.abc import Iterable
from datetime import UTC, datetime

from functions.admin.models.sealing import BatchHead, Finding, Problem, SealedBatch, SealedEntry
from functions.admin.operations import batches, trails
from functions.admin.operations.batches import BatchUnreadable
from functions.admin.rules import sealing as rules
from functions.admin.rules import verification
from functions.admin.store import batches as store
from shared.errors import Unavailable

MOST_BATCHES = 20
"""Batches of one run; what is left is the next one's."""

ATTEMPTS = 10


async def seal_settled(now: datetime) -> None:
    """Seal all entries of closed windows, the oldest first.

    The bucket says what the latest batch is: a head in Firestore that is not the bucket's is reported, and written
    again. Raises BatchUnreadable when the bucket has no such batch.
    """
    previous = await store.latest()
    for number in range(MOST_BATCHES):
        batch = await _following(previous, now)
        if batch is None:
            return
        if previous and number == 0 and (trusted := await _trusted(previous)) != previous:
            previous = trusted
            continue
        previous = await _append(batch, previous)


async def seal_late(entries: Iterable[SealedEntry]) -> None:
    """Seal entries whose windows were sealed without them, in a batch of their own that says so."""
    late = list(entries)[: rules.MOST_ENTRIES]
    for _ in range(ATTEMPTS):
        previous = await store.latest()
        if previous is None:
            return
        trusted = await _trusted(previous)
        batch = rules.batch(trusted, trusted.until, late, datetime.now(UTC))
        if (await _append(batch, trusted)).digest == batch.head.digest:
            return
    raise Unavailable("Others are sealing the audit trail; try again shortly.", retry_after=60)


async def _following(previous: BatchHead | None, now: datetime) -> SealedBatch | None:
    since, until = rules.since(previous), rules.settled_until(now)
    if until <= since:
        return None
    stored = await trails.between(since, until, rules.MOST_ENTRIES)
    lists = [[rules.sealed(trails.SOURCES[name].trail, fields) for fields in stored[name]] for name in stored]
    until, entries = rules.cut(lists, until)
    return rules.batch(previous, until, entries, now) if rules.is_due(previous, until, entries) else None


async def _trusted(head: BatchHead) -> BatchHead:
    """The bucket's head of this number."""
    batch = await batches.kept(head.number)
    if batch is None or batch.head != head:
        batches.report((Finding(problem=Problem.COPY_DIFFERS, batch=head.number),))
        if batch is None:
            raise BatchUnreadable(f"Firestore has a head of batch {head.number}, the bucket has no such batch")
        await batches.copy(batch.head)
    return batch.head


async def _append(batch: SealedBatch, previous: BatchHead | None) -> BatchHead:
    appended = await batches.append(batch)
    if not verification.follows(appended, previous):
        batches.report((Finding(problem=Problem.BROKEN, batch=appended.head.number),))
    return appended.head
