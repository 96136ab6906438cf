"""What came of the requests that were offered. Latencies count from when a request was due, whenever it was sent."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from emulators.load.targets import target
from emulators.replay.summary import percentile

BAD = 400


class Sample(NamedTuple):
    """A request: when it was due, sent and answered, in seconds from the beginning; status 0: there was no answer."""

    function: str
    due: float
    sent: float
    answered: float
    status: int

    @property
    def latency(self) -> float:
        """Seconds from when it was due until its answer, or until it was given up."""
        return self.answered - self.due

    @property
    def failed(self) -> bool:
        """Whether it was refused or had no answer."""
        return not 0 < self.status < BAD


class Row(NamedTuple):
    """What came of one function's requests; latencies and the target in seconds, of all that was offered."""

    function: str
    offered: int
    failed: int
    p50: float
    p95: float
    p99: float
    target: float

    @property
    def met(self) -> bool:
        """Whether 95 of 100 were answered in time, and not one in a hundred failed."""
        return self.p95 <= self.target and self.failed <= self.offered / 100


class Second(NamedTuple):
    """A part of a run: when it began; a second, what was due, answered, and due but failed; the p95 of what was due."""

    at: float
    offered: float
    answered: float
    failed: float
    p95: float


def row(function: str, samples: Sequence[Sample]) -> Row:
    """The row of one function, of which there is a sample at least."""
    latencies = [sample.latency for sample in samples]
    failed = sum(sample.failed for sample in samples)
    p50, p95, p99 = (percentile(latencies, percent) for percent in (50, 95, 99))
    return Row(function, len(samples), failed, p50, p95, p99, target(function))


def rows(samples: Iterable[Sample]) -> list[Row]:
    """A row a function, the one that was called most first."""
    by_function: defaultdict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        by_function[sample.function].append(sample)
    measured = [row(function, own) for function, own in by_function.items()]
    return sorted(measured, key=lambda each: (-each.offered, each.function))


def course(samples: Sequence[Sample], step: float) -> list[Second]:
    """How the run went, in steps of so many seconds."""
    due: defaultdict[int, list[Sample]] = defaultdict(list)
    answered: Counter[int] = Counter()
    for sample in samples:
        due[int(sample.due / step)].append(sample)
        answered[int(sample.answered / step)] += not sample.failed
    return [
        Second(
            place * step,
            len(due[place]) / step,
            answered[place] / step,
            sum(sample.failed for sample in due[place]) / step,
            percentile([sample.latency for sample in due[place]] or [0.0], 95),
        )
        for place in sorted({*due, *answered})
    ]


def lateness(samples: Iterable[Sample]) -> float:
    """By how many seconds 99 of 100 requests were sent after they were due, at most: the generator's own delay."""
    return percentile([sample.sent - sample.due for sample in samples], 99)


def failures(samples: Iterable[Sample]) -> dict[str, int]:
    """How often each function failed in which way."""
    counted = Counter(f"{sample.function}: {sample.status or 'no answer'}" for sample in samples if sample.failed)
    return dict(counted.most_common())
