"""The local cloud that runs, as the replay needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from emulators import state


class NoCloud(Exception):
    """There is no local cloud to play in, or a part of it does not run; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Cloud:
    """Where the gateway and the function host are, and the environment of the functions."""

    data: Path
    gateway: str
    functions: str
    environment: Mapping[str, str]


def find_cloud(data: Path) -> Cloud:
    """The cloud that runs on this folder. Raises NoCloud when none does, or when it has no gateway or functions."""
    try:
        now = state.running_state(data.resolve())
    except state.NotRunning:
        raise NoCloud(f"No local cloud runs on {data}: start it with `make run`.") from None
    addresses = {}
    for name in ("gateway", "functions"):
        part = now.get("parts", {}).get(name)
        if part is None:
            raise NoCloud(f"The local cloud on {data} has no {name}: start it whole, with `make run`.")
        if part["state"] != "ready":
            raise NoCloud(
                f"The {name} is {part['state']}: `python -m emulators start {name}`, or wait until it is ready."
            )
        addresses[name] = str(part["address"])
    return Cloud(data.resolve(), addresses["gateway"], addresses["functions"], now["environment"])
