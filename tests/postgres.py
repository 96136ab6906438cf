"""A real PostgreSQL of a test's own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from emulators.ports import free_ports
from tests.waiting import wait_until

MISSING = "there is no `postgres` on the PATH: install it (Debian: apt-get install postgresql)"


def server() -> str:
    """Where PostgreSQL's programs are; empty where it is not installed."""
    program = shutil.which("postgres")
    return str(Path(program).resolve().parent) if program and shutil.which("psql") else ""


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """The URL of a database that is empty. PostgreSQL does not run as root: it is nobody's then."""
    programs, (port,) = server(), free_ports("127.0.0.1", 1)
    data = folder / "postgres"
    data.mkdir(mode=0o700)
    as_whom: dict = {}
    if os.geteuid() == 0:
        as_whom = {"user": "nobody", "group": "nogroup", "extra_groups": []}
        shutil.chown(data, "nobody", "nogroup")
        for parent in (folder, *folder.parents):
            if parent != Path("/") and parent.owner() == "root" and not parent.stat().st_mode & 0o001:
                parent.chmod(parent.stat().st_mode | 0o011)
    made = [f"{programs}/initdb", "-D", data, "-U", "ludus", "-A", "trust", "-N"]
    subprocess.run(made, check=True, capture_output=True, cwd=data, **as_whom)
    started = [f"{programs}/postgres", "-D", data, "-p", str(port), "-h", "127.0.0.1", "-k", "", "-F"]
    with (folder / "postgres.log").open("wb") as log:
        process = subprocess.Popen(started, stdout=log, stderr=log, cwd=data, **as_whom)
    url = f"postgresql://ludus@127.0.0.1:{port}/postgres"
    try:
        wait_until(lambda: process.poll() is None and execute(url, "SELECT 1"))
        yield url
    finally:
        process.terminate()
        process.wait()


def execute(url: str, commands: str) -> bool:
    """Whether these commands succeed."""
    command = ["psql", url, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-"]
    return subprocess.run(command, input=commands, text=True, capture_output=True, check=False).returncode == 0
