"""`python -m tests.bench [--quick] [--only NAME]`: measure, print the tables, write results.md."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Collection
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from infra.build import archives
from shared import clients
from tests.bench import battles, cold, end_to_end, players, purchases, reads, report, token_checks, wiretap, writes
from tests.bench.cases import Stage
from tests.bench.cold import ColdStart
from tests.bench.first_requests import FIRST_REQUESTS
from tests.bench.goals import Results
from tests.bench.rounds import Duel, Measured
from tests.bench.stage import keep_apart, open_cloud

CASES = (*reads.CASES, *writes.CASES, *purchases.CASES)
OTHERS = ("end-to-end", "cold", "tokens", "archives", "battles")
NAMES = (*(case.name for case in CASES), *OTHERS)
PARTS = ("firestore", "pubsub", "redis", "storage", "tasks", "mail", "partners")
RESULTS = Path(__file__).with_name("results.md")
PLAYERS = 64
LIBRARIES = {"pydantic": "from pydantic import BaseModel", "PyJWT with cryptography": "import jwt"}


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to measure: rounds a case and seconds a side of each, attacks and matches end to end, rounds of cold."""

    rounds: int = 3
    seconds: float = 2.0
    matches: int = 200
    attacks: int = 100
    cold_rounds: int = 3
    cold_functions: Collection[str] = tuple(FIRST_REQUESTS)


QUICK = Pace(rounds=1, seconds=1.0, matches=20, attacks=20, cold_rounds=1, cold_functions=cold.SOME)


async def measure_functions(
    folder: Path, parts: dict[str, int], names: Collection[str], pace: Pace, console: Console
) -> tuple[list[Measured], list[ColdStart]]:
    """Prepare the players, then measure case by case, and the cold starts."""
    measured: list[Measured] = []
    cold_starts: list[ColdStart] = []
    with wiretap.listening() as heard, Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        stage = Stage(
            heard=heard,
            parts=parts,
            players=await players.open_accounts(PLAYERS),
            rivals=await players.open_accounts(PLAYERS),
            server=await players.open_server(),
            folder=folder,
            seconds=pace.rounds * pace.seconds,
        )
        await players.open_season()
        for case in CASES:
            if case.name in names:
                console.print(f"{case.title}...", style="dim")
                prepared = await case.prepare(stage)
                try:
                    measured.append(Duel(case, prepared, stage).measure(pace.rounds, pace.seconds))
                finally:
                    prepared.undo()
        if "cold" in names:
            await players.fill_boards(stage.players, reads.SMALL_BOARD)
            environment = os.environ | {"LOG_LEVEL": "INFO", "BCRYPT_COST": "4"}
            for name in pace.cold_functions:
                console.print(f"Cold start of {name}...", style="dim")
                cold_starts += await cold.measure(stage, [name], pace.cold_rounds, environment)
        await clients.close()
    return measured, cold_starts


def measure(names: Collection[str], pace: Pace, console: Console) -> Results:
    """Measure what is named."""
    measured: list[Measured] = []
    cold_starts: list[ColdStart] = []
    told, checks, fought, sizes = None, None, None, {}
    with tempfile.TemporaryDirectory(prefix="ludus-bench-") as temporary:
        folder = Path(temporary)
        if set(names) - {"end-to-end", "tokens", "archives", "battles"}:
            with open_cloud(folder / "cloud", PARTS) as cloud:
                keep_apart(cloud, PARTS)
                parts = {part: cloud.pid(part) or 0 for part in PARTS[:3]}
                (folder / "work").mkdir()
                doing = measure_functions(folder / "work", parts, names, pace, console)
                measured, cold_starts = asyncio.run(doing)
        if "end-to-end" in names:
            console.print("A match report end to end...", style="dim")
            told = end_to_end.measure(folder / "whole", pace.matches)
        if "tokens" in names:
            checks = token_checks.measure(folder / "keys", pace.rounds, pace.seconds)
        if "battles" in names:
            console.print("Battles...", style="dim")
            fought = battles.measure(folder / "war", pace.rounds, pace.seconds, pace.attacks)
        if "archives" in names:
            sizes = {archive.function: archive.size for archive in archives.write(folder / "archives")}
    imports = cold.import_times(LIBRARIES) if "cold" in names else {}
    return Results(measured, cold_starts, told, checks, fought, sizes, imports)


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a first impression in a minute; writes no file")
    parser.add_argument("--only", action="append", choices=NAMES, help="one case (may be repeated); writes no file")
    given = parser.parse_args()
    console, pace = Console(file=sys.stdout), QUICK if given.quick else Pace()
    results = measure(given.only or NAMES, pace, console)
    report.show(results, console)
    if not given.quick and not given.only:
        report.write(results, RESULTS, pace.rounds, pace.seconds)
        console.print(f"Written to {RESULTS}")
    return 0


sys.exit(main())
