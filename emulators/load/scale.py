"""`python -m emulators scale`: so many players at once, reckoned by measured processor time and Cloud Run's rules."""

import argparse
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markdown import Markdown

from emulators.load.limits import Limit, instance_limit, shared_limits, warming_minutes
from emulators.load.simulation import Outcome, Service, simulate
from infra.cost.__main__ import MANIFEST, whole_play
from infra.cost.instances import (
    COLD_START_SECONDS,
    FIRESTORE_SECONDS,
    PROCESSOR_SECONDS,
    PUBLISH_SECONDS,
    REDIS_SECONDS,
    VCPU,
    Used,
)
from infra.cost.play import read_play

HOURS_A_DAY = 1.0
"""How long an average daily player plays: ASSUMPTION, eight matches with what is between them."""

WAITING_CPU = 0.2
"""Terraform's default of `waiting_cpu`."""

KNEES = "knees.json"
NEXT = 3
"""Limits that are shown though they are not reached."""

MEASURED = {
    "auth-login": 0.2114,
    "auth-register": 0.2114,
    "battlepass-get-my-progress": 0.000118,
    "leaderboards-get-global": 0.000116,
    "leaderboards-get-my-standing": 0.000179,
    "matches-report-match": 0.001336,
    "profiles-get-me": 0.000115,
}
"""Processor seconds a request, by `tests/bench/results.md`, where no knee was measured."""


def main(argv: Sequence[str]) -> int:
    """Print what breaks first; 0."""
    parser = argparse.ArgumentParser(prog="python -m emulators scale", description=__doc__)
    parser.add_argument("--players", type=int, default=100_000, metavar="N", help="at once (%(default)s)")
    parser.add_argument(
        "--waiting-cpu", type=float, default=WAITING_CPU, metavar="N", help="as in Terraform (%(default)s)"
    )
    parser.add_argument("--knees", type=Path, default=Path("dist/load") / KNEES, help="what was measured (%(default)s)")
    options = parser.parse_args(argv)
    if options.players < 1 or not 0 < options.waiting_cpu <= 1:
        parser.error("--players is 1 or more, --waiting-cpu more than 0 and 1 at most")
    measured = json.loads(options.knees.read_text()) if options.knees.exists() else {}
    Console().print(Markdown("\n".join(text(options.players, options.waiting_cpu, measured))))
    return 0


def daily_players(at_once: int, peak_hours: float) -> float:
    """How many daily players there are when so many play at once at the peak: half of all play is in its hours."""
    return at_once * 2 * peak_hours / HOURS_A_DAY


def calls_a_second(players: int, peak_hours: float) -> float:
    """Calls a second, at the peak, of what each daily player calls once a day, when so many play at once."""
    return daily_players(players, peak_hours) / 2 / (peak_hours * 3600)


def services(players: int, waiting_cpu: float, measured: Mapping[str, float]) -> tuple[list[Service], list[Used]]:
    """The functions that players call when so many play at once, and what their calls use.

    `measured` is processor seconds a request, by function that publishes nothing; MEASURED, or what
    `make cost` assumes, is for others.
    """
    play = read_play()
    a_second = calls_a_second(players, play["day"]["peak_hours"])
    declared = {function["name"]: function for function in json.loads(MANIFEST.read_text())["functions"]}
    by_name: dict[str, list[Used]] = {}
    used = whole_play(play, waiting_cpu)
    for call in used:
        by_name.setdefault(call.function, []).append(call)
    made = [
        _service(declared[name], cases, a_second, _processor(name, cases, measured))
        for name, cases in by_name.items()
        if sum(case.a_day for case in cases)
    ]
    return sorted(made, key=lambda service: -service.rate), used


def _processor(name: str, cases: Sequence[Used], measured: Mapping[str, float]) -> float:
    """Processor seconds a request. At the local host, what reacts to an event counts with who publishes it."""
    alone = {} if any(case.publishes for case in cases) else measured
    return {**MEASURED, **alone}.get(name, PROCESSOR_SECONDS)


