"""The local cloud from one run to the next: its data, its end, and the commands that ask it."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import redis

from emulators.cloud import LocalCloud
from tests.integration.emulators.cloud_probes import (
    Said,
    emulators,
    is_alive,
    is_copied,
    read_document,
    recorded_pids,
    write_document,
)
from tests.integration.emulators.demo_manifest import write_manifest
from tests.integration.emulators.local_servers import ROOT
from tests.waiting import wait_until


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    return write_manifest(tmp_path)


def test_its_data_is_kept_from_one_run_to_the_next(tmp_path: Path, manifest: Path) -> None:
    parts = ("firestore", "redis")
    with LocalCloud(tmp_path / "data", parts=parts, functions=manifest) as cloud:
        write_document(cloud.address("firestore"), "first", "kept")
        redis.Redis.from_url(cloud.environment["REDIS_URL"]).set("first", "kept")
        keys = Path(cloud.environment["JWKS_FILE"]).read_text()
    said = Said()
    with LocalCloud(tmp_path / "data", said.append, parts=parts, functions=manifest) as cloud:
        assert read_document(cloud.address("firestore"), "first") == "kept"
        assert redis.Redis.from_url(cloud.environment["REDIS_URL"]).get("first") == b"kept"
        assert Path(cloud.environment["JWKS_FILE"]).read_text() == keys
    assert not said.has("ended without a stop")


def test_nothing_is_orphaned_when_the_supervisor_is_killed(tmp_path: Path, manifest: Path) -> None:
    data = tmp_path / "data"
    words = ["up", "--data", str(data), "--port-base", "0", "--only", "firestore,redis", "--copy-every", "0.3"]
    supervisor = subprocess.Popen(
        [sys.executable, "-m", "emulators", *words, "--functions", str(manifest)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert supervisor.stdout is not None
    with supervisor.stdout as lines:
        assert any(line.startswith("Ready in") for line in lines)
        firestore = json.loads((data / "cloud.json").read_text())["parts"]["firestore"]["address"]
        write_document(firestore, "copied", "in time")
        wait_until(lambda: read_document(firestore, "copied") is not None and is_copied(data, b"in time"))
        pids = recorded_pids(data)
        supervisor.kill()
        supervisor.wait()
    assert len(pids) == 2
    control = Path(json.loads((data / "cloud.json").read_text())["control"])
    wait_until(lambda: not any(is_alive(pid) for pid in pids))
    said = Said()
    with LocalCloud(data, said.append, parts=["firestore", "redis"], functions=manifest) as cloud:
        assert said.has(f"process {supervisor.pid}) ended without a stop")
        assert read_document(cloud.address("firestore"), "copied") == "in time"
        assert not control.parent.exists()


def test_a_cloud_in_the_background_is_asked_and_ended_by_commands(tmp_path: Path, manifest: Path) -> None:
    data = ("--data", str(tmp_path / "data"))
    choices = ("--port-base", "0", "--only", "redis,mail", "--functions", str(manifest))
    started = emulators("up", "--detach", *data, *choices)
    assert started.returncode == 0, started.stderr
    assert "Ready in" in started.stdout
    try:
        again = emulators("up", "--detach", *data, *choices)
        assert (again.returncode, "running already" in again.stderr) == (1, True)
        assert emulators("status", *data).returncode == 0
        environment = json.loads(emulators("status", "--json", *data).stdout)["environment"]
        ran = emulators("exec", *data, "--", "sh", "-c", "echo $REDIS_URL; exit 7")
        assert (ran.stdout.strip(), ran.returncode) == (environment["REDIS_URL"], 7)
        assert "Ready to accept connections" in emulators("logs", "redis", *data).stdout
        assert "redis | " in emulators("logs", *data).stdout
        assert "no log of 'mysql'" in emulators("logs", "mysql", *data).stderr
    finally:
        assert "is stopped" in emulators("down", *data).stdout
    assert "No local cloud runs on" in emulators("status", *data).stderr
    assert (tmp_path / "data" / "redis").exists()
    forgotten = emulators("reset", *data)
    assert "Deleted redis" in forgotten.stdout
    assert not (tmp_path / "data").exists()


def test_a_folder_that_was_there_before_is_never_deleted(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("ten years of work")
    refused = emulators("reset", "--data", str(tmp_path))
    assert refused.returncode == 1
    assert "was not made by the local cloud" in refused.stderr
    assert (tmp_path / "thesis.txt").exists()


def test_an_interrupt_stops_everything(tmp_path: Path, manifest: Path) -> None:
    data = tmp_path / "data"
    words = ["up", "--data", str(data), "--port-base", "0", "--only", "redis,mail", "--functions", str(manifest)]
    supervisor = subprocess.Popen(
        [sys.executable, "-m", "emulators", *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert supervisor.stdout is not None
    with supervisor.stdout as lines:
        assert any(line.startswith("Ready in") for line in lines)
        pids = recorded_pids(data)
        supervisor.send_signal(signal.SIGINT)
        assert "Stopped. The data is in" in lines.read()
    assert supervisor.wait() == 0
    assert not any(is_alive(pid) for pid in pids)
