"""Each alert is raised by its own expression, at its threshold, and silent below it: by Prometheus, on made-up series.

`promtool` is Prometheus' own; `make drill` fetches it.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.integration.terraform.alert_series import LOOKED_AT, Scene
from tests.integration.terraform.drills import DRILLS
from tests.integration.terraform.stack import copy, of

NOT_PROMQL = {"unavailable"}
"""Alerts on a threshold of an uptime check: Google counts its failures itself."""

Alerts = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def promtool() -> str:
    """Where promtool is: beside Python, or on the PATH."""
    program = shutil.which("promtool", path=str(Path(sys.executable).parent)) or shutil.which("promtool")
    if program is None:
        pytest.skip("there is no promtool, so no alert was raised: `make drill` fetches it")
    return program


@pytest.fixture(scope="module")
def alerts(initialized: Path, tmp_path_factory: pytest.TempPathFactory) -> Alerts:
    """The alerts on PromQL as Terraform makes them in prod, by their key: `query`, `duration`, `severity` and more."""
    stack = copy(tmp_path_factory.mktemp("drill"), backend=False)
    stack.start(initialized)
    printed = stack.terraform("console", *of("prod"), given="jsonencode(local.alerts)\n")
    made: Alerts = json.loads(json.loads(printed))
    return made


def test_each_alert_has_its_drill(alerts: Alerts) -> None:
    assert alerts.keys() == DRILLS.keys()
    for scenes in DRILLS.values():
        assert {scene.raises is None for scene in scenes} == {True, False}, "one side of its threshold is not tried"


@pytest.mark.parametrize("key", sorted(DRILLS))
def test_an_alert_is_raised_at_its_threshold_and_not_below(
    promtool: str, alerts: Alerts, tmp_path: Path, key: str
) -> None:
    assert drill(promtool, key, alerts[key], DRILLS[key], tmp_path) == ""


def test_a_drill_that_fails_is_seen(promtool: str, alerts: Alerts, tmp_path: Path) -> None:
    turned = [Scene(scene.series, {} if scene.raises is None else None) for scene in DRILLS["refunds_overdue"]]
    assert "FAILED" in drill(promtool, "refunds_overdue", alerts["refunds_overdue"], turned, tmp_path)


def drill(promtool: str, key: str, alert: dict[str, str], scenes: Any, folder: Path) -> str:
    """What promtool has against these scenes; nothing where each ends as it should."""
    rule = {"alert": key, "expr": alert["query"], "for": alert["duration"]}
    (folder / "rules.json").write_text(json.dumps({"groups": [{"name": key, "rules": [rule]}]}))
    interval = "1m" if alert["severity"] == "CRITICAL" else "5m"
    tests = [
        {
            "interval": "1m",
            "input_series": [{"series": name, "values": values} for name, values in scene.series.items()],
            "alert_rule_test": [
                {
                    "eval_time": f"{LOOKED_AT}m",
                    "alertname": key,
                    "exp_alerts": [] if scene.raises is None else [{"exp_labels": scene.raises}],
                }
            ],
        }
        for scene in scenes
    ]
    file = folder / "drill.json"
    file.write_text(json.dumps({"rule_files": ["rules.json"], "evaluation_interval": interval, "tests": tests}))
    done = subprocess.run(
        [promtool, "test", "rules", str(file)], cwd=folder, capture_output=True, text=True, timeout=600, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr
