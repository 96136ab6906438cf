"""What a file is by its content. Names and declared types are anybody's guess."""

import json
import re
import struct
from codecs import getincrementaldecoder
from typing import BinaryIO

from shared.media.archive_entries import Problem, ends_as_archive

PART = 64 * 1024
HEAD = 4096
MIB = 1024 * 1024

SAME = {
    "application/x-zip-compressed": "application/zip",
    "image/apng": "image/png",
    "image/jpg": "image/jpeg",
    "video/x-m4v": "video/mp4",
}
"""Types by another name, or of the same format."""

PROGRAMS = re.compile(
    rb"MZ|\x7fELF|\xca\xfe\xba\xbe|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|dex\n|\0asm|#!|\x4c\0\0\0\x01\x14\x02"
)
"""How programs, scripts and Windows' shortcuts begin."""

MARKUP = re.compile(rb"<(?:!doctype|html|head|body|script|iframe|svg|object|embed)[\s>/]", re.IGNORECASE)
"""What a browser may take for a page."""

PORTABLE_DOCUMENT = b"%PDF-"
"""Readers open a PDF that begins anywhere in the first kilobyte."""

CONTROL = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f]")
DEEPEST_BOX, MOST_BOXES = 1, 100_000
MP4_BOXES = {
    b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"free", b"skip", b"wide", b"udta", b"meta", b"uuid", b"sidx", b"ssix",
    b"mfra", b"pdin", b"prft", b"emsg", b"pnot",
}  # fmt: skip
"""Boxes at the top of an MP4 (ISO/IEC 14496-12)."""

EBML, SEGMENT = b"\x1a\x45\xdf\xa3", b"\x18\x53\x80\x67"


def kind_of(head: bytes) -> str:
    """The media type of what begins so; empty for text and for what is not recognized."""
    import filetype  # type: ignore[import-untyped]

    kind = str(filetype.guess_mime(head) or "")
    return SAME.get(kind, kind)


def is_program(head: bytes) -> bool:
    """Whether a file that begins so is run by a system."""
    return PROGRAMS.match(head) is not None


def is_two(file: BinaryIO, size: int) -> Problem | None:
    """What a file is besides what it begins as: an archive at its end, or a document within its first kilobyte."""
    if ends_as_archive(file, size):
        return Problem("polyglot", "it is an archive, too")
    file.seek(0)
    if PORTABLE_DOCUMENT in file.read(1024):
        return Problem("polyglot", "it is a PDF, too")
    return None


def text_problem(file: BinaryIO, content_type: str) -> Problem | None:
    """What is wrong with a text: it is UTF-8 without control characters, and JSON where it says so."""
    decoder = getincrementaldecoder("utf-8")()
    file.seek(0)
    start = file.read(HEAD)
    if kind_of(start) or is_program(start):
        return Problem("not_text", kind_of(start) or "a program")
    file.seek(0)
    try:
        while part := file.read(PART):
            if CONTROL.search(decoder.decode(part)):
                return Problem("not_text", "it has control characters")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return Problem("not_text", "it is not UTF-8")
    if content_type == "application/json":
        file.seek(0)
        try:
            json.load(file)
        except (ValueError, RecursionError) as error:
            return Problem("damaged", f"{error}"[:200])
    return Problem("markup", is_sure=False) if MARKUP.search(start) else None


def video_problem(file: BinaryIO, size: int, content_type: str) -> Problem | None:
    """What is wrong with how a video is built; its pictures are not decoded."""
    if content_type == "video/webm":
        return _webm_problem(file, size)
    return _mp4_problem(file, size)


def _mp4_problem(file: BinaryIO, size: int) -> Problem | None:
    """The boxes of an MP4 follow each other up to the file's end, and there are a description and pictures."""
    position = 0
    kinds: list[bytes] = []
    while position < size:
        file.seek(position)
        header = file.read(16)
        if len(header) < 8:  # noqa: PLR2004  bytes of a box's header
            return Problem("damaged", "its last box is cut off")
        length, kind = struct.unpack(">I4s", header[:8])
        if length == 1 and len(header) == 16:  # noqa: PLR2004  the length follows
            (length,) = struct.unpack(">Q", header[8:])
        elif length == 0:
            length = size - position
        if kind not in MP4_BOXES:
            return Problem("damaged", f"it has a part that no video has, at {position:,}")
        if length < 8 or position + length > size or len(kinds) == MOST_BOXES:  # noqa: PLR2004  bytes of a header
            return Problem("damaged", f"its part {kind.decode()} is cut off")
        kinds.append(kind)
        position += length
    if not kinds or kinds[0] != b"ftyp" or b"moov" not in kinds or not {b"mdat", b"moof"} & set(kinds):
        return Problem("damaged", "it has no beginning, no description or no pictures")
    return None


def _webm_problem(file: BinaryIO, size: int) -> Problem | None:
    """A WebM is an EBML header (RFC 8794) and a segment that takes the rest of the file."""
    file.seek(0)
    start = file.read(PART)
    if not start.startswith(EBML):
        return Problem("damaged", "it has no beginning")
    header, position = _vint(start, 4)
    if header is None or b"webm" not in start[position : position + header]:
        return Problem("wrong_type", "it is Matroska, not WebM", is_sure=False)
    position += header
    if start[position : position + 4] != SEGMENT:
        return Problem("damaged", "it has no segment")
    length, position = _vint(start, position + 4)
    if length is not None and position + length != size:
        return Problem("damaged", f"it has {size:,} bytes, and says that it has {position + length:,}")
    return None


def _vint(content: bytes, position: int) -> tuple[int | None, int]:
    """A number of EBML's, None where it is unknown, and where what follows it begins."""
    first = content[position] if position < len(content) else 0
    length = 9 - first.bit_length()
    value = int.from_bytes(content[position : position + length], "big") & ((1 << 7 * length) - 1)
    return (None if value == (1 << 7 * length) - 1 or length > 8 else value), position + length  # noqa: PLR2004
