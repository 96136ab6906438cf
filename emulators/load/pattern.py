"""Requests a second of so many daily players, by the play pattern of `infra/cost/play.toml`."""

import random
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from heapq import merge
from typing import Any, NamedTuple

from infra.cost.play import times_a_day


class Arrival(NamedTuple):
    """When a request is due, in seconds from the beginning, and of which function."""

    due: float
    function: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Requests a second, by function, and calls a player and day that are not among them."""

    rates: Mapping[str, float]
    left_out: Mapping[str, float]


def play_offer(play: Mapping[str, Any], daily_players: int, times: float, sent: Collection[str]) -> Offer:
    """What so many daily players offer in a peak hour, `times` over; `sent` are the functions that can be sent.

    Half of a day's calls come in its peak hours. Calls that events and tasks make follow by themselves.
    """
    calls: defaultdict[str, float] = defaultdict(float)
    for call in play["calls"]:
        if not call.get("event", False):
            calls[call["function"]] += times_a_day(call, play["day"])
    a_second = daily_players * times / 2 / (play["day"]["peak_hours"] * 3600)
    rates = {function: often * a_second for function, often in calls.items() if function in sent}
    return Offer(rates, {function: often for function, often in calls.items() if function not in sent})


def arrivals(rates: Mapping[str, float], seconds: float, seed: int) -> list[Arrival]:
    """When requests are due that come at random, each function's at its own rate: the same for a seed."""
    return list(merge(*(_of(function, rate, seconds, seed) for function, rate in sorted(rates.items()))))


def _of(function: str, rate: float, seconds: float, seed: int) -> list[Arrival]:
    chance, due, drawn = random.Random(f"{seed} {function}"), 0.0, list[Arrival]()  # noqa: S311  the same each time
    while rate and (due := due + chance.expovariate(rate)) < seconds:
        drawn.append(Arrival(due, function))
    return drawn
