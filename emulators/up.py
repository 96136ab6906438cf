"""`python -m emulators up`: the cloud in the foreground, or in the background once it is ready."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Any

from emulators import state
from emulators.cloud import LocalCloud
from emulators.commands import CommandFailed
from emulators.environment import RAISED_LIMITS
from emulators.processes import ROOT

FIRST_TIME_SECONDS = 900.0
"""How long a start may take when the emulators have to be fetched first."""


def _say(line: str) -> None:
    print(line, flush=True)


def run_in_foreground(data: Path, choices: dict[str, Any]) -> int:
    """Run the cloud until it is interrupted or asked to end. Raises CloudError when it cannot start."""
    began = time.monotonic()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # a shell's background job has SIGINT ignored
        signal.signal(number, _interrupt)
    cloud = LocalCloud(data, say=_say, **choices)
    try:
        cloud.open()
        _say(_welcome(cloud, time.monotonic() - began))
        cloud.wait()
    except KeyboardInterrupt:
        _say("\nStopping; once more to stop at once...")
    finally:
        cloud.close()
    _say(f"Stopped. The data is in {cloud.data}.")
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _welcome(cloud: LocalCloud, seconds: float) -> str:
    lines = [f"Ready in {seconds:.1f} s. The data is in {cloud.data}."]
    if "console" in cloud.ports:
        lines.append(f"Open {cloud.environment['CONSOLE_ORIGIN']} in a browser: the console.")
        lines.append(f"A player's own pages, to which mails link, are at {cloud.environment['ACCOUNT_PAGES']}.")
        lines.append(f"The state of each part, the API and the mail box are at {cloud.address('gateway')}.")
    lines.append("Ctrl-C or `python -m emulators down` stops everything.")
    if "functions" in cloud.ports:
        limits = ", ".join(f"{name}={cloud.environment[name]}" for name in RAISED_LIMITS)
        lines.append(f"Limits a minute are raised here, as all players share one address: {limits}.")
    return "\n".join(lines)


def run_in_background(data: Path, arguments: list[str]) -> int:
    """Start `up` with these arguments as a process of its own; return when it is ready, with its lines printed."""
    if state.is_running(data):
        raise CommandFailed(f"The local cloud on {data} is running already.")
    log = data / "logs" / "cloud.log"
    _prepare_log(data, log)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "emulators", "up", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
            start_new_session=True,
        )
    deadline = time.monotonic() + FIRST_TIME_SECONDS
    with log.open() as lines:
        while True:
            now = state.last_state(data)
            ready = now.get("ready") and now.get("pid") == process.pid
            ended = process.poll() is not None
            sys.stdout.write(lines.read())
            sys.stdout.flush()
            if ended:
                return process.returncode or 1
            if ready:
                return 0
            if time.monotonic() > deadline:
                raise CommandFailed(f"The local cloud is not ready after {FIRST_TIME_SECONDS:g} s; see {log}.")
            time.sleep(0.05)


def _prepare_log(data: Path, log: Path) -> None:
    """Make the folder of the log, as the cloud itself would make the folder of its data."""
    state.release(state.claim(data))
    log.parent.mkdir(exist_ok=True)
