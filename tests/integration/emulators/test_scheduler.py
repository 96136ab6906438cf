"""The Cloud Scheduler emulator: its process, its pages, and what it reads."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from emulators import identity
from emulators.scheduler.functions import UnreadableFunctions, read_jobs
from tests.integration.emulators.local_servers import Emulator, Target, listening, running
from tests.waiting import PATIENCE, eventually

ACCOUNT = "scheduler@ludus-local.iam.gserviceaccount.com"
YEARLY = {"type": "schedule", "cron": "0 0 1 1 *", "timezone": "UTC"}


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    async with listening() as server:
        yield server


def functions_file(folder: Path, **triggers: dict[str, Any]) -> Path:
    functions = [{"name": name.replace("_", "-"), "trigger": trigger} for name, trigger in triggers.items()]
    file = folder / "functions.json"
    file.write_text(json.dumps({"functions": functions}))
    return file


@pytest.fixture
async def emulator(tmp_path: Path, target: Target) -> AsyncIterator[Emulator]:
    file = functions_file(
        tmp_path,
        boards_archive_season=YEARLY,
        passes_send_summary={"type": "schedule", "cron": "30 9 * * MON", "timezone": "Europe/Berlin"},
        matches_end_match={"type": "event", "topic": "match.ended"},
        slow_job={**YEARLY, "attempt_deadline": "1s"},
    )
    arguments = ("--functions", str(file), "--origin", f"{target.url}/")
    with running("scheduler", tmp_path / "data", *arguments, http="--port") as started:
        yield started


@pytest.fixture
async def http(emulator: Emulator) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=emulator.url, timeout=PATIENCE) as client:
        yield client


async def job(http: httpx.AsyncClient, name: str) -> dict[str, Any]:
    jobs = (await http.get("/jobs")).json()["jobs"]
    entry: dict[str, Any] = next(job for job in jobs if job["name"] == name)
    return entry


async def test_it_lists_the_scheduled_functions_with_their_next_run(http: httpx.AsyncClient) -> None:
    jobs = (await http.get("/jobs")).json()["jobs"]
    assert [job["name"] for job in jobs] == ["boards-archive-season", "passes-send-summary", "slow-job"]
    summary = jobs[1]
    assert (summary["cron"], summary["timezone"]) == ("30 9 * * MON", "Europe/Berlin")
    following = datetime.fromisoformat(summary["next_run"])
    assert (following.weekday(), following.hour, following.minute) == (0, 9, 30)
    assert summary["next_run"][-6:] in {"+01:00", "+02:00"}
    assert jobs[0]["next_run"].endswith("-01-01T00:00:00Z")
    assert (summary["last_run"], summary["last_status"], summary["last_error"]) == (None, None, None)


async def test_a_job_run_by_hand_is_called_as_cloud_scheduler_calls(
    emulator: Emulator, http: httpx.AsyncClient, target: Target
) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    answer = await http.post("/jobs/boards-archive-season/run")
    assert answer.status_code == 200
    assert (answer.json()["last_status"], answer.json()["last_error"]) == (200, None)
    sent = target.requests[0]
    assert (sent.method, sent.path, sent.body) == ("POST", "/boards-archive-season", b"")
    token = sent.headers.pop("authorization").removeprefix("Bearer ")
    scheduled = datetime.fromisoformat(sent.headers.pop("x-cloudscheduler-scheduletime"))
    assert before <= scheduled <= datetime.now(UTC)
    assert sent.headers == {
        "host": target.url.removeprefix("http://"),
        "accept": "*/*",
        "content-length": "0",
        "user-agent": "Google-Cloud-Scheduler",
        "x-cloudscheduler": "true",
        "x-cloudscheduler-jobname": "boards-archive-season",
    }
    claims = identity.verify(emulator.data, token, f"{target.url}/boards-archive-season")
    assert claims["email"] == ACCOUNT


async def test_a_failed_run_tells_its_status_and_a_late_one_its_deadline(
    http: httpx.AsyncClient, target: Target
) -> None:
    target.answer = lambda _number: (500, {})
    await http.post("/jobs/boards-archive-season/run")
    failed = await job(http, "boards-archive-season")
    assert failed["last_status"] == 500
    assert failed["last_error"] == f"{target.url}/boards-archive-season answered 500"
    assert len(target.requests) == 1
    target.answering.clear()
    late = (await http.post("/jobs/slow-job/run")).json()
    assert late["last_status"] is None
    assert late["last_error"].endswith("did not answer within 1 s")


async def test_a_job_does_not_run_twice_at_once(http: httpx.AsyncClient, target: Target) -> None:
    target.answering.clear()
    first = asyncio.create_task(http.post("/jobs/boards-archive-season/run"))
    await target.received(1)
    others = await asyncio.gather(*(http.post("/jobs/boards-archive-season/run") for _ in range(2)))
    assert [answer.status_code for answer in others] == [409, 409]
    target.answering.set()
    assert (await first).status_code == 200
    assert target.most_running == 1
    assert (await http.post("/jobs/boards-archive-season/run")).status_code == 200


async def test_an_unknown_job_is_not_found(http: httpx.AsyncClient) -> None:
    answer = await http.post("/jobs/matches-end-match/run")
    assert answer.status_code == 404
    assert "matches-end-match" in answer.json()["error"]
    assert (await http.get("/jobs/boards-archive-season/run")).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "evil.example", "Origin": "http://evil.example"},
    ],
)
async def test_another_site_cannot_run_a_job(http: httpx.AsyncClient, target: Target, headers: dict[str, str]) -> None:
    refused = await http.post("/jobs/boards-archive-season/run", headers=headers)
    assert refused.status_code == 403
    assert target.requests == []


async def test_its_own_page_can_run_a_job(http: httpx.AsyncClient, emulator: Emulator, target: Target) -> None:
    page = await http.get("/")
    assert 'action="/jobs/boards-archive-season/run"' in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    browser = {"Origin": emulator.url, "Sec-Fetch-Site": "same-origin", "Accept": "text/html"}
    answer = await http.post("/jobs/boards-archive-season/run", headers=browser)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert len(target.requests) == 1


async def test_what_a_job_is_called_is_escaped(tmp_path: Path, target: Target) -> None:
    file = tmp_path / "functions.json"
    file.write_text(json.dumps({"functions": [{"name": "<script>/../x", "trigger": YEARLY}]}))
    arguments = ("--functions", str(file), "--origin", target.url)
    with running("scheduler", tmp_path / "data", *arguments, http="--port") as started:
        async with httpx.AsyncClient() as client:
            page = (await client.get(started.url)).text
    assert "<script>" not in page
    assert "/jobs/%3Cscript%3E%2F..%2Fx/run" in page


async def test_it_stops_without_waiting_for_a_run_under_way(
    emulator: Emulator, http: httpx.AsyncClient, target: Target
) -> None:
    target.answering.clear()
    run = asyncio.create_task(http.post("/jobs/boards-archive-season/run"))
    await target.received(1)
    assert await asyncio.to_thread(emulator.stop) == 0
    assert (await run).status_code == 503
    assert target.running == 1
    assert emulator.log.splitlines()[-1].endswith("scheduler: stopped")


async def test_a_run_goes_on_when_nobody_waits_for_it(http: httpx.AsyncClient, target: Target) -> None:
    target.answering.clear()
    nobody = asyncio.create_task(http.post("/jobs/boards-archive-season/run"))
    await target.received(1)
    nobody.cancel()
    await asyncio.wait([nobody])
    assert (await job(http, "boards-archive-season"))["running"]
    target.answering.set()

    async def done() -> dict[str, Any] | None:
        told = await job(http, "boards-archive-season")
        return None if told["running"] else told

    told = await eventually(done)
    assert told is not None
    assert told["last_status"] == 200


@pytest.mark.parametrize(
    ("trigger", "message"),
    [
        ({**YEARLY, "cron": "61 * * * *"}, "not a unix cron"),
        ({**YEARLY, "cron": "* * * * * *"}, "five fields"),
        ({**YEARLY, "cron": "@hourly"}, "five fields"),
        ({**YEARLY, "cron": "0 0 L * *"}, "five fields"),
        ({**YEARLY, "cron": "0 0 31 2 *"}, "ever comes"),
        ({**YEARLY, "timezone": "Mars/Olympus"}, "Mars/Olympus"),
        ({**YEARLY, "retry": {"retry_count": 6}}, "retry_count"),
        ({**YEARLY, "retry": {"retries": 1}}, "retries"),
    ],
)
def test_a_schedule_that_cannot_be_is_refused_by_its_name(
    tmp_path: Path, trigger: dict[str, Any], message: str
) -> None:
    with pytest.raises(UnreadableFunctions, match="boards-archive-season") as refused:
        read_jobs(functions_file(tmp_path, boards_archive_season=trigger))
    assert message in str(refused.value)


def test_durations_are_seconds_or_written_as_terraform_does(tmp_path: Path) -> None:
    retry = {"retry_count": 2, "min_backoff_duration": "5s", "max_backoff_duration": 60}
    (read,) = read_jobs(functions_file(tmp_path, a={**YEARLY, "retry": retry}))
    assert (read.trigger.retry.min_backoff_duration, read.trigger.retry.max_backoff_duration) == (5, 60)
    assert (read.trigger.attempt_deadline, read.trigger.retry.retry_count) == (180, 2)


@pytest.mark.parametrize("content", ["", "[]", '{"functions": [{"name": "a"}]}', '{"functions": 1}'])
def test_a_file_that_is_no_list_of_functions_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "functions.json"
    file.write_text(content)
    with pytest.raises(UnreadableFunctions, match=r"functions\.json"):
        read_jobs(file)
