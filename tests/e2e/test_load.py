"""`python -m emulators load`: what is offered is sent, counted and reported."""

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from emulators.load.pattern import arrivals
from emulators.load.phases import GRANT, offer
from infra.cost.play import read_play

OPTIONS = {
    "daily-players": 1_000,
    "times": 3,
    "seconds": 8,
    "claims": 30,
    "grants": 5,
    "grant-seconds": 3,
    "players": 20,
    "seed": 7,
    "patience": 300,
}


def test_each_request_that_was_due_is_in_the_report(tmp_path: Path) -> None:
    options = [word for name, value in OPTIONS.items() for word in (f"--{name}", str(value))]
    options += ["--knee", "battlepass-get-current"]
    done = subprocess.run(
        [sys.executable, "-m", "emulators", "load", *options, "--out", str(tmp_path)],
        env=os.environ | {"COLUMNS": "200"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    played = arrivals(offer(read_play(), 1_000, 3, 30).rates, 8, 7)
    granted = arrivals({GRANT: 5}, 3, 7)
    report, _, knees = (tmp_path / "report.md").read_text().partition("## Knees")
    assert re.findall(r"^([\d,]+) requests", report, re.MULTILINE) == [str(len(played)), str(len(granted))]
    assert {row[1] for row in re.finditer(r"^\| ([a-z]+-[a-z-]+) \|", report, re.MULTILINE)} == {
        arrival.function for arrival in (*played, *granted)
    }
    assert "| all reactions to a match |" in report
    assert "What failed" not in report
    assert re.search(r"^\| battlepass-get-current \| (under )?[\d,]+ \| .+ \| \d+\.\d\d \|", knees, re.MULTILINE)
    names = re.findall(r"!\[\w+\]\((.+?)\)", report)
    assert len(names) == 6
    for name in names:
        ET.parse(tmp_path / name)  # noqa: S314
