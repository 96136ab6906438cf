"""`python -m emulators war`: bots play a season through the gateway, and all of it adds up."""

import json
import re
import signal
import subprocess
import sys
from os import environ

import pytest

from emulators.cloud import LocalCloud
from tests.e2e.conftest import Run

pytestmark = pytest.mark.usefixtures("seeded")

PLAYERS = 6
SHORT = ("--players", PLAYERS, "--days", 1, "--hour-seconds", 1, "--no-result")


def test_a_war_is_stopped_gone_on_with_and_adds_up(demo_cloud: LocalCloud, run: Run) -> None:
    command = [sys.executable, "-m", "emulators", "war", *map(str, SHORT)]
    variables = environ | {"LUDUS_DATA": str(demo_cloud.data), "COLUMNS": "200"}
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as war:
        assert war.stdout
        for line in war.stdout:
            if "Ctrl-C" in line:
                break
        war.send_signal(signal.SIGINT)
        said = war.stdout.read()
    assert war.returncode == 130, said
    assert re.search(r"Stopped: season-\d+ (is in hour \d+ of 24|starts in)", said), said

    ended = run("war", *SHORT)
    assert ended.returncode == 0, ended.stdout
    assert "Going on: season-" in ended.stdout
    assert "✗" not in ended.stdout
    checked = {name: int(count) for count, name in re.findall(r"✓ (\d+) (.+)", ended.stdout)}
    assert checked["players' units are all at home, in a garrison, on their way, or fell"] == PLAYERS
    assert checked["amounts of gold follow from income, territories and what was paid"] > PLAYERS


def test_what_does_not_add_up_is_said(demo_cloud: LocalCloud, run: Run) -> None:
    """The last war is checked again, with a journal in which somebody paid a coin less."""
    position = max((demo_cloud.data / "war").glob("*.json"), key=lambda path: path.stat().st_mtime)
    position.write_text(json.dumps(json.loads(position.read_text()) | {"checked": False}))
    journal = position.with_suffix(".jsonl")
    entries = [json.loads(line) for line in journal.read_text().splitlines()]
    paid = next(entry for entry in entries if "cost_paid" in entry["data"])
    paid["data"]["cost_paid"] -= 1
    journal.write_text("".join(json.dumps(entry) + "\n" for entry in entries))
    again = run("war", *SHORT)
    assert again.returncode == 1, again.stdout
    assert re.search(r"✗ \d+ amounts of gold follow", again.stdout)
