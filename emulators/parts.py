"""What a part of the local cloud is, and what all parts are told."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from emulators.keys import Keys
from emulators.manifest import Manifest


async def nothing(*_: object) -> None:
    """Do nothing."""


@dataclass(frozen=True)
class Part:
    """One process: how it is started, when it is ready, and what has to happen around its life.

    `command` is asked at each start. `prepare` runs before it, `settle` once the part answers and before it counts
    as ready, `while_ready` beside it as long as it runs, and `before_stop` when it is stopped on purpose; the last
    two take its process id. `needs` are the parts that it uses: it starts after them and stops before them.
    `patience` is in seconds.
    """

    name: str
    address: str
    command: Callable[[], Sequence[str]]
    ready: Callable[[], Awaitable[bool]]
    environment: Mapping[str, str]
    needs: frozenset[str] = frozenset()
    patience: float = 30.0
    prepare: Callable[[], Awaitable[None]] = nothing
    settle: Callable[[], Awaitable[None]] = nothing
    while_ready: Callable[[int], Coroutine[None, None, None]] = nothing
    before_stop: Callable[[int], Awaitable[None]] = nothing


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cloud is and what it is made from."""

    data: Path
    cache: Path
    host: str
    ports: Mapping[str, int]
    project: str
    region: str
    parts: frozenset[str]
    manifest: Manifest
    functions_file: Path
    gateway_config: Path
    keys: Keys
    environment: Mapping[str, str]
    copy_every: float
    say: Callable[[str], None] = field(compare=False)

    def origin(self, port: str) -> str:
        """The web address of a port."""
        return f"http://{self.host}:{self.ports[port]}"

    def bucket(self, name: str) -> str:
        """The full name of a bucket such as `uploads`; bucket names are shared by the whole world."""
        return f"{self.project}-{name}"
