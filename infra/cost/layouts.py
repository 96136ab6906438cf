"""`python -m infra.cost.layouts`: which requests find no instance, and a month's bill, by what functions run on.

A simulation: requests come at random by `play.toml`, half of the day's in its peak hours, from a fixed seed. A service
keeps an instance for a quarter of an hour after its last request; who finds none that is free waits for a start. With
less than a vCPU, an instance has one request at a time. An instance is billed while it has requests and while it
starts, by the tenth of a second.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from math import ceil
from random import Random

from rich.console import Console
from rich.table import Table

from infra.cost.__main__ import MANIFEST, calls, jobs, read, whole_play
from infra.cost.instances import COLD_START_SECONDS, DAYS, IDLE_SECONDS, LEAST_BILLED, MEMORY_GIB, VCPU, Used
from infra.cost.month import HOURS, Line, warm_price
from infra.cost.upkeep import whole_month

SEED = 20261129
DAILY_PLAYERS = (100, 1_000, 10_000)
SIMULATED_DAYS = {100: 30, 1_000: 10, 10_000: 2}
"""Fewer days where more happens on each: some hundred thousand requests are enough."""

SHARED_START = 1.2
"""A shared service starts longer: it imports more (1.1 to 1.5 times the processor time, measured over services)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What functions run on: the service of each, which of them keep an instance ready, and how long a start takes.

    `whole`: also what mostly waits has a whole vCPU.
    """

    name: str
    services: Mapping[str, str]
    warm: frozenset[str]
    start_seconds: float
    whole: bool = True


@dataclass(slots=True)
class Outcome:
    """What a simulation counted: players' requests, those that waited for a start, billed seconds, also of vCPUs."""

    requests: int = 0
    cold: int = 0
    seconds: float = 0.0
    vcpu_seconds: float = 0.0

    def add(self, other: "Outcome") -> None:
        """Count another one's, too."""
        self.requests += other.requests
        self.cold += other.cold
        self.seconds += other.seconds
        self.vcpu_seconds += other.vcpu_seconds

    def bill(self, seconds: float, vcpu: float) -> None:
        """So many more seconds, in whole tenths."""
        length = ceil(seconds / LEAST_BILLED - 1e-9) * LEAST_BILLED
        self.seconds += length
        self.vcpu_seconds += length * vcpu


def layouts(used: Sequence[Used], groups: Mapping[str, str], named: Sequence[str]) -> list[Layout]:
    """A function each; the same on whole vCPUs; and with those that players call most kept warm; shared services."""
    alone = {name: name for name in groups}
    return [
        Layout("a service for each function", alone, frozenset(), COLD_START_SECONDS, whole=False),
        Layout("the same, with a whole vCPU", alone, frozenset(), COLD_START_SECONDS),
        Layout(f"and {len(named)} kept warm by name", alone, frozenset(named), COLD_START_SECONDS),
        Layout(
            f"{len({groups[call.function] for call in used})} shared services",
            groups,
            frozenset(),
            COLD_START_SECONDS * SHARED_START,
        ),
    ]


def arrivals(call: Used, players: int, days: int, peak_hours: float, chance: Random) -> Iterator[tuple[float, Used]]:
    """When a function is called, in seconds from the start: at random; half of a day's calls come in the peak hours."""
    for day in range(days):
        for start, hours in ((0.0, peak_hours), (peak_hours, 24 - peak_hours)):
            rate = players * call.a_day / 2 / (hours * 3600)
            moment, end = (day * 24 + start) * 3600, (day * 24 + start + hours) * 3600
            while rate and (moment := moment + chance.expovariate(rate)) < end:
                yield moment, call


def ticks(job: Used, days: int) -> Iterator[tuple[float, Used]]:
    """When a job runs."""
    apart = 24 * 3600 / job.a_day
    return ((apart * number, job) for number in range(int(days * job.a_day)))


def serve(requests: Iterator[tuple[float, Used]], layout: Layout, *, warm: bool) -> Outcome:
    """What one service does with its requests, in order."""
    outcome, billed_until, free_since = Outcome(), 0.0, float("-inf")
    for moment, call in requests:
        starts = not warm and moment - free_since > IDLE_SECONDS
        took = call.seconds + (layout.start_seconds if starts else 0.0)
        is_players = not call.by_event
        outcome.requests += is_players
        outcome.cold += starts and is_players
        begin, end = max(moment, billed_until), moment + took
        if end > begin:
            before = outcome.seconds
            outcome.bill(end - begin, VCPU)
            billed_until = begin + outcome.seconds - before
        free_since = max(free_since, end)
    return outcome


