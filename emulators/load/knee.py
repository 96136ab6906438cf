"""The knee of each function: called alone at its host, at doubling rates, until 95 of 100 are late or some fail."""

import math
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple

from emulators.cloud import LocalCloud
from emulators.identity import id_token
from emulators.load.measured import Row, Sample, row
from emulators.load.pattern import Arrival, arrivals
from emulators.load.sending import Address, Call

SLOW = ("auth-login", "auth-register")
"""What takes a fifth of a second of a processor: begun at a lower rate."""

FIRST, FIRST_SLOW, MOST = 16.0, 1.0, 1024.0
"""Requests a second."""

SECONDS, LEAST = 2.0, 20
"""How long a rate is offered, or longer until so many requests are due."""


class Step(NamedTuple):
    """What came of a rate: processor seconds a request, by part of the cloud."""

    rate: float
    row: Row
    processor: Mapping[str, float]


class Knee(NamedTuple):
    """The highest rate that was answered in time, or 0; why the next was not; and processor seconds a request."""

    function: str
    rate: float
    broke: str
    processor: Mapping[str, float]
    steps: Sequence[Step]


Measure = Callable[[list[Arrival]], Awaitable[tuple[Sequence[Sample], Mapping[str, float]]]]
"""Sends what is due; returns what came of it, and the processor seconds that each part used."""


def by_host(cloud: LocalCloud) -> Address:
    """Calls as the gateway passes them on: to the function itself, with the gateway's token and the player's."""
    origin, project = cloud.address("functions"), cloud.environment["GOOGLE_CLOUD_PROJECT"]
    tokens: dict[str, str] = {}

    def address(call: Call) -> tuple[str, dict[str, str]]:
        target = f"{origin}/{call.function}"
        if target not in tokens:
            tokens[target] = id_token(cloud.data, f"gateway@{project}.iam.gserviceaccount.com", target)
        headers = {"authorization": f"Bearer {tokens[target]}"}
        if call.token:
            headers["x-forwarded-authorization"] = f"Bearer {call.token}"
        return target + call.path, headers

    return address


def step_seconds(rate: float) -> float:
    """For how long a rate is offered."""
    return max(SECONDS, LEAST / rate)


def rates_of(function: str) -> list[float]:
    """The rates that are offered one after the other, as long as they are answered in time."""
    first = FIRST_SLOW if function in SLOW else FIRST
    return [first * 2**turn for turn in range(int(math.log2(MOST / first)) + 1)]


def most_requests() -> float:
    """How many requests one function is sent at most: all its rates, and one between the last two."""
    rates = [*rates_of(""), MOST / math.sqrt(2)]
    return sum(rate * step_seconds(rate) for rate in rates)


def why_broken(measured: Row) -> str:
    """Why a rate is past the knee, in words; empty if it is not."""
    if measured.failed > measured.offered / 100:
        return f"{measured.failed} of {measured.offered} failed"
    if measured.p95 > measured.target:
        return f"p95 {measured.p95 * 1000:,.0f} ms, target {measured.target * 1000:,.0f}"
    return ""


async def find(function: str, measure: Measure, seed: int) -> Knee:
    """Offer the rates, then one between the last good one and the one that broke."""
    steps: list[Step] = []

    async def take(rate: float) -> str:
        due = arrivals({function: rate}, step_seconds(rate), seed)
        samples, used = await measure(due)
        measured = row(function, samples)
        steps.append(Step(rate, measured, {part: seconds / len(samples) for part, seconds in used.items()}))
        return why_broken(measured)

    broke = ""
    for rate in rates_of(function):
        if broke := await take(rate):
            between = await take(rate / math.sqrt(2))
            broke = between or broke
            break
    return knee(function, steps, broke)


def knee(function: str, steps: Sequence[Step], broke: str) -> Knee:
    """What steps say: processor time is that of the highest rate that was answered in time, else of the first."""
    good = [step for step in steps if not why_broken(step.row)]
    best = max(good, key=lambda step: step.rate, default=None)
    processor = (best or steps[0]).processor
    reason = broke or f"nothing up to {MOST:,.0f} a second"
    return Knee(function, best.rate if best else 0.0, reason, processor, sorted(steps))


def table(knees: Sequence[Knee]) -> list[str]:
    """The knees as a table of Markdown."""
    shown = [
        "| function | knee, a second | what broke at the next rate | processor ms: function | Firestore | Redis |",
        "|---|---|---|---|---|---|",
    ]
    for each in knees:
        used = (f"{each.processor.get(part, 0.0) * 1000:,.2f}" for part in ("functions", "firestore", "redis"))
        rate = f"{each.rate:,.0f}" if each.rate else f"under {each.steps[0].rate:,.0f}"
        shown.append(f"| {each.function} | {rate} | {each.broke} | {' | '.join(used)} |")
    return shown
