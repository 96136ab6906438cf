"""clamd's protocol (clamd(8)): a connection a command, which is `z`, its name and a NUL; so ends the answer."""

import asyncio
import re
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

PATIENCE = 10.0
"""Seconds for an answer that takes no work."""

LONGEST_ANSWER = 4096
_VERSION = re.compile(r"(ClamAV [^/]+)(?:/(\d+)/(.+))?")


class ClamdUnavailable(Exception):
    """clamd does not answer, or could not do what it was asked for; the message says what it said."""


class TooLarge(Exception):
    """clamd takes no stream of this size (StreamMaxLength)."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """What clamd looks for: its version, the number of the daily signatures, and when those were made."""

    engine: str
    number: int
    made_at: datetime | None


@asynccontextmanager
async def _connection(address: str) -> AsyncIterator[socket.socket]:
    """A connection to HOST:PORT, or to a Unix socket.

    It is a plain socket, as asyncio's streams forget what was received when what is sent is not taken any more.
    """
    host, _, port = address.rpartition(":")
    with socket.socket(socket.AF_INET if host else socket.AF_UNIX) as opened:
        opened.setblocking(False)
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.get_running_loop().sock_connect(opened, (host, int(port)) if host else address)
        except (OSError, TimeoutError) as error:
            raise ClamdUnavailable(f"no connection: {type(error).__name__}") from error
        yield opened


async def _answer(opened: socket.socket, seconds: float) -> str:
    """All that clamd says, up to the NUL or the end of the connection."""
    answer = b""
    try:
        async with asyncio.timeout(seconds):
            while b"\0" not in answer and len(answer) < LONGEST_ANSWER:
                part = await asyncio.get_running_loop().sock_recv(opened, LONGEST_ANSWER)
                if not part:
                    break
                answer += part
    except (OSError, TimeoutError) as error:
        raise ClamdUnavailable(f"no answer: {type(error).__name__}") from error
    if not answer:
        raise ClamdUnavailable("it closed the connection")
    return answer.partition(b"\0")[0].decode(errors="replace").strip()


async def command(address: str, name: str) -> str:
    """The answer to a command without a body. Raises ClamdUnavailable."""
    async with _connection(address) as opened:
        with suppress(OSError):
            await asyncio.get_running_loop().sock_sendall(opened, b"z" + name.encode() + b"\0")
        return await _answer(opened, PATIENCE)


async def signatures(address: str) -> Signatures:
    """What clamd looks for. Raises ClamdUnavailable."""
    answer = await command(address, "VERSION")
    match = _VERSION.fullmatch(answer)
    if match is None:
        raise ClamdUnavailable(f"a version that nobody knows: {answer[:80]}")
    engine, number, made = match.groups()
    return Signatures(engine, int(number or 0), _moment(made or ""))


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%a %b %d %H:%M:%S %Y").replace(tzinfo=UTC)
    except ValueError:
        return None


async def scan(address: str, content: AsyncIterator[bytes], seconds: float) -> str:
    """What clamd finds in a stream; empty if nothing. Raises ClamdUnavailable and TooLarge.

    Over its limit clamd answers and closes while there is still something to send: the answer is read all the same.
    """
    sendall = asyncio.get_running_loop().sock_sendall
    async with _connection(address) as opened:
        with suppress(OSError):
            await sendall(opened, b"zINSTREAM\0")
            async for part in content:
                await sendall(opened, struct.pack(">I", len(part)) + part)
            await sendall(opened, struct.pack(">I", 0))
        answer = await _answer(opened, seconds)
    if answer.startswith("INSTREAM size limit exceeded"):
        raise TooLarge(answer)
    verdict = answer.removeprefix("stream: ")
    if verdict == "OK":
        return ""
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")
    raise ClamdUnavailable(f"it could not scan: {answer[:200]}")
