"""What is billed of instances: how long, on how much of a processor, and how often one starts."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

DAYS = 30.4

LEAST_BILLED = 0.1
"""Seconds: an instance is billed by the tenth of a second in which it has a request."""

IDLE_SECONDS = 900.0
"""How long Cloud Run keeps an instance that has nothing to do."""

VCPU, MEMORY_GIB = 1.0, 0.5
"""What a function runs on unless it declares otherwise, or waits and has a part of a vCPU."""

FIRESTORE_SECONDS, REDIS_SECONDS, PUBLISH_SECONDS, PROCESSOR_SECONDS = 0.010, 0.0015, 0.015, 0.002
"""What a call to each takes within a region, and what the function itself computes: ASSUMPTIONS, on the high side."""

COLD_START_SECONDS = 2.0
"""A cold start on one vCPU of Cloud Run: ASSUMPTION, three times what the bench measures.

What has less than a vCPU starts as fast and for as much: Cloud Run gives every instance more while it starts.
"""


@dataclass(frozen=True, slots=True)
class Used:
    """What one call of a function uses, as counted on the wire, and whether it comes by Pub/Sub, not by the gateway.

    `a_day` is a player's calls; of a job, all of them. `signs`: the function signs access tokens. It runs on `vcpu`;
    with less than one, an instance has one request at a time.
    """

    function: str
    case: str
    reads: int
    writes: int
    calls: int
    redis: int
    publishes: int
    a_day: float
    by_event: bool
    signs: bool = False
    vcpu: float = VCPU

    @property
    def seconds(self) -> float:
        """How long the call takes."""
        waits = self.calls * FIRESTORE_SECONDS + self.redis * REDIS_SECONDS + self.publishes * PUBLISH_SECONDS
        return waits + PROCESSOR_SECONDS / min(1, self.vcpu)


def billed_seconds(a_second: float, seconds: float) -> float:
    """Billed instance seconds a second, for requests that arrive at random and share an instance.

    While requests overlap they are billed once: an instance is busy exp(rate * seconds) - 1 over the rate on average
    (the busy period of M/G/∞), and a busy time counts at least a tenth of a second, and half of one for rounding.
    """
    if a_second == 0:
        return 0.0
    load = a_second * seconds
    if load > 20:  # noqa: PLR2004  busy all the time: several instances, of 20 requests at once each
        return load / 20
    busy = (exp(load) - 1) / a_second
    return min(max(1.0, load / 20), a_second * exp(-load) * max(LEAST_BILLED, busy + LEAST_BILLED / 2))


def billed_one_by_one(a_second: float, seconds: float) -> float:
    """The same where an instance has one request at a time: each is billed, with half of a tenth for rounding."""
    return a_second * max(LEAST_BILLED, seconds + LEAST_BILLED / 2)


def further_starts(a_second: float, seconds: float) -> float:
    """How often a second a request finds the instances busy, and starts one more: the second, the third and so on.

    How many are busy is Poisson distributed (M/G/∞); one more is there for as long as it is needed now and then.
    """
    load, more, starts = a_second * seconds, 1, 0.0
    exactly = exp(-load)
    rarer = 1 - exactly
    while a_second * rarer > 1e-12:  # noqa: PLR2004  one in ten thousand years
        starts += cold_starts(a_second * rarer)
        exactly *= load / more
        rarer, more = rarer - exactly, more + 1
    return starts


def cold_starts(a_second: float) -> float:
    """How often a second a request comes after a gap in which the instance went away."""
    return a_second * exp(-a_second * IDLE_SECONDS)


@dataclass(slots=True)
class InstanceTime:
    """A month's billed seconds of instances and of their vCPUs, cold starts and requests."""

    seconds: float = 0.0
    vcpu_seconds: float = 0.0
    starts: float = 0.0
    requests: float = 0.0

    def bill(self, seconds: float, vcpu: float) -> None:
        """So many more seconds of an instance."""
        self.seconds += seconds
        self.vcpu_seconds += seconds * vcpu


def instance_time(players: int, used: list[Used], peak_hours: float, jobs: Sequence[Used]) -> InstanceTime:
    """Half of the day's calls come in the peak hours. A job that runs seldom finds no instance."""
    time = InstanceTime()
    by_function: dict[str, list[Used]] = {}
    for case in used:
        by_function.setdefault(case.function, []).append(case)
    for cases in by_function.values():
        a_day = players * sum(case.a_day for case in cases)
        if not a_day:
            continue
        taken = players * sum(case.a_day * case.seconds for case in cases) / a_day
        vcpu = cases[0].vcpu
        billed = billed_seconds if vcpu >= 1 else billed_one_by_one
        for hours in (peak_hours, 24 - peak_hours):
            a_second, month_of_them = a_day / 2 / (hours * 3600), hours * 3600 * DAYS
            time.bill(billed(a_second, taken) * month_of_them, vcpu)
            more = further_starts(a_second, taken) if vcpu < 1 else 0.0
            time.starts += (cold_starts(a_second) + more) * month_of_them
        time.requests += a_day * DAYS
    for job in jobs:
        runs = job.a_day * DAYS
        time.bill(runs * max(LEAST_BILLED, job.seconds), job.vcpu)
        time.starts += runs if 24 * 3600 / job.a_day > IDLE_SECONDS else 0
        time.requests += runs
    return time
