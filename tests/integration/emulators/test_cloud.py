"""The local cloud while it runs: what it tells, what it survives, and what it says when it cannot start."""

import base64
import json
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
import redis

from emulators.cloud import CloudError, LocalCloud
from emulators.composition import usual_parts
from emulators.identity import id_token
from emulators.ports import PortError, chosen, given_ports
from shared.media.object_store.chosen import object_store
from shared.settings import settings
from tests.integration.emulators.cloud_probes import (
    PROJECT,
    Said,
    emulators,
    is_alive,
    publish,
    read_document,
    recorded_pids,
    write_document,
)
from tests.integration.emulators.demo_manifest import write_manifest
from tests.waiting import wait_until

PARTS = ("firestore", "pubsub", "redis", "functions")


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file in which the demo functions say what they did."""
    file = tmp_path_factory.mktemp("notes") / "notes.txt"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEMO_FILE", str(file))
        yield file


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_manifest(tmp_path_factory.mktemp("manifest"))


@pytest.fixture(scope="module")
def said() -> Said:
    return Said()


@pytest.fixture(scope="module")
def cloud(tmp_path_factory: pytest.TempPathFactory, manifest: Path, notes: Path, said: Said) -> Iterator[LocalCloud]:
    data = tmp_path_factory.mktemp("cloud") / "data"
    with LocalCloud(data, said.append, parts=PARTS, functions=manifest) as opened:
        yield opened


def test_its_environment_leads_to_its_parts(cloud: LocalCloud) -> None:
    assert cloud.environment["FIRESTORE_EMULATOR_HOST"] == cloud.address("firestore")
    assert cloud.environment["PUBSUB_EMULATOR_HOST"] == cloud.address("pubsub")
    assert cloud.environment["FUNCTIONS_ORIGIN"] == cloud.address("functions")
    assert redis.Redis.from_url(cloud.environment["REDIS_URL"]).ping()
    assert "STORAGE_EMULATOR_HOST" not in cloud.environment


def test_every_part_says_when_it_is_ready_after_those_that_it_needs(cloud: LocalCloud, said: Said) -> None:
    lines = [line.split()[0] for line in said if " s" in line and line.split()[0] in PARTS][: len(PARTS)]
    assert sorted(lines) == sorted(PARTS)
    assert lines[-1] == "functions"


def test_it_describes_itself_in_a_file(cloud: LocalCloud) -> None:
    described = json.loads((cloud.data / "cloud.json").read_text())
    assert described["ready"] is True
    assert described["environment"] == cloud.environment
    assert described["parts"]["redis"]["address"] == cloud.address("redis")
    assert described["parts"]["redis"]["pid"] == cloud.pid("redis")
    assert {part["state"] for part in described["parts"].values()} == {"ready"}


def test_tokens_are_signed_with_one_of_two_published_keys(cloud: LocalCloud) -> None:
    keys = json.loads(Path(cloud.environment["JWKS_FILE"]).read_text())["keys"]
    private = Path(cloud.environment["SIGNING_KEY_FILE"]).read_bytes()
    token = jwt.encode({"sub": "zoe"}, private, algorithm="RS256")
    assert len({key["kid"] for key in keys}) == 2
    assert jwt.decode(token, jwt.PyJWK(keys[0]), algorithms=["RS256"])["sub"] == "zoe"
    assert Path(cloud.environment["SIGNING_KEY_FILE"]).stat().st_mode & 0o077 == 0


def test_a_published_event_reaches_its_function(cloud: LocalCloud, notes: Path) -> None:
    publish(cloud.address("pubsub"), "a full moon")
    wait_until(lambda: notes.exists() and "a full moon" in notes.read_text().splitlines())


def test_an_event_that_fails_three_times_goes_to_the_dead_letters(cloud: LocalCloud, notes: Path) -> None:
    url = f"http://{cloud.address('pubsub')}/v1/{PROJECT}/subscriptions/watching"
    httpx.put(url, json={"topic": f"{PROJECT}/topics/dead-letters"}).raise_for_status()
    publish(cloud.address("pubsub"), "bad luck")
    received: list[dict[str, Any]] = []

    def is_buried() -> bool:
        pulled = httpx.post(f"{url}:pull", json={"maxMessages": 1, "returnImmediately": True}).json()
        received.extend(pulled.get("receivedMessages", []))
        return bool(received)

    wait_until(is_buried)
    buried = json.loads(base64.b64decode(received[0]["message"]["data"]))
    assert (buried["function"], buried["fact"]) == ("integration-hear", "bad luck")
    assert notes.read_text().splitlines().count("bad luck") == 3


def test_a_part_that_dies_is_started_again(cloud: LocalCloud, said: Said) -> None:
    before = cloud.pid("functions")
    assert before is not None
    os.kill(before, signal.SIGKILL)
    wait_until(lambda: cloud.state("functions") == "ready" and cloud.pid("functions") != before)
    assert said.has("functions died (signal SIGKILL): starting it again in 0.2 s")
    assert httpx.get(f"{cloud.address('functions')}/healthz").status_code == 200


def test_pubsub_is_wired_again_when_it_was_restarted(cloud: LocalCloud, notes: Path) -> None:
    before = cloud.pid("pubsub")
    assert before is not None
    os.kill(before, signal.SIGKILL)
    wait_until(lambda: cloud.state("pubsub") == "ready" and cloud.pid("pubsub") != before)
    publish(cloud.address("pubsub"), "a new moon")
    wait_until(lambda: "a new moon" in notes.read_text().splitlines())


def test_firestore_keeps_its_documents_when_it_is_stopped_and_started(cloud: LocalCloud) -> None:
    write_document(cloud.address("firestore"), "kept", "by the copy")
    cloud.stop("firestore")
    cloud.start("firestore")
    assert read_document(cloud.address("firestore"), "kept") == "by the copy"


def test_the_functions_go_on_without_redis(cloud: LocalCloud) -> None:
    origin = cloud.address("functions")
    audience = f"{origin}/integration-greet"
    token = id_token(cloud.data, "gateway@ludus-local.iam.gserviceaccount.com", audience)
    headers = {"Authorization": f"Bearer {token}"}
    cloud.stop("redis")
    assert cloud.state("redis") == "stopped"
    assert cloud.pid("redis") is None
    assert httpx.get(f"{audience}/api/v1/greetings/you", headers=headers).status_code == 200
    cloud.start("redis")
    limited = httpx.get(f"{audience}/api/v1/greetings/you", headers=headers)
    assert int(limited.headers["x-ratelimit-remaining"]) < int(limited.headers["x-ratelimit-limit"])


def test_another_command_stops_and_starts_a_part(cloud: LocalCloud) -> None:
    data = ("--data", str(cloud.data))
    assert emulators("stop", "redis", *data).stdout == "redis is stopped.\n"
    status = emulators("status", *data)
    assert status.returncode == 1
    assert next(line for line in status.stdout.splitlines() if line.startswith("redis")).split()[1] == "stopped"
    assert emulators("start", "redis", *data).stdout == "redis is ready.\n"
    refused = emulators("stop", "mysql", *data)
    assert refused.returncode == 1
    assert refused.stderr == "There is no part 'mysql' here; the parts are firestore, pubsub, redis, functions.\n"


def test_a_part_is_restarted_with_another_setting(cloud: LocalCloud) -> None:
    emulators("restart", "functions", "--set", "RATE_GAME=7", "--data", str(cloud.data))
    audience = f"{cloud.address('functions')}/integration-greet"
    token = id_token(cloud.data, "gateway@ludus-local.iam.gserviceaccount.com", audience)
    answer = httpx.get(f"{audience}/api/v1/greetings/you", headers={"Authorization": f"Bearer {token}"})
    assert answer.headers["x-ratelimit-limit"] == "7"


def test_a_new_event_finds_its_function_when_the_functions_start_again(
    cloud: LocalCloud, manifest: Path, notes: Path
) -> None:
    declared = json.loads(manifest.read_text())
    hear = next(function for function in declared["functions"] if function["name"] == "integration-hear")
    again = {**hear, "name": "integration-hear-again", "trigger": {"type": "event", "topic": "demo.again"}}
    manifest.write_text(json.dumps({**declared, "functions": [*declared["functions"], again]}))
    cloud.stop("functions")
    cloud.start("functions")
    publish(cloud.address("pubsub"), "a comet", "demo.again")
    wait_until(lambda: "a comet" in notes.read_text().splitlines())


def test_another_cloud_cannot_have_its_folder(cloud: LocalCloud) -> None:
    with pytest.raises(CloudError, match=rf"in use by the local cloud of process {os.getpid()}.*down --data"):
        LocalCloud(cloud.data, parts=["redis"]).open()


def test_a_part_that_keeps_dying_stays_down_with_its_last_words(tmp_path: Path, manifest: Path) -> None:
    said = Said()
    with LocalCloud(tmp_path / "data", said.append, parts=["redis"], functions=manifest) as cloud:
        for _ in range(5):
            wait_until(lambda: cloud.pid("redis") is not None and cloud.state("redis") == "ready")
            pid = cloud.pid("redis")
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
            wait_until(lambda old=pid: cloud.pid("redis") != old)  # type: ignore[misc]
        wait_until(lambda: cloud.state("redis") == "failed")
        assert said.has("5 times within a minute, and stays down")
        assert said.has("Ready to accept connections")
        cloud.start("redis")
        assert cloud.state("redis") == "ready"


def test_a_part_that_cannot_start_is_named_with_its_last_words(
    tmp_path: Path, manifest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BCRYPT_COST", "99")
    cloud = LocalCloud(tmp_path / "data", parts=["redis", "functions"], functions=manifest)
    with pytest.raises(CloudError, match=r"functions ended with exit status 1 before it was ready") as raised:
        cloud.open()
    assert "BCRYPT_COST" in str(raised.value)
    assert not [pid for pid in recorded_pids(tmp_path / "data") if is_alive(pid)]


def test_a_taken_port_is_named_with_who_holds_it_and_how_to_change_it(tmp_path: Path, manifest: Path) -> None:
    lower = [os.open(tmp_path, os.O_RDONLY) for _ in range(100)]
    with socket.create_server(("127.0.0.1", 0)) as holder:
        for handle in lower:  # numbers that a listing of our own handles takes before it comes to the server's
            os.close(handle)
        port = holder.getsockname()[1]
        cloud = LocalCloud(tmp_path / "data", parts=["redis"], ports={"redis": port}, functions=manifest)
        with pytest.raises(CloudError) as raised:
            cloud.open()
    message = str(raised.value)
    assert message.startswith(f"Port {port} of the redis is taken by process {os.getpid()}: ")
    assert "--port redis=N or LUDUS_PORT_REDIS=N" in message


def test_ports_are_chosen_by_base_variable_and_option() -> None:
    given = given_ports({"LUDUS_PORT_TASKS_ADMIN": "9000", "LUDUS_PORT_REDIS": "9001"}, ["redis=9002"])
    ports = chosen("127.0.0.1", ["gateway", "functions", "redis", "tasks-admin"], 8100, given)
    assert ports == {"gateway": 8100, "functions": 8101, "redis": 9002, "tasks-admin": 9000}


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["redis=x"], "'x' is not a port number"),
        (["mysql=1"], "There is no port named 'mysql'"),
        (["redis=70000"], "70000 is not a port"),
        (["redis=8100"], "Port 8100 is wanted for both gateway and redis"),
    ],
)
def test_a_port_that_cannot_be_is_refused(options: list[str], problem: str) -> None:
    with pytest.raises(PortError, match=problem):
        chosen("127.0.0.1", ["gateway", "redis"], 8100, given_ports({}, options))


async def test_where_it_is_asked_for_there_is_a_store_that_speaks_s3(
    tmp_path: Path, manifest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "s3" not in usual_parts()
    monkeypatch.setenv("OBJECT_STORE", "s3")
    assert "s3" in usual_parts()
    with LocalCloud(tmp_path / "data", parts=("s3",), functions=manifest) as cloud:
        for name, value in cloud.environment.items():
            monkeypatch.setenv(name, value)
        settings.cache_clear()
        await object_store().write("ugc/a", b"content", "text/plain")
        assert (await object_store().page("ugc/")).objects[0].size == len(b"content")
    settings.cache_clear()
