"""Scans, what is remembered of removed files, and the studio's words, in Firestore."""

from collections.abc import Sequence

from functions.ugc.models.scanning.scans import RemovedFile, Scan, StudioWords
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

SCANS = Collection("ugc_scans", Scan)
REMOVED_FILES = Collection("ugc_removed_files", RemovedFile)
WORDS = Collection("ugc_words", StudioWords)

MOST_ALIKE = 50
"""Removed pictures that are compared with a new one: those that have a part of the fingerprint in common."""


def ref(ugc_id: str, version: int) -> Ref[Scan]:
    """The document of a scan."""
    return SCANS.ref(_id(ugc_id, version))


def _id(ugc_id: str, version: int) -> str:
    return f"{ugc_id}.{version}"


async def scan(tx: Transaction, ugc_id: str, version: int) -> Scan | None:
    """The scan of a version (one read, unless it was fetched)."""
    return await tx.get(SCANS, _id(ugc_id, version))


def save(tx: Transaction, changed: Scan) -> None:
    """Write a scan that this transaction read, or found missing."""
    tx.put(SCANS, _id(changed.ugc_id, changed.version), changed)


def verify(tx: Transaction, ugc_id: str, version: int) -> None:
    """Commit only if a scan that this transaction read is as it was."""
    tx.verify(SCANS, _id(ugc_id, version))


async def of_versions(ugc_id: str, versions: Sequence[int]) -> list[Scan]:
    """The scans of versions that there are (a read each, in one call)."""
    return list((await SCANS.get_many([_id(ugc_id, version) for version in versions])).values())


def remember(tx: Transaction, file: RemovedFile) -> None:
    """Know a removed file again; nothing changes where it is known."""
    tx.put(REMOVED_FILES, _id(file.ugc_id, file.version), file, overwrite=True)


def forget(tx: Transaction, ugc_id: str, version: int) -> None:
    """Know a file no more: its removal was wrong."""
    tx.delete(REMOVED_FILES, _id(ugc_id, version))


MOST_VALUES = 30
"""Values that Firestore takes for one condition."""


async def removed_with(sha256s: Sequence[str], limit: int) -> list[RemovedFile]:
    """Removed files of these bytes (a read each)."""
    return await REMOVED_FILES.select(("sha256", "in", list(sha256s)), limit=limit)


async def removed_like(bands: Sequence[str]) -> list[RemovedFile]:
    """Removed pictures that have one of these parts, thirty at most, of fingerprints (a read each)."""
    return await REMOVED_FILES.select(("bands", "array_contains_any", list(bands)), limit=MOST_ALIKE)


def save_words(tx: Transaction, words: StudioWords) -> None:
    """Replace the studio's list of a language (`ugc_words/{language}`)."""
    tx.put(WORDS, words.language, words, overwrite=True)


async def words(languages: Sequence[str]) -> list[StudioWords]:
    """The studio's lists of these languages (a read each, in one call)."""
    return list((await WORDS.get_many(list(languages))).values())
