"""How much processor time processes have used, as the kernel counts it."""

import asyncio
import os
import time
from collections.abc import Mapping
from pathlib import Path

from emulators.cloud import LocalCloud

TICKS = os.sysconf("SC_CLK_TCK")

RESTING = 0.15
"""Cores that all parts together use at most while they rest: the scheduler's jobs, and who asks how they are."""

LONGEST_REST = 120.0
"""Seconds."""


def processor_seconds(pid: int) -> float:
    """Processor time that a process has used, all its threads, in user and system mode."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def of_parts(cloud: LocalCloud) -> dict[str, float]:
    """Of each part of a cloud that runs, and of this process."""
    pids = {part: cloud.pid(part) for part in cloud.parts} | {"the generator": os.getpid()}
    return {name: processor_seconds(pid) for name, pid in pids.items() if pid}


async def rest(cloud: LocalCloud) -> None:
    """Wait until the parts do next to nothing: what was given up before is still worked on. Two minutes at most."""
    deadline = time.monotonic() + LONGEST_REST
    while True:
        before = of_parts(cloud)
        await asyncio.sleep(1.0)
        if sum(since(before, of_parts(cloud), 1.0).values()) < RESTING or time.monotonic() > deadline:
            return


def since(before: Mapping[str, float], now: Mapping[str, float], seconds: float) -> dict[str, float]:
    """Cores that each has used on average since then, the busiest first."""
    used = {name: (value - before.get(name, 0.0)) / seconds for name, value in now.items()}
    return dict(sorted(used.items(), key=lambda each: -each[1]))
