"""What all functions share, and when it is full: Firestore's documents and indexes, Redis, the region's processors."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from emulators.load.simulation import Service
from infra.build.manifest import MOST_VCPU
from infra.cost.instances import IDLE_SECONDS, Used

WRITES_A_DOCUMENT = 1.0
"""A second that one document takes for long (Firestore, Best practices)."""

WRITES_IN_ORDER = 500.0
"""A second that a collection takes whose indexed field only grows, such as a time."""

FIRST_OPERATIONS, GROWTH, MINUTES = 500.0, 1.5, 5
"""Firestore's 500/50/5: so many operations a second on a new collection, half as many more each five minutes."""

REDIS_SECONDS_A_COMMAND = 0.00007
"""Processor time of a script in Redis, which has one core: measured with grants (`tests/bench/results.md`)."""

CLIENTS = 65_000
"""Connections that Memorystore takes; an instance of a function has one, and one more while it reconnects."""


SHARD = "a shard before the time in the outbox's index"
QUOTA = "ask Google for more CPU allocation of Cloud Run in the region, before players come"


class Limit(NamedTuple):
    """Something that may be full: its share in use, with how many players at once it is full, and what to set then."""

    what: str
    share: float
    breaks_at: float
    remedy: str


def limit(players: int, what: str, used: float, most: float, remedy: str) -> Limit:
    """A limit of which so many players use so much, and twice as many twice as much."""
    share = used / most
    return Limit(f"{what}: {used:,.2f} of {most:,g}", share, players / share if share else math.inf, remedy)


def instance_limit(service: Service, players: int) -> Limit:
    """A function's own limit of instances."""
    needed = service.instances(service.rate)
    full = service.rate / service.most_rate
    remedy = "nothing yet"
    if needed > service.most:
        declared = math.ceil(needed * service.vcpu) if service.vcpu < 1 else needed
        owner = service.name.partition("-")[0]
        remedy = f"{declared} as the most instances of {owner} in `infra/build/manifest.py`"
    return Limit(f"{service.name}: {needed} instances of {service.most}", full, players / full, remedy)


def shared_limits(
    players: int, calls_a_second: float, matches_an_hour: float, services: Sequence[Service], used: Sequence[Used]
) -> list[Limit]:
    """The limits that functions share; `calls_a_second` are those of what each player does once a day.

    A document that all players write is in no call of the play pattern: the busiest is a player's own.
    """

    def total(of: Callable[[Used], float]) -> float:
        return calls_a_second * sum(call.a_day * of(call) for call in used)

    own = Limit(
        f"writes a second to a player's own document: {matches_an_hour / 3600:.3f} of {WRITES_A_DOCUMENT:g}",
        matches_an_hour / 3600 / WRITES_A_DOCUMENT,
        math.inf,
        "nothing: more players are more documents",
    )
    redis = total(lambda call: call.redis) * REDIS_SECONDS_A_COMMAND
    outbox = total(lambda call: call.publishes)
    clients = standing(services, 1.0, lambda _: 1.0)
    vcpu = standing(services, 1.0, lambda service: service.vcpu)
    full = players * share_of(services, MOST_VCPU)
    return [
        own,
        limit(players, "events a second in the outbox, indexed by time", outbox, WRITES_IN_ORDER, SHARD),
        limit(players, "Redis, of its one core", redis, 1.0, "a second instance, or Memorystore for Redis Cluster"),
        limit(players, "connections to Redis", clients, CLIENTS, "`waiting_cpu = 1`: fewer instances"),
        Limit(f"vCPU of all instances in the region: {vcpu:,.0f} of {MOST_VCPU}", vcpu / MOST_VCPU, full, QUOTA),
    ]


def standing(services: Sequence[Service], share: float, size: Callable[[Service], float]) -> float:
    """The size of all instances that stand when a share of the players plays: a function keeps one that is used."""
    return sum(
        service.instances(service.rate * share) * size(service)
        for service in services
        if service.least or service.rate * share * IDLE_SECONDS >= 1
    )


def share_of(services: Sequence[Service], most_vcpu: float) -> float:
    """With which share of the players all instances have so many vCPU; 0 where they have it without any."""
    low, high = 0.0, 1.0
    while standing(services, high, lambda service: service.vcpu) < most_vcpu:
        low, high = high, high * 2
    for _ in range(40):
        middle = (low + high) / 2
        if standing(services, middle, lambda service: service.vcpu) < most_vcpu:
            low = middle
        else:
            high = middle
    return low


def warming_minutes(operations: float) -> float:
    """How many minutes before the peak a new database has to be used more and more, to take so many a second."""
    return MINUTES * max(0, math.ceil(math.log(operations / FIRST_OPERATIONS, GROWTH))) if operations else 0
