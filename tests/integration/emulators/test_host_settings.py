"""The functions' host starts with right settings only, and says which one is wrong, whosever it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"REDIS_TIMEOUT": "soon"}, "REDIS_TIMEOUT: Input should be a valid number"),
        ({"WALLET_CURRENCIES": "Gold"}, "WALLET_CURRENCIES: String should match"),
        ({"STEAM_APP_ID": "480"}, "STEAM_APP_ID: STEAM_APP_ID is set and STEAM_TICKET_IDENTITY is empty"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, given, said):
    functions = ROOT / "infra/terraform/functions.json"
    command = [sys.executable, "-m", "emulators.host", "--port=0", f"--data={tmp_path}", f"--functions={functions}"]
    right = {"STEAM_APP_ID": "", "STEAM_TICKET_IDENTITY": ""}
    environment = {**os.environ, **right, **given}
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 1
    assert f"A setting in the environment is wrong: {said}" in ran.stderr
