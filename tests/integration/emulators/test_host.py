"""The function host, called as Google's front end, Pub/Sub and Cloud Tasks call functions."""

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from emulators.identity import id_token
from shared.events import tasks
from tests.integration.emulators.demo_manifest import write_manifest
from tests.integration.emulators.local_servers import Emulator, free_port, running

PROJECT = "ludus-local"
GATEWAY = f"gateway@{PROJECT}.iam.gserviceaccount.com"
PUBSUB = f"pubsub@{PROJECT}.iam.gserviceaccount.com"


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in which the demo functions say what they did."""
    return tmp_path_factory.mktemp("notes") / "notes.txt"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory, notes: Path) -> Iterator[Emulator]:
    """A host of the demo functions; there is no Redis, so limits are not counted."""
    folder = tmp_path_factory.mktemp("host")
    variables = {
        "DEMO_FILE": str(notes),
        "ENVIRONMENT": "local",
        "REDIS_URL": f"redis://127.0.0.1:{free_port()}/0",
        "TELEMETRY": "local",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            patch.setenv(name, value)
        patch.delenv("FUNCTIONS_ORIGIN", raising=False)
        arguments = ("--functions", str(write_manifest(folder)))
        with running("host", folder / "data", *arguments, http="--port") as started:
            yield started


def _token(host: Emulator, function: str, account: str = GATEWAY) -> dict[str, str]:
    token = id_token(host.data, account, f"{host.url}/{function}")
    return {"Authorization": f"Bearer {token}"}


def _call(host: Emulator, function: str, path: str, account: str = GATEWAY) -> httpx.Response:
    return httpx.get(f"{host.url}/{function}{path}", headers=_token(host, function, account))


def _push(host: Emulator, what: str, message_id: str, **headers: str) -> httpx.Response:
    event = base64.b64encode(json.dumps({"what": what}).encode()).decode()
    message = {"data": event, "attributes": {"key": what}, "messageId": message_id}
    body = {"message": message, "subscription": f"projects/{PROJECT}/subscriptions/integration-hear"}
    return httpx.post(f"{host.url}/_push/integration-hear", json=body, headers=headers)


def _events(host: Emulator, after: int = 0, limit: int = 1000) -> list[dict[str, Any]]:
    answer = httpx.get(f"{host.url}/_events", params={"after": after, "limit": limit})
    events: list[dict[str, Any]] = answer.json()["events"]
    return events


def test_a_function_sees_its_path_without_its_name(host: Emulator) -> None:
    answer = _call(host, "integration-greet", "/api/v1/greetings/Zo%C3%AB")
    assert answer.status_code == 200
    assert answer.json()["data"] == {"text": "hello, Zoë"}


def test_nobody_calls_without_a_token(host: Emulator) -> None:
    answer = httpx.get(f"{host.url}/integration-greet/api/v1/greetings/you")
    assert answer.status_code == 403
    assert "Your client does not have permission to get URL" in answer.text


def test_a_token_is_good_for_its_function_alone(host: Emulator) -> None:
    for_another = _token(host, "integration-fail")
    answer = httpx.get(f"{host.url}/integration-greet/api/v1/greetings/you", headers=for_another)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith('Bearer error="invalid_token"')


def test_a_forged_token_is_refused(host: Emulator, tmp_path: Path) -> None:
    token = id_token(tmp_path, GATEWAY, f"{host.url}/integration-greet")
    answer = httpx.get(
        f"{host.url}/integration-greet/api/v1/greetings/you", headers={"Authorization": f"Bearer {token}"}
    )
    assert answer.status_code == 401


@pytest.mark.parametrize("account", [PUBSUB, "gateway@elsewhere.iam.gserviceaccount.com"])
def test_only_the_account_of_its_trigger_calls_a_function(host: Emulator, account: str) -> None:
    assert _call(host, "integration-greet", "/api/v1/greetings/you", account).status_code == 403


def test_an_unknown_function_is_not_found(host: Emulator) -> None:
    assert _call(host, "integration-nothing", "/").status_code == 404
    assert httpx.get(host.url).status_code == 404


def test_a_function_that_raises_is_named_and_the_others_go_on(host: Emulator) -> None:
    failed = _call(host, "integration-fail", "/api/v1/failures")
    assert failed.status_code == 500
    assert "this is the failure" not in failed.text
    assert _call(host, "integration-greet", "/api/v1/greetings/you").status_code == 200
    assert "this is the failure" in host.log
    assert "integration-fail answered 500" in host.log


def test_a_function_that_cannot_be_imported_is_named_and_unavailable(host: Emulator) -> None:
    answer = _call(host, "integration-absent", "/api/v1/absent")
    assert (answer.status_code, answer.text) == (503, "Service Unavailable"), "as Google's front end says it"
    assert "integration-absent: ERROR integration-absent raised" in host.log
    assert "No module named 'tests.integration.emulators.no_such_module'" in host.log
    assert _call(host, "integration-greet", "/api/v1/greetings/you").status_code == 200


def test_a_function_is_ended_at_its_timeout(host: Emulator) -> None:
    began = time.monotonic()
    answer = _call(host, "integration-sleep", "/api/v1/sleepers")
    assert (answer.status_code, answer.text) == (504, "upstream request timeout")
    assert time.monotonic() - began >= 1
    assert "integration-sleep did not end within 1 s" in host.log


def test_a_push_reaches_its_function_and_is_remembered(host: Emulator, notes: Path) -> None:
    before = time.time()
    assert _push(host, "sunrise", "m1").status_code == 204
    assert "sunrise" in notes.read_text().splitlines()
    event = _events(host)[-1]
    assert (event["function"], event["key"], event["status"], event["attempt"]) == (
        "integration-hear",
        "sunrise",
        204,
        1,
    )
    assert before <= event["received_at"] <= event["finished_at"] <= time.time()


def test_attempts_of_a_push_are_counted_until_one_succeeds(host: Emulator) -> None:
    last = _events(host)[-1]["sequence"] if _events(host) else 0
    assert [_push(host, "bad weather", "m2").status_code for _ in range(2)] == [500, 500]
    assert [_push(host, "good weather", "m3").status_code for _ in range(2)] == [204, 204]
    events = _events(host, after=last)
    assert [event["attempt"] for event in events] == [1, 2, 1, 1]
    assert [event["sequence"] for event in events] == list(range(last + 1, last + 5))
    assert _events(host, after=last, limit=2) == events[:2]


def test_a_push_with_a_token_is_taken_at_the_functions_own_address(host: Emulator, notes: Path) -> None:
    body = {"message": {"data": base64.b64encode(b'{"what": "noon"}').decode(), "messageId": "m4"}}
    answer = httpx.post(f"{host.url}/integration-hear", json=body, headers=_token(host, "integration-hear", PUBSUB))
    assert answer.status_code == 204
    assert "noon" in notes.read_text().splitlines()


def test_a_web_page_cannot_push(host: Emulator) -> None:
    assert _push(host, "forged", "m5", Origin="https://evil.example").status_code == 403


def test_pushes_go_to_event_functions_alone(host: Emulator) -> None:
    assert httpx.post(f"{host.url}/_push/integration-greet", json={}).status_code == 404
    assert httpx.post(f"{host.url}/_push/integration-nothing", json={}).status_code == 404


def test_replays_are_pushed_to_upload_functions(host: Emulator, notes: Path) -> None:
    upload = {"bucket": "b", "name": "avatars/2", "generation": 7, "size": 12, "content_type": "image/png"}
    data = base64.b64encode(json.dumps(upload).encode()).decode()
    message = {"message": {"data": data, "messageId": "m1", "attributes": {"key": "avatars/2#7"}}}
    assert httpx.post(f"{host.url}/_push/integration-see", json=message).status_code == 204
    assert notes.read_text().splitlines()[-1] == "avatars/2 12"


def test_a_task_is_delivered_under_its_name(host: Emulator, notes: Path) -> None:
    account = f"{tasks.ACCOUNT}@{PROJECT}.iam.gserviceaccount.com"
    headers = {**_token(host, "integration-work", account), "X-CloudTasks-TaskName": "task-1"}
    assert httpx.post(f"{host.url}/integration-work", json={"name": "sweep"}, headers=headers).status_code == 204
    assert "sweep" in notes.read_text().splitlines()
    assert _events(host)[-1]["key"] == "task-1"


def test_an_upload_and_a_clock_tick_are_delivered(host: Emulator, notes: Path) -> None:
    upload = {"bucket": "b", "name": "avatars/1", "generation": "7", "size": "12", "contentType": "image/png"}
    eventarc = _token(host, "integration-see", f"eventarc@{PROJECT}.iam.gserviceaccount.com")
    headers = {**eventarc, "ce-id": "e1", "ce-subject": "objects/avatars/1"}
    assert httpx.post(f"{host.url}/integration-see", json=upload, headers=headers).status_code == 204
    assert _events(host)[-1]["key"] == "objects/avatars/1"
    clock = _token(host, "integration-tick", f"scheduler@{PROJECT}.iam.gserviceaccount.com")
    assert httpx.post(f"{host.url}/integration-tick", headers=clock).status_code == 204
    assert notes.read_text().splitlines()[-2:] == ["avatars/1 12", "tick"]


def test_the_functions_tell_of_their_calls(host: Emulator) -> None:
    _call(host, "integration-greet", "/api/v1/greetings/you")
    _call(host, "integration-fail", "/api/v1/failures")
    functions = {function["name"]: function for function in httpx.get(f"{host.url}/_functions").json()["functions"]}
    assert functions["integration-greet"]["calls"] > 0
    assert functions["integration-greet"]["errors"] == 0
    assert functions["integration-greet"]["trigger"]["path"] == "/api/v1/greetings/{name}"
    assert 0 < functions["integration-greet"]["p50_ms"] <= functions["integration-greet"]["p95_ms"]
    assert functions["integration-fail"]["errors"] == functions["integration-fail"]["calls"] > 0


def test_metrics_are_served_for_prometheus(host: Emulator) -> None:
    _call(host, "integration-greet", "/api/v1/greetings/you")
    _call(host, "integration-fail", "/api/v1/failures")
    answer = httpx.get(f"{host.url}/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    count = 'ludus_request_duration_seconds_count{function="integration-greet",service="integration",status="200"}'
    assert count in answer.text
    assert "# TYPE ludus_usage_total counter" in answer.text
    assert 'ludus_log_lines_total{message="request.failed"}' in answer.text


def test_a_wrong_page_number_is_explained(host: Emulator) -> None:
    answer = httpx.get(f"{host.url}/_events", params={"after": "x"})
    assert answer.status_code == 400
    assert "whole numbers" in answer.json()["error"]
