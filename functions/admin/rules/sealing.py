"""How entries of the audit trail are digested, and batched so that each batch follows from the one before."""

import hmac
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from functions.admin.models.sealing import BatchHead, SealedBatch, SealedEntry
from functions.admin.rules import merkle

SETTLED = timedelta(minutes=3)
"""How old a window is when it is sealed: by then every commit with an earlier time stands, or never will."""

QUIET = timedelta(hours=1)
"""How long a window without entries stays open."""

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""Where the window of the first batch begins: it has all that there was before entries were sealed."""

MOST_ENTRIES = 2000
"""Entries of a batch; more are cut into several."""


@dataclass(frozen=True, slots=True)
class Trail:
    """A list of entries: the field that names one, and its personal parts by their salts."""

    name: str
    id_field: str
    personal: Mapping[str, Sequence[str]]


class CannotCut(ValueError):
    """More entries than a batch takes are of one and the same microsecond."""


def canonical(fields: Mapping[str, Any]) -> bytes:
    """Fields in the one way in which they are digested: JSON, sorted, without spaces and without what is empty.

    What is empty is left out, so that a field that comes with a newer version changes no older entry. Moments are told
    apart from texts.
    """
    filled = {name: value for name, value in fields.items() if value not in (None, "", (), [], {})}
    written = json.dumps(filled, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_moment)
    return written.encode()


def _moment(value: Any) -> dict[str, str]:
    if not isinstance(value, datetime):
        raise TypeError(f"{type(value).__name__} is in no entry")
    return {"moment": value.astimezone(UTC).isoformat(timespec="microseconds")}


def part_digest(salt: str, fields: Mapping[str, Any], names: Iterable[str]) -> str:
    """The digest of a personal part under its salt; empty without a salt, as one could try what it is of."""
    part = canonical({name: fields.get(name) for name in names})
    return hmac.new(salt.encode(), part, sha256).hexdigest() if salt else ""


def public_digest(trail: Trail, fields: Mapping[str, Any]) -> str:
    """The digest of what is not personal."""
    personal = {*trail.personal, *(name for names in trail.personal.values() for name in names)}
    return sha256(canonical({name: fields[name] for name in fields if name not in personal})).hexdigest()


def sealed(trail: Trail, fields: Mapping[str, Any]) -> SealedEntry:
    """What is sealed of an entry, from its fields as they are stored."""
    return SealedEntry(
        trail=trail.name,
        entry_id=str(fields.get(trail.id_field, "")),
        at=fields["at"],
        expire_at=fields.get("expire_at"),
        digest=public_digest(trail, fields),
        parts={salt: part_digest(str(fields.get(salt) or ""), fields, names) for salt, names in trail.personal.items()},
    )


def settled_until(now: datetime) -> datetime:
    """Until when all is settled: a whole minute."""
    return (now - SETTLED).replace(second=0, microsecond=0)


def cut(lists: Iterable[Sequence[SealedEntry]], until: datetime) -> tuple[datetime, list[SealedEntry]]:
    """Where a window ends that may hold more entries than a batch takes, and those before; each list by time.

    A list that is full goes on somewhere after its last entry, so the window ends before that. Raises CannotCut.
    """
    lists = list(lists)
    for entries in lists:
        if len(entries) >= MOST_ENTRIES:
            until = min(until, entries[-1].at)
            if entries[0].at == entries[-1].at:
                raise CannotCut(f"more than {MOST_ENTRIES} entries are of {until.isoformat()}")
    return until, [entry for entries in lists for entry in entries if entry.at < until]


def since(previous: BatchHead | None) -> datetime:
    """Where the window of the batch that follows begins."""
    return previous.until if previous else BEGINNING


def is_due(previous: BatchHead | None, until: datetime, entries: Sequence[SealedEntry]) -> bool:
    """Whether a batch follows now: with the first entry, or when the window was quiet for long."""
    return until > since(previous) and (bool(entries) or until - since(previous) >= QUIET)


def batch(previous: BatchHead | None, until: datetime, entries: Iterable[SealedEntry], now: datetime) -> SealedBatch:
    """The batch that follows. Where its window is empty, as it ends where it begins, its entries are late."""
    begins = since(previous)
    ordered = tuple(sorted(entries, key=lambda entry: (entry.at, entry.trail, entry.entry_id)))
    head = BatchHead(
        number=previous.number + 1 if previous else 0,
        since=begins,
        until=until,
        sealed_at=now,
        entries=len(ordered),
        late=sum(entry.at < begins for entry in ordered),
        root=root_of(ordered),
        previous=previous.digest if previous else "",
        digest="",
    )
    return SealedBatch(head=head.model_copy(update={"digest": head_digest(head)}), entries=ordered)


def root_of(entries: Iterable[SealedEntry]) -> str:
    """The root of the Merkle tree of these entries, in their order."""
    return merkle.root([merkle.leaf(canonical(entry.model_dump())) for entry in entries]).hex()


def head_digest(head: BatchHead) -> str:
    """The digest of all else of a head."""
    return sha256(canonical(head.model_dump(exclude={"digest"}))).hexdigest()
