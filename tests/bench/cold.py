"""Cold starts: a fresh process imports a function's archive and gives its first answer; beside it a bare function."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from infra.build.archives import ROOT, contents
from infra.build.closure import Sources
from infra.build.requirements import Requirements
from tests.bench import floor, machine, other_calls
from tests.bench.cases import Stage
from tests.bench.first_requests import FIRST_REQUESTS
from tests.bench.floor import Floor
from tests.bench.in_process import Request, by_name

PROBE = Path(__file__).with_name("first_answer.py")
SOME = ("matches-report-match", "profiles-get-me")
"""What is measured when it has to be quick."""

BARE = """\
from pathlib import Path

from tests.bench.floor import function, read

main = function(read(Path("floor.json")))
"""


@dataclass(frozen=True, slots=True)
class ColdStart:
    """Medians, in seconds from the start of the process; processor time in seconds."""

    function: str
    ours: float
    floor: float
    our_processor: float
    floor_processor: float

    @property
    def ratio(self) -> float:
        """Ours to the floor."""
        return self.ours / self.floor


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """One process."""

    seconds: float
    processor: float


async def measure(stage: Stage, names: Iterable[str], rounds: int, environment: Mapping[str, str]) -> list[ColdStart]:
    """Measure these functions. What a first process of ours asks for is what the floor asks for in all of its.

    That process, and a first one of the floor, fill the caches of the disk and of Python, and are not counted.
    """
    sources, requirements = Sources(ROOT), Requirements(ROOT)
    return [await _measure(stage, name, rounds, environment, sources, requirements) for name in names]


async def _measure(
    stage: Stage, name: str, rounds: int, environment: Mapping[str, str], sources: Sources, requirements: Requirements
) -> ColdStart:
    ours, bare = stage.folder / f"cold-{name}", stage.folder / f"bare-{name}"
    for file, content in contents(by_name()[name], sources, requirements).items():
        (ours / file).parent.mkdir(parents=True, exist_ok=True)
        (ours / file).write_bytes(content)
    recorded = _run(ours, await FIRST_REQUESTS[name](), environment, root=str(ROOT))["answer"]
    for file in (floor.__file__, other_calls.__file__):
        copied = bare / Path(file).relative_to(ROOT)
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copied)
    Floor(**recorded, unconditional=True).write(bare / "floor.json")
    (bare / "main.py").write_text(BARE)
    _first_answer(bare, await FIRST_REQUESTS[name](), environment)
    timed: list[tuple[FirstAnswer, FirstAnswer]] = []
    for _ in range(rounds):
        request = await FIRST_REQUESTS[name]()
        timed.append((_first_answer(ours, request, environment), _first_answer(bare, request, environment)))
    shutil.rmtree(ours)
    shutil.rmtree(bare)
    return _summary(name, timed)


def _first_answer(folder: Path, request: Request, environment: Mapping[str, str]) -> FirstAnswer:
    answered = _run(folder, request, environment)
    return FirstAnswer(answered["seconds"], answered["processor"])


def _run(folder: Path, request: Request, environment: Mapping[str, str], **more: str) -> Any:
    """One process, and what it says. Raises RuntimeError for any answer but 2xx."""
    scope = request.scope | {
        "raw_path": request.path.partition("?")[0],
        "query_string": request.path.partition("?")[2],
        "headers": list(request.headers.items()),
    }
    given = {"scope": scope, "body": request.content.decode(), "cores": sorted(machine.server_cores()), **more}
    done = subprocess.run(
        [sys.executable, "-I", "-W", "ignore", str(PROBE)],
        input=json.dumps(given | {"began": time.monotonic()}).encode(),
        cwd=folder,
        env=dict(environment),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{folder.name} gave no answer: {done.stderr.decode()[-2000:]}")
    answered = json.loads(done.stdout)
    if (status := answered["answer"]["status"]) >= 300:
        raise RuntimeError(f"{folder.name} answered {status} to {request.method} {request.path}")
    return answered


_IMPORTS = """\
import time
import functions_framework.aio
began = time.process_time()
{statement}
print(time.process_time() - began)
"""


def import_times(statements: Mapping[str, str], rounds: int = 5) -> dict[str, float]:
    """Seconds of processor time that importing a library takes where functions-framework is imported already."""

    def took(statement: str) -> float:
        source = _IMPORTS.format(statement=statement)
        words = [sys.executable, "-I", "-W", "ignore", "-c", source]
        return float(subprocess.run(words, capture_output=True, check=True, text=True).stdout)

    return {name: min(took(statement) for _ in range(rounds)) for name, statement in statements.items()}


def _summary(name: str, timed: list[tuple[FirstAnswer, FirstAnswer]]) -> ColdStart:
    return ColdStart(
        name,
        ours=median(ours.seconds for ours, _ in timed),
        floor=median(bare.seconds for _, bare in timed),
        our_processor=median(ours.processor for ours, _ in timed),
        floor_processor=median(bare.processor for _, bare in timed),
    )
