"""What the emulators' tests start: an emulator's process, and a server for it to call."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from aiohttp import web

from emulators.ports import free_ports
from tests.waiting import PATIENCE, eventually, wait_until

ROOT = Path(__file__).parents[3]


@dataclass
class Emulator:
    """A running emulator."""

    url: str
    data: Path
    process: subprocess.Popen[bytes]
    ports: dict[str, int]

    def stop(self) -> int:
        """Send SIGTERM; the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE)

    def kill(self) -> None:
        """End the process without any warning."""
        self.process.kill()
        self.process.wait()

    @property
    def log(self) -> str:
        """What it has written to stdout and stderr."""
        return _log_file(self.data).read_text()


@dataclass
class Received:
    """One request."""

    at: float
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Target:
    """A server that emulators call: it records the requests and answers as it is told."""

    url: str = ""
    requests: list[Received] = field(default_factory=list)
    answer: Callable[[int], tuple[int, dict[str, str]]] = lambda _number: (200, {})
    answering: asyncio.Event = field(default_factory=asyncio.Event)
    """Set, unless a test wants its answers to wait."""
    running: int = 0
    most_running: int = 0

    async def handle(self, request: web.Request) -> web.Response:
        """Record the request, wait until it may answer, and give the answer to the request of this number."""
        self.running += 1
        self.most_running = max(self.running, self.most_running)
        headers = {name.lower(): value for name, value in request.headers.items()}
        received = Received(time.time(), request.method, request.path, headers, await request.read())
        self.requests.append(received)
        status, answered = self.answer(len(self.requests))
        await self.answering.wait()
        self.running -= 1
        return web.Response(status=status, headers=answered)

    async def received(self, count: int) -> None:
        """Wait until that many requests have come."""
        await eventually(lambda: len(self.requests) >= count)


@asynccontextmanager
async def listening() -> AsyncIterator[Target]:
    """Serve a target on a free port."""
    target = Target()
    target.answering.set()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", target.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    target.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield target
    target.answering.set()
    await runner.cleanup()


@contextmanager
def running(module: str, data: Path, *arguments: str, http: str, other: str | None = None) -> Iterator[Emulator]:
    """Start `python -m emulators.<module>`, wait until it is ready, and stop it at the end.

    `http` is the argument that takes the port of its web server, `other` the one of its other port.
    """
    ports = {name: free_port() for name in (http, other) if name is not None}
    command = [sys.executable, "-m", f"emulators.{module}", "--data", str(data), *arguments]
    command += [word for name, port in ports.items() for word in (name, str(port))]
    environment = {**os.environ, "GOOGLE_CLOUD_PROJECT": "ludus-local", "GOOGLE_CLOUD_REGION": "europe-west1"}
    with _log_file(data).open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    emulator = Emulator(f"http://127.0.0.1:{ports[http]}", data, process, ports)
    try:
        _await_ready(emulator)
        yield emulator
    finally:
        emulator.stop()


def free_port() -> int:
    """A port that nothing listens at, nor will while the tests run."""
    return free_ports("127.0.0.1", 1)[0]


def _await_ready(emulator: Emulator) -> None:
    def is_ready() -> bool:
        if emulator.process.poll() is not None:
            pytest.fail(f"the emulator did not start:\n{emulator.log}")
        with suppress(httpx.TransportError):
            return httpx.get(f"{emulator.url}/healthz").status_code == 200
        return False

    wait_until(is_ready)


def _log_file(data: Path) -> Path:
    return data.parent / f"{data.name}.log"
