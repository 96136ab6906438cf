"""Start the scanner: `python -m infra.image.scanner`. It brings the signatures, starts clamd, then listens at PORT."""

import asyncio
import os
import subprocess
import time
from contextlib import closing
from pathlib import Path

import uvicorn

from infra.image.scanner import clamd, mirror
from infra.image.scanner.app import from_environment
from infra.image.scanner.clamd import ClamdUnavailable
from infra.image.scanner.refresh import DATABASES

FOLDER = Path("/var/lib/clamav")
SOCKET = "/tmp/clamd.sock"  # noqa: S108  the image's own, which nobody else is in
STARTS_WITHIN = 180.0
REFRESHED = 3 * 3600
"""Seconds after which an instance that still runs looks for new signatures."""


def main() -> None:
    """Serve until SIGTERM. It ends where clamd does not start, and so does the instance."""
    generations: dict[str, str] = {}
    _download(generations)
    daemon = subprocess.Popen(["clamd", "--foreground", "--config-file=/etc/clamav/clamd.conf"])  # noqa: S607
    asyncio.run(_serve(daemon, generations))


def _download(generations: dict[str, str]) -> bool:
    """Bring the signatures that changed; says whether any did. The token is asked for each time: it lasts an hour."""
    with closing(mirror.of_environment()) as bucket:
        return mirror.download(bucket, FOLDER, generations, under=f"{DATABASES}/")


async def _serve(daemon: "subprocess.Popen[bytes]", generations: dict[str, str]) -> None:
    started = time.monotonic()
    while True:
        try:
            await clamd.command(SOCKET, "PING")
        except ClamdUnavailable:
            if daemon.poll() is not None or time.monotonic() - started > STARTS_WITHIN:
                raise
            await asyncio.sleep(0.5)
        else:
            break
    config = uvicorn.Config(from_environment(), host="0.0.0.0", port=int(os.environ.get("PORT", "8080")))  # noqa: S104
    refreshing = asyncio.create_task(_refresh(generations))
    await uvicorn.Server(config).serve()
    refreshing.cancel()
    daemon.terminate()


async def _refresh(generations: dict[str, str]) -> None:
    while True:
        await asyncio.sleep(REFRESHED)
        if await asyncio.to_thread(_download, generations):
            await clamd.command(SOCKET, "RELOAD")


if __name__ == "__main__":
    main()
