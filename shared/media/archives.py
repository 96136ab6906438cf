"""Archives (ZIP) that strangers send: opened with limits, each file unpacked and counted, nothing written anywhere."""

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol
from zipfile import BadZipFile, ZipFile, ZipInfo

from shared.media.archive_entries import (
    Problem,
    directory_of,
    duplicate,
    entry_problem,
    layout_problems,
)

MIB = 1024 * 1024
PART = 64 * 1024
HEAD = 1024
"""Bytes of a file by which its type is known."""

LARGEST_DIRECTORY = 1024
"""Bytes of the list of entries an entry, on average: the list is held in memory."""


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How much an archive may hold. Sizes are in bytes, of what is unpacked, of all archives within together."""

    entries: int = 10_000
    depth: int = 1
    """How many archives stand within each other, beyond the first."""
    unpacked: int = 2048 * MIB
    ratio: int = 100
    """Bytes that come out for a byte of the file, once more than `ratio_from` have come out."""
    ratio_from: int = 64 * MIB
    nested: int = 64 * MIB
    """The size of an archive within another, which is held in memory."""


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """A file of an archive: its path, its unpacked size in bytes, and how it begins."""

    path: str
    size: int
    head: bytes


class Looker(Protocol):
    """Looks at single files of an archive as they come out: one at a time is held."""

    def wants(self, head: bytes) -> int:
        """How many bytes of a file that begins so are held for it at most; 0: none."""
        ...

    def look(self, path: str, content: bytes | None) -> None:
        """A file that it wants; None: it has more bytes than are held."""
        ...


@dataclass(slots=True)
class _Count:
    limits: ArchiveLimits
    packed: int
    looker: Looker | None = None
    entries: int = 0
    unpacked: int = 0
    problems: list[Problem] = field(default_factory=list)
    files: list[ArchivedFile] = field(default_factory=list)


class _TooMuch(Exception):
    """The archive is over a limit; nothing more of it is unpacked."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def inspect(
    file: BinaryIO, size: int, limits: ArchiveLimits, looker: Looker | None = None
) -> tuple[list[ArchivedFile], list[Problem]]:
    """The files of an archive, those of archives within it included, and what is wrong with it.

    Where something is sure to be wrong, not all files are named. The sizes in headers are not believed: what comes out
    is counted as it does. `looker` sees the files that it wants. Takes processor time and, but for what is held, little
    memory: call it in a thread.
    """
    count = _Count(limits, size, looker)
    try:
        _open(file, size, "", 0, count)
    except _TooMuch as over:
        count.problems.append(over.problem)
    return count.files, count.problems


def _open(file: BinaryIO, size: int, within: str, depth: int, count: _Count) -> None:
    directory = directory_of(file, size)
    if isinstance(directory, Problem):
        count.problems.append(Problem(directory.code, f"{within}{directory.detail}", directory.is_sure))
        return
    count.entries += directory.entries
    if count.entries > count.limits.entries:
        raise _TooMuch(Problem("archive_too_many_files", f"more than {count.limits.entries:,}"))
    if directory.size > LARGEST_DIRECTORY * (directory.entries + 1):
        raise _TooMuch(Problem("archive_damaged", f"{within}its list of files has {directory.size:,} bytes"))
    try:
        file.seek(0)
        with ZipFile(file) as archive:
            entries = archive.infolist()
            problems = [
                *_problems_of(entries),
                *([] if len(entries) == directory.entries else [Problem("archive_damaged", "files are missing")]),
                *layout_problems(file, entries, directory),
            ]
            count.problems += [Problem(problem.code, within + problem.detail, problem.is_sure) for problem in problems]
            if not any(problem.is_sure for problem in problems):
                for entry in entries:
                    _read(archive, entry, within, depth, count)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error) as error:
        count.problems.append(Problem("archive_damaged", f"{within}{error}"[:200]))


def _problems_of(entries: list[ZipInfo]) -> Iterator[Problem]:
    for entry in entries:
        if problem := entry_problem(entry):
            yield problem
            return
    if problem := duplicate(entry.filename for entry in entries):
        yield problem


def _read(archive: ZipFile, entry: ZipInfo, within: str, depth: int, count: _Count) -> None:
    """Unpack a file and count it; an archive is held, and opened, and so is what is wanted."""
    if entry.is_dir():
        return
    path, size, head, most = within + entry.filename, 0, b"", 0
    held, is_archive = io.BytesIO(), False
    with archive.open(entry) as unpacking:
        while part := unpacking.read(PART):
            if not size:
                head, is_archive = part[:HEAD], part.startswith(b"PK\x03\x04")
                most = count.limits.nested if is_archive else _wanted(head, count)
            size += len(part)
            _add(len(part), path, count)
            if size <= most:
                held.write(part)
            elif is_archive:
                raise _TooMuch(Problem("archive_nested_too_large", path, is_sure=False))
    count.files.append(ArchivedFile(path, size, head))
    if is_archive:
        if depth >= count.limits.depth:
            raise _TooMuch(Problem("archive_too_deep", path))
        _open(held, size, f"{path}/", depth + 1, count)
    elif most and count.looker:
        count.looker.look(path, held.getvalue() if size <= most else None)


def _wanted(head: bytes, count: _Count) -> int:
    return count.looker.wants(head) if count.looker else 0


def _add(size: int, path: str, count: _Count) -> None:
    count.unpacked += size
    over_ratio = count.unpacked > max(count.limits.ratio_from, count.limits.ratio * count.packed)
    if count.unpacked > count.limits.unpacked or over_ratio:
        raise _TooMuch(Problem("archive_bomb", f"{path}: {count.unpacked:,} bytes of {count.packed:,}"))
