"""Serves an unpacked archive with functions-framework, from an environment with its requirements alone."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Served:
    """A function that functions-framework serves from its archive, and what it has written."""

    url: str
    log: Path


class Environments:
    """Virtual environments with nothing but an archive's requirements, one for each set of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Path] = {}

    def of(self, wanted: Path) -> Path:
        """The programs of the environment with these requirements."""
        if wanted.read_text() not in self._made:
            environment = self._folder / str(len(self._made))
            uv(["venv", "--python", sys.executable, str(environment)])
            uv(["pip", "install", "--python", str(environment / "bin" / "python"), "-r", str(wanted)])
            self._made[wanted.read_text()] = environment / "bin"
        return self._made[wanted.read_text()]


def uv(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "uv", "--quiet", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def served(programs: Path, folder: Path) -> Iterator[Served]:
    """Serve `folder/unpacked` as Cloud Functions does, with no Google and no Redis around."""
    nothing, port = f"127.0.0.1:{free_port()}", free_port()
    log = folder / "log.txt"
    environment = {
        "PATH": str(programs),
        "FUNCTION_USE_ASGI": "true",
        "ENVIRONMENT": "local",
        "FIRESTORE_EMULATOR_HOST": nothing,
        "PUBSUB_EMULATOR_HOST": nothing,
        "STORAGE_EMULATOR_HOST": f"http://{nothing}",
        "REDIS_URL": f"redis://{nothing}/0",
        "JWKS_FILE": str(folder / "jwks.json"),
    }
    (folder / "jwks.json").write_text('{"keys": []}')
    with log.open("wb") as written:
        process = subprocess.Popen(
            [str(programs / "functions-framework"), "--target=main", "--host=127.0.0.1", f"--port={port}"],
            cwd=folder / "unpacked",
            env=environment,
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_open(port, process, log)
        yield Served(f"http://127.0.0.1:{port}", log)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def wait_until_open(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"functions-framework does not answer:\n{log.read_text()}")
