"""`python -m emulators chaos`: bots play while parts of a cloud fail, and each act counts once."""

import os
import re
import subprocess
import sys

COMMAND = (sys.executable, "-m", "emulators", "chaos", "--acts", "60", "--players", "4", "--seconds", "20")


def test_each_act_counts_once_while_parts_fail() -> None:
    done = subprocess.run(
        COMMAND,
        env=os.environ | {"COLUMNS": "200"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=1200,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "✗" not in done.stdout
    assert re.search(r"Seed 1\. Faults: 1 x ", done.stdout), done.stdout
    acts = re.search(r"Done: (.+);", done.stdout)
    assert acts
    assert sum(map(int, re.findall(r"(\d+) x", acts[1]))) == 60
