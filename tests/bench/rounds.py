"""Ours and the floor, measured in turns, so that what disturbs the machine disturbs both."""

import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from emulators.load.processor import processor_seconds
from tests.bench.cases import Case, Prepared, Stage
from tests.bench.load import Job, Load, Outcome, run
from tests.bench.serving import Served, serving

WARM_UP = 0.3
"""Seconds of load before anything is measured: after its first answers a function loads what its metrics need."""

SETTLED = 0.05
"""The share of a core below which a process counts as having nothing to do."""

LONGEST_SETTLING = 20.0


@dataclass(frozen=True, slots=True)
class Figures:
    """One side of a case: medians over the rounds. Latencies and processor time a job are in seconds.

    `processor` is what the function used, `parts` what the emulators used for it, by name; `busy` is how much of its
    core the generator of load used.
    """

    rate: float
    p50: float
    p95: float
    processor: float
    parts: Mapping[str, float]
    busy: float

    @property
    def cores(self) -> float:
        """How many cores were kept busy."""
        return self.rate * (self.processor + sum(self.parts.values())) + self.busy


@dataclass(frozen=True, slots=True)
class Measured:
    """A case that was measured; `ratio` is the median of each round's rate of ours to the floor's.

    `processor_ratio` is the same of processor time, which another program on the machine disturbs less.
    """

    case: Case
    ours: Figures
    floor: Figures
    ratio: float
    processor_ratio: float


def _settle(served: Sequence[Served]) -> None:
    """Wait until these processes have nothing more to do."""
    deadline = time.monotonic() + LONGEST_SETTLING
    while time.monotonic() < deadline:
        before = sum(processor_seconds(server.pid) for server in served)
        time.sleep(0.4)
        if sum(processor_seconds(server.pid) for server in served) - before < SETTLED * 0.4:
            return


class Duel:
    """Ours and the floor of one case."""

    def __init__(self, case: Case, prepared: Prepared, stage: Stage) -> None:
        self.case = case
        self.prepared = prepared
        self.stage = stage

    def measure(self, rounds: int, seconds: float) -> Measured:
        """Serve both and measure them in turns of `seconds`, the one that begins changing from round to round."""
        prepared, measured = self.prepared, []
        with ExitStack() as stack:

            def serve(*source: str) -> Served:
                return stack.enter_context(serving(*source, pinned=prepared.pinned))

            ours = [serve("--function", name) for name in prepared.functions]
            floors = [
                serve("--floor", str(floor.write(self.stage.folder / f"{self.case.name}-{number}.json")))
                for number, floor in enumerate(prepared.floors)
            ]
            for server in (*ours, *floors):
                server.wait()
            sides = [(ours, prepared.jobs), (floors, prepared.floor_jobs or prepared.jobs)]
            for served, jobs in sides:
                self._run(served, jobs[:: rounds + 1], WARM_UP)
                _settle(served)
            for turn in range(1, rounds + 1):
                order = (1, 0) if turn % 2 else (0, 1)
                pair = {
                    side: self._run(sides[side][0], self._share(sides[side][1], turn, rounds), seconds)
                    for side in order
                }
                measured.append((pair[0], pair[1]))
        return self._summary(measured)

    def _share(self, jobs: Sequence[Job], turn: int, rounds: int) -> Sequence[Job]:
        """All jobs when they may come again, else this round's part of them; the first part was for warming up."""
        return jobs if self.prepared.again else jobs[turn :: rounds + 1]

    def _run(self, served: Sequence[Served], jobs: Sequence[Job], seconds: float) -> Outcome:
        prepared = self.prepared
        return run(
            Load(
                ports=[server.port for server in served],
                jobs=list(jobs),
                pids=[*(server.pid for server in served), *self.stage.parts.values()],
                seconds=max(seconds, prepared.least_seconds),
                connections=prepared.connections,
                again=prepared.again,
                pinned=prepared.pinned,
            )
        )

    def _summary(self, measured: Sequence[tuple[Outcome, Outcome]]) -> Measured:
        ours = self._figures([our for our, _ in measured])
        floor = self._figures([floor for _, floor in measured])
        ratio = median(our.rate / floor.rate for our, floor in measured)
        return Measured(self.case, ours, floor, ratio, floor.processor / ours.processor)

    def _figures(self, outcomes: Sequence[Outcome]) -> Figures:
        names = list(self.stage.parts)
        servers = len(outcomes[0].processor) - len(names)
        return Figures(
            rate=median(outcome.rate for outcome in outcomes),
            p50=median(outcome.p50 for outcome in outcomes),
            p95=median(outcome.p95 for outcome in outcomes),
            processor=median(sum(outcome.processor[:servers]) for outcome in outcomes),
            parts={
                name: median(outcome.processor[servers + place] for outcome in outcomes)
                for place, name in enumerate(names)
            },
            busy=median(outcome.busy for outcome in outcomes),
        )
