"""The parts of a load: play as it is at a peak, and XP as the Battle Pass document asks for it."""

import argparse
import asyncio
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import aiohttp
from rich.console import Console
from rich.progress import Progress

from emulators.cloud import LocalCloud
from emulators.load import knee, processor
from emulators.load.calls import SENT, Calls
from emulators.load.measured import Sample
from emulators.load.pattern import Arrival, Offer, arrivals, play_offer
from emulators.load.report import Phase
from emulators.load.sending import Offering, by_gateway, open_connections
from emulators.load.stage import Begin
from emulators.load.targets import REACTIONS
from emulators.replay.progress import progress_bars
from emulators.replay.reactions import Reactions

ASKED = {"platform-get-service-health": 1.0, "battlepass-get-current": 1.0}
"""A second: what the documents have a target for and the play pattern does not name."""

GRANT = "battlepass-grant-xp"
SHOWN = 0.5
"""Seconds between two looks at the progress."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the load goes, and who sends it."""

    cloud: LocalCloud
    http: aiohttp.ClientSession
    calls: Calls
    console: Console
    seed: int
    patience: float


def bars_of(bars: Progress) -> Begin:
    """Begins bars."""

    def begin(title: str, total: int) -> Any:
        task = bars.add_task(title, total=total, note="")
        return lambda count: bars.advance(task, count)

    return begin


def offer(pattern: Mapping[str, Any], daily_players: int, times: float, claims: float) -> Offer:
    """What play offers, with so many claims a minute, and questions for health and season."""
    played = play_offer(pattern, daily_players, times, SENT)
    return Offer({**played.rates, **ASKED, "battlepass-claim-reward": claims / 60}, played.left_out)


async def play(stage: Stage, offered: Offer, options: argparse.Namespace) -> Phase:
    """Play at `times` the normal load, with the reactions to each match. Raises NoReactions."""
    await _warm_up(stage, offered.rates)
    reactions = Reactions(stage.http, stage.cloud.address("functions"))
    await reactions.begin()
    following = asyncio.create_task(reactions.follow(lambda _: None))
    try:
        due = arrivals(offered.rates, options.seconds, stage.seed)
        offering, cores = await _offer(stage, "Play", due, options.seconds)
        missing = await reactions.wait_for(offering.reports)
    finally:
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following
    samples = [*offering.samples, *_reactions(offering, reactions, missing)]
    words = (
        f"What {options.daily_players:,} daily players send in a peak hour by `infra/cost/play.toml`, {options.times:g}"
        f" times, for {options.seconds} seconds, with {options.claims:g} claims of rewards a minute. Requests come at"
        " random, each when it is due, however many before it wait. Latencies count from then."
    )
    sent, left = sum(offered.rates.values()), sum(offered.left_out.values())
    note = f"{sent:,.1f} requests a second; not sent are {left:.2f} calls a player and day: {_listed(offered)}."
    return Phase("Play", words, options.seconds, samples, cores, [note])


async def grants(stage: Stage, options: argparse.Namespace) -> Phase:
    """XP as fast as the Battle Pass document asks, to one player after the other."""
    due = arrivals({GRANT: options.grants}, options.grant_seconds, stage.seed)
    offering, cores = await _offer(stage, "Grants", due, options.grant_seconds)
    moved = min(len(due), len(stage.calls.players))
    words = (
        f"{options.grants:,g} grants of XP a second for {options.grant_seconds} seconds to {moved:,} players: the"
        " Battle Pass document asks for 1,000 a second, and for 10,000 players who move."
    )
    return Phase("Grants", words, options.grant_seconds, offering.samples, cores)


async def knees(stage: Stage, functions: Sequence[str]) -> list[knee.Knee]:
    """The knee of each function, called alone at its host."""
    address, measured = knee.by_host(stage.cloud), list[knee.Knee]()
    with progress_bars(stage.console) as bars:
        task = bars.add_task("Knees", total=len(functions), note="")
        for function in functions:
            bars.update(task, note=function)
            await processor.rest(stage.cloud)

            async def measure(due: list[Arrival]) -> tuple[Sequence[Sample], Mapping[str, float]]:
                before = processor.of_parts(stage.cloud)
                async with open_connections() as http:
                    samples = await Offering(http, address, stage.calls.make, stage.patience).run(due)
                return samples, processor.since(before, processor.of_parts(stage.cloud), 1.0)

            await measure([Arrival(0.0, function)] * 4)
            measured.append(await knee.find(function, measure, stage.seed))
            bars.update(task, advance=1, note=f"{function}: {measured[-1].rate:,.0f} a second")
    return measured


async def _warm_up(stage: Stage, rates: Mapping[str, float]) -> None:
    """One request of each function, so that none has to start, and one more."""
    due = [Arrival(0.0, function) for function in sorted(rates) for _ in range(2)]
    await _offer(stage, "Warm-up", due, 1)


async def _offer(stage: Stage, title: str, due: Sequence[Arrival], seconds: float) -> tuple[Offering, dict[str, float]]:
    """Send what is due, showing how it goes; also which parts used how many cores."""
    await processor.rest(stage.cloud)
    before, began = processor.of_parts(stage.cloud), time.perf_counter()
    async with open_connections() as http:
        offering = Offering(http, by_gateway(stage.cloud.address("gateway")), stage.calls.make, stage.patience)
        with progress_bars(stage.console) as bars:
            task = bars.add_task(title, total=len(due), note="")

            async def show() -> None:
                while True:
                    bars.update(task, completed=len(offering.samples), note=_note(offering.samples))
                    await asyncio.sleep(SHOWN)

            showing = asyncio.create_task(show())
            try:
                await offering.run(due)
            finally:
                showing.cancel()
                bars.update(task, completed=len(offering.samples), note=_note(offering.samples))
    lasted = max(seconds, time.perf_counter() - began)
    return offering, processor.since(before, processor.of_parts(stage.cloud), lasted)


def _note(samples: Sequence[Sample]) -> str:
    last = samples[-200:]
    failed = sum(sample.failed for sample in samples)
    worst = max((sample.latency for sample in last), default=0.0)
    return f"{failed} failed, the slowest of the last {len(last)} took {worst * 1000:,.0f} ms"


def _reactions(offering: Offering, reactions: Reactions, missing: set[str]) -> list[Sample]:
    """A sample a match that was taken: from its receipt to its last reaction; one that has not come has failed."""
    epoch = time.time() - offering.now()
    return [
        Sample(
            REACTIONS,
            report.answered_at - epoch,
            report.answered_at - epoch,
            max(report.answered_at, reactions.finished.get(match_id, time.time())) - epoch,
            0 if match_id in missing else 200,
        )
        for match_id, report in offering.reports.items()
    ]


def _listed(offered: Offer) -> str:
    return ", ".join(f"{function} {often:g}" for function, often in sorted(offered.left_out.items()))
