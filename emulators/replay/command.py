"""`python -m emulators replay FILE`: recorded matches, played in the local cloud through the gateway."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from rich.console import Console

from emulators.replay import dates, season
from emulators.replay.accounts import ensure_accounts
from emulators.replay.api import Api, ApiError, Unreachable, client_session
from emulators.replay.cloud import Cloud, NoCloud, find_cloud
from emulators.replay.matches_file import Match, NoMatches, Problem, Record, read_record
from emulators.replay.play import BACKLOG, Played, Stage, play
from emulators.replay.progress import progress_bars
from emulators.replay.reactions import NoReactions
from emulators.replay.registration import Account, Registered, register_all
from emulators.replay.summary import board_table, print_measures, print_problems
from emulators.replay.verification import Verdict, verify

TOP = 20
EXPECTED = (ApiError, NoCloud, NoMatches, NoReactions, OSError, Unreachable)
"""What can keep a replay from its end; the message of each says what to do."""


class DatesDiffer(Exception):
    """The matches were replayed before, with other dates."""


def main(argv: Sequence[str]) -> int:
    """Replay a file; 0 when every match in it counted exactly once, else 1."""
    options = _parser().parse_args(argv)
    console = Console(highlight=False, soft_wrap=True)
    try:
        record = read_record(options.file)
        return asyncio.run(_replay(options, record, find_cloud(options.data), console))
    except (*EXPECTED, DatesDiffer) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The same command goes on where this one was: what is known changes nothing.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m emulators replay",
        description="Register the players of recorded matches, report every match through the gateway, and check that"
        " each counted exactly once.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="matches, one a line as a JSON object")
    data = Path(os.environ.get("LUDUS_DATA") or ".ludus")
    parser.add_argument("--data", type=Path, default=data, help="the folder of the local cloud (default: %(default)s)")
    parser.add_argument(
        "--players-concurrency", type=_positive, default=16, metavar="N", help="registrations at once (%(default)s)"
    )
    parser.add_argument("--concurrency", type=_positive, default=16, metavar="N", help="reports at once (%(default)s)")
    parser.add_argument(
        "--backlog",
        type=_positive,
        default=BACKLOG,
        metavar="N",
        help="matches that wait for reactions at most (%(default)s)",
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="the first N matches only")
    parser.add_argument(
        "--keep-dates", action="store_true", help="leave the dates; otherwise the last match of the file ends now"
    )
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


async def _replay(options: argparse.Namespace, whole: Record, cloud: Cloud, console: Console) -> int:
    record = whole.first(options.limit)
    console.print(f"{len(record.matches)} matches of {len(record.people)} players from {options.file}", markup=False)
    print_problems(console, "Lines that are no matches and are left out", whole.problems)
    async with client_session() as session:
        api = Api(session, cloud.gateway)
        acting = await ensure_accounts(api, cloud)
        registered = await _register(api, record, options.players_concurrency, console)
        shift = await _shift(api, registered.accounts, whole.matches, keep=options.keep_dates)
        first, last = dates.span(whole.matches, shift)
        console.print(f"The matches are dated {first:%Y-%m-%d} to {last:%Y-%m-%d}.", _moved(shift))
        console.print(await season.cover(api, acting, first, last), markup=False)
        stage = Stage(session, cloud, api, acting.server_key, console)
        played = await play(stage, record.matches, registered.accounts, shift, options.concurrency, options.backlog)
        print_measures(console, played, api.retries)
        verdict = await _verify(api, registered.accounts, record.matches, played, options.concurrency, console)
        board = await api.get("/api/v1/leaderboards/global", await acting.player.token(api))
        console.print(board_table(f"The top {TOP} of {board['total_players']}", board["entries"][:TOP]))
    return _conclude(console, [*whole.problems, *registered.problems, *played.problems], played, verdict)


async def _register(api: Api, record: Record, at_once: int, console: Console) -> Registered:
    with progress_bars(console) as bars:
        task = bars.add_task("Players", total=len(record.people), note="")
        registered = await register_all(api, record.people.values(), at_once, lambda: bars.advance(task))
        existing = sum(account.existed for account in registered.accounts.values())
        bars.update(task, note=f"{existing} were already registered" if existing else "")
    return registered


async def _shift(api: Api, accounts: dict[str, Account], matches: Sequence[Match], *, keep: bool) -> timedelta:
    """How far to move the dates: as an earlier replay did, or so that the last match ends now."""
    before = await dates.earlier_shift(api, accounts, matches)
    if keep and before:
        raise DatesDiffer(
            f"These matches were replayed before, with dates {_days(before)} later: replay them without --keep-dates,"
            " or begin anew (`make reset`)."
        )
    if before is not None:
        return before
    return timedelta() if keep else dates.shift_to_now(matches)


def _moved(shift: timedelta) -> str:
    return f"That is {_days(shift)} later than in the file." if shift else "These are the file's own dates."


def _days(shift: timedelta) -> str:
    return f"{shift.total_seconds() / 86400:.1f} days"


async def _verify(
    api: Api,
    accounts: dict[str, Account],
    matches: Sequence[Match],
    played: Played,
    at_once: int,
    console: Console,
) -> Verdict:
    counted = [match for match in matches if match.match_id in played.reports.counted]
    with progress_bars(console) as bars:
        players = {player_id for match in counted for player_id in match.player_ids}
        task = bars.add_task("Checks", total=len(players), note="")
        return await verify(api, accounts, counted, at_once, lambda: bars.advance(task))


def _conclude(console: Console, problems: Sequence[Problem], played: Played, verdict: Verdict) -> int:
    print_problems(console, "Problems", problems)
    wrong = [Problem(f"player {player}", text) for player, texts in verdict.wrong.items() for text in texts]
    print_problems(console, "What does not add up", wrong)
    matches = len(played.reports.counted)
    if wrong:
        console.print("If a part was away meanwhile, the same command tells later whether it has caught up.")
    else:
        further = f" ({verdict.further} of them have played other matches, too)" if verdict.further else ""
        repeated = len(played.reports.known)
        already = " All of them were already known: nothing has changed." if repeated == matches else ""
        console.print(
            f"[green]{matches} matches counted exactly once[/green] in the statistics, the ratings and the XP"
            f" of {verdict.players} players{further}.{already}"
        )
    if problems:
        console.print("[red]Not everything in the file was played:[/red] see the problems above.")
    return 1 if problems or wrong else 0
