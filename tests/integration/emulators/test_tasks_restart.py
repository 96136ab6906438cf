"""The Cloud Tasks emulator's stops and starts: what is kept, and what goes on."""

import asyncio
import socket
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from google.api_core import exceptions

from tests.integration.emulators.cloud_tasks import MAIL, cloud_tasks, connected, post, status_of
from tests.integration.emulators.local_servers import ROOT, Target, free_port, listening


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    async with listening() as server:
        yield server


async def test_tasks_survive_a_kill_and_a_restart(tmp_path: Path, target: Target) -> None:
    named = post(target.url, name=f"{MAIL}/tasks/later", schedule_time=datetime.now(UTC) + timedelta(seconds=3))
    with cloud_tasks(tmp_path) as first:
        async with connected(first) as client:
            await client.create_task(parent=MAIL, task=named)
            target.delay = 30
            await client.create_task(parent=MAIL, task=post(target.url, name=f"{MAIL}/tasks/cut-off"))
            await target.received(1)
            assert (await status_of(first, MAIL))["running"] == 1
        first.kill()
    target.delay = 0
    with cloud_tasks(tmp_path) as second:
        await target.received(3)
        sent = target.requests
        assert [one.headers["x-cloudtasks-taskname"] for one in sent] == ["cut-off", "cut-off", "later"]
        assert sent[1].headers["x-cloudtasks-taskretrycount"] == "1"
        assert sent[2].at >= named.schedule_time.timestamp()
        async with connected(second) as client:
            with pytest.raises(exceptions.AlreadyExists):
                await client.create_task(parent=MAIL, task=named)
    with closing(sqlite3.connect(tmp_path / "tasks.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_deleted_queue_of_the_arguments_comes_back_at_the_next_start(tmp_path: Path) -> None:
    with cloud_tasks(tmp_path) as first:
        async with connected(first) as client:
            await client.delete_queue(name=MAIL)
    with cloud_tasks(tmp_path) as second:
        assert (await status_of(second, MAIL))["state"] == "RUNNING"


async def test_it_stops_within_a_second_with_a_task_under_way(tmp_path: Path, target: Target) -> None:
    target.delay = 30
    with cloud_tasks(tmp_path) as emulator:
        async with connected(emulator) as client:
            await client.create_task(parent=MAIL, task=post(target.url))
            await target.received(1)
            status, seconds = await asyncio.to_thread(emulator.stop)
        assert status == 0
        assert seconds < 1
        assert emulator.log.splitlines()[-1].endswith("tasks: stopped")


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ports = ["--port", port, "--admin-port", str(free_port())]
        command = [sys.executable, "-m", "emulators.tasks", "--data", str(tmp_path), *ports]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=15, check=False)
    assert ended.returncode == 1
    assert f"127.0.0.1:{port} cannot be opened" in ended.stderr
