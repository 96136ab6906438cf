"""Whether the audit trail is what was sealed."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any

from functions.admin.models.sealing import BatchHead, Finding, Problem, SealedBatch, SealedEntry, Verification
from functions.admin.rules import sealing
from functions.admin.rules.sealing import Trail

LATEST = timedelta(hours=2)
"""How long ago what has to be sealed by now was written, at least."""

DAILY = 2
"""How many days back each daily verification goes."""

AGAIN = 30
"""After how many days a day is verified again."""


class Standing(Enum):
    """How an entry stands to what was sealed of it."""

    UNCHANGED = auto()
    ERASED = auto()
    EXPIRED = auto()
    CHANGED = auto()
    MISSING = auto()


def standing(trail: Trail, entry: SealedEntry, stored: Mapping[str, Any] | None, now: datetime) -> Standing:
    """How an entry stands that is stored so, or not (any more)."""
    if stored is None:
        return Standing.EXPIRED if is_expired(entry, now) else Standing.MISSING
    if stored.get(trail.id_field) != entry.entry_id or sealing.public_digest(trail, stored) != entry.digest:
        return Standing.CHANGED
    parts = {_part(trail, entry, stored, salt) for salt, digest in entry.parts.items() if digest}
    return next((each for each in (Standing.CHANGED, Standing.ERASED) if each in parts), Standing.UNCHANGED)


def _part(trail: Trail, entry: SealedEntry, stored: Mapping[str, Any], salt: str) -> Standing:
    names = trail.personal[salt]
    if stored.get(salt):
        digest = sealing.part_digest(str(stored[salt]), stored, names)
        return Standing.UNCHANGED if digest == entry.parts[salt] else Standing.CHANGED
    return Standing.CHANGED if any(stored.get(name) for name in names) else Standing.ERASED


def is_expired(entry: SealedEntry, now: datetime) -> bool:
    """Whether an entry may be gone by now."""
    return entry.expire_at is not None and entry.expire_at <= now


def follows(batch: SealedBatch, previous: BatchHead | None) -> bool:
    """Whether a batch is what its head says, and follows the one before."""
    head = batch.head
    link = (previous.number + 1, previous.digest, previous.until) if previous else (0, "", sealing.BEGINNING)
    return (
        (head.number, head.previous, head.since) == link
        and head.digest == sealing.head_digest(head)
        and head.root == sealing.root_of(batch.entries)
        and head.entries == len(batch.entries)
        and head.late == sum(entry.at < head.since for entry in batch.entries)
        and all(entry.at < head.until for entry in batch.entries)
    )


def counted(batch: SealedBatch, standings: Iterable[tuple[SealedEntry, Standing]]) -> Verification:
    """What was found of the entries of a batch."""
    problems = {Standing.CHANGED: Problem.CHANGED, Standing.MISSING: Problem.MISSING}
    every = list(standings)
    findings = tuple(
        Finding(problem=problems[each], batch=batch.head.number, trail=entry.trail, entry_id=entry.entry_id)
        for entry, each in every
        if each in problems
    )
    return Verification(
        batches=1,
        entries=len(every),
        erased=sum(each is Standing.ERASED for _, each in every),
        expired=sum(each is Standing.EXPIRED for _, each in every),
        late=batch.head.late,
        findings=findings,
    )


def added(verifications: Iterable[Verification]) -> Verification:
    """Several, as one."""
    every = list(verifications)
    names = ("batches", "entries", "erased", "expired", "late")
    sums = {name: sum(getattr(each, name) for each in every) for name in names}
    return Verification(**sums, findings=tuple(finding for each in every for finding in each.findings))


def spans(now: datetime, days: int) -> list[tuple[datetime, datetime]]:
    """What a daily verification goes through: the latest days, and of `days` those whose turn it is."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    turns = [today - timedelta(days=age) for age in range(AGAIN, days, AGAIN)]
    return [(today - timedelta(days=DAILY), now), *((day, day + timedelta(days=1)) for day in turns)]
