"""What is asked about a file, and of whom: its own bytes, the words, the scanner, Cloud Vision, what was removed."""

import asyncio
import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import BinaryIO

from functions.ugc.models.items.items import Content, Item
from functions.ugc.models.scanning.scans import Finding
from functions.ugc.operations.scanning import pictures, videos
from functions.ugc.operations.scanning.texts import judge_texts
from functions.ugc.partners import scanner
from functions.ugc.rules.files import names
from functions.ugc.rules.scanning import contents, verdicts
from functions.ugc.rules.scanning.contents import Inspection
from functions.ugc.rules.scanning.pictures import SeenPicture
from functions.ugc.settings import settings
from shared.errors import Unavailable
from shared.media.archives import MIB, ArchiveLimits
from shared.media.object_store.chosen import object_store
from shared.media.object_store.contract import StoredObject

LINK_LASTS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found about a file, and what players get of it: nothing, where `object_name` is empty."""

    findings: tuple[Finding, ...]
    signatures: str = ""
    sha256: str = ""
    object_name: str = ""
    content_type: str = ""
    size: int = 0
    width: int = 0
    height: int = 0
    picture: str = ""
    frames: tuple[str, ...] = ()

    def of_scan(self) -> dict[str, object]:
        """What the scan keeps of it."""
        return {
            "findings": self.findings,
            "signatures": self.signatures,
            "sha256": self.sha256,
            "picture": self.picture,
            "frames": self.frames,
        }

    def of_content(self) -> dict[str, object]:
        """What changes about the version's file."""
        if not self.object_name:
            return {}
        fields = ("sha256", "content_type", "size", "width", "height")
        return {"object": self.object_name} | {field: getattr(self, field) for field in fields}


@dataclass(frozen=True, slots=True)
class _Served:
    """The bytes that players get: those of the file, or of the picture that was made of it."""

    sha256: str
    size: int


async def judge(item: Item) -> Judgement:
    """Ask about the version that is on its way, and store what players get of it under the name of its content.

    Raises what the store raises, PartnerUnavailable, and Unavailable where the file is not there.
    """
    pending = item.pending
    if pending is None:
        raise Unavailable("The item has no file to scan.")
    store = object_store()
    stored = await store.stat(names.incoming(item.ugc_id, pending.version))
    with tempfile.TemporaryFile() as file:
        if stored is None or not await store.fetch(stored, file):
            raise Unavailable("The file of the item is not in the store.", retry_after=5)
        digest = await asyncio.to_thread(_digest, file)
        inspection = await asyncio.to_thread(
            contents.inspect, file, stored.size, pending.content_type, _limits(), settings().ugc_archive_pictures
        )
    url = await _signed(stored, pending) if settings().ugc_scanner_url else ""
    virus, signatures = await _viruses(url)
    of_file = [*virus, *verdicts.of_declared(pending, stored.size, digest), *inspection.findings]
    frames, unseen = await videos.seen(url, pending.content_type, of_file)
    served, seen = _served(inspection, digest, stored.size), (*_seen(inspection), *frames)
    findings = verdicts.kept([
        *of_file,
        *unseen,
        *await pictures.judged(seen),
        *await pictures.removed_before((item.ugc_id, pending.version), {digest, served.sha256}, seen),
        *await _words(item, inspection),
    ])  # fmt: skip
    name = names.served(served.sha256, item.ugc_id, pending.version)
    object_name = name if await _is_kept(stored, name, pending, inspection, findings) else ""
    picture = inspection.picture
    return Judgement(
        findings=findings,
        signatures=signatures,
        sha256=served.sha256,
        object_name=object_name,
        content_type=picture.content_type if picture else pending.content_type,
        size=served.size,
        width=picture.width if picture else 0,
        height=picture.height if picture else 0,
        picture=picture.fingerprint if picture else "",
        frames=tuple(dict.fromkeys(each.fingerprint for each in frames if each.fingerprint)),
    )


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    while part := file.read(MIB):
        digest.update(part)
    return digest.hexdigest()


def _limits() -> ArchiveLimits:
    configured = settings()
    return ArchiveLimits(
        entries=configured.ugc_archive_files,
        depth=configured.ugc_archive_depth,
        ratio=configured.ugc_archive_ratio,
        unpacked=configured.ugc_archive_mib * MIB,
    )


async def _signed(stored: StoredObject, pending: Content) -> str:
    """Where the scanner reads the file."""
    return await object_store().sign_download(stored.name, "scanned", pending.content_type, LINK_LASTS)


async def _viruses(url: str) -> tuple[tuple[Finding, ...], str]:
    """What the scanner finds, and what it knows; where there is none, nobody has judged."""
    if not url:
        return (verdicts.NOT_JUDGED,), ""
    name, signatures = await scanner.scan(url)
    return verdicts.of_virus(name), signatures


def _seen(inspection: Inspection) -> tuple[SeenPicture, ...]:
    """The pictures that players get to see: the one that it is, or those of an archive."""
    alone = inspection.picture
    if alone is None:
        return inspection.pictures
    return (SeenPicture("", frozenset(), alone.fingerprint, alone.preview),)


async def _words(item: Item, inspection: Inspection) -> tuple[Finding, ...]:
    texts = {"name": item.name, "description": item.description, "tags": " ".join(item.tags)}
    if item.pending is not None:
        texts["file_name"] = item.pending.file_name
    return await judge_texts(texts | {"file": inspection.text, "archive": inspection.file_names})


def _served(inspection: Inspection, digest: str, size: int) -> _Served:
    if inspection.picture is None:
        return _Served(digest, size)
    content = inspection.picture.content
    return _Served(hashlib.sha256(content).hexdigest(), len(content))


async def _is_kept(
    stored: StoredObject, name: str, pending: Content, inspection: Inspection, findings: Sequence[Finding]
) -> bool:
    """Store what players may get; False for what no decision can make harmless."""
    if any(finding.is_sure and finding.code in NEVER_SERVED for finding in findings):
        return False
    if inspection.picture:
        await object_store().write(name, inspection.picture.content, inspection.picture.content_type)
        return True
    return not pending.content_type.startswith("image/") and await object_store().copy(
        stored, name, pending.content_type
    )


NEVER_SERVED = {"malware", "wrong_checksum", "archive_bomb"}
"""Where these are sure, no copy is made: whoever makes another upload of it is scanned again."""
