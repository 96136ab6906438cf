"""The first hour of the documentation, as somebody types it.

Its match counts for the demo player: this file comes after those that count what the seed made.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

from emulators.cloud import LocalCloud

PAGE = Path(__file__).parents[2] / "docs" / "first-hour.md"
ITS_ADDRESS = "http://127.0.0.1:8080"


@pytest.mark.usefixtures("seeded")
def test_the_first_hour_works_as_it_is_written(demo_cloud: LocalCloud) -> None:
    start, *blocks = re.findall(r"```sh\n(.+?)```", PAGE.read_text(), re.DOTALL)
    assert start == "make run\n"
    typed = "".join(blocks)
    assert ITS_ADDRESS in typed
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", typed.replace(ITS_ADDRESS, demo_cloud.address("gateway"))],
        cwd=PAGE.parents[1],
        env=os.environ | {"LUDUS_DATA": str(demo_cloud.data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout
    assert re.search(r"^False\nTrue\n", done.stdout, re.MULTILINE), done.stdout
    assert re.search(r"^4200$", done.stdout, re.MULTILINE), done.stdout
