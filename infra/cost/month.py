"""A month's bill from what calls use, how players play, and list prices. Amounts are in US dollars."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from infra.cost.instances import COLD_START_SECONDS, DAYS, MEMORY_GIB, VCPU, Used, instance_time

HOURS = 730.0
GIB = 2**30

KEYS_SECONDS, SIGNING_KEY_SECONDS, EDGE_KEYS_SECONDS = 60.0, 10.0, 300.0
"""For how long an instance keeps what it has read of a mounted key."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the bill: what for, how it was worked out, how much."""

    what: str
    working: str
    dollars: float


def secret_reads(players: int, used: Iterable[Used], environment: Mapping[str, Any], peak_hours: float) -> float:
    """A month's reads of mounted keys: each is read by the first request after the time for which it is kept.

    Endpoints keep the public keys and, longer, those of the edge; who signs keeps its own, too, and all but the edge's
    for a shorter time. A function is reckoned as one instance.
    """
    rates: dict[tuple[str, bool], float] = {}
    for call in used:
        if not call.by_event:
            rates[call.function, call.signs] = rates.get((call.function, call.signs), 0.0) + call.a_day * players
    total = 0.0
    for (_, signs), a_day in rates.items():
        kept = [SIGNING_KEY_SECONDS] * 2 if signs else [KEYS_SECONDS]
        kept += [EDGE_KEYS_SECONDS] * environment["edge"]
        for hours in (peak_hours, 24 - peak_hours):
            a_second = a_day / 2 / (hours * 3600)
            total += sum(a_second / (1 + a_second * seconds) for seconds in kept) * hours * 3600 * DAYS
    return total


def month(
    players: int,
    calls: Iterable[Used],
    day: Mapping[str, float],
    environment: Mapping[str, Any],
    prices: Mapping[str, Any],
    jobs: Sequence[Used],
) -> list[Line]:
    """The lines of the bill of a month with so many daily players; `jobs` run by the clock, whoever plays."""
    used = list(calls)
    played = [*_usage_lines(players, used, day, prices, jobs), *_traffic_lines(players, used, day, environment, prices)]
    return [*_standing_lines(environment, prices, len(jobs)), *played]


def warm_price(prices: Mapping[str, Any]) -> float:
    """What an instance costs a second that is kept ready."""
    return float(VCPU * prices["functions"]["idle_vcpu_second"] + MEMORY_GIB * prices["functions"]["idle_gib_second"])


def _standing_lines(environment: Mapping[str, Any], prices: Mapping[str, Any], jobs: int) -> list[Line]:
    gib, tier = environment["redis_gib"], environment["redis_tier"]
    price = prices["redis"][tier][gib >= prices["redis"]["second_class_from_gib"]]
    warm = environment["warm_functions"]
    free_jobs = prices["scheduler"]["free_jobs"]
    versions, free = 11 if environment["edge"] else 10, prices["secrets"]["free_versions"]
    lines = [
        Line("Memorystore", f"{gib} GiB {tier} x {HOURS:.0f} h x {price}", gib * HOURS * price),
        Line("Scheduler", f"{jobs} jobs, {free_jobs} free", max(0, jobs - free_jobs) * prices["scheduler"]["job"]),
        Line("Secrets", f"{versions} versions, {free} free", (versions - free) * prices["secrets"]["version"]),
    ]
    if warm:
        lines.append(Line("Warm functions", f"{warm} x {HOURS:.0f} h idle", warm * HOURS * 3600 * warm_price(prices)))
    if environment["edge"]:
        edge, rules = prices["edge"], environment["armor_rules"]
        hours = HOURS * edge["forwarding_rules_hour"]
        lines.append(Line("Load balancer", f"{HOURS:.0f} h x {edge['forwarding_rules_hour']}", hours))
        armor = edge["armor_policy"] + rules * edge["armor_rule"]
        lines.append(Line("Cloud Armor", f"a policy and {rules} rules", armor))
    return lines


def _usage_lines(
    players: int, used: list[Used], day: Mapping[str, float], prices: Mapping[str, Any], jobs: Sequence[Used]
) -> list[Line]:
    monthly = players * DAYS
    reads = monthly * sum(case.reads * case.a_day for case in used) + DAYS * sum(job.reads * job.a_day for job in jobs)
    deletes = monthly * sum(case.publishes * case.a_day for case in used)  # each published event's own document
    writes = monthly * sum(case.writes * case.a_day for case in used) - deletes
    writes += DAYS * sum(job.writes * job.a_day for job in jobs)
    time = instance_time(players, used, day["peak_hours"], jobs)
    starting = time.starts * COLD_START_SECONDS
    billed, processor = time.seconds + starting, time.vcpu_seconds + starting * VCPU
    run, stored, pubsub = prices["functions"], prices["firestore"], prices["pubsub"]
    events = monthly * sum((case.publishes + case.by_event) * case.a_day for case in used)
    gib = events * pubsub["least_bytes"] / GIB
    kept = 12 * monthly * day["new_players"] * day["gib_kept_a_player"]
    return [
        _metered("Firestore reads", reads, stored["free_reads"], stored["read"]),
        _metered("Firestore writes", writes, stored["free_writes"], stored["write"]),
        _metered("Firestore deletes", deletes, stored["free_deletes"], stored["delete"]),
        Line(
            "Firestore storage",
            f"{kept:,.1f} GiB after a year",
            max(0.0, kept - stored["free_gib"]) * stored["gib_month"],
        ),
        _metered("Function calls", time.requests, run["free_requests"], run["request"]),
        Line(
            "Function time",
            f"{billed:,.0f} s of 0.5 GiB, {processor:,.0f} s of a vCPU ({time.starts:,.0f} cold starts)",
            max(0.0, processor - run["free_vcpu_seconds"]) * run["vcpu_second"]
            + max(0.0, billed * MEMORY_GIB - run["free_gib_seconds"]) * run["gib_second"],
        ),
        Line(
            "Pub/Sub",
            f"{gib:,.1f} GiB of {events:,.0f} messages",
            max(0.0, gib - pubsub["free_gib"]) / 1024 * pubsub["tib"],
        ),
    ]


def _traffic_lines(
    players: int,
    used: list[Used],
    day: Mapping[str, float],
    environment: Mapping[str, Any],
    prices: Mapping[str, Any],
) -> list[Line]:
    calls = players * DAYS * sum(case.a_day for case in used if not case.by_event)
    out = calls * day["answer_kib"] / 2**20
    logs = players * DAYS * sum(case.a_day for case in used) * day["log_kib"] / 2**20
    accesses, secrets = secret_reads(players, used, environment, day["peak_hours"]), prices["secrets"]
    lines = [
        _metered("Secret reads", accesses, secrets["free_accesses"], secrets["access"]),
        _metered("API Gateway", calls, prices["gateway"]["free_calls"], prices["gateway"]["call"]),
        Line("Traffic to players", f"{out:,.1f} GiB", out * prices["traffic"]["gib_to_players"]),
        Line("Logs", f"{logs:,.1f} GiB", max(0.0, logs - prices["logging"]["free_gib"]) * prices["logging"]["gib"]),
    ]
    if environment["edge"]:
        edge = prices["edge"]
        checked = Line("Requests at the edge", f"{calls:,.0f} calls", calls * edge["armor_request"] + out * edge["gib"])
        lines.append(checked)
    return lines


def _metered(what: str, amount: float, free: float, price: float) -> Line:
    return Line(what, f"{amount:,.0f}, {free:,.0f} free", max(0.0, amount - free) * price)
