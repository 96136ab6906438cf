"""Serves an unpacked archive with functions-framework, from an environment with its requirements alone."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from emulators.ports import free_ports
from tests.waiting import wait_until


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
        timeout=1200,
    )
    assert done.returncode == 0, done.stderr


@contextmanager
def served(programs: Path, folder: Path) -> Iterator[Served]:
    """Serve `folder/unpacked` as Cloud Functions does, with no Google and no Redis around."""
    closed, port = free_ports("127.0.0.1", 2)
    nothing = f"127.0.0.1:{closed}"
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
    def is_open() -> bool:
        if process.poll() is not None:
            pytest.fail(f"functions-framework has ended:\n{log.read_text()}")
        with socket.socket() as attempt:
            return attempt.connect_ex(("127.0.0.1", port)) == 0

    wait_until(is_open)
