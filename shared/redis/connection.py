"""Scripts and commands in Redis, over one connection that all requests of an event loop share.

What is asked in one moment leaves in one write, and answers come in the order of the questions. Made of asyncio's
transports and hiredis, for a new instance must answer soon: redis-py takes 110 ms of processor time to import and
valkey-glide 600, hiredis 1.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from functools import partial
from typing import Any

import hiredis

from shared.redis.address import Address
from shared.redis.script import Script
from shared.telemetry import metrics

LAST_LOOK = 0.01
"""Seconds for an answer that is there and unread: the event loop itself may have been busy for too long."""

Argument = str | bytes | int | float
_pack: Any = hiredis.pack_command  # its own type knows one argument


class RedisError(Exception):
    """Redis does not answer, or refuses."""


class Disconnected(RedisError):
    """There is no connection to Redis."""


class NoAnswer(RedisError):
    """Redis took too long."""


class Refused(RedisError):
    """Redis answers with an error: of a script, of its memory, of a replica that takes no writes."""


class SharedConnection:
    """Runs scripts and commands on the server at `address`; an answer may take `patience` seconds."""

    def __init__(self, address: Address, patience: float) -> None:
        self._address = address
        self._patience = patience
        self._taught: set[str] = set()
        self._link: Link | None = None
        self._linking: asyncio.Task[Link] | None = None

    async def run(self, script: Script, keys: Sequence[str], arguments: Sequence[Argument]) -> Any:
        """Run a Lua script, which is sent whole once. Raises RedisError when there is no answer, or it goes wrong."""
        if script.digest in self._taught:
            try:
                return await self.ask("EVALSHA", script.digest, len(keys), *keys, *arguments)
            except Refused as error:
                if not str(error).startswith("NOSCRIPT"):
                    raise
        answer = await self.ask("EVAL", script.source, len(keys), *keys, *arguments)
        self._taught.add(script.digest)
        return answer

    async def ask(self, *command: Argument) -> Any:
        """Run a command; once more, over a new connection, when the old one is found lost, as after a long sleep.

        Raises RedisError when Redis does not answer or refuses the command.
        """
        packed: bytes = _pack(command)
        if self._link is not None and not self._link.lost:
            try:
                return await self._link.ask(packed)
            except Disconnected:
                pass
        return await (await self._linked()).ask(packed)

    async def close(self) -> None:
        """Hang up."""
        if self._linking is not None and not self._linking.done():
            self._linking.cancel()
        if self._link is not None:
            self._link.fail(Disconnected("closed"))
            await self._link.closed

    async def _linked(self) -> "Link":
        """A connection; all who need one wait for the same attempt."""
        if self._link is not None and not self._link.lost:
            return self._link
        if self._linking is None or self._linking.done():
            self._linking = asyncio.create_task(self._connect())
        return await asyncio.shield(self._linking)

    async def _connect(self) -> "Link":
        try:
            link = await self._open()
        except (OSError, TimeoutError):  # the event loop itself may have been busy for too long
            try:
                link = await self._open()
            except (OSError, TimeoutError) as error:
                raise Disconnected(f"no connection to Redis: {error!r}") from error
        self._link = link
        return link

    async def _open(self) -> "Link":
        """Connect, and say the password and the database. Raises OSError, TimeoutError or RedisError."""
        address = self._address
        connecting = asyncio.get_running_loop().create_connection(
            partial(Link, self._patience), address.host, address.port, ssl=address.tls
        )
        _, link = await asyncio.wait_for(connecting, self._patience)
        try:
            for command in address.greeting:
                await link.ask(_pack(command))
        except BaseException:  # cancelled, too: nobody else knows of this connection
            link.fail(Disconnected("closed"))
            raise
        return link


class Link(asyncio.Protocol):
    """One open connection, until it is `lost`; `closed` is done when its socket is."""

    def __init__(self, patience: float) -> None:
        self.lost = False
        self._patience = patience
        self._loop = asyncio.get_running_loop()
        self.closed = self._loop.create_future()
        self._replies = hiredis.Reader(replyError=Refused)
        self._leaving: list[bytes] = []
        self._asked: deque[asyncio.Future[Any]] = deque()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Asyncio has connected."""
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        """Hand answers to those who asked."""
        try:
            self._replies.feed(data)
            while (reply := self._replies.gets()) is not False:
                self._deliver(reply)
        except (hiredis.ProtocolError, IndexError) as error:  # IndexError: nobody has asked for it
            self.fail(Disconnected(repr(error)))

    def connection_lost(self, exc: Exception | None) -> None:
        """Asyncio has closed the socket."""
        self.fail(Disconnected(repr(exc) if exc else "Redis has hung up"))
        if not self.closed.done():
            self.closed.set_result(None)

    async def ask(self, packed: bytes) -> Any:
        """Send a command and wait for its answer. Raises RedisError."""
        if self.lost:
            raise Disconnected("Redis has hung up")
        if not self._leaving:
            self._loop.call_soon(self._send)
        self._leaving.append(packed)
        answer = self._loop.create_future()
        self._asked.append(answer)
        expiry = self._loop.call_later(self._patience, self._loop.call_later, LAST_LOOK, self._expire, answer)
        try:
            return await answer
        finally:
            expiry.cancel()

    def fail(self, why: Exception) -> None:
        """Hang up, and say why to all who wait."""
        self.lost = True
        for asked in self._asked:
            if not asked.done():
                asked.set_exception(why)
        self._asked.clear()
        self._leaving.clear()
        self._transport.abort()

    def _expire(self, asked: asyncio.Future[Any]) -> None:
        if not asked.done():
            self.fail(NoAnswer(f"Redis did not answer within {self._patience:g} s"))

    def _send(self) -> None:
        if self._transport.is_closing():
            self.fail(Disconnected("Redis has hung up"))
        elif self._leaving:
            metrics.count_redis()
            self._transport.writelines(self._leaving)
            self._leaving = []

    def _deliver(self, reply: Any) -> None:
        asked = self._asked.popleft()
        if asked.done():
            return
        if isinstance(reply, Refused):
            asked.set_exception(reply)
        else:
            asked.set_result(reply)
