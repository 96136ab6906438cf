"""Sealed batches in their bucket, where they are written once, and their heads in Firestore."""

from functions.admin.models.sealing import BatchHead, Finding, SealedBatch
from functions.admin.settings import settings
from functions.admin.store import batches as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media import downloads, uploads
from shared.telemetry import log

JSON = "application/json"

MOST_LINES = 100
"""Findings that are logged one by one."""


class BatchUnreadable(Exception):
    """The bucket's file of a batch is not there, or is none."""


async def kept(number: int) -> SealedBatch | None:
    """The batch of a number; None when there is none (yet). Raises BatchUnreadable."""
    content = await downloads.read(settings().audit_bucket, f"{store.name_of(number)}.json")
    if content is None:
        return None
    try:
        return SealedBatch.model_validate_json(content)
    except ValueError as error:
        raise BatchUnreadable(f"batch {number} is no batch") from error


async def append(batch: SealedBatch) -> SealedBatch:
    """Keep a batch, unless its number is taken; returns the one that has the number, whose head is in Firestore then.

    A run that ended between the two is finished by the next.
    """
    content = batch.model_dump_json().encode()
    if not await uploads.keep(settings().audit_bucket, f"{store.name_of(batch.head.number)}.json", content, JSON):
        taken = await kept(batch.head.number)
        if taken is None:
            raise BatchUnreadable(f"batch {batch.head.number} is there, but cannot be read")
        batch = taken
    await copy(batch.head)
    return batch


async def copy(head: BatchHead) -> None:
    """Write a head of the bucket to Firestore."""

    async def save(tx: Transaction) -> None:
        store.save(tx, head)

    await transaction.run(save)


def report(findings: tuple[Finding, ...]) -> None:
    """Log what is wrong with the trail, for the alert."""
    for finding in findings[:MOST_LINES]:
        log.error(
            "audit.differs",
            problem=finding.problem.value,
            batch=finding.batch,
            trail=finding.trail,
            entry_id=finding.entry_id,
            of=len(findings),
        )
