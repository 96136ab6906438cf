"""How one command speaks to the cloud that another runs: a line of JSON each way, over a socket of the user's own."""

import asyncio
import json
import shutil
import socket
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from emulators.state import CONTROL_PREFIX, NotRunning, running_state

ANSWER_SECONDS = 330.0
"""Longer than the longest thing to wait for: the copy of a large Firestore."""

Handle = Callable[[dict[str, Any]], Awaitable[str]]


class Refused(Exception):
    """The cloud could not do what it was asked; the message says why."""


class ControlSocket:
    """Takes requests until it is closed. It lies in a folder of its own: a data folder's path may be too long."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._folder = Path(tempfile.mkdtemp(prefix=CONTROL_PREFIX))
        self.path = self._folder / "control"
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Begin to listen."""
        self._server = await asyncio.start_unix_server(self._serve, self.path)

    def close(self) -> None:
        """Stop listening and take the socket away."""
        if self._server is not None:
            self._server.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = json.loads(await reader.readline())
            answer = {"said": await self._handle(request)}
        except (Refused, ValueError, KeyError, TypeError) as error:
            answer = {"error": str(error)}
        with suppress(OSError):
            writer.write(json.dumps(answer).encode() + b"\n")
            await writer.drain()
            writer.close()


def ask(data: Path, request: dict[str, Any]) -> str:
    """Ask the cloud that runs on `data` to do something, such as `{"do": "stop", "part": "redis"}`; what it says.

    Raises NotRunning when none runs, and Refused when it could not do it.
    """
    path = running_state(data).get("control", "")
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(ANSWER_SECONDS)
            connection.connect(path)
            connection.sendall(json.dumps(request).encode() + b"\n")
            answer = json.loads(connection.makefile().readline())
    except (OSError, ValueError) as error:
        raise NotRunning(
            f"The local cloud on {data} does not answer ({error}); it may be starting or stopping."
        ) from error
    if "error" in answer:
        raise Refused(answer["error"])
    return str(answer["said"])
