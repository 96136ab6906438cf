"""A function on Cloud Run while players come: instances, their starts, their limits, and who waits. No clock, no I/O.

The rules: an instance has `concurrency` requests at once. A request takes the slot that is free first; who finds none
waits for one, for an instance that starts, or is refused after ten seconds. Instances are added when a request finds no
slot, and when those there are would be more than 60 % busy. Below one vCPU the processor is a share of each 100 ms: a
short request runs at full speed, and an instance that has one right after the other waits for its share.
"""

import heapq
import math
import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from emulators.replay.summary import percentile

TARGET = 0.6
"""How busy Cloud Run means to keep instances."""

REFUSED_AFTER = 10.0
"""Seconds for which a request waits for an instance before it is answered with 429."""

WINDOW = 10.0
"""Seconds over which arrivals are counted to scale."""

RAMP, HOLD = 60.0, 120.0
"""Seconds in which players come, from a tenth of them to all, and for which all stay."""

SHARE_BEFORE = 0.1


@dataclass(frozen=True, slots=True)
class Service:
    """A function: requests a second when all players are there, and what each needs and what it runs on.

    `processor` and `waits` are seconds a request; `least` and `most` are instances, `start` how long one takes.
    """

    name: str
    rate: float
    processor: float
    waits: float
    vcpu: float
    concurrency: int
    least: int
    most: int
    start: float

    @property
    def occupied(self) -> float:
        """Seconds for which a request takes a slot."""
        alone = self.waits + self.processor
        return max(alone, self.processor / self.vcpu) if self.concurrency == 1 else alone

    @property
    def capacity(self) -> float:
        """Requests a second of all instances that it may have."""
        by_slots = self.most * self.concurrency / self.occupied
        return min(by_slots, self.most * self.vcpu / self.processor)

    @property
    def most_rate(self) -> float:
        """Requests a second at which all instances that it may have are as busy as Cloud Run means to keep them."""
        return self.capacity * TARGET

    def instances(self, rate: float) -> int:
        """How many instances so many requests a second want."""
        by_slots = rate * self.occupied / self.concurrency
        return max(self.least, math.ceil(max(by_slots, rate * self.processor / self.vcpu) / TARGET))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a service did: requests that waited for a slot or were refused; p50 and p95 when all players were there."""

    requests: int
    waited: int
    refused: int
    p50: float
    p95: float
    instances: int


def coming(rate: float, chance: random.Random) -> Iterator[float]:
    """When requests come at random: a tenth of the rate at first, all of it after RAMP, until HOLD is over."""
    moment = 0.0
    while rate and (moment := moment + chance.expovariate(rate)) < RAMP + HOLD:
        share = SHARE_BEFORE + (1 - SHARE_BEFORE) * min(1.0, moment / RAMP)
        if chance.random() < share:
            yield moment


class _Instances:
    """The instances of a service: a heap of slots by when they are free, and when each processor is."""

    def __init__(self, service: Service, ready: int) -> None:
        self._service = service
        self.slots: list[tuple[float, int]] = []
        self.processors: list[float] = []
        for _ in range(ready):
            self.add(0.0)

    def add(self, ready_at: float) -> None:
        self.processors.append(ready_at)
        for _ in range(self._service.concurrency):
            heapq.heappush(self.slots, (ready_at, len(self.processors) - 1))

    def scale(self, moment: float, rate: float) -> None:
        """Start what is wanted and allowed; one at least when no slot is free."""
        service = self._service
        wanted = service.instances(rate)
        if not self.slots or self.slots[0][0] > moment:
            wanted = max(wanted, len(self.processors) + 1)
        while len(self.processors) < min(wanted, service.most):
            self.add(moment + service.start)

    def serve(self, moment: float, waits: float) -> tuple[float, float]:
        """When a request begins and ends, in the slot that is free first."""
        service = self._service
        free, place = heapq.heappop(self.slots)
        begin = max(moment, free)
        if service.concurrency == 1:
            end = begin + service.processor + waits
            heapq.heappush(self.slots, (max(end, begin + service.processor / service.vcpu), place))
            return begin, end
        self.processors[place] = max(begin, self.processors[place]) + service.processor / service.vcpu
        end = self.processors[place] + waits
        heapq.heappush(self.slots, (end, place))
        return begin, end


def simulate(service: Service, seed: int) -> Outcome:
    """Let players come to a service; the same for a seed. What waits for others varies: half of it by chance."""
    chance = random.Random(f"{seed} {service.name}")  # noqa: S311  the same each time
    instances = _Instances(service, min(service.most, service.instances(service.rate * SHARE_BEFORE)))
    recent: deque[float] = deque()
    requests, waited, refused, latencies = 0, 0, 0, list[float]()
    for moment in coming(service.rate, chance):
        requests += 1
        recent.append(moment)
        while recent[0] < moment - WINDOW:
            recent.popleft()
        instances.scale(moment, len(recent) / min(WINDOW, max(moment, 1.0)))
        if instances.slots[0][0] > moment + REFUSED_AFTER:
            refused += 1
            continue
        begin, end = instances.serve(moment, service.waits * (0.5 + 0.5 * chance.expovariate(1.0)))
        waited += begin > moment
        if moment > RAMP:
            latencies.append(end - moment)
    p50, p95 = (percentile(latencies or [0.0], percent) for percent in (50, 95))
    return Outcome(requests, waited, refused, p50, p95, len(instances.processors))
