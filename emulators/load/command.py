"""`python -m emulators load`: traffic by a clock against a cloud of its own, and what came of it."""

import argparse
import asyncio
import json
import math
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from emulators.cloud import CloudError, LocalCloud
from emulators.load import knee, phases, report, scale
from emulators.load.calls import SENT
from emulators.load.measured import Row
from emulators.load.stage import Wanted, prepare, settings
from emulators.replay.api import Api, ApiError, Unreachable, client_session
from emulators.replay.progress import progress_bars
from emulators.replay.reactions import NoReactions
from infra.cost.play import read_play

TITLE = "A load and what came of it"


def main(argv: Sequence[str]) -> int:
    """Offer the load and write the report; 0 when it was measured, whatever the figures, else 1."""
    options = _parser().parse_args(argv)
    console = Console(highlight=False, soft_wrap=True)
    os.environ.update(settings())
    try:
        with tempfile.TemporaryDirectory(prefix="ludus-load-") as folder, LocalCloud(Path(folder)) as cloud:
            os.environ["LOG_LEVEL"] = "WARNING"  # of this process alone: the functions write as always
            return asyncio.run(_load(options, cloud, console))
    except (ApiError, CloudError, NoReactions, OSError, Unreachable) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; its cloud is gone. What had been measured before the knees is in the report.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m emulators load",
        description="Start a local cloud in a folder of its own, send it what so many daily players send in a peak"
        " hour, each request when it is due, then XP as fast as the Battle Pass document asks, and report latencies by"
        " endpoint against the targets.",
    )
    parser.add_argument("--daily-players", type=_positive, default=10_000, metavar="N", help="(%(default)s)")
    parser.add_argument(
        "--times", type=_above_zero, default=10.0, metavar="N", help="of their normal load (%(default)s)"
    )
    parser.add_argument("--seconds", type=_whole, default=300, metavar="N", help="of play; 0: none (%(default)s)")
    parser.add_argument(
        "--claims", type=_not_negative, default=500.0, metavar="N", help="rewards a minute (%(default)s)"
    )
    parser.add_argument("--grants", type=_above_zero, default=1_000.0, metavar="N", help="of XP a second (%(default)s)")
    parser.add_argument(
        "--grant-seconds", type=_whole, default=10, metavar="N", help="of these grants; 0: none (%(default)s)"
    )
    parser.add_argument(
        "--knee",
        nargs="*",
        choices=sorted(SENT),
        default=sorted(SENT),
        metavar="FUNCTION",
        help="whose highest rate to look for (all)",
    )
    parser.add_argument("--players", type=_positive, default=10_000, metavar="N", help="with accounts (%(default)s)")
    parser.add_argument(
        "--at-once", type=_positive, default=100_000, metavar="N", help="players to reckon with (%(default)s)"
    )
    parser.add_argument(
        "--patience", type=_above_zero, default=15.0, metavar="N", help="seconds for an answer (%(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="the same moments again (%(default)s)")
    parser.add_argument("--out", type=Path, default=Path("dist/load"), metavar="FOLDER", help="(%(default)s)")
    return parser


def _positive(text: str) -> int:
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return int(text)


def _whole(text: str) -> int:
    if int(text) < 0:
        raise argparse.ArgumentTypeError(f"{text} is not 0 or more")
    return int(text)


def _not_negative(text: str) -> float:
    if not 0 <= float(text) < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is not 0 or more")
    return float(text)


def _above_zero(text: str) -> float:
    if not 0 < float(text) < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is not more than 0")
    return float(text)


async def _load(options: argparse.Namespace, cloud: LocalCloud, console: Console) -> int:
    offer = phases.offer(read_play(), options.daily_players, options.times, options.claims)
    rates = offer.rates
    wanted = Wanted(
        purchases=rates["cosmetics-purchase-cosmetic"] * options.seconds
        + _drawn(options, "cosmetics-purchase-cosmetic"),
        claims=rates["battlepass-claim-reward"] * options.seconds + _drawn(options, "battlepass-claim-reward"),
    )
    where = _where()
    async with client_session() as http:
        api = Api(http, cloud.address("gateway"))
        with progress_bars(console) as bars:
            calls = await prepare(api, cloud, options.players, wanted, options.seed, phases.bars_of(bars))
        stage = phases.Stage(cloud, http, calls, console, options.seed, options.patience)
        measured = [await phases.play(stage, offer, options)] if options.seconds else []
        measured += [await phases.grants(stage, options)] if options.grant_seconds else []
        measured = [phase for phase in measured if phase.samples]
        report.write(options.out, TITLE, [where], measured)
        knees = await phases.knees(stage, options.knee)
    path = report.write(options.out, TITLE, [where], measured, _reckoned(options, knees))
    _print(console, [row for phase in measured for row in phase.rows])
    console.print(f"Written to {path}", markup=False)
    return 0


def _where() -> str:
    """When and on what this is measured."""
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} on {len(os.sched_getaffinity(0))} cores ({platform.machine()},"
        f" {platform.system()} {platform.release()}, Python {platform.python_version()}), which the generator of load,"
        " the gateway, all functions, Redis and Google's emulators share."
        f" Load of the machine before: {os.getloadavg()[0]:.1f}."
    )


def _reckoned(options: argparse.Namespace, knees: Sequence[knee.Knee]) -> list[str]:
    """The knees, and what they say of many players at once; knees.json is for `python -m emulators scale`."""
    processor = {each.function: each.processor["functions"] for each in knees if each.rate}
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / scale.KNEES).write_text(json.dumps(processor, indent=2) + "\n")
    return [*report.knees_text(knees), *scale.text(options.at_once, scale.WAITING_CPU, processor)]


def _drawn(options: argparse.Namespace, function: str) -> float:
    """How many requests the search for a function's knee sends at most."""
    return knee.most_requests() if function in options.knee else 0.0


def _print(console: Console, measured: Sequence[Row]) -> None:
    for row in measured:
        sign = "[green]✓[/green]" if row.met else "[red]✗[/red]"
        console.print(
            f"{sign} {row.function:<32} {row.offered:>7} offered, {row.failed} failed, p50 {row.p50 * 1000:,.0f} ms,"
            f" p95 {row.p95 * 1000:,.0f} ms, p99 {row.p99 * 1000:,.0f} ms, target {row.target * 1000:,.0f} ms"
        )
