"""A local cloud as `make run` leaves it, with its demo season, and the commands as a user runs them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from emulators.cloud import LocalCloud
from emulators.environment import RAISED_LIMITS

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="package")
def demo_cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    """A cloud of its own, as a new user has it, with the raised limits, and with patience for a slow Redis."""
    with pytest.MonkeyPatch.context() as environment:
        for name, value in {**RAISED_LIMITS, "REDIS_TIMEOUT": "2"}.items():
            environment.setenv(name, value)
        with LocalCloud(tmp_path_factory.mktemp("cloud")) as cloud:
            yield cloud


@pytest.fixture(scope="package")
def run(demo_cloud: LocalCloud) -> Run:
    """Runs `python -m emulators ...` for the cloud; its output is in `stdout`, errors included."""

    def emulators(*arguments: object, data: object = demo_cloud.data) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "emulators", *map(str, arguments)],
            env=os.environ | {"LUDUS_DATA": str(data), "COLUMNS": "200"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=1200,
            check=False,
        )

    return emulators


@pytest.fixture(scope="package")
def seeded(run: Run) -> str:
    """What the first `seed` says, as it follows the start in `make run`."""
    made = run("seed")
    assert made.returncode == 0, made.stdout
    return made.stdout
