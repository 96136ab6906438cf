"""A request's body, read as it comes and kept as far as it may have to be sent again."""

from collections.abc import AsyncIterator

from starlette.types import Receive

from emulators.gateway.error_responses import Refusal

LONGEST_BYTES = 32 * 1024 * 1024
KEPT_BYTES = 1024 * 1024


class ClientLeft(Exception):
    """The caller closed the connection before the request was whole."""


class RequestBody:
    """The chunks of a body; none at all when the request has neither a length nor an encoding of its transfer."""

    def __init__(self, receive: Receive, length: bytes | None, *, chunked: bool) -> None:
        """Raises Refusal (413) when the length is above 32 MB."""
        if length is not None and int(length) > LONGEST_BYTES:
            raise _too_large()
        self._receive = receive
        self._kept: list[bytes] = []
        self._size = 0
        self.empty = not chunked and not int(length or 0)
        self.chunked = chunked
        self._whole = self.empty

    @property
    def repeatable(self) -> bool:
        """Whether all that was read is still here, so that `chunks` can begin again."""
        return self._size <= KEPT_BYTES

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body from its start. Raises ClientLeft, and Refusal (413) when it turns out to be above 32 MB."""
        for chunk in self._kept:
            yield chunk
        while not self._whole:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise ClientLeft
            chunk = message.get("body", b"")
            self._whole = not message.get("more_body", False)
            self._size += len(chunk)
            if self._size > LONGEST_BYTES:
                raise _too_large()
            if not chunk:
                continue
            if self.repeatable:
                self._kept.append(chunk)
            else:
                self._kept.clear()
            yield chunk


def _too_large() -> Refusal:
    return Refusal(413, "Payload Too Large", [(b"connection", b"close")])
