"""Connections to the functions, kept open between requests.

A client of the gateway's own, because it stands before everything: on one core a bare proxy carries 6,000
requests a second with aiohttp's client, and 17,000 with this.
"""

import asyncio
from collections import defaultdict
from typing import cast

from emulators.gateway.function_response import ConnectionLost, DeadlineExceeded, FunctionResponse, InvalidResponse

CONNECT_SECONDS = 5.0
MOST_IDLE = 256

Address = tuple[str, int]


class ConnectFailed(ConnectionLost):
    """Nobody listens there, or nobody answers."""


class Connection(asyncio.Protocol):
    """An HTTP/1.1 connection that carries one exchange after another."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport
        self._writable = asyncio.Event()
        self._writable.set()
        self._answer: FunctionResponse | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self.open = False

    def begin(self, *, without_body: bool) -> FunctionResponse:
        """The answer to the request that is written next; `without_body` when that is a HEAD."""
        self._answer = FunctionResponse(self._transport, without_body=without_body)
        return self._answer

    async def write(self, data: bytes) -> None:
        """Send a part of the request; wait while the other side does not take it. Raises ConnectionLost."""
        if not self.open:
            raise ConnectionLost
        self._transport.write(data)
        if not self._writable.is_set():
            await self._writable.wait()

    def allow(self, seconds: float) -> None:
        """Give the other side that long for its whole answer, from now on."""
        self._deadline = asyncio.get_running_loop().call_later(seconds, self._expire)

    def end(self, *, keep: bool) -> None:
        """End the exchange; close the connection unless it is to be kept and can be."""
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
        answer, self._answer = self._answer, None
        if not keep or answer is None or not answer.reusable:
            self.close()

    def close(self) -> None:
        """Close the connection at once."""
        self.open = False
        self._transport.abort()

    def _expire(self) -> None:
        if self._answer is not None:
            self._answer.fail(DeadlineExceeded())
        self.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport."""
        self._transport = cast("asyncio.Transport", transport)
        self.open = True

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the answer that is under way."""
        self.open = False
        self._writable.set()
        if self._answer is not None:
            self._answer.lost(exc)

    def pause_writing(self) -> None:
        """Hold back the request."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """Let the request go on."""
        self._writable.set()

    def data_received(self, data: bytes) -> None:
        """Hand on a part of the answer; what comes unasked ends the connection."""
        if self._answer is None or self._answer.complete:
            self.close()
            return
        try:
            self._answer.feed(data)
        except InvalidResponse as error:
            self._answer.fail(error)
            self.close()


class Pool:
    """Idle connections by address; the one used last is used first."""

    def __init__(self) -> None:
        self._idle: dict[Address, list[Connection]] = defaultdict(list)

    async def connection(self, address: Address) -> Connection:
        """An open connection. Raises ConnectFailed."""
        idle = self._idle[address]
        while idle:
            kept = idle.pop()
            if kept.open:
                return kept
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                _, made = await asyncio.get_running_loop().create_connection(Connection, *address)
        except OSError as error:
            raise ConnectFailed from error
        return made

    def release(self, address: Address, connection: Connection, *, keep: bool) -> None:
        """End the exchange on a connection, and keep it for the next if it is to be kept and can be."""
        connection.end(keep=keep)
        idle = self._idle[address]
        if connection.open and len(idle) < MOST_IDLE:
            idle.append(connection)
        elif connection.open:
            connection.close()

    def close(self) -> None:
        """Close every idle connection."""
        for idle in self._idle.values():
            for connection in idle:
                connection.close()
        self._idle.clear()
