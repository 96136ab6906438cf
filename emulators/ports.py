"""Which port each part listens at: defaults, choices, and who holds a port that is taken."""

import errno
import os
import random
import socket
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

PORTS: Mapping[str, str] = {
    "gateway": "gateway",
    "functions": "functions",
    "firestore": "firestore",
    "pubsub": "pubsub",
    "storage": "storage",
    "tasks": "tasks",
    "tasks-admin": "tasks",
    "redis": "redis",
    "mail": "mail",
    "smtp": "mail",
    "scheduler": "scheduler",
    "partners": "partners",
    "s3": "s3",
    "console": "gateway",
    "account": "gateway",
}
"""Each port by its name, and the part that listens at it."""

FIRST = 8080
_BELOW_EPHEMERAL = range(15_000, 32_000)
_LARGEST = 65_535
_LISTENING = "0A"
_MOST_HELD = 200
_held: deque[int] = deque()
"""Sockets that hold the numbers of free ports for this process: see `_hold`."""


class PortError(Exception):
    """A port cannot be used; the message says which part's, why, and how to choose another."""


def variable(name: str) -> str:
    """The environment variable that chooses a port, such as LUDUS_PORT_TASKS_ADMIN."""
    return f"LUDUS_PORT_{name.upper().replace('-', '_')}"


def chosen(host: str, names: Sequence[str], base: int, given: Mapping[str, int]) -> dict[str, int]:
    """The port of each name: the given one, else counted from `base`, or free ones when `base` is 0.

    Raises PortError when two would share a port or one is no port number. Whether they are free is not asked.
    """
    free = iter(free_ports(host, len(names), set(given.values()))) if base == 0 else None
    ports: dict[str, int] = {}
    for offset, name in enumerate(PORTS):
        if name in names:
            ports[name] = given.get(name) or (next(free) if free else base + offset)
    for name, port in ports.items():
        if not 0 < port <= _LARGEST:
            raise PortError(f"{port} is not a port (1 to {_LARGEST}) for the {name}. {_how_to_change(name)}")
        if twins := [other for other in ports if ports[other] == port and other != name]:
            raise PortError(f"Port {port} is wanted for both {name} and {twins[0]}. {_how_to_change(name)}")
    return ports


def given_ports(environment: Mapping[str, str], options: Iterable[str] = ()) -> dict[str, int]:
    """The ports chosen by environment variables and, above these, by options like `gateway=9000`."""
    texts = {name: environment[variable(name)] for name in PORTS if environment.get(variable(name))}
    for option in options:
        name, _, number = option.partition("=")
        texts[name] = number
    ports = {}
    for name, number in texts.items():
        if name not in PORTS:
            raise PortError(f"There is no port named {name!r}; the ports are {', '.join(PORTS)}.")
        if not number.isdecimal():
            raise PortError(f"{number!r} is not a port number. {_how_to_change(name)}")
        ports[name] = int(number)
    return ports


def require_free(host: str, ports: Mapping[str, int]) -> None:
    """Raises PortError that names every port that is taken, what holds it where this can be told, and what to do."""
    problems = []
    for name, port in ports.items():
        if problem := _why_not(host, port):
            problems.append(f"Port {port} of the {name} {problem}. {_how_to_change(name)}")
    if problems:
        problems.append("All ports move together with --port-base N; --port-base 0 takes free ones.")
        raise PortError("\n".join(problems))


def _how_to_change(name: str) -> str:
    return f"Choose another by --port {name}=N or {variable(name)}=N."


def _why_not(host: str, port: int) -> str | None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(1)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return f"is taken by {_holder(port) or 'another process'}"
            return f"cannot be used ({error.strerror})"
    return None


def free_ports(host: str, count: int, taken: Collection[int] = ()) -> list[int]:
    """Free ports below those that the system gives to outgoing connections, so that they stay free meanwhile."""
    free: list[int] = []
    for port in random.SystemRandom().sample(_BELOW_EPHEMERAL, 40 * count):
        if port not in taken and _why_not(host, port) is None and _hold(host, port):
            free.append(port)
            if len(free) == count:
                return free
    raise PortError(f"No {count} free ports were found between 15000 and 32000; choose some with --port-base N.")


def _hold(host: str, port: int) -> bool:
    """Keep a port's number from other processes that look for free ones, until a server listens at it.

    By its UDP side, which no part uses.
    """
    with socket.socket(type=socket.SOCK_DGRAM) as holder:
        try:
            holder.bind((host, port))
        except OSError:
            return False
        _held.append(holder.detach())
    if len(_held) > _MOST_HELD:
        os.close(_held.popleft())
    return True


def _holder(port: int) -> str | None:
    """Which process listens at a port, as /proc tells: "python (process 123)"; None when it does not."""
    sockets = {f"socket:[{inode}]" for table in ("tcp", "tcp6") for inode in _listeners(table, port)}
    if not sockets:
        return None
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if sockets & set(_handles(process)):
                command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
                return f"process {process.name}: {command[:120]}"
    return "a process of another user"


def _handles(process: Path) -> Iterator[str]:
    """What a process has open; what it closes meanwhile is left out, as the handle of this very listing is."""
    for handle in (process / "fd").iterdir():
        with suppress(FileNotFoundError):
            yield str(handle.readlink())


def _listeners(table: str, port: int) -> list[str]:
    with suppress(OSError):
        rows = [line.split() for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]]
        return [row[9] for row in rows if row[3] == _LISTENING and int(row[1].rpartition(":")[2], 16) == port]
    return []
