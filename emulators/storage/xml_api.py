"""The XML API: signed URLs, and anybody's reading of public buckets."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response

from emulators.storage.cors import add_permission, preflight
from emulators.storage.emulator import Checksums, Emulator, store_content
from emulators.storage.errors import StorageError, invalid, no_such_object, not_implemented, whole_number
from emulators.storage.objects import Attributes, attributes_of
from emulators.storage.preconditions import Preconditions
from emulators.storage.serving import content_headers, content_response, generation_headers, header_value
from emulators.storage.signing import check_signature, is_signed

_LENGTH = re.compile(r"\d{1,19}")
_METADATA = "x-goog-meta-"
_ATTRIBUTES = {
    "content-type": "contentType",
    "content-encoding": "contentEncoding",
    "content-disposition": "contentDisposition",
    "content-language": "contentLanguage",
    "cache-control": "cacheControl",
    "x-goog-custom-time": "customTime",
    "x-goog-storage-class": "storageClass",
}
_OVERRIDES = {"response-content-type": "content-type", "response-content-disposition": "content-disposition"}
_SUBRESOURCES = frozenset({"acl", "compose", "cors", "lifecycle", "tagging", "uploadId", "upload_id", "uploads"})
_PERMISSIONS = {"GET": "get", "HEAD": "get", "PUT": "create", "DELETE": "delete", "POST": "create"}


async def answer_xml(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    """Answer a request for `/{bucket}/{name}`; `permit` is for the caller to add. Raises StorageError."""
    if request.method == "OPTIONS":
        return preflight(emulator.store.buckets.get(bucket), request.headers)
    signed = _authorize(emulator, request, bucket, name)
    if not name:
        what = f"{request.method} on a bucket in the XML API: use the JSON API"
        raise not_implemented(what)
    for parameter in _SUBRESOURCES & request.query_params.keys():
        what = f"?{parameter} in the XML API"
        raise not_implemented(what)
    match request.method:
        case "GET" | "HEAD":
            return _read(emulator, request, bucket, name, signed=signed)
        case "PUT":
            return await _write(emulator, request, bucket, name)
        case "DELETE":
            return _delete(emulator, request, bucket, name)
        case method:
            what = f"{method} in the XML API"
            raise not_implemented(what)


def permit(emulator: Emulator, request: Request, bucket: str, response: Response) -> None:
    """Add what the bucket's CORS rules grant to an answer, be it a refusal."""
    if request.method != "OPTIONS":
        add_permission(emulator.store.buckets.get(bucket), request.method, request.headers, response)


def _authorize(emulator: Emulator, request: Request, bucket: str, name: str) -> bool:
    """Return whether the request is signed; raise StorageError when it may not be done."""
    query_string = request.scope["query_string"].decode("latin-1")
    if is_signed(query_string):
        check_signature(
            request.method,
            request.scope["raw_path"].decode("latin-1"),
            query_string,
            request.headers,
            signers=emulator.signers,
            now=datetime.now(UTC),
        )
        return True
    bucket_settings = emulator.store.bucket(bucket)
    if (
        request.method in {"GET", "HEAD"}
        and bucket_settings.publicly_readable
        and (name or bucket_settings.publicly_listable)
    ):
        return False
    action = _PERMISSIONS.get(request.method, "get") if name else "list"
    kind, permission = ("object", f"storage.objects.{action}") if name else ("bucket", "storage.objects.list")
    details = f"Anonymous caller does not have {permission} access to the Google Cloud Storage {kind}."
    details += f" Permission '{permission}' denied on resource (or it may not exist)."
    raise StorageError(403, "forbidden", "AccessDenied", details, xml_message="Access denied.", details=details)


