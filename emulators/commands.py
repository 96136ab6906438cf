"""What the commands other than `up` do with a cloud that runs, or with what it left."""

import json
import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from emulators import state
from emulators.control import ask
from emulators.processes import last_lines

STOP_SECONDS = 60.0
FOLLOW_SECONDS = 0.2
_KILO = 1024


class CommandFailed(Exception):
    """The command could not be done; the message says why and what to do."""


def show_status(data: Path, *, as_json: bool) -> int:
    """Print each part's state; 0 when all are ready, else 1."""
    now = state.running_state(data)
    if as_json:
        print(json.dumps(now, indent=2))
    else:
        if console := now["environment"].get("CONSOLE_ORIGIN"):
            print(f"console    {console}")
        if account := now["environment"].get("ACCOUNT_PAGES"):
            print(f"account    {account}")
        for name, part in now["parts"].items():
            print(_line(name, part))
    return 0 if all(part["state"] == "ready" for part in now["parts"].values()) else 1


def _line(name: str, part: dict[str, Any]) -> str:
    age = _duration(time.time() - part["since"])
    restarts = f", restarted {part['restarts']}x" if part["restarts"] else ""
    process = f"process {part['pid']}" if part["pid"] else ""
    return f"{name:<10} {part['state']:<9} {part['address']:<28} {process:<16} for {age}{restarts}"


def _duration(seconds: float) -> str:
    minutes, hours = seconds / 60, seconds / 3600
    if minutes < 1:
        return f"{seconds:.0f} s"
    return f"{minutes:.0f} min" if hours < 1 else f"{hours:.1f} h"


def show_logs(data: Path, parts: Sequence[str], lines: int, *, follow: bool) -> int:
    """Print the last lines of the parts' logs (all parts when none is named), and what comes after when following."""
    there = sorted(file.stem for file in (data / "logs").glob("*.log"))
    if not there:
        raise CommandFailed(f"There are no logs in {data}.")
    if unknown := [part for part in parts if part not in there]:
        raise CommandFailed(f"There is no log of {unknown[0]!r}; there are those of {', '.join(there)}.")
    wanted = {part: data / "logs" / f"{part}.log" for part in parts or there}
    width = max(len(part) for part in wanted)
    ends = {part: log.stat().st_size for part, log in wanted.items()}
    for part, log in wanted.items():
        for line in last_lines(log, lines):
            print(line if len(wanted) == 1 else f"{part:<{width}} | {line}")
    while follow:
        time.sleep(FOLLOW_SECONDS)
        for part, log in wanted.items():
            text, ends[part] = _after(log, ends[part])
            for line in text.splitlines():
                print(line if len(wanted) == 1 else f"{part:<{width}} | {line}", flush=True)
    return 0


def _after(log: Path, position: int) -> tuple[str, int]:
    """The whole lines after a position, and the position after them; a log that was set aside begins anew."""
    if not log.exists():
        return "", 0
    with log.open("rb") as file:
        file.seek(position if log.stat().st_size >= position else 0)
        begin = file.tell()
        text = file.read()
    whole = text[: text.rfind(b"\n") + 1]
    return whole.decode(errors="replace"), begin + len(whole)


def bring_down(data: Path) -> int:
    """Stop the cloud, and wait until its supervisor is gone."""
    pid = state.running_state(data).get("pid")
    ask(data, {"do": "down"})
    deadline = time.monotonic() + STOP_SECONDS
    while state.is_running(data):
        if time.monotonic() > deadline:
            raise CommandFailed(f"Every part is stopped, but process {pid} still holds {data}.")
        time.sleep(0.05)
    print(f"The local cloud on {data} is stopped.")
    return 0


def change_part(data: Path, what: str, part: str, variables: Sequence[str] = ()) -> int:
    """Stop, start or restart one part of the cloud that runs; variables are given as NAME=VALUE."""
    pairs = dict(variable.partition("=")[::2] for variable in variables)
    print(ask(data, {"do": what, "part": part, "variables": pairs}))
    return 0


def reset(data: Path) -> int:
    """Stop the cloud if it runs, and delete its data folder; say what was in it."""
    if not data.exists():
        print(f"There is nothing to delete: {data} does not exist.")
        return 0
    if not (data / state.MARKER).exists():
        raise CommandFailed(f"{data} was not made by the local cloud, so it is not deleted: delete it by hand.")
    if state.is_running(data):
        bring_down(data)
    content = sorted(entry for entry in data.iterdir() if not entry.name.startswith("."))
    for entry in content:
        print(f"Deleted {entry.name:<22} {_size(entry):>10}")
    shutil.rmtree(data)
    print(f"{data} is gone; the next start begins with nothing.")
    return 0


def _size(entry: Path) -> str:
    files = [entry] if entry.is_file() else [file for file in entry.rglob("*") if file.is_file()]
    size = float(sum(file.stat().st_size for file in files))
    for unit in ("B", "KiB", "MiB"):
        if size < _KILO:
            return f"{size:.0f} {unit}"
        size /= _KILO
    return f"{size:.1f} GiB"


def execute(data: Path, command: Sequence[str]) -> int:
    """Become a command that finds the cloud by its environment variables."""
    if not command:
        raise CommandFailed("Say what to run: python -m emulators exec -- COMMAND ...")
    variables = {**os.environ, **state.running_state(data)["environment"]}
    try:
        os.execvpe(command[0], list(command), variables)  # noqa: S606 - the user's own command
    except OSError as error:
        raise CommandFailed(f"{command[0]} cannot be run: {error.strerror}.") from error
