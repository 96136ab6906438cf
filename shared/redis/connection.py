"""Scripts and commands in Redis, over one connection that all requests of an event loop share.

What is asked in one moment leaves in one write, and answers come in the order of the questions. The client library
takes a connection out of its pool for each command and waits on it alone: a round trip costs 45 µs of processor time
there and 10 here. What happens once is still the library's: addresses, passwords, TLS.
"""

import asyncio
import hashlib
from collections import deque
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import hiredis
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import ResponseError
from redis.exceptions import TimeoutError as NoAnswer

from shared.telemetry import metrics

MOST_READ = 65536
LAST_LOOK = 0.01
"""Seconds for an answer that is there and unread: the event loop itself may have been busy for too long."""

Argument = str | bytes | int | float
_pack: Any = hiredis.pack_command  # its own type knows one argument


@lru_cache(maxsize=64)
def _digest(script: str) -> str:
    return hashlib.sha1(script.encode(), usedforsecurity=False).hexdigest()


class SharedConnection:
    """Runs scripts and commands on the server that `client` is for; an answer may take `patience` seconds."""

    def __init__(self, client: Redis, patience: float) -> None:
        self._client = client
        self._patience = patience
        self._link: Link | None = None
        self._linking: asyncio.Task[Link] | None = None

    async def run(self, script: str, keys: Sequence[str], arguments: Sequence[Argument]) -> Any:
        """Run a Lua script. Raises RedisError or OSError when Redis does not answer or the script goes wrong."""
        try:
            return await self.ask("EVALSHA", _digest(script), len(keys), *keys, *arguments)
        except ResponseError as error:
            if not str(error).startswith("NOSCRIPT"):
                raise
        return await self.ask("EVAL", script, len(keys), *keys, *arguments)

    async def ask(self, *command: Argument) -> Any:
        """Run a command; once more, over a new connection, when the old one is found lost, as after a long sleep.

        Raises RedisError or OSError when Redis does not answer or refuses the command.
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
        if self._link is not None:
            self._link.fail(Disconnected("closed"))
            await asyncio.wait([self._link.reading])

    async def _linked(self) -> "Link":
        """A connection; all who need one wait for the same attempt."""
        if self._link is not None and not self._link.lost:
            return self._link
        if self._linking is None or self._linking.done():
            self._linking = asyncio.create_task(self._connect())
        return await asyncio.shield(self._linking)

    async def _connect(self) -> "Link":
        pool: Any = self._client.connection_pool
        connection = pool.make_connection()
        await connection.connect()
        self._link = Link(connection, self._patience)
        return self._link


class Link:
    """One open connection, until it is `lost`."""

    def __init__(self, connection: Any, patience: float) -> None:
        self.lost = False
        self._patience = patience
        self._loop = asyncio.get_running_loop()
        self._stream, self._writer = connection._reader, connection._writer  # noqa: SLF001  opened by the library
        connection._reader = connection._writer = None  # noqa: SLF001  ours to close from here on
        self._leaving: list[bytes] = []
        self._asked: deque[asyncio.Future[Any]] = deque()
        self.reading = self._loop.create_task(self._read())

    async def ask(self, packed: bytes) -> Any:
        """Send a command and wait for its answer. Raises Disconnected, NoAnswer, or the ResponseError it is."""
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
        self._writer.transport.abort()

    def _expire(self, asked: asyncio.Future[Any]) -> None:
        if not asked.done():
            self.fail(NoAnswer(f"Redis did not answer within {self._patience:g} s"))

    def _send(self) -> None:
        if self._writer.is_closing():
            self.fail(Disconnected("Redis has hung up"))
        elif self._leaving:
            metrics.count_redis()
            self._writer.writelines(self._leaving)
            self._leaving = []

    async def _read(self) -> None:
        replies = hiredis.Reader(replyError=ResponseError)
        problem = "Redis has hung up"
        try:
            while data := await self._stream.read(MOST_READ):
                replies.feed(data)
                while (reply := replies.gets()) is not False:
                    self._deliver(reply)
        except (OSError, hiredis.ProtocolError, IndexError) as error:  # what nobody asked, or waits for any more
            problem = repr(error)
        finally:
            self.fail(Disconnected(problem))

    def _deliver(self, reply: Any) -> None:
        if isinstance(reply, hiredis.PushNotification):
            return
        asked = self._asked.popleft()
        if asked.done():
            return
        if isinstance(reply, ResponseError):
            asked.set_exception(reply)
        else:
            asked.set_result(reply)
