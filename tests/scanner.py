"""The scanner before a clamd, at a port of its own; and a server whose files it may read."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import imageio_ffmpeg
import uvicorn

from infra.image.scanner.app import app

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
HAS_FFMPEG = shutil.which("prlimit") is not None
"""Whether frames can be taken here: it is not so on a Mac, which limits no process from outside."""


@asynccontextmanager
async def scanner(clamd_address: str, *origins: str, seconds: float = 20.0, ffmpeg: str = FFMPEG) -> AsyncIterator[str]:
    """The scanner's address. It reads from these origins."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app(clamd_address, frozenset(origins), seconds, ffmpeg), log_level="warning", ws="none")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
