"""The Cloud Tasks emulator's stops and starts: what is kept, and what goes on."""

import asyncio
import socket
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from google.api_core import exceptions

from tests.integration.emulators.cloud_tasks import MAIL, cloud_tasks, connected, gone, later, post, status_of
from tests.integration.emulators.local_servers import ROOT, Target, free_port, listening
from tests.waiting import PATIENCE


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    async with listening() as server:
        yield server


async def test_tasks_survive_a_kill_and_a_restart(tmp_path: Path, target: Target) -> None:
    named = post(target.url, name=f"{MAIL}/tasks/later", schedule_time=later())
    with cloud_tasks(tmp_path) as first:
        async with connected(first) as client:
            await client.create_task(parent=MAIL, task=named)
            target.answering.clear()
            await client.create_task(parent=MAIL, task=post(target.url, name=f"{MAIL}/tasks/cut-off"))
            await target.received(1)
            assert (await status_of(first, MAIL))["running"] == 1
        first.kill()
    target.answering.set()
    with cloud_tasks(tmp_path) as second:
        async with connected(second) as client:
            await gone(client, f"{MAIL}/tasks/cut-off")
            assert [request.headers["x-cloudtasks-taskname"] for request in target.requests] == ["cut-off"] * 2
            assert target.requests[1].headers["x-cloudtasks-taskretrycount"] == "1"
            kept = await client.get_task(name=named.name)
            assert (kept.schedule_time, kept.dispatch_count) == (named.schedule_time, 0)
            with pytest.raises(exceptions.AlreadyExists):
                await client.create_task(parent=MAIL, task=named)
        second.kill()
    with closing(sqlite3.connect(tmp_path / "tasks.db")) as database, database:
        database.execute("UPDATE tasks SET due = due - 7200")  # as if the machine had been off for that long
    with cloud_tasks(tmp_path):
        await target.received(3)
        assert target.requests[2].headers["x-cloudtasks-taskname"] == "later"
    with closing(sqlite3.connect(tmp_path / "tasks.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_deleted_queue_of_the_arguments_comes_back_at_the_next_start(tmp_path: Path) -> None:
    with cloud_tasks(tmp_path) as first:
        async with connected(first) as client:
            await client.delete_queue(name=MAIL)
    with cloud_tasks(tmp_path) as second:
        assert (await status_of(second, MAIL))["state"] == "RUNNING"


async def test_it_stops_without_waiting_for_a_task_under_way(tmp_path: Path, target: Target) -> None:
    target.answering.clear()
    with cloud_tasks(tmp_path) as emulator:
        async with connected(emulator) as client:
            await client.create_task(parent=MAIL, task=post(target.url))
            await target.received(1)
            assert await asyncio.to_thread(emulator.stop) == 0
            assert target.running == 1
        assert emulator.log.splitlines()[-1].endswith("tasks: stopped")


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ports = ["--port", port, "--admin-port", str(free_port())]
        command = [sys.executable, "-m", "emulators.tasks", "--data", str(tmp_path), *ports]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode == 1
    assert f"127.0.0.1:{port} cannot be opened" in ended.stderr
