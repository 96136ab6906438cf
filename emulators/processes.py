"""One process of the local cloud: its log file, its end with the supervisor, and its stop."""

import asyncio
import errno
import os
import shutil
import signal
import sys
from asyncio.subprocess import DEVNULL, STDOUT, Process
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parent.parent
LOG_LIMIT = 20 * 1024 * 1024
"""Bytes after which a log is set aside (as NAME.log.1) when its part starts."""

_END_WITH_PARENT = Path(__file__).with_name("end_with_parent.py")


async def launch(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Process:
    """Start a process that writes to `log` and that the kernel ends when this thread's process ends (on Linux).

    Call it from a thread that lives as long as the process should. Raises OSError when it cannot be started.
    """
    if shutil.which(command[0]) is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), command[0])
    with _opened(log) as output:
        return await asyncio.create_subprocess_exec(
            *_ended_with_parent(command),
            stdin=DEVNULL,
            stdout=output,
            stderr=STDOUT,
            env=environment,
            cwd=ROOT,
            start_new_session=True,
        )


def _opened(log: Path) -> BinaryIO:
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        log.replace(log.with_name(f"{log.name}.1"))
    return log.open("ab")


async def stop(process: Process, patience: float) -> None:
    """Ask a process to end, and make it end after `patience` seconds."""
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), patience)
    except TimeoutError:
        process.kill()
        await process.wait()


def last_lines(log: Path, count: int) -> list[str]:
    """The last lines of a log; none when there is no log."""
    if not log.exists():
        return []
    with log.open(errors="replace") as lines:
        return [line.rstrip("\n") for line in deque(lines, count)]


def ending(code: int) -> str:
    """How a process ended, in words: "exit status 1", "signal SIGKILL"."""
    if code < 0:
        return f"signal {signal.Signals(-code).name}"
    return f"exit status {code}"


def _ended_with_parent(command: Sequence[str]) -> Sequence[str]:
    if sys.platform != "linux":
        return command
    return [sys.executable, "-I", "-S", str(_END_WITH_PARENT), str(os.getpid()), *command]
