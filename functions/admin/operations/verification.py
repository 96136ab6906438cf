"""Goes through sealed batches, and compares them with each other and with the entries that stand."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from functions.admin.models.sealing import BatchHead, Finding, Problem, SealedBatch, SealedEntry, Verification
from functions.admin.operations import batches, sealing, trails
from functions.admin.operations.batches import BatchUnreadable
from functions.admin.operations.trails import SOURCES, Stored
from functions.admin.rules import sealing as sealing_rules
from functions.admin.rules import verification as rules
from functions.admin.store import batches as store
from shared.settings import settings
from shared.telemetry import log

AT_ONCE = 8
"""Batches that are held and compared at once."""

MOST_UNSEALED = 500
"""Entries beyond a batch's own that one verification names of each list; the others are the next one's."""

MOST_LATE = 1000
"""Batches with late entries that are looked through."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found, with the entries that no batch has."""

    result: Verification
    unsealed: tuple[SealedEntry, ...]


async def verify_daily(now: datetime) -> None:
    """Verify the days whose turn it is, log what is wrong, and seal what was not sealed as late."""
    for since, until in rules.spans(now, settings().audit_days):
        verified = await verify(since, until, now)
        batches.report(verified.result.findings)
        if verified.unsealed:
            await sealing.seal_late(verified.unsealed)
        counts = verified.result.model_dump(exclude={"findings"})
        log.info("audit.verified", since=since.isoformat(), wrong=len(verified.result.findings), **counts)


async def verify(since: datetime, until: datetime, now: datetime) -> Verified:
    """Compare all batches of a time with each other, and with the entries that stand.

    Two calls to Cloud Storage and a read for each batch, and a read for each entry, three a batch at least.
    """
    first = await store.covering(since)
    findings: list[Finding] = []
    checked: list[Verified] = []
    previous = (await _kept(first.number - 1, findings)) if first else None
    covered, number = since, first.number if first else -1
    while number >= 0:
        numbers = range(number, number + AT_ONCE)
        read = dict(zip(numbers, await asyncio.gather(*(_kept(each, findings) for each in numbers)), strict=True))
        part = {each: batch for each, batch in read.items() if batch and batch.head.since < until}
        for batch in part.values():
            if not rules.follows(batch, previous.head if previous else None):
                findings.append(Finding(problem=Problem.BROKEN, batch=batch.head.number))
            if batch.head.since > covered and batch.head.number == (first.number if first else 0):
                findings.append(Finding(problem=Problem.NOT_COVERED, batch=batch.head.number))
            previous, covered = batch, max(covered, batch.head.until)
        findings += await _copies({each: batch.head for each, batch in part.items()}, now)
        checked += await asyncio.gather(*(_check(batch, now) for batch in part.values()))
        number = number + AT_ONCE if read[numbers[-1]] and covered < until else -1
    if covered < min(until, now - rules.LATEST):
        findings.append(Finding(problem=Problem.NOT_COVERED, batch=previous.head.number if previous else -1))
    unsealed = await _without_late([entry for each in checked for entry in each.unsealed], findings)
    result = rules.added([*(each.result for each in checked), Verification(findings=tuple(findings))])
    return Verified(result, tuple(unsealed))


async def _kept(number: int, findings: list[Finding]) -> SealedBatch | None:
    if number < 0:
        return None
    try:
        return await batches.kept(number)
    except BatchUnreadable:
        findings.append(Finding(problem=Problem.UNREADABLE, batch=number))
        return None


async def _copies(heads: Mapping[int, BatchHead], now: datetime) -> list[Finding]:
    """Heads that Firestore has otherwise, of those that it has to have by now."""
    copies = await store.heads(heads)
    return [
        Finding(problem=Problem.COPY_DIFFERS, batch=number)
        for number, head in heads.items()
        if copies.get(number, head if head.sealed_at > now - rules.LATEST else None) != head
    ]


async def _check(batch: SealedBatch, now: datetime) -> Verified:
    """Compare the entries of a batch with those that stand."""
    head, sealed = batch.head, {(entry.trail, entry.entry_id): entry for entry in batch.entries}
    lists = await trails.between(head.since, head.until, len(sealed) + MOST_UNSEALED)
    stored: dict[Key, Stored] = {}
    unsealed = []
    for trail, documents in lists.items():
        for fields in documents:
            entry = sealing_rules.sealed(SOURCES[trail].trail, fields)
            key = trail, entry.entry_id
            if key in sealed and key not in stored:
                stored[key] = fields
            else:
                unsealed.append(entry)
    gone = [key for key, entry in sealed.items() if key not in stored and not rules.is_expired(entry, now)]
    stored |= await _by_id(gone)
    standings = [
        (entry, rules.standing(SOURCES[entry.trail].trail, entry, stored.get(key), now))
        for key, entry in sealed.items()
    ]
    return Verified(rules.added([rules.counted(batch, standings), await _told(batch, stored)]), tuple(unsealed))


async def _told(batch: SealedBatch, stored: Mapping[Key, Stored]) -> Verification:
    """Entries of a batch that are not what they tell of, where their list can say so."""
    findings: list[Finding] = []
    for name, source in SOURCES.items():
        entries = [fields for (trail, _), fields in stored.items() if trail == name]
        if source.differing and entries:
            findings += [
                Finding(problem=Problem.DIFFERS, batch=batch.head.number, trail=name, entry_id=entry_id)
                for entry_id in await source.differing(entries)
            ]
    return Verification(findings=tuple(findings))


async def _by_id(keys: list[Key]) -> dict[Key, Stored]:
    """Entries by their ids, which are not where they were sealed: they are late, or were moved."""
    stored: dict[Key, Stored] = {}
    for name, source in SOURCES.items():
        documents = await source.by_id([entry_id for trail, entry_id in keys if trail == name])
        stored |= {(name, entry_id): fields for entry_id, fields in documents.items()}
    return stored


async def _without_late(unsealed: list[SealedEntry], findings: list[Finding]) -> list[SealedEntry]:
    """Those that no later batch has as late; each is a finding."""
    if not unsealed:
        return []
    late: set[Key] = set()
    for head in await store.with_late_entries(MOST_LATE):
        batch = await _kept(head.number, findings)
        late |= {(entry.trail, entry.entry_id) for entry in batch.entries} if batch else set()
    left = [entry for entry in unsealed if (entry.trail, entry.entry_id) not in late]
    findings += [
        Finding(problem=Problem.UNSEALED, batch=-1, trail=entry.trail, entry_id=entry.entry_id) for entry in left
    ]
    return left
