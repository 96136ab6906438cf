"""What the APIs work on, and how they read a request."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from starlette.requests import Request
from starlette.responses import Response

from emulators.storage.errors import invalid
from emulators.storage.multipart import parsed_resource
from emulators.storage.objects import Attributes, StoredObject, check_name
from emulators.storage.preconditions import Preconditions
from emulators.storage.resumable import Sessions
from emulators.storage.store import Store

_RESOURCE_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Emulator:
    """The parts that answer requests; `signers` are the keys of those who may sign URLs, by email."""

    store: Store
    sessions: Sessions
    signers: Mapping[str, RSAPublicKey]


@dataclass(frozen=True, slots=True)
class Checksums:
    """What a caller says about its content, in base64; None where it says nothing."""

    crc32c: str | None = None
    md5: str | None = None

    @classmethod
    def of(cls, headers: Mapping[str, str], resource: Mapping[str, Any] | None = None) -> "Checksums":
        """Read Content-MD5 and X-Goog-Hash, and the resource's own fields before them."""
        given = dict(item.strip().partition("=")[::2] for item in headers.get("x-goog-hash", "").split(","))
        fields = resource or {}
        return cls(
            fields.get("crc32c") or given.get("crc32c"),
            fields.get("md5Hash") or given.get("md5") or headers.get("content-md5"),
        )


async def store_content(
    store: Store,
    bucket: str,
    name: str,
    body: AsyncIterator[bytes],
    *,
    attributes: Attributes,
    conditions: Preconditions,
    checksums: Checksums,
) -> StoredObject:
    """Stream content into an object. Raises StorageError: 400, 404 or 412, and whatever `body` raises."""
    check_name(name)
    conditions.check_write(store.find(bucket, name))
    content = store.receive()
    try:
        async for data in body:
            await content.write(data)
        content.finish(crc32c=checksums.crc32c, md5=checksums.md5)
        return store.commit(bucket, name, content, attributes=attributes, conditions=conditions)
    finally:
        content.discard()


async def read_resource(request: Request) -> dict[str, Any]:
    """Read a request's JSON body; none is an empty resource. Raises StorageError (400)."""
    body = bytearray()
    async for data in request.stream():
        body += data
        if len(body) > _RESOURCE_BYTES:
            message = f"The resource is longer than {_RESOURCE_BYTES} bytes."
            raise invalid(message)
    return parsed_resource(bytes(body))


def origin(request: Request) -> str:
    """Return the scheme, host and port that the caller knows this server by."""
    return f"{request.url.scheme}://{request.headers.get('host', 'localhost')}"


def json_answer(value: dict[str, Any], status: int = 200) -> Response:
    """Answer with a resource."""
    return Response(json.dumps(value), status, media_type="application/json; charset=UTF-8")
