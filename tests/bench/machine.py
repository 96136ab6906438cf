"""The machine: its cores, who runs on which, and how much processor time a process has used."""

import os
import platform
import subprocess
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path


def cores() -> list[int]:
    """The cores that this process may use."""
    return sorted(os.sched_getaffinity(0))


def server_cores() -> set[int]:
    """The one core that a measured server gets."""
    return {cores()[0]}


def other_cores() -> set[int]:
    """The cores of everything that is not measured: the generator of load, Redis, the emulators."""
    return set(cores()[1:]) or set(cores())


def pin(pid: int, to: Collection[int]) -> None:
    """Let all threads of a process run on these cores only; threads that it starts later inherit that."""
    for thread in Path(f"/proc/{pid}/task").iterdir():
        with suppress(ProcessLookupError):
            os.sched_setaffinity(int(thread.name), to)


def description() -> str:
    """One line: processor, cores, memory, system, Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_processor()}, {len(cores())} cores, {memory:.0f} GiB, {platform.system()} {platform.release()},"
        f" Python {platform.python_version()}"
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def java() -> str:
    """The Java that runs the emulators."""
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False)
    return (told.stderr or told.stdout).partition("\n")[0]
