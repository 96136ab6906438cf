"""What a ZIP says of its files, read before anything is unpacked (PKWARE's APPNOTE.TXT, 4.3 and 4.4)."""

import re
import stat
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

END, END_64, DIRECTORY, LOCAL = b"PK\x05\x06", b"PK\x06\x07", b"PK\x01\x02", b"PK\x03\x04"
END_SIZE, LOCATOR_SIZE, LOCAL_SIZE, DESCRIPTOR = 22, 20, 30, 24
LONGEST_COMMENT = MOST_ENTRIES = 0xFFFF
DIRECTORY_ENTRY = 46
"""Bytes of an entry of the directory, without its name."""

ENCRYPTED = 0x1 | 0x40 | 0x2000
"""Flags: encrypted, strongly, and with the directory hidden."""

METHODS = {ZIP_STORED, ZIP_DEFLATED}
LONGEST_NAME = 512
KINDS = {0, stat.S_IFREG, stat.S_IFDIR}
"""What an entry may be; links, devices, pipes and sockets are none of it."""

_DRIVE = re.compile(r"[A-Za-z]:")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Names of devices on Windows, with whatever ending."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a file that is sent: a machine word, and which part of it is meant.

    `is_sure`: no honest program writes such a file. Otherwise a person has to look.
    """

    code: str
    detail: str = ""
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Directory:
    """Where the list of an archive's entries is, in bytes from its start, and how many entries it says to have."""

    start: int
    size: int
    entries: int


def directory_of(file: BinaryIO, size: int) -> Directory | Problem:
    """The list of entries, by the record at the file's very end. Nothing may follow it, and no second record is used.

    Archives of more than 65,534 entries or 4 GiB have another record (ZIP64), which these cannot be.
    """
    start = max(0, size - END_SIZE - LONGEST_COMMENT)
    file.seek(start)
    tail = file.read(size - start)
    at = tail.rfind(END)
    if at < 0 or len(tail) - at < END_SIZE:
        return Problem("archive_damaged", "its end is missing")
    disk, first_disk, here, entries, length, offset, comment = struct.unpack("<4H2IH", tail[at + 4 : at + END_SIZE])
    has_end_64 = tail[max(0, at - LOCATOR_SIZE) : at].startswith(END_64)
    checks = (
        (at + END_SIZE + comment == len(tail), Problem("archive_trailing_data", "something follows its end")),
        (not disk and not first_disk and here == entries, Problem("archive_split", "it is a part of several files")),
        (not has_end_64 and entries < MOST_ENTRIES, Problem("archive_too_many_files", "it has a ZIP64 directory")),
        (offset + length == start + at, Problem("archive_prefixed", "something stands before it, or before its list")),
        (entries * DIRECTORY_ENTRY <= length, Problem("archive_damaged", "its list of files is too short")),
    )
    return next((problem for holds, problem in checks if not holds), Directory(offset, length, entries))


def ends_as_archive(file: BinaryIO, size: int) -> bool:
    """Whether a file can be opened as a ZIP, too, whatever it begins with."""
    start = max(0, size - END_SIZE - LONGEST_COMMENT)
    file.seek(start)
    tail = file.read(size - start)
    for match in re.finditer(re.escape(END), tail):
        if len(tail) - match.start() < END_SIZE:
            continue
        (length,) = struct.unpack_from("<I", tail, match.start() + 12)
        listed = start + match.start() - length
        if length == 0 or listed < 0:
            continue
        file.seek(listed)
        if file.read(4) == DIRECTORY:
            return True
    return False


def name_problem(name: str) -> Problem | None:
    """What is wrong with the name of an entry, on any system that unpacks it."""
    parts = name.removesuffix("/").split("/")
    if not name.strip("/") or len(name) > LONGEST_NAME:
        return Problem("archive_name", f"{len(name)} characters")
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in name):
        return Problem("archive_name", f"{name!a} has control or invisible characters")
    if "\\" in name or name.startswith("/") or _DRIVE.match(name) or not {"", ".", ".."}.isdisjoint(parts):
        return Problem("archive_path", f"{name} leads elsewhere")
    if any(_RESERVED.fullmatch(part) or part[-1] in " ." or ":" in part for part in parts):
        return Problem("archive_name", f"{name} means something else on Windows")
    return None


def entry_problem(entry: ZipInfo) -> Problem | None:
    """What is wrong with an entry by what the directory says of it."""
    if problem := name_problem(entry.orig_filename):
        return problem
    if entry.flag_bits & ENCRYPTED:
        return Problem("archive_encrypted", entry.filename)
    if entry.compress_type not in METHODS:
        return Problem("archive_method", f"{entry.filename} is packed by method {entry.compress_type}")
    if stat.S_IFMT(entry.external_attr >> 16) not in KINDS:
        return Problem("archive_link", f"{entry.filename} is a link or a device")
    if entry.is_dir() and entry.file_size:
        return Problem("archive_damaged", f"{entry.filename} is a folder with content")
    return None


def duplicate(names: Iterable[str]) -> Problem | None:
    """The first name that is another's as well, or that of another's folder, on systems that ignore case."""
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        plain = unicodedata.normalize("NFKC", name).casefold()
        path = plain.removesuffix("/")
        above = {path[: at.start()] for at in re.finditer("/", path)}
        is_folder = plain.endswith("/")
        if path in files or (not is_folder and path in folders) or above & files:
            return Problem("archive_duplicate", name)
        folders |= above
        (folders if is_folder else files).add(path)
    return None


def layout_problems(file: BinaryIO, entries: Sequence[ZipInfo], directory: Directory) -> Iterator[Problem]:
    """What is wrong with where entries stand: the first at the start, each after the one before, up to the list."""
    end = 0
    for number, entry in enumerate(sorted(entries, key=lambda entry: entry.header_offset)):
        gap = entry.header_offset - end
        if gap < 0:
            yield Problem("archive_overlap", entry.filename)
            return
        if number == 0 and gap:
            yield Problem("archive_prefixed", f"{gap} bytes stand before {entry.filename}")
        elif gap > DESCRIPTOR:
            yield Problem("archive_gap", f"{gap} bytes before {entry.filename}", is_sure=False)
        file.seek(entry.header_offset)
        header = file.read(LOCAL_SIZE)
        if len(header) < LOCAL_SIZE or not header.startswith(LOCAL):
            yield Problem("archive_damaged", f"{entry.filename} is not where the list says")
            return
        flags, method, name_length, extra_length = struct.unpack("<4x2xHH16xHH", header)
        if method != entry.compress_type or (flags ^ entry.flag_bits) & ENCRYPTED:
            yield Problem("archive_ambiguous", f"{entry.filename} is packed otherwise than the list says")
        end = entry.header_offset + LOCAL_SIZE + name_length + extra_length + entry.compress_size
    if end > directory.start:
        yield Problem("archive_overlap", "a file reaches into the list of files")
    elif directory.start - end > DESCRIPTOR:
        yield Problem("archive_gap", f"{directory.start - end} bytes before the list of files", is_sure=False)
