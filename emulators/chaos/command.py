"""`python -m emulators chaos`: bots play through the gateway while parts fail; then everything is counted again."""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
from rich.console import Console

from emulators.chaos import plan, record
from emulators.chaos.bots import Bots
from emulators.chaos.checks import checks
from emulators.chaos.injection import Injection
from emulators.cloud import CloudError, LocalCloud
from emulators.environment import RAISED_LIMITS
from emulators.replay.accounts import ensure_accounts
from emulators.replay.api import Api, ApiError, Unreachable, client_session
from emulators.replay.cloud import find_cloud
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Person
from emulators.replay.progress import progress_bars
from emulators.replay.registration import register_all
from emulators.war.checks import Check
from emulators.war.report import print_checks
from shared.errors import Unavailable

SETTLING = 240.0
"""Seconds in which everything has to come to rest when nothing fails any more."""

LOOKS = 3.0
"""Seconds between two looks whether it has."""

JOBS = ("platform-relay-outbox",)
"""What the scheduler runs each minute, and is asked for at each look."""

AT_ONCE = 12


def main(argv: Sequence[str]) -> int:
    """Play, break, heal, check; 0 when everything adds up, else 1."""
    options = _parser().parse_args(argv)
    console = Console(highlight=False, soft_wrap=True)
    os.environ.update(RAISED_LIMITS | {"RATE_SERVER": "10000000"})
    try:
        with tempfile.TemporaryDirectory(prefix="ludus-chaos-") as folder, LocalCloud(Path(folder)) as cloud:
            return asyncio.run(_chaos(options, cloud, console))
    except (ApiError, CloudError, OSError, Unavailable, Unreachable) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; its cloud is gone.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m emulators chaos",
        description="Start a local cloud in a folder of its own, have bots play matches, earn XP, buy, get refunds and"
        " spend through the gateway while parts are killed, frozen and stopped, and check that each act counts once.",
    )
    parser.add_argument("--acts", type=_positive, default=10_000, metavar="N", help="what bots do (%(default)s)")
    parser.add_argument("--players", type=_two, default=100, metavar="N", help="bots (%(default)s)")
    parser.add_argument(
        "--seconds", type=_positive, default=600, metavar="N", help="for so long at least (%(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the same acts and faults again (%(default)s)")
    return parser


def _positive(text: str) -> int:
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return int(text)


def _two(text: str) -> int:
    if int(text) < 2:  # noqa: PLR2004  a match has two players
        raise argparse.ArgumentTypeError(f"{text} is not 2 or more")
    return int(text)


async def _chaos(options: argparse.Namespace, cloud: LocalCloud, console: Console) -> int:
    began = time.monotonic()
    acts = plan.acts(options.seed, options.acts, options.players)
    injection = Injection(cloud, plan.faults(options.seed))
    async with client_session() as http:
        bots = await _bots(options, cloud, http, console)
        ids = [player.user_id for player in bots.players]
        await _play(bots, acts, options.seconds, injection, console)
        console.print(f"Seed {options.seed}. Faults: {_listed(injection.done)}.", markup=False)
        console.print(f"Done: {_listed(bots.done)}; {bots.api.retries} requests were sent again.", markup=False)
        settled = await _settled(bots, acts, ids, cloud, http)
    for problem in bots.problems:
        console.print(f"Given up: {problem}", markup=False)
    right = print_checks(console, settled)
    console.print(f"{(time.monotonic() - began) / 60:.1f} minutes.")
    return 0 if right and not bots.problems else 1


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} x {name}" for name, count in sorted(counts.items()))


async def _bots(options: argparse.Namespace, cloud: LocalCloud, http: aiohttp.ClientSession, console: Console) -> Bots:
    """Players with coins, a product to buy, and a season."""
    api = Api(http, cloud.address("gateway"))
    acting = await ensure_accounts(api, find_cloud(cloud.data))
    people = [Person(str(n), f"chaos-{n}@ludus.example", f"Bot {n}", None) for n in range(options.players)]
    with progress_bars(console) as bars:
        task = bars.add_task("Players", total=len(people), note="")
        registered = await register_all(api, people, AT_ONCE, lambda: bars.advance(task))
    players = [registered.accounts[person.player_id] for person in people]
    bots = Bots(api, http, acting, players, f"{cloud.address('partners')}/stripe", options.seed)
    now = datetime.now(UTC)
    season = {
        "season_number": 1,
        "name": "Chaos",
        "theme": "What may fail",
        "start_date": (now - timedelta(hours=1)).isoformat(),
        "end_date": (now + timedelta(weeks=4)).isoformat(),
        "backdated": True,
    }
    await api.post("/api/v1/admin/battlepass/seasons", season, await acting.admin.token(api))
    await bots.prepare()
    return bots


async def _play(bots: Bots, acts: Sequence[plan.Act], seconds: int, injection: Injection, console: Console) -> None:
    """Begin the acts in even steps while parts fail, and have all parts go on at the end."""
    began, pace = time.monotonic(), seconds / len(acts)
    with progress_bars(console) as bars:
        task = bars.add_task("Acts", total=len(acts), note="")

        async def act(numbered: tuple[int, plan.Act]) -> None:
            number, wanted = numbered
            await asyncio.sleep(max(0.0, began + number * pace - time.monotonic()))
            await bots.do(wanted)
            bars.update(task, advance=1, note=f"{injection.done.total()} faults, {len(bots.problems)} given up")

        breaking = asyncio.create_task(injection.run())
        try:
            await do_each(enumerate(acts), AT_ONCE, act)
        finally:
            breaking.cancel()
            with suppress(asyncio.CancelledError):
                await breaking
            await injection.heal()


async def _settled(
    bots: Bots, acts: Sequence[plan.Act], ids: Sequence[str], cloud: LocalCloud, http: aiohttp.ClientSession
) -> list[Check]:
    """The checks, as soon as all are right, or when patience is over."""
    deadline = time.monotonic() + SETTLING
    while True:
        for job in JOBS:
            await http.post(f"{cloud.address('scheduler')}/jobs/{job}/run")
        results = checks(acts, ids, bots.orders, await record.read(http, bots.stripe))
        if not any(check.wrong for check in results) or time.monotonic() > deadline:
            return results
        await asyncio.sleep(LOOKS)
