"""Ours and the floor, measured in turns, so that what disturbs the machine disturbs both."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.cases import Case, Prepared
from tests.bench.load import Job, Load, Outcome, run
from tests.bench.serving import Served, serving


@dataclass(frozen=True, slots=True)
class Figures:
    """One side of a case: medians over the rounds. Latencies and processor time a job are in seconds."""

    rate: float
    p50: float
    p95: float
    processor: float
    busy: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A case that was measured; `ratio` is the median of each round's rate of ours to the floor's."""

    case: Case
    ours: Figures
    floor: Figures
    ratio: float
    processor_ratio: float


def measure(case: Case, prepared: Prepared, rounds: int, seconds: float, folder: Path) -> Measured:
    """Serve both and measure them alternately."""
    with ExitStack() as stack:

        def serve(*source: str) -> Served:
            return stack.enter_context(serving(*source, pinned=prepared.pinned))

        ours = [serve("--function", name) for name in prepared.functions]
        floors = [
            serve("--floor", str(floor.write(folder / f"{case.name}-{number}.json")))
            for number, floor in enumerate(prepared.floors)
        ]
        floor_jobs = prepared.floor_jobs or prepared.jobs
        measured: list[tuple[Outcome, Outcome]] = []
        for turn in range(rounds):
            load = [
                _load(prepared, floors, _share(floor_jobs, turn, rounds, prepared), seconds),
                _load(prepared, ours, _share(prepared.jobs, turn, rounds, prepared), seconds),
            ]
            measured.append((run(load[1]), run(load[0])) if turn % 2 else _in_order(load))
    return _summary(case, measured)


def _in_order(load: Sequence[Load]) -> tuple[Outcome, Outcome]:
    floor = run(load[0])
    return run(load[1]), floor


def _share(jobs: Sequence[Job], turn: int, rounds: int, prepared: Prepared) -> list[Job]:
    """All jobs when they may come again; else this round's part of them."""
    return list(jobs if prepared.again else jobs[turn::rounds])


def _load(prepared: Prepared, served: Sequence[Served], jobs: list[Job], seconds: float) -> Load:
    return Load(
        ports=[one.port for one in served],
        jobs=jobs,
        pids=[one.pid for one in served],
        seconds=max(seconds, prepared.least_seconds),
        connections=prepared.connections,
        again=prepared.again,
        pinned=prepared.pinned,
    )


def _summary(case: Case, measured: Sequence[tuple[Outcome, Outcome]]) -> Measured:
    ours, floors = [pair[0] for pair in measured], [pair[1] for pair in measured]
    return Measured(
        case,
        _figures(ours),
        _figures(floors),
        ratio=median(our.rate / floor.rate for our, floor in measured),
        processor_ratio=median(sum(floor.processor) / sum(our.processor) for our, floor in measured),
    )


def _figures(outcomes: Sequence[Outcome]) -> Figures:
    return Figures(
        rate=median(one.rate for one in outcomes),
        p50=median(one.p50 for one in outcomes),
        p95=median(one.p95 for one in outcomes),
        processor=median(sum(one.processor) for one in outcomes),
        busy=median(one.busy for one in outcomes),
    )
