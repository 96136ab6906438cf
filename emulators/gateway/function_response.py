"""A function's answer as it comes in, parsed by llhttp."""

import asyncio
from dataclasses import dataclass, field

import httptools

READ_AHEAD_BYTES = 256 * 1024
_NO_BODY = frozenset({204, 304})


class ConnectionLost(Exception):
    """The other side closed the connection before the whole answer had come."""


class InvalidResponse(Exception):
    """The other side does not speak HTTP/1.1."""


class DeadlineExceeded(Exception):
    """The whole answer did not come in time."""


@dataclass(slots=True)
class ResponseHead:
    """The start of an answer; header names are in lower case."""

    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)


class FunctionResponse:
    """One answer: `head`, then `read` until there is no more.

    `reusable` tells, once the answer is whole, whether the connection can carry another.
    """

    def __init__(self, transport: asyncio.ReadTransport, *, without_body: bool) -> None:
        """`without_body` when the request is a HEAD."""
        self._transport = transport
        self._parser = httptools.HttpResponseParser(self)
        self._without_body = without_body
        self._head = ResponseHead()
        self._until_end = False
        self._body: list[bytes] = []
        self._unread = 0
        self._failure: Exception | None = None
        self._arrival: asyncio.Future[None] | None = None
        self.begun = False
        self.complete = False
        self.reusable = False

    @property
    def failed(self) -> bool:
        """Whether the answer will not come, or not whole."""
        return self._failure is not None

    async def head(self) -> ResponseHead:
        """The start of the answer. Raises ConnectionLost, InvalidResponse or DeadlineExceeded."""
        while not self.begun:
            await self._next_arrival()
        return self._head

    async def read(self) -> tuple[bytes, bool]:
        """What has come of the body, and whether more is to come. Raises like `head`."""
        while not self._body and not self.complete:
            await self._next_arrival()
        chunk = self._body[0] if len(self._body) == 1 else b"".join(self._body)
        self._body.clear()
        if self._unread > READ_AHEAD_BYTES and not self._transport.is_closing():
            self._transport.resume_reading()
        self._unread = 0
        return chunk, not self.complete

    def feed(self, data: bytes) -> None:
        """Parse what has come. Raises InvalidResponse."""
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            self.reusable = False
            raise InvalidResponse from error
        finally:
            self._wake()

    def lost(self, exc: Exception | None) -> None:
        """Take note of the connection's end, which is the answer's when its length was not told."""
        if self._until_end and exc is None:
            self.complete = True
            self._wake()
        else:
            self.fail(ConnectionLost())

    def fail(self, failure: Exception) -> None:
        """Make those who wait for the answer raise this, unless it is whole."""
        if not self.complete and self._failure is None:
            self._failure = failure
            self._wake()

    async def _next_arrival(self) -> None:
        if self._failure is not None:
            raise self._failure
        self._arrival = asyncio.get_running_loop().create_future()
        await self._arrival

    def _wake(self) -> None:
        if self._arrival is not None and not self._arrival.done():
            self._arrival.set_result(None)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header; trailers are dropped."""
        if not self.begun:
            self._head.headers.append((name.lower(), value))

    def on_headers_complete(self) -> None:
        """Begin, and tell how the body ends as far as the parser does not."""
        status = self._parser.get_status_code()
        if status < 200:  # noqa: PLR2004 - 100 Continue and the like come before the answer
            return
        self._head.status = status
        self.begun = True
        if self._without_body:
            self._finish()
            return
        self._until_end = not self._parser.should_keep_alive() and status not in _NO_BODY and not self._framed()

    def on_body(self, body: bytes) -> None:
        """Keep a part of the body; the other side waits when too much is unread."""
        if self.complete:
            return
        self._body.append(body)
        before, self._unread = self._unread, self._unread + len(body)
        if before <= READ_AHEAD_BYTES < self._unread:
            self._transport.pause_reading()

    def on_message_complete(self) -> None:
        """Finish, or go on after an interim answer."""
        if self.begun:
            self._finish()
        else:
            self._head = ResponseHead()

    def _framed(self) -> bool:
        return any(name in {b"content-length", b"transfer-encoding"} for name, _ in self._head.headers)

    def _finish(self) -> None:
        if not self.complete:
            self.complete = True
            self.reusable = self._parser.should_keep_alive()
