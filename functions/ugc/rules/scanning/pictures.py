"""Pictures within archives: players see them in the game, so they are looked at as those that stand alone."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from functions.ugc.models.scanning.scans import Finding
from functions.ugc.rules.files.types import MEBIBYTE
from shared.media import kinds, reencoding
from shared.media.archives import ArchivedFile
from shared.media.budget import RefusedImage

LARGEST = 10 * MEBIBYTE
"""Bytes of a picture that is looked at."""

MOST_PIXELS = 4096 * 4096
"""Of a picture that is looked at: the archive is in memory at the same time."""

UNOPENED = frozenset({
    "application/gzip", "application/x-7z-compressed", "application/x-bzip2", "application/x-lzip", "application/x-rar",
    "application/x-rar-compressed", "application/x-tar", "application/x-xz", "application/x-compress",
    "application/vnd.ms-cab-compressed", "application/zstd",
})  # fmt: skip
"""Archives of other kinds than ZIP, of which nobody but the scanner for viruses sees the inside."""


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture that is judged. `path` is where it is in its archive, empty for one that stands alone.

    `sha256s` are of its bytes; `fingerprint` is empty where there is too little to see; `preview` is a small JPEG.
    """

    path: str
    sha256s: frozenset[str]
    fingerprint: str
    preview: bytes


@dataclass(slots=True)
class Gallery:
    """Looks at pictures of an archive (`shared.media.archives.Looker`), each once, up to `most` of them."""

    most: int
    pictures: list[SeenPicture] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _looked_at: set[str] = field(default_factory=set)
    _is_full: bool = False

    def wants(self, head: bytes) -> int:
        """Bytes that are held of what begins as a picture."""
        if self._is_full or not reencoding.type_of(head):
            return 0
        if len(self._looked_at) < self.most:
            return LARGEST
        self._is_full = True
        self.findings.append(_not_judged(f"more than {self.most} pictures"))
        return 0

    def look(self, path: str, content: bytes | None) -> None:
        """Look at a picture; a person has to look at one that cannot be decoded, or is too large."""
        digest = hashlib.sha256(content or path.encode()).hexdigest()
        if digest in self._looked_at:
            return
        self._looked_at.add(digest)
        try:
            if content is None:
                raise RefusedImage(f"The picture has more than {LARGEST:,} bytes.")
            seen = reencoding.glimpse(content, MOST_PIXELS)
        except RefusedImage as refusal:
            self.findings.append(_not_judged(f"{path}: {refusal}"))
        else:
            self.pictures.append(SeenPicture(path, frozenset({digest}), seen.fingerprint, seen.preview))


def of_files(files: Iterable[ArchivedFile]) -> Iterator[Finding]:
    """What of an archive's files needs a person: programs, and what is shown or packed and that nobody looked into."""
    for each in files:
        kind = kinds.kind_of(each.head)
        if kinds.is_program(each.head):
            yield Finding(code="program", detail=each.path[:200])
        elif kind.startswith("video/") or each.head.startswith(kinds.EBML):
            yield Finding(code="video_not_judged", detail=each.path[:200])
        elif kind.startswith("image/") and not reencoding.type_of(each.head):
            yield _not_judged(f"{each.path}: {kind}")
        elif kind in UNOPENED:
            yield Finding(code="archive_unopened", detail=each.path[:200])


def _not_judged(detail: str) -> Finding:
    return Finding(code="picture_not_judged", detail=detail[:200])
