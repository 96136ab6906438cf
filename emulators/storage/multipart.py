"""Reads a multipart/related upload as it streams in: first the object's resource, then its content."""

import json
from collections.abc import AsyncIterator
from email.message import Message
from typing import Any

from emulators.storage.errors import invalid

_HEADER_BYTES = 16 * 1024
_RESOURCE_BYTES = 1024 * 1024
_LINE_END = b"\r\n"


class RelatedParts:
    """The two parts of one upload; read the resource first, then the content once."""

    def __init__(self, content_type: str, body: AsyncIterator[bytes]) -> None:
        """Prepare to read `body`. Raises StorageError (400) when `content_type` is not multipart/related."""
        header = Message()
        header["content-type"] = content_type
        boundary = header.get_boundary()
        if header.get_content_type() != "multipart/related" or not boundary:
            message = f"Bad content type {content_type!r}: a multipart upload is multipart/related with a boundary."
            raise invalid(message)
        self._delimiter = _LINE_END + b"--" + boundary.encode()
        self._body = body
        self._buffer = bytearray(_LINE_END)

    async def resource(self) -> dict[str, Any]:
        """Return the first part: the object's resource. Raises StorageError (400)."""
        await self._gather(self._delimiter, _HEADER_BYTES)
        await self._headers()
        text = await self._gather(self._delimiter, _RESOURCE_BYTES)
        return parsed_resource(text)

    async def content_type(self) -> str | None:
        """Return the second part's Content-Type, and come to its content."""
        return (await self._headers()).get("content-type")

    async def content(self) -> AsyncIterator[bytes]:
        """Yield the second part's content as it comes. Raises StorageError (400) when it is cut off."""
        async for data in self._until(self._delimiter):
            yield data
        async for _ in self._body:
            pass

    async def _headers(self) -> Message:
        text = await self._gather(_LINE_END * 2, _HEADER_BYTES)
        headers = Message()
        for line in text.decode("latin-1").split("\r\n"):
            name, colon, value = line.partition(":")
            if colon:
                headers[name.strip()] = value.strip()
        return headers

    async def _gather(self, end: bytes, limit: int) -> bytes:
        gathered = bytearray()
        async for data in self._until(end):
            gathered += data
            if len(gathered) > limit:
                message = f"A header or the resource of the multipart upload is longer than {limit} bytes."
                raise invalid(message)
        return bytes(gathered)

    async def _until(self, end: bytes) -> AsyncIterator[bytes]:
        """Yield what comes before `end`, holding back what may be its beginning."""
        while True:
            at = self._buffer.find(end)
            if at >= 0:
                data = bytes(self._buffer[:at])
                del self._buffer[: at + len(end)]
                yield data
                return
            safe = len(self._buffer) - len(end) + 1
            if safe > 0:
                data = bytes(self._buffer[:safe])
                del self._buffer[:safe]
                yield data
            try:
                self._buffer += await anext(self._body)
            except StopAsyncIteration as error:
                message = "The multipart upload ends before its closing boundary."
                raise invalid(message) from error


def parsed_resource(text: bytes) -> dict[str, Any]:
    """Read a resource that a caller sent; none is an empty one. Raises StorageError (400)."""
    try:
        resource = json.loads(text) if text.strip() else {}
        json.dumps(resource, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        message = f"Parse Error: the resource is not JSON: {error}"
        raise invalid(message, reason="parseError") from error
    if not isinstance(resource, dict):
        message = f"Parse Error: the resource is a {type(resource).__name__}, not a JSON object."
        raise invalid(message, reason="parseError")
    return resource
