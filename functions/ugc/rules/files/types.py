"""Which files an item of a type may have: how large, under which extensions, as which content types. One table.

What a file claims here is believed by nobody: `check` says how the scan finds out what it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from functions.ugc.models.items.items import UgcType
from shared.errors import DomainError

MEBIBYTE = 1024 * 1024


class Check(StrEnum):
    """How the scan finds out that a file is what it claims to be."""

    ARCHIVE = "archive"
    """A ZIP file, opened with limits of depth, count, size and names."""
    PICTURE = "picture"
    """Decoded, and served only as it was encoded anew."""
    VIDEO = "video"
    """A container of video, by its own structure."""
    TEXT = "text"
    """UTF-8 without control characters, whose words are looked at."""
    DATA = "data"
    """The game's own format: it must not be any kind that a browser or a system would run or open."""


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A kind of file."""

    content_type: str
    extensions: tuple[str, ...]
    check: Check


@dataclass(frozen=True, slots=True)
class FileRules:
    """What the file of a type may be. `largest` is in bytes.

    What is not `for_players` goes with a bug report: anybody may send it, it is never published, and it goes by itself.
    """

    largest: int
    formats: tuple[FileFormat, ...]
    for_players: bool = True


ZIP = FileFormat("application/zip", ("zip",), Check.ARCHIVE)
JSON = FileFormat("application/json", ("json",), Check.TEXT)
OWN = FileFormat("application/octet-stream", ("map", "bin"), Check.DATA)
PNG = FileFormat("image/png", ("png",), Check.PICTURE)
JPEG = FileFormat("image/jpeg", ("jpg", "jpeg"), Check.PICTURE)
WEBP = FileFormat("image/webp", ("webp",), Check.PICTURE)
MP4 = FileFormat("video/mp4", ("mp4",), Check.VIDEO)
WEBM = FileFormat("video/webm", ("webm",), Check.VIDEO)
PLAIN = FileFormat("text/plain", ("txt",), Check.TEXT)
MARKDOWN = FileFormat("text/markdown", ("md",), Check.TEXT)

TYPES: Mapping[UgcType, FileRules] = {
    UgcType.MAP: FileRules(64 * MEBIBYTE, (ZIP, JSON, OWN)),
    UgcType.MOD: FileRules(128 * MEBIBYTE, (ZIP,)),
    UgcType.IMAGE: FileRules(10 * MEBIBYTE, (PNG, JPEG, WEBP)),
    UgcType.VIDEO: FileRules(256 * MEBIBYTE, (MP4, WEBM)),
    UgcType.TEXT: FileRules(1 * MEBIBYTE, (PLAIN, MARKDOWN)),
    UgcType.BUNDLE: FileRules(256 * MEBIBYTE, (ZIP,)),
    UgcType.SCREENSHOT: FileRules(10 * MEBIBYTE, (PNG, JPEG, WEBP), for_players=False),
}


class UgcTooLarge(DomainError):
    """The file is larger than a file of its type may be; `details.limit` is in bytes."""

    status = 413
    code = "UGC_TOO_LARGE"
    message = "The file is too large for an item of its type."


class UgcTypeError(DomainError):
    """A file of this extension and content type is not one of the type; `details.allowed` has those that are."""

    status = 422
    code = "UGC_TYPE"
    message = "Files of this extension and content type are not allowed for the item's type; see details.allowed."


def allowed_file(type_: UgcType, file_name: str, content_type: str, size: int) -> FileFormat:
    """The format of a file that an item of a type may have, by what is said of it. Raises UgcTypeError, UgcTooLarge."""
    rules = TYPES[type_]
    extension = file_name.rpartition(".")[2].lower() if "." in file_name else ""
    for each in rules.formats:
        if each.content_type == content_type.lower() and extension in each.extensions:
            if size > rules.largest:
                said = f"The file has {size} bytes; {type_} files may have {rules.largest}."
                raise UgcTooLarge(said, size=size, limit=rules.largest)
            return each
    allowed = {f".{extension}": each.content_type for each in rules.formats for extension in each.extensions}
    raise UgcTypeError(type=type_, file_name=file_name, content_type=content_type, allowed=allowed)


def is_for_players(type_: UgcType) -> bool:
    """Whether items of a type are made for other players."""
    return TYPES[type_].for_players


def extension_of(content_type: str) -> str:
    """The usual extension of a content type, with its dot; empty for what no type has."""
    return next((f".{each.extensions[0]}" for each in _formats() if each.content_type == content_type), "")


def _formats() -> Iterator[FileFormat]:
    for rules in TYPES.values():
        yield from rules.formats