def serve_one_by_one(requests: Iterator[tuple[float, Used]], layout: Layout, *, warm: bool) -> Outcome:
    """The same of a function whose instances have one request at a time, the one that was free last takes the next."""
    outcome, kept = Outcome(), int(warm)
    free_since: list[float] = []
    for moment, call in requests:
        free_since = [since for since in free_since if moment - since <= IDLE_SECONDS]
        free = [since for since in free_since if since <= moment]
        starts = not free and len(free_since) >= kept
        if free:
            free_since.remove(max(free))
        took = call.seconds + (layout.start_seconds if starts else 0.0)
        outcome.requests += not call.by_event
        outcome.cold += starts and not call.by_event
        outcome.bill(took, call.vcpu)
        if starts:
            outcome.vcpu_seconds += layout.start_seconds * (VCPU - call.vcpu)
        free_since.append(moment + took)
    return outcome


def simulate(
    layout: Layout, used: Sequence[Used], clockwork: Sequence[Used], players: int, peak_hours: float, days: int
) -> Outcome:
    """The whole of a layout, service by service."""
    by_service: dict[str, list[Used]] = {}
    for call in used:
        by_service.setdefault(layout.services[call.function], []).append(call)
    outcome = Outcome()
    if layout.whole:
        clockwork = [replace(job, vcpu=VCPU) for job in clockwork]
        by_service = {name: [replace(call, vcpu=VCPU) for call in behind] for name, behind in by_service.items()}
    for service, behind in sorted(by_service.items()):
        chance = Random(f"{SEED} {service} {players}")  # noqa: S311  the same each time
        streams = [arrivals(call, players, days, peak_hours, chance) for call in behind]
        streams += [ticks(job, days) for job in clockwork if layout.services[job.function] == service]
        requests = merge(*streams, key=lambda request: request[0])
        serving = serve_one_by_one if all(call.vcpu < 1 for call in behind) else serve
        outcome.add(serving(requests, layout, warm=any(call.function in layout.warm for call in behind)))
    return outcome


def bill(layout: Layout, used: Sequence[Used], clockwork: Sequence[Used], players: int, outcome: Outcome) -> float:
    """The month of prod with this layout: the time of instances is the simulated one."""
    prices, play = read("prices.toml"), read("play.toml")
    signs = {layout.services[call.function] for call in used if call.signs}
    shared = [
        replace(call, function=layout.services[call.function], signs=layout.services[call.function] in signs)
        for call in used
    ]
    lines: list[Line] = whole_month(players, shared, play["day"], read("environments.toml")["prod"], prices, clockwork)
    run, months = prices["functions"], DAYS / SIMULATED_DAYS[players]
    time: float = max(0.0, outcome.vcpu_seconds * months - run["free_vcpu_seconds"]) * run["vcpu_second"]
    time += max(0.0, outcome.seconds * months * MEMORY_GIB - run["free_gib_seconds"]) * run["gib_second"]
    ready = len(layout.warm) * HOURS * 3600 * warm_price(prices)
    return sum(line.dollars for line in lines if line.what != "Function time") + time + ready


def table() -> list[tuple[str, int, float, float]]:
    """Layout, daily players, the share of requests that waited for a start, and the month's bill."""
    play, manifest = read("play.toml"), json.loads(MANIFEST.read_text(encoding="utf-8"))
    groups = {function["name"]: function["group"] for function in manifest["functions"]}
    waiting_cpu = read("environments.toml")["prod"]["waiting_cpu"]
    used = whole_play(play, waiting_cpu)
    clockwork = jobs(play, manifest["schedules"], waiting_cpu)
    named = sorted({call.function for call in calls(play, waiting_cpu) if not call.by_event})
    rows = []
    for players in DAILY_PLAYERS:
        for layout in layouts(used, groups, named):
            outcome = simulate(layout, used, clockwork, players, play["day"]["peak_hours"], SIMULATED_DAYS[players])
            rows.append(
                (layout.name, players, outcome.cold / outcome.requests, bill(layout, used, clockwork, players, outcome))
            )
    return rows


def main() -> None:
    """Print the table."""
    functions = len(json.loads(MANIFEST.read_text(encoding="utf-8"))["functions"])
    shown = Table(title=f"prod with a domain, {functions} functions", title_justify="left")
    for head in ("", "daily players", "requests that wait for a start", "dollars a month"):
        shown.add_column(head, justify="right" if head else "left")
    for name, players, cold, dollars in table():
        shown.add_row(name, f"{players:,}", f"{cold:.2%}", f"{dollars:,.0f}")
    Console(width=120).print(shown)


if __name__ == "__main__":
    main()
