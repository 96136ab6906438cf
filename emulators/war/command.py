"""`python -m emulators war`: bots play a season of conquest through the gateway, and what comes of it is checked."""

import argparse
import asyncio
import os
import secrets
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from emulators import composition, state
from emulators.replay.accounts import Accounts, ensure_accounts
from emulators.replay.api import Api, ApiError, Unreachable, client_session
from emulators.replay.cloud import Cloud, NoCloud, find_cloud
from emulators.replay.progress import progress_bars
from emulators.replay.registration import Account
from emulators.replay.summary import print_problems
from emulators.war import membership, report, season, tribes, wallets
from emulators.war import position as positions
from emulators.war.checks import checks
from emulators.war.fighting import Bot, War, fight
from emulators.war.journal import Journal
from emulators.war.outcome import look
from emulators.war.position import Position

EXPECTED = (ApiError, NoCloud, OSError, Unreachable)
"""What can keep a war from its end; the message of each says what to do."""

LEAST_REGISTRATION = 10.0
TO_SIGN_UP = 4.0
"""How much longer than signing in it takes to pay: two partners, and events from one service to the next."""

STOPPED = 130


def main(argv: Sequence[str]) -> int:
    """Play a war to its end and check it; 0 when all adds up, 130 when it was stopped, else 1."""
    options = _parser().parse_args(argv)
    console = Console(highlight=False, soft_wrap=True)
    try:
        return asyncio.run(_war(options, find_cloud(options.data), console))
    except EXPECTED as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The same command goes on where this one was.", file=sys.stderr)
        return STOPPED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m emulators war",
        description="Have bots play a season of conquest through the gateway, and check that units, gold, points and"
        " prizes add up. A war that was stopped (Ctrl-C) is gone on with by the same command.",
    )
    data = Path(os.environ.get("LUDUS_DATA") or ".ludus")
    parser.add_argument("--data", type=Path, default=data, help="the folder of the local cloud (default: %(default)s)")
    parser.add_argument("--players", type=_positive, default=200, metavar="N", help="how many bots (%(default)s)")
    parser.add_argument("--days", type=_positive, default=10, metavar="N", help="how long the season is (%(default)s)")
    parser.add_argument(
        "--hour-seconds", type=_positive, default=2, metavar="N", help="how long an hour of the game is (%(default)s)"
    )
    parser.add_argument(
        "--no-result", action="store_true", help="do not wait for the result, which comes a minute after the end"
    )
    parser.add_argument("--concurrency", type=_positive, default=16, metavar="N", help="bots at once (%(default)s)")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


async def _war(options: argparse.Namespace, cloud: Cloud, console: Console) -> int:
    async with client_session() as session:
        api = Api(session, cloud.gateway)
        acting = await ensure_accounts(api, cloud)
        position = positions.load(cloud.data)
        if position is None or position.checked:
            position, accounts = await _begin(options, api, acting, cloud, console)
        else:
            console.print(f"Going on: {position.text()}.", markup=False)
            accounts = await _sign_up(api, position.players, options.concurrency, console)
        with Journal(positions.journal_path(cloud.data, position.season_id)) as journal:
            current = await api.get("/v1/seasons/current", await acting.player.token(api))
            gate = asyncio.Semaphore(options.concurrency)
            offered = composition.GATEWAY_CONFIG.read_text()
            players = sorted(account.user_id for account in accounts.values())
            war = War(api, position, current["game"], journal, gate, asyncio.Event(), players, offered)
            await _play(war, accounts, console)
        if war.stopped.is_set():
            console.print(f"Stopped: {position.text()}. The same command goes on.", markup=False)
            return STOPPED
        with_result = not options.no_result
        return await _conclude(war, accounts, current, cloud, console, with_result=with_result)


async def _begin(
    options: argparse.Namespace, api: Api, acting: Accounts, cloud: Cloud, console: Console
) -> tuple[Position, dict[int, Account]]:
    """Sign everybody up, make a season, and have all of them join it."""
    began = time.monotonic()
    accounts = await _sign_up(api, options.players, options.concurrency, console)
    seconds = LEAST_REGISTRATION + TO_SIGN_UP * (time.monotonic() - began)
    wanted = {name: getattr(options, name) for name in ("players", "days", "hour_seconds")}
    wanted["seed"] = secrets.randbelow(10**6)
    position = await season.create(api, acting, wanted, seconds)
    positions.save(cloud.data, position)
    minutes = (position.ends_at - position.starts_at).total_seconds() / 60
    console.print(
        f"{position.season_id}: {position.days} days of {position.hour_seconds} s an hour, {minutes:.1f} minutes in"
        f" all; seed {position.seed}",
        markup=False,
    )
    with progress_bars(console) as bars:
        task = bars.add_task("Joining", total=len(accounts), note="")
        by_number = {str(number): account for number, account in accounts.items()}
        stripe = f"{state.running_state(cloud.data)['parts']['partners']['address']}/stripe"
        problems = await season.join(
            api, position.season_id, by_number, options.concurrency, stripe, lambda: bars.advance(task)
        )
    print_problems(console, "Could not take part", problems)
    return position, accounts


async def _sign_up(api: Api, players: int, at_once: int, console: Console) -> dict[int, Account]:
    with progress_bars(console) as bars:
        task = bars.add_task("Players", total=players, note="")
        people = season.people(players)
        registered = await wallets.enter_all(api, people, at_once, lambda: bars.advance(task))
    print_problems(console, "Could not be registered", registered.problems)
    numbers = {person.player_id: number for number, person in enumerate(people, 1)}
    return {numbers[player_id]: account for player_id, account in registered.accounts.items()}


async def _play(war: War, accounts: Mapping[int, Account], console: Console) -> None:
    """Wait for the start, and fight until the end, or until somebody presses Ctrl-C."""
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, war.stopped.set)
    console.print(f"{war.position.text()}. Ctrl-C stops the war.", markup=False)
    wait = (war.position.starts_at - datetime.now(UTC)).total_seconds()
    try:
        async with asyncio.timeout(max(0.0, wait)):
            await war.stopped.wait()
    except TimeoutError:
        pass
    with progress_bars(console) as bars:
        task = bars.add_task("Hours", total=war.position.hours, note="")
        bots = {number: Bot(war, account, number) for number, account in accounts.items()}
        if war.is_on:
            await tribes.form(bots, war.position.season_id)
        war.change = membership.change
        await fight(war, bots.values(), lambda hour, note: bars.update(task, completed=hour, note=note))
    loop.remove_signal_handler(signal.SIGINT)


async def _conclude(
    war: War,
    accounts: Mapping[int, Account],
    current: Mapping[str, Any],
    cloud: Cloud,
    console: Console,
    *,
    with_result: bool,
) -> int:
    scheduler = str(state.running_state(cloud.data)["parts"]["scheduler"]["address"])
    outcome = await look(war, accounts, current, scheduler, with_result=with_result)
    report.print_map(console, outcome)
    report.print_armies(console, outcome)
    report.print_tribes(console, outcome)
    report.print_prizes(console, outcome)
    report.print_counts(console, war.done, war.refused, war.api.retries)
    print_problems(console, "Problems", war.problems)
    right = report.print_checks(console, checks(war.position, outcome, war.journal.entries()))
    positions.save(cloud.data, war.position.model_copy(update={"checked": True}))
    return 0 if right and not war.problems else 1
