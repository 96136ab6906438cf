"""One function in a process of its own, served as in the cloud: functions-framework under uvicorn, one worker."""

import argparse
import importlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import functions_framework.aio
import uvicorn

from tests.bench import floor, machine

BACKLOG = 1024


@dataclass(frozen=True, slots=True)
class Served:
    """A function that is served: in which process, at which port."""

    pid: int
    port: int

    def wait(self) -> None:
        """Return once it answers. Its socket listens from the first, so that what is sent earlier waits."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as probe:
            probe.sendall(b"GET /robots.txt HTTP/1.1\r\nhost: bench\r\nconnection: close\r\n\r\n")
            if not probe.recv(64):
                raise RuntimeError("a function's server ended before it answered; what it wrote stands above")


@contextmanager
def serving(*source: str, pinned: bool = True) -> Iterator[Served]:
    """Serve `--function NAME` or `--floor FILE` on a free port; what it writes to standard output is thrown away."""
    with socket.create_server(("127.0.0.1", 0), backlog=BACKLOG) as listener:
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.bench.serving", f"--socket={listener.fileno()}", *source],
            stdout=subprocess.DEVNULL,
            env=os.environ | {"LOG_LEVEL": "INFO"},
            pass_fds=[listener.fileno()],
        )
        port = listener.getsockname()[1]
    try:
        if pinned:
            machine.pin(process.pid, machine.server_cores())
        yield Served(process.pid, port)
    finally:
        process.terminate()
        process.wait(timeout=10)


def _function(name: str) -> Any:
    from shared.catalog import function_modules, register
    from shared.declare import declaration_of
    from shared.serve import serve
    from shared.telemetry import log

    module = function_modules().get(name)
    if module is None:
        raise SystemExit(f"There is no function {name}.")
    log.name_process(name.partition("-")[0], name)
    function = getattr(importlib.import_module(module), module.rpartition(".")[2])
    for point in declaration_of(function).extension_points:
        register(point)
    return serve(function)


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--socket", type=int, required=True)
    parser.add_argument("--function")
    parser.add_argument("--floor", type=Path)
    given = parser.parse_args()
    function = _function(given.function) if given.function else floor.function(floor.read(given.floor))
    app = functions_framework.aio._create_asgi_app_with_function(function, "http", False)  # type: ignore[no-untyped-call]
    config = uvicorn.Config(app, loop="uvloop", http="httptools", log_level="error", access_log=False)
    with socket.socket(fileno=given.socket) as listener:
        uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    os.chdir(Path(__file__).resolve().parents[2])
    main()