def _service(declared: Mapping[str, Any], cases: Sequence[Used], a_second: float, processor: float) -> Service:
    often = sum(case.a_day for case in cases)
    waits = sum(case.a_day * _waits(case) for case in cases) / often
    vcpu = min(cases[0].vcpu, declared["cpu"]) if cases[0].vcpu < VCPU else float(declared["cpu"])
    shares = vcpu < VCPU
    return Service(
        name=declared["name"],
        rate=often * a_second,
        processor=processor,
        waits=waits,
        vcpu=vcpu,
        concurrency=1 if shares else declared["concurrency"],
        least=0,
        most=math.floor(declared["max_instances"] / vcpu) if shares else declared["max_instances"],
        start=COLD_START_SECONDS,
    )


def _waits(case: Used) -> float:
    return case.calls * FIRESTORE_SECONDS + case.redis * REDIS_SECONDS + case.publishes * PUBLISH_SECONDS


def text(players: int, waiting_cpu: float, measured: Mapping[str, float]) -> list[str]:
    """What the simulation says, as Markdown."""
    reckoned, used = services(players, waiting_cpu, measured)
    named = {call["function"] for call in read_play()["calls"]}
    busy = [service for service in reckoned if service.name in named]
    outcomes = [simulate(service, seed=1) for service in busy]
    day = read_play()["day"]
    peak, a_second = day["peak_hours"], calls_a_second(players, day["peak_hours"])
    own = [instance_limit(service, players) for service in busy]
    shared = shared_limits(players, a_second, day["matches"] / HOURS_A_DAY, reckoned, used)
    limits = sorted([*own, *shared], key=lambda limit: limit.breaks_at)
    operations = a_second * sum(call.a_day * (call.reads + call.writes) for call in used)
    about = (
        f"{players:,} players at once are {daily_players(players, peak):,.0f} daily players, if each plays"
        f" {HOURS_A_DAY:g} hour a day (an assumption), and {sum(service.rate for service in reckoned):,.0f} calls a"
        f" second, events included. `waiting_cpu` is {waiting_cpu:g}. Players come within a minute, from a tenth of"
        " them to all; p50 and p95 are of the two minutes after it, within the function. How long Firestore, Redis and"
        " Pub/Sub take, and a cold start, are the assumptions of `infra/cost/instances.py`."
    )
    warm = (
        f"Firestore takes {operations:,.0f} reads and writes a second then. A database that was never busy has to be"
        f" used more and more for {warming_minutes(operations):.0f} minutes before (500 a second, half as many more"
        " each five minutes)."
    )
    head = [f"## {players:,} players at once", "", about, ""]
    return [*head, *_first(limits, players), warm, "", *_table(busy, outcomes), ""]


def _first(limits: Sequence[Limit], players: int) -> list[str]:
    """What breaks, in the order in which it does, and the three after it that come next."""
    broken = [limit for limit in limits if limit.breaks_at < players]
    shown = limits[: len(broken) + NEXT]
    rows = ["| what | of its limit | is full at, players at once | what to set |", "|---|---|---|---|"]
    rows += [f"| {each.what} | {each.share:.0%} | {each.breaks_at:,.0f} | {each.remedy} |" for each in shown]
    first = f"What breaks first: {limits[0].what}." if broken else "Nothing is full; what would be next:"
    return [first, "", *rows, ""]


def _table(busy: Sequence[Service], outcomes: Sequence[Outcome]) -> list[str]:
    rows = [
        "| function | a second | processor ms | instances | waited | refused | p50 ms | p95 ms |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for service, outcome in zip(busy, outcomes, strict=True):
        figures = [
            f"{service.rate:,.1f}",
            f"{service.processor * 1000:.2f}",
            f"{outcome.instances} of {service.most}",
            f"{outcome.waited / outcome.requests:.2%}",
            f"{outcome.refused / outcome.requests:.2%}",
            f"{outcome.p50 * 1000:,.0f}",
            f"{outcome.p95 * 1000:,.0f}",
        ]
        rows.append(f"| {service.name} | {' | '.join(figures)} |")
    return rows
