"""Sends an object's content: conditions, ranges, and a stream that keeps memory flat."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import BinaryIO

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from emulators.storage.errors import not_modified, precondition_failed, range_not_satisfiable
from emulators.storage.objects import StoredObject
from emulators.storage.preconditions import names_etag
from emulators.storage.store import Store

_BLOCK_BYTES = 256 * 1024
_RANGE = re.compile(r"bytes=(\d{0,19})-(\d{0,19})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_KEPT_WHEN_UNCHANGED = (
    "cache-control",
    "etag",
    "last-modified",
    "x-goog-generation",
    "x-goog-metageneration",
)


def content_response(store: Store, request: Request, stored: StoredObject, headers: dict[str, str]) -> Response:
    """Answer GET or HEAD with the object's content and `headers`, which carry its ETag.

    Raises StorageError: 304, 412 or 416.
    """
    _check_conditions(request, stored, headers)
    if request.method == "HEAD":
        return Response(headers=headers | {"content-length": str(stored.size)})
    part = _requested_part(request, stored, headers)
    status = 200 if part is None else 206
    first, last = part or (0, stored.size - 1)
    if part is not None:
        headers["content-range"] = f"bytes {first}-{last}/{stored.size}"
    size = last - first + 1
    headers["content-length"] = str(size)
    file = store.open(stored)
    file.seek(first)
    if size <= _BLOCK_BYTES:
        with file:
            return Response(file.read(size), status, headers)
    return StreamingResponse(_stream(file, size), status, headers)


def content_headers(stored: StoredObject) -> dict[str, str]:
    """Return the headers that both APIs send with an object's content."""
    headers = {
        "content-type": header_value(stored.content_type),
        "last-modified": format_datetime(_modified(stored), usegmt=True),
        "accept-ranges": "bytes",
    }
    for attribute in ("contentEncoding", "contentDisposition", "contentLanguage"):
        if stored.attributes.get(attribute):
            headers[f"content-{attribute[7:].lower()}"] = header_value(stored.attributes[attribute])
    return headers | generation_headers(stored)


def generation_headers(stored: StoredObject) -> dict[str, str]:
    """Return the `x-goog-` headers that tell which content this is."""
    headers = {
        "x-goog-generation": str(stored.generation),
        "x-goog-metageneration": str(stored.metageneration),
        "x-goog-hash": f"crc32c={stored.crc32c}" + (f",md5={stored.md5}" if stored.md5 else ""),
        "x-goog-storage-class": header_value(stored.attributes.get("storageClass", "STANDARD")),
        "x-goog-stored-content-encoding": header_value(stored.attributes.get("contentEncoding") or "identity"),
        "x-goog-stored-content-length": str(stored.size),
    }
    if stored.components is not None:
        headers["x-goog-component-count"] = str(stored.components)
    return headers


def header_value(text: str) -> str:
    """Return text that may stand in a header: UTF-8 bytes as Latin-1, control characters as spaces."""
    return _CONTROL.sub(" ", text).encode(errors="replace").decode("latin-1")


def _check_conditions(request: Request, stored: StoredObject, headers: dict[str, str]) -> None:
    asked, etag = request.headers, headers["etag"]
    since = _date(asked.get("if-unmodified-since"))
    if "if-match" in asked:
        if not names_etag(asked["if-match"], etag):
            raise precondition_failed()
    elif since is not None and _modified(stored) > since:
        raise precondition_failed()
    since = _date(asked.get("if-modified-since"))
    if "if-none-match" in asked:
        unchanged = names_etag(asked["if-none-match"], etag)
    else:
        unchanged = since is not None and _modified(stored) <= since
    if unchanged:
        raise not_modified({name: headers[name] for name in _KEPT_WHEN_UNCHANGED if name in headers})


def _requested_part(request: Request, stored: StoredObject, headers: dict[str, str]) -> tuple[int, int] | None:
    """Return the first and the last byte asked for; None for all, and for what is not one plain range."""
    asked = request.headers
    if asked.get("if-range", headers["etag"]) not in {headers["etag"], headers["last-modified"]}:
        return None
    match = _RANGE.fullmatch(asked.get("range", ""))
    if match is None or match.group(0) == "bytes=-":
        return None
    begin, end = match.groups()
    if not begin:
        first, last = max(0, stored.size - int(end)), stored.size - 1
    else:
        first, last = int(begin), min(int(end or stored.size), stored.size - 1)
        if end and int(end) < first:
            return None
    if first >= stored.size:
        raise range_not_satisfiable(stored.size)
    return first, last


def _modified(stored: StoredObject) -> datetime:
    return datetime.fromisoformat(stored.updated).replace(microsecond=0)


def _date(text: str | None) -> datetime | None:
    try:
        return None if text is None else parsedate_to_datetime(text).astimezone(UTC)
    except ValueError:
        return None


async def _stream(file: BinaryIO, size: int) -> AsyncIterator[bytes]:
    with file:
        while size:
            block = await asyncio.to_thread(file.read, min(size, _BLOCK_BYTES))
            if not block:
                return
            size -= len(block)
            yield block
