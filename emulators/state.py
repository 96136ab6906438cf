"""What a data folder says of its cloud: `cloud.lock` who runs it, `cloud.json` its parts and environment."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

MARKER = ".ludus-data"
STATE_FILE = "cloud.json"
LOCK_FILE = "cloud.lock"
CONTROL_PREFIX = "ludus-"
"""How the temporary folder of a control socket is named."""


class InUse(Exception):
    """Another supervisor runs this data folder."""


class NotRunning(Exception):
    """No cloud runs on this data folder."""


def claim(data: Path) -> TextIO:
    """Make the folder if need be, and take it for this process until the returned file is closed or the process ends.

    Raises InUse when another supervisor has it.
    """
    fresh = not data.exists() or not any(data.iterdir())
    data.mkdir(parents=True, exist_ok=True)
    if fresh:
        (data / MARKER).write_text("Made by the local cloud; `python -m emulators reset` deletes this folder.\n")
        (data / ".gitignore").write_text("*\n")
    file = (data / LOCK_FILE).open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        pid = file.read().strip()
        file.close()
        raise InUse(
            f"{data} is in use by the local cloud of process {pid}."
            f" Stop it by `python -m emulators down --data {data}`, or give --data another folder."
        ) from None
    return file


def sign(lock: TextIO) -> int | None:
    """Write this process's id into the lock; returns the id of a run that ended without a stop."""
    lock.seek(0)
    before = lock.read().strip()
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return int(before) if before.isdecimal() else None


def release(lock: TextIO) -> None:
    """Give the folder back after a clean stop."""
    lock.truncate(0)
    lock.close()


def is_running(data: Path) -> bool:
    """Whether a supervisor holds the folder now; a pid that is left over in the lock says nothing."""
    try:
        with (data / LOCK_FILE).open() as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def write_state(data: Path, state: dict[str, Any]) -> None:
    """Replace `cloud.json` whole."""
    draft = data / f".{STATE_FILE}"
    draft.write_text(json.dumps(state, indent=2))
    draft.replace(data / STATE_FILE)


def last_state(data: Path) -> dict[str, Any]:
    """What `cloud.json` says; empty when there is none or it is not readable."""
    with suppress(OSError, ValueError):
        state = json.loads((data / STATE_FILE).read_bytes())
        if isinstance(state, dict):
            return state
    return {}


def running_state(data: Path) -> dict[str, Any]:
    """What `cloud.json` says of the cloud that runs. Raises NotRunning."""
    if not is_running(data):
        raise NotRunning(f"No local cloud runs on {data}. Start it by `python -m emulators up --data {data}`.")
    return last_state(data)


def end_leftovers(data: Path) -> list[str]:
    """Kill the parts of a run whose supervisor is gone, where the system did not; returns their names.

    A part is known by its recorded process id and by the data folder in its command line. The control socket's
    folder goes too.
    """
    last, ended = last_state(data), []
    control = Path(last.get("control", "")).parent
    if control.name.startswith(CONTROL_PREFIX):
        shutil.rmtree(control, ignore_errors=True)
    for name, part in last.get("parts", {}).items():
        pid = part.get("pid")
        if isinstance(pid, int) and str(data) in _command_line(pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                ended.append(name)
    return ended


def _command_line(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    with suppress(OSError):
        asked = subprocess.run(
            ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
        )
        return asked.stdout
    return ""
