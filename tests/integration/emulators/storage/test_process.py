"""The Cloud Storage emulator as a process: restarts, its data folder, its arguments, its sweeps, its end."""

import re
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from google.cloud import storage

from tests.integration.emulators.cloud_storage import cloud_storage
from tests.integration.emulators.local_servers import ROOT
from tests.waiting import PATIENCE, wait_until


def test_a_thousand_objects_and_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "data"
    with cloud_storage(data) as emulator, httpx.Client(base_url=emulator.url) as http:
        for number in range(1200):
            answer = http.post(f"/upload/storage/v1/b/private/o?uploadType=media&name=n/{number:04}", content=b"x")
            assert answer.status_code == 200
        assert http.get("/storage/v1/b/private/o?delimiter=/").json()["prefixes"] == ["n/"]
        assert http.get("/storage/v1/b/private/o/n%2F0600").status_code == 200
        listed = http.get("/storage/v1/b/private/o").json()
        before = listed["items"][7]
    content = next((data / "private" / "objects").glob("*/*.[0-9]*"))
    orphan = content.with_suffix(".1")
    orphan.write_bytes(b"left by a crash")
    with cloud_storage(data) as emulator:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", emulator.url)
        bucket = storage.Client(project="ludus-local").bucket("private")
        names = [blob.name for blob in bucket.list_blobs()]
        assert names == [f"n/{number:04}" for number in range(1200)]
        read = bucket.get_blob("n/0007")
        assert (str(read.generation), read.etag, read.crc32c) == (
            before["generation"],
            before["etag"],
            before["crc32c"],
        )
        assert read.download_as_bytes() == b"x"
        assert not orphan.exists()
        read.upload_from_string("y")
        assert read.generation > int(before["generation"])


def test_lifecycle_rules_delete_what_is_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "data"
    with cloud_storage(data) as emulator:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", emulator.url)
        bucket = storage.Client(project="ludus-local").get_bucket("private")
        bucket.add_lifecycle_delete_rule(age=7, matches_prefix=["tmp/"])
        bucket.add_lifecycle_delete_rule(age=3, matches_suffix=[".log"])
        bucket.add_lifecycle_delete_rule(days_since_custom_time=30)
        bucket.patch()
        for name in ("tmp/old", "tmp/new", "kept/old", "old.log", "new.log"):
            bucket.blob(name).upload_from_string(name)
        for name, days in (("replaced/long-ago", 30), ("replaced/today", 29)):
            blob = bucket.blob(name)
            blob.upload_from_string(name)
            blob.custom_time = datetime.now(UTC) - timedelta(days=days)
            blob.patch()
    aged = 0
    for path in (data / "private" / "objects").glob("*/*.json"):
        text = path.read_text()
        if "old" in text:
            path.write_text(re.sub(r'"created": "\d{4}-\d\d-\d\d', '"created": "2020-01-01', text))
            aged += 1
    assert aged == 3
    with cloud_storage(data, "--lifecycle-interval", "0.2") as emulator:
        url = f"{emulator.url}/storage/v1/b/private/o"

        def left() -> list[str]:
            return [item["name"] for item in httpx.get(url).json()["items"]]

        wait_until(lambda: len(left()) <= 4)
        assert left() == ["kept/old", "new.log", "replaced/today", "tmp/new"]
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", emulator.url)
        bucket = storage.Client(project="ludus-local").get_bucket("private")
        bucket.clear_lifecycle_rules()
        bucket.add_lifecycle_delete_rule(age=0, matches_suffix=[".log"])
        bucket.patch()
        wait_until(lambda: len(left()) <= 3)
        assert left() == ["kept/old", "replaced/today", "tmp/new"]


def test_it_shares_its_folder_with_nobody(tmp_path: Path) -> None:
    with cloud_storage(tmp_path / "data") as emulator, httpx.Client(base_url=emulator.url) as http:
        assert http.get("/storage/v1/b").status_code == 200
        command = [sys.executable, "-m", "emulators.storage", "--port", "0", "--data", str(emulator.data)]
        second = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert second.returncode == 1
        assert "is in use by another storage emulator" in second.stderr


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--signer", "a@b.c=missing.pem"], "No such file"),
        (["--signer", "a@b.c"], "not of the form NAME=VALUE"),
        (["--bucket", "Upper"], "Invalid bucket name: 'Upper'"),
        (["--buckets", __file__], "storage: "),
    ],
)
def test_bad_arguments_are_told(tmp_path: Path, arguments: list[str], problem: str) -> None:
    command = [sys.executable, "-m", "emulators.storage", "--port", "0", "--data", str(tmp_path), *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode in {1, 2}
    assert problem in ended.stderr
    assert "Traceback" not in ended.stderr


def test_it_stops_without_waiting_for_what_it_receives(tmp_path: Path) -> None:
    with cloud_storage(tmp_path / "data") as emulator:
        address = ("127.0.0.1", httpx.URL(emulator.url).port or 0)
        with socket.create_connection(address) as upload, httpx.Client(base_url=emulator.url) as idle:
            assert idle.get("/healthz").text == "ok"
            head = "POST /upload/storage/v1/b/private/o?uploadType=media&name=never HTTP/1.1\r\n"
            upload.sendall(f"{head}Host: localhost\r\nContent-Length: 999999\r\n\r\nonly this".encode())
            wait_until(lambda: list((emulator.data / "_incoming").glob("*")))
            assert emulator.stop() == 0


def test_bucket_settings_follow_the_file_and_keep_the_rest(tmp_path: Path) -> None:
    for _ in range(2):
        with cloud_storage(tmp_path / "data") as emulator, httpx.Client(base_url=emulator.url) as http:
            uploads = http.get("/storage/v1/b/uploads").json()
            assert (uploads["cors"][0]["method"], uploads["metageneration"]) == (["PUT"], "2")
            roles = {
                binding["role"]: binding["members"]
                for binding in http.get("/storage/v1/b/media/iam").json()["bindings"]
            }
            assert roles["roles/storage.objectViewer"] == ["allUsers"]
            http.patch("/storage/v1/b/private", json={"labels": {"kept": "yes"}})
            assert http.get("/storage/v1/b/private").json()["labels"] == {"kept": "yes"}
