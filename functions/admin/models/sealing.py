"""The sealed audit trail: batches of digests in a bucket, each with the head of the one before."""

from enum import StrEnum

from shared.model import Model, Moment


class SealedEntry(Model):
    """What is sealed of an entry: a digest of what is not personal, and one of each personal part, by its salt.

    The digest of a part is empty where the entry had no salt for it: that part is not sealed.
    """

    trail: str
    entry_id: str
    at: Moment
    expire_at: Moment | None = None
    digest: str
    parts: dict[str, str]


class BatchHead(Model):
    """The head of a batch. `admin_audit_batches/{number}`, a copy of what is in the bucket.

    It holds the entries from `since` to before `until`, and `late` ones of before. `root` is that of their Merkle tree,
    `previous` the digest of the head before, `digest` that of this one. All digests are SHA-256 in hexadecimal.
    """

    number: int
    since: Moment
    until: Moment
    sealed_at: Moment
    entries: int
    late: int
    root: str
    previous: str
    digest: str


class SealedBatch(Model):
    """A batch as it stands in the bucket, `{number}.json`."""

    head: BatchHead
    entries: tuple[SealedEntry, ...]


class Problem(StrEnum):
    """What a verification found."""

    CHANGED = "changed"
    """An entry is not what was sealed."""
    DIFFERS = "differs"
    """What the latest sealed entry tells of, such as an order, is not so any more: it was changed by itself."""
    MISSING = "missing"
    """A sealed entry is gone before its time."""
    UNSEALED = "unsealed"
    """An entry stands in a sealed window, but not in its batch: it was inserted, or its commit came late."""
    BROKEN = "broken"
    """A batch is not what its head says, or does not follow the one before."""
    UNREADABLE = "unreadable"
    """A batch cannot be read."""
    COPY_DIFFERS = "copy_differs"
    """The copy of a head in Firestore is not the head."""
    NOT_COVERED = "not_covered"
    """Part of what was asked for is in no batch: sealing has stopped, or the list of batches was changed."""


class Finding(Model):
    """Something that is wrong with the trail: in which batch, and with which entry, where it is about one."""

    problem: Problem
    batch: int
    trail: str = ""
    entry_id: str = ""


class Verification(Model):
    """What a verification went through: how many batches and entries, and what is wrong.

    Entries that were `erased` have lost their personal parts, the rest of them is as it was sealed; of those that are
    `expired` the digests are left; those that were sealed `late` are counted, too.
    """

    batches: int = 0
    entries: int = 0
    erased: int = 0
    expired: int = 0
    late: int = 0
    findings: tuple[Finding, ...] = ()
