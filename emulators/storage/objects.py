"""An object as it is stored, and its resource as the JSON API shows it."""

import base64
import re
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Self
from urllib.parse import quote

from emulators.storage.errors import invalid

_TEXT_ATTRIBUTES = (
    "contentType",
    "contentEncoding",
    "contentDisposition",
    "contentLanguage",
    "cacheControl",
    "storageClass",
    "customTime",
)
_NAME_BYTES = 1024
_METADATA_BYTES = 8192
_LINE_BREAK = re.compile(r"[\r\n]")

Attributes = dict[str, Any]
"""What a caller may set on an object, under the JSON API's names."""


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One generation of an object. `size` in bytes, checksums in base64, times in RFC 3339."""

    bucket: str
    name: str
    generation: int
    metageneration: int
    size: int
    crc32c: str
    md5: str | None
    created: str
    updated: str
    attributes: Attributes
    components: int | None = None

    @property
    def etag(self) -> str:
        """The JSON API's entity tag: generation and metageneration as a small protobuf message."""
        message = b"\x08" + _varint(self.generation) + b"\x10" + _varint(self.metageneration)
        return base64.b64encode(message).decode()

    @property
    def xml_etag(self) -> str:
        """The XML API's entity tag, quoted: the MD5 in hex, or the JSON one of an object that has no MD5."""
        if self.md5 is None:
            return f'"{self.etag}"'
        return f'"{base64.b64decode(self.md5).hex()}"'

    @property
    def content_type(self) -> str:
        """The stored Content-Type, or the one that Cloud Storage serves an untyped object with."""
        return str(self.attributes.get("contentType") or "application/octet-stream")

    @property
    def metadata(self) -> dict[str, str]:
        """The custom metadata."""
        metadata: dict[str, str] = self.attributes.get("metadata") or {}
        return metadata

    def resource(self, origin: str) -> dict[str, Any]:
        """Return the `storage#object` resource; `origin` is the emulator's own scheme, host and port."""
        path = f"storage/v1/b/{self.bucket}/o/{quote(self.name, safe='')}"
        resource: dict[str, Any] = {
            "kind": "storage#object",
            "id": f"{self.bucket}/{self.name}/{self.generation}",
            "selfLink": f"{origin}/{path}",
            "mediaLink": f"{origin}/download/{path}?generation={self.generation}&alt=media",
            "name": self.name,
            "bucket": self.bucket,
            "generation": str(self.generation),
            "metageneration": str(self.metageneration),
            "storageClass": "STANDARD",
            "size": str(self.size),
            "crc32c": self.crc32c,
            "etag": self.etag,
            "timeCreated": self.created,
            "timeFinalized": self.created,
            "timeStorageClassUpdated": self.created,
            "updated": self.updated,
        }
        if self.md5 is not None:
            resource["md5Hash"] = self.md5
        if self.components is not None:
            resource["componentCount"] = self.components
        return resource | self.attributes

    def to_json(self) -> dict[str, Any]:
        """Return the form kept on disk."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """Read the form kept on disk."""
        return cls(**stored)


def object_key(name: str) -> str:
    """Return a file name for any object name: two of its characters say the folder."""
    return sha256(name.encode()).hexdigest()


def timestamp(moment: datetime | None = None) -> str:
    """Return a moment (now, unless given) as RFC 3339 with milliseconds."""
    return (moment or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def check_name(name: str) -> None:
    """Raise StorageError (400) for a name that Cloud Storage does not take."""
    size = len(name.encode())
    if not name:
        message = "Required parameter: name"
        raise invalid(message, reason="required")
    if size > _NAME_BYTES:
        message = f"The maximum object length is {_NAME_BYTES} characters, but got a name with {size} characters."
        raise invalid(message, code="KeyTooLong")
    if name in {".", ".."} or name.startswith(".well-known/acme-challenge/") or _LINE_BREAK.search(name):
        message = f"Invalid object name: {name!r}"
        raise invalid(message, code="InvalidObjectName")


def attributes_of(resource: dict[str, Any]) -> Attributes:
    """Pick from a caller's resource what a caller may set; None values stay, they mean "remove".

    Raises StorageError (400) for a value of the wrong kind.
    """
    chosen: Attributes = {}
    for field in _TEXT_ATTRIBUTES:
        if field in resource:
            value = resource[field]
            if value is not None and not isinstance(value, str):
                message = f"Invalid value for {field}: expected a string, got {value!r}"
                raise invalid(message)
            chosen[field] = value
    if "metadata" in resource:
        chosen["metadata"] = _checked_metadata(resource["metadata"])
    return chosen


def _checked_metadata(metadata: object) -> dict[str, str | None] | None:
    if metadata is None:
        return None
    if not isinstance(metadata, dict):
        message = f"Invalid value for metadata: expected an object of strings, got {metadata!r}"
        raise invalid(message)
    for key, value in metadata.items():
        if value is not None and not isinstance(value, str):
            message = f"Invalid value for metadata.{key}: expected a string, got {value!r}"
            raise invalid(message)
    size = sum(len(key.encode()) + len((value or "").encode()) for key, value in metadata.items())
    if size > _METADATA_BYTES:
        message = f"Metadata of {size} bytes exceeds the maximum of {_METADATA_BYTES} bytes."
        raise invalid(message, code="MetadataTooLarge")
    return metadata


def merged(current: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    """Return `current` with a JSON merge patch (RFC 7396): None removes, objects merge, the rest replaces."""
    result = dict(current)
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict):
            before = result.get(key)
            result[key] = merged(before if isinstance(before, dict) else {}, value)
        else:
            result[key] = value
    return result


def _varint(number: int) -> bytes:
    encoded = bytearray()
    while number >= 1 << 7:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)
