"""`python -m emulators seed`: a demo season to look at, made through the gateway."""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from emulators.replay import dates
from emulators.replay.accounts import ADMIN, ADMIN_PASSWORD, DEMO_PASSWORD, DEMO_PLAYER, FILE, Accounts, ensure_accounts
from emulators.replay.api import Api, ApiError, Unreachable, client_session
from emulators.replay.cloud import Cloud, NoCloud, find_cloud
from emulators.replay.play import Played, Stage, play
from emulators.replay.reactions import NoReactions
from emulators.replay.registration import register_all
from emulators.replay.summary import board_table, print_problems
from emulators.seed.matches import COUNT, DAYS, demo_matches
from emulators.seed.people import People
from emulators.seed.players import OTHERS, PLAYERS
from emulators.seed.season import DemoSeason, ensure_season
from emulators.seed.shop import MONEY, DemoShop, ensure_shop
from emulators.seed.work import both, described, ensure_work

AT_ONCE = 8
TOP = 5
EXPECTED = (ApiError, NoCloud, NoReactions, OSError, Unreachable)
"""What can keep the demo season from being made; the message of each says what to do."""


def main(argv: Sequence[str]) -> int:
    """Make what is not there yet of the demo season; 0 when all of it is there, else 1."""
    parser = argparse.ArgumentParser(
        prog="python -m emulators seed", description="Fill the local cloud with a demo season; what is there stays."
    )
    data = Path(os.environ.get("LUDUS_DATA") or ".ludus")
    parser.add_argument("--data", type=Path, default=data, help="the folder of the local cloud (default: %(default)s)")
    options = parser.parse_args(argv)
    try:
        return asyncio.run(_seed(find_cloud(options.data), Console(highlight=False, soft_wrap=True)))
    except EXPECTED as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The same command goes on where this one was.", file=sys.stderr)
        return 130


async def _seed(cloud: Cloud, console: Console) -> int:
    began = time.monotonic()
    async with client_session() as session:
        api = Api(session, cloud.gateway)
        acting = await ensure_accounts(api, cloud)
        matches = demo_matches()
        registered = await register_all(api, OTHERS, AT_ONCE, lambda: None)
        accounts = {DEMO_PLAYER.player_id: acting.player, **registered.accounts}
        shop = await ensure_shop(api, await acting.admin.token(api), acting.player.user_id)
        season = await ensure_season(api, await acting.admin.token(api))
        shift = await dates.earlier_shift(api, accounts, matches)
        stage = Stage(session, cloud, api, acting.server_key, Console(quiet=True))
        moved = dates.shift_to_now(matches) if shift is None else shift
        people = People(api, accounts, acting.admin)
        playing = play(stage, matches, accounts, moved, AT_ONCE)
        work, played = await both(ensure_work(people, session, cloud), playing)
        board = await api.get("/api/v1/leaderboards/global", await acting.player.token(api))
    new = [account for account in accounts.values() if not account.existed]
    _print_made(console, len(new), acting, season, shop, played)
    console.print(f"Staff's work {described(work)}", markup=False)
    console.print(f"Credentials  {cloud.data / FILE}: these, and the key of a game server", markup=False)
    console.print(board_table(f"The top {TOP} of {board['total_players']}", board["entries"][:TOP]))
    problems = [*registered.problems, *played.problems]
    print_problems(console, "Problems", problems)
    if new or acting.made or season.made or shop.made or shop.paid or played.reports.taken or any(work.values()):
        console.print(f"Done in {time.monotonic() - began:.1f} s.")
    elif not problems:
        console.print("Everything was there already: nothing has changed.")
    return 1 if problems else 0


def _print_made(
    console: Console, new: int, acting: Accounts, season: DemoSeason, shop: DemoShop, played: Played
) -> None:
    """A line for each kind of thing, with what was made of it now."""
    reported = len(played.reports.taken)
    lines = {
        "Players": f"{len(PLAYERS)}, of whom {new} are new; one is {DEMO_PLAYER.email} / {DEMO_PASSWORD}",
        "Admin": f"{ADMIN.email} / {ADMIN_PASSWORD}, and codes of the TOTP secret {acting.admin_totp_secret}"
        f"{_new(not acting.admin.existed)}",
        "Season": f"{season.text}{_new(season.made)}",
        "Cosmetics": f"{shop.items}, of which {shop.made} are new; the demo player has had {MONEY['coins']} coins",
        "Matches": f"{COUNT} over {DAYS} days, of which {reported} were reported now",
    }
    for name, text in lines.items():
        console.print(f"{name:<12} {text}", markup=False)


def _new(made: bool) -> str:  # noqa: FBT001 - reads as a sentence
    return ", new" if made else ""