def _read(emulator: Emulator, request: Request, bucket: str, name: str, *, signed: bool) -> Response:
    store, query = emulator.store, request.query_params
    stored = store.find(bucket, name, whole_number(query, "generation"))
    if stored is None:
        if signed or store.bucket(bucket).publicly_listable:
            raise no_such_object(bucket, name)
        details = "Anonymous caller does not have storage.objects.list access to the Google Cloud Storage bucket."
        raise StorageError(403, "forbidden", "AccessDenied", details, xml_message="Access denied.", details=details)
    Preconditions.from_headers(request.headers).check_read(stored)
    public = store.bucket(bucket).publicly_readable
    cache_control = stored.attributes.get("cacheControl") or (
        "public, max-age=3600" if public else "private, max-age=0"
    )
    headers = content_headers(stored) | {
        "etag": stored.xml_etag,
        "cache-control": header_value(cache_control),
    }
    for key, value in stored.metadata.items():
        if _is_token(key):
            headers[_METADATA + key.lower()] = header_value(value)
    if signed:
        headers |= {header: header_value(query[name]) for name, header in _OVERRIDES.items() if name in query}
    return content_response(store, request, stored, headers)


async def _write(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    headers = request.headers
    if "x-goog-copy-source" in headers:
        what = "copies in the XML API: use the JSON API's rewriteTo"
        raise not_implemented(what)
    length = whole_number(headers, "content-length")
    if length is None and "transfer-encoding" not in headers:
        message = "You must provide the Content-Length HTTP header."
        raise StorageError(411, "required", "MissingContentLength", message)
    smallest, largest = _length_range(headers)
    if length is not None:
        _check_length(length, smallest, largest)
    stored = await store_content(
        emulator.store,
        bucket,
        name,
        _bounded(request.stream(), smallest, largest),
        attributes=_attributes(headers),
        conditions=Preconditions.from_headers(headers),
        checksums=Checksums.of(headers),
    )
    return Response(headers=generation_headers(stored) | {"etag": stored.xml_etag})


def _delete(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    stored = emulator.store.get(bucket, name, whole_number(request.query_params, "generation"))
    Preconditions.from_headers(request.headers).check_write(stored)
    emulator.store.delete(stored)
    return Response(status_code=204)


def _attributes(headers: Headers) -> Attributes:
    resource: Attributes = {field: _text(headers[name]) for name, field in _ATTRIBUTES.items() if headers.get(name)}
    resource.setdefault("contentType", "application/octet-stream")
    metadata = {
        name.removeprefix(_METADATA): _text(value) for name, value in headers.items() if name.startswith(_METADATA)
    }
    if metadata:
        resource["metadata"] = metadata
    return attributes_of(resource)


def _length_range(headers: Headers) -> tuple[int, int | None]:
    """Return the bytes that the content must and may have, as x-goog-content-length-range says."""
    text = headers.get("x-goog-content-length-range")
    if text is None:
        return 0, None
    smallest, _, largest = (part.strip() for part in text.partition(","))
    if not (_LENGTH.fullmatch(smallest) and _LENGTH.fullmatch(largest) and int(smallest) <= int(largest)):
        message = f"Invalid x-goog-content-length-range {text!r}: it is MIN,MAX in bytes"
        raise invalid(message)
    return int(smallest), int(largest)


async def _bounded(body: AsyncIterator[bytes], smallest: int, largest: int | None) -> AsyncIterator[bytes]:
    received = 0
    async for data in body:
        received += len(data)
        _check_length(received, 0, largest)
        yield data
    _check_length(received, smallest, largest)


def _check_length(size: int, smallest: int, largest: int | None) -> None:
    if largest is not None and size > largest:
        message = "Your proposed upload is larger than the maximum object size specified in your Policy Document."
        details = "Content-length exceeds upper bound on range"
        raise StorageError(400, "invalid", "EntityTooLarge", message, details=details)
    if size < smallest:
        message = "Your proposed upload is smaller than the minimum object size specified in your Policy Document."
        details = "Content-length smaller than lower bound on range"
        raise StorageError(400, "invalid", "EntityTooSmall", message, details=details)


def _text(value: str) -> str:
    """Return a header's value as the UTF-8 that it is, or else as Latin-1."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeDecodeError:
        return value


def _is_token(key: str) -> bool:
    return (
        bool(key) and all(character.isalnum() or character in "!#$%&'*+-.^_`|~" for character in key) and key.isascii()
    )
