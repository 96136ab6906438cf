"""What a case of the bench is, and how a floor is recorded from what ours does."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import in_process
from tests.bench.floor import Floor
from tests.bench.in_process import Request
from tests.bench.load import Job
from tests.bench.players import Player
from tests.bench.wiretap import Call


@dataclass(frozen=True)
class Stage:
    """Where a case prepares itself: what is heard on the wire, who plays, a folder for its files.

    `players` are those of ours; `rivals` are as many others, whose documents the floors write. `parts` are the
    processes of the emulators, by name; `seconds` is how long all rounds of a case last together.
    """

    heard: list[Call]
    parts: Mapping[str, int]
    players: Sequence[Player]
    rivals: Sequence[Player]
    server: str
    folder: Path
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What is sent to ours and to the floor, and which functions and recorded floors answer it.

    `again`: the same requests may come again; else the run ends with the last of them. `undo` takes back what was
    prepared outside of players' documents, such as a partner that is slow, and is called when all is measured.
    """

    functions: Sequence[str]
    floors: Sequence[Floor]
    jobs: Sequence[Job]
    floor_jobs: Sequence[Job] = ()
    again: bool = True
    connections: int = 16
    pinned: bool = True
    least_seconds: float = 0
    undo: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Case:
    """A line of the table: what `job` is done, and in words what its floor does."""

    name: str
    title: str
    floor: str
    prepare: Callable[[Stage], Awaitable[Prepared]]
    unit: str = "requests/s"


async def record(
    stage: Stage,
    function: str,
    request: Request,
    *,
    players: Sequence[Mapping[str, str]] = (),
    fresh: Sequence[str] = (),
) -> Floor:
    """Send a request to ours, here, and make a floor of the calls that it made and the bytes that it answered.

    Raises RuntimeError when it was refused.
    """
    stage.heard.clear()
    answer = await in_process.call(function, request)
    if answer.status >= 300:
        raise RuntimeError(f"{function} answered {answer.status}: {answer.body!r}")
    return Floor(
        status=answer.status,
        headers={name: value for name, value in answer.headers.items() if name != "content-length"},
        body=answer.body.decode("latin-1"),
        calls=[call.playable() for call in stage.heard],
        players=[dict(ids) for ids in players],
        fresh=list(fresh),
    )


def single(requests: Sequence[Request]) -> list[Job]:
    """Jobs of one request each."""
    return [[(0, request.raw)] for request in requests]
