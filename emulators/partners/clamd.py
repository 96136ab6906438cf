"""clamd, as clamd(8) has it: PING, VERSION, RELOAD and INSTREAM over TCP, a command a connection.

It knows the EICAR test file, raw and within ZIPs, and its limits: StreamMaxLength closes the connection, MaxRecursion
and encryption are findings (AlertExceedsMax, AlertEncrypted). It is no scanner: all else is OK.
"""

import asyncio
import io
import struct
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from zipfile import BadZipFile, ZipFile

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""The test file that all scanners know (eicar.org); in two parts, so that none takes this file for it."""

FOUND = "Eicar-Test-Signature"
TOO_LARGE = b"INSTREAM size limit exceeded. ERROR"
MIB = 1024 * 1024


@dataclass
class Clamd:
    """The daemon; use it as an asynchronous context manager.

    `fault` is what is wrong with it: "slow" answers after `seconds`, "cut" closes in the middle of a stream, "error"
    cannot scan. Outside of the context it is down.
    """

    stream_max: int = 100 * MIB
    recursion_max: int = 17
    made_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    fault: str = ""
    seconds: float = 30.0
    commands: list[str] = field(default_factory=list)
    address: str = ""
    _server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        """Listen at a port of its own, or at the one that it had."""
        port = int(self.address.rpartition(":")[2] or 0)
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        self.address = f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        """Be down: connections are refused."""
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            prefix = await reader.readexactly(1)
            if prefix not in {b"z", b"n"}:
                writer.write(b"UNKNOWN COMMAND\n")
            else:
                end = b"\0" if prefix == b"z" else b"\n"
                name = (await reader.readuntil(end))[:-1].decode(errors="replace")
                self.commands.append(name)
                if answer := await self._answered(name, reader):
                    writer.write(answer + end)
            await writer.drain()
        writer.close()

    async def _answered(self, name: str, reader: asyncio.StreamReader) -> bytes:
        if self.fault == "slow":
            await asyncio.sleep(self.seconds)
        match name:
            case "PING":
                return b"PONG"
            case "RELOAD":
                return b"RELOADING"
            case "VERSION":
                return b"ClamAV 1.5.1/27700/" + f"{self.made_at:%a %b %d %H:%M:%S %Y}".encode()
            case "INSTREAM":
                return await self._scanned(reader)
            case _:
                return b"UNKNOWN COMMAND"

    async def _scanned(self, reader: asyncio.StreamReader) -> bytes:
        content = bytearray()
        while (size := struct.unpack(">I", await reader.readexactly(4))[0]) > 0:
            if len(content) + size > self.stream_max:
                return TOO_LARGE
            content += await reader.readexactly(size)
            if self.fault == "cut":
                return b""
        if self.fault == "error":
            return b"stream: Can't allocate memory ERROR"
        virus = self._found(bytes(content), 0)
        return f"stream: {virus} FOUND".encode() if virus else b"stream: OK"

    def _found(self, content: bytes, depth: int) -> str:
        if EICAR in content:
            return FOUND
        if depth > self.recursion_max:
            return "Heuristics.Limits.Exceeded.MaxRecursion"
        try:
            archive = ZipFile(io.BytesIO(content))
        except (BadZipFile, ValueError):
            return ""
        for entry in archive.infolist():
            if entry.flag_bits & 1:
                return "Heuristics.Encrypted.Zip"
            with suppress(BadZipFile, NotImplementedError):
                if virus := self._found(archive.read(entry)[: self.stream_max], depth + 1):
                    return virus
        return ""
