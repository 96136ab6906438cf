"""Ours and the floor, measured in turns, so that what disturbs the machine disturbs both."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from tests.bench.cases import Case, Prepared, Stage
from tests.bench.load import Job, Load, Outcome, run
from tests.bench.serving import Served, serving


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
            for one in (*ours, *floors):
                one.wait()
            sides = [(ours, prepared.jobs), (floors, prepared.floor_jobs or prepared.jobs)]
            for turn in range(rounds):
                order = (1, 0) if turn % 2 == 0 else (0, 1)
                pair = {side: self._run(*sides[side], turn, rounds, seconds) for side in order}
                measured.append((pair[0], pair[1]))
        return self._summary(measured)

    def _run(self, served: Sequence[Served], jobs: Sequence[Job], turn: int, rounds: int, seconds: float) -> Outcome:
        """One side's turn: with all jobs when they may come again, else with this round's part of them."""
        prepared = self.prepared
        return run(
            Load(
                ports=[one.port for one in served],
                jobs=list(jobs if prepared.again else jobs[turn::rounds]),
                pids=[*(one.pid for one in served), *self.stage.parts.values()],
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
            rate=median(one.rate for one in outcomes),
            p50=median(one.p50 for one in outcomes),
            p95=median(one.p95 for one in outcomes),
            processor=median(sum(one.processor[:servers]) for one in outcomes),
            parts={
                name: median(one.processor[servers + place] for one in outcomes) for place, name in enumerate(names)
            },
            busy=median(one.busy for one in outcomes),
        )
