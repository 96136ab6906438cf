"""`python -m infra.cost`: what a month costs, for how many daily players, and what dominates."""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import takewhile
from operator import attrgetter
from pathlib import Path
from typing import Any

from croniter import croniter
from rich.console import Console
from rich.table import Table

from infra.cost.instances import VCPU, Used
from infra.cost.month import Line
from infra.cost.play import times_a_day
from infra.cost.upkeep import whole_month
from tests.integration.cost_table import COSTS

HERE = Path(__file__).parent
MANIFEST = HERE.parent / "terraform" / "functions.json"
MOST_MEMORY, LEAST_CONCURRENCY = 512, 80
DAILY_PLAYERS = (0, 1_000, 10_000, 100_000)

TYPICAL = Used(function="", case="", reads=2, writes=0, calls=2, redis=1, publishes=0, a_day=0.0, by_event=False)
"""What a call uses of an endpoint that `play.toml` does not name."""


class Unmeasured(ValueError):
    """A call of play.toml is not among the measured ones."""


def read(name: str) -> dict[str, Any]:
    """A table of this folder."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def calls(play: Mapping[str, Any], waiting_cpu: float) -> list[Used]:
    """What a daily player calls on a day, with what each call was measured to use. Raises Unmeasured.

    `waiting_cpu` is the vCPU of functions that mostly wait.
    """
    measured = []
    for call in play["calls"]:
        often = times_a_day(call, play["day"])
        measured.append(_used(call, often, waiting_cpu, by_event=call.get("event", False)))
    return measured


def whole_play(play: Mapping[str, Any], waiting_cpu: float) -> list[Used]:
    """What a daily player calls on a day: what `play.toml` names, and the rest. Raises Unmeasured.

    The endpoints that it does not name share its `others`, the n-th of them 1/n as often as the first.
    """
    named = calls(play, waiting_cpu)
    functions = {call.function for call in named}
    endpoints = [function["name"] for function in _declared() if function["trigger"]["type"] == "http"]
    rest = [name for name in endpoints if name not in functions]
    weights = [1 / place for place in range(1, len(rest) + 1)]
    a_call = play["others"]["a_day"] / sum(weights)
    often = zip(rest, weights, strict=True)
    others = [replace(TYPICAL, function=name, vcpu=waiting_cpu, a_day=a_call * weight) for name, weight in often]
    return named + others


def jobs(play: Mapping[str, Any], schedules: Iterable[Mapping[str, str]], waiting_cpu: float) -> list[Used]:
    """The declared jobs, each as often as its own cron says, with what a run was measured to use. Raises Unmeasured."""
    cases = {job["function"]: job for job in play["jobs"]}
    if unnamed := [schedule["function"] for schedule in schedules if schedule["function"] not in cases]:
        raise Unmeasured(f"play.toml: {', '.join(unnamed)} has no case in jobs")
    return [
        _used(cases[schedule["function"]], runs_a_day(schedule["cron"]), waiting_cpu, by_event=True)
        for schedule in schedules
    ]


def runs_a_day(cron: str) -> float:
    """How often a unix cron comes due, on an average day of a year."""
    minutes, hours, *_ = croniter.expand(cron)[0]
    year = datetime(2025, 1, 1, tzinfo=UTC)
    midnights = croniter(" ".join(["0", "0", *cron.split()[2:]]), year - timedelta(seconds=1))
    on = sum(1 for _ in takewhile(lambda day: day.year == year.year, midnights.all_next(datetime)))
    return (60 if minutes == ["*"] else len(minutes)) * (24 if hours == ["*"] else len(hours)) * on / 365


def _used(call: Mapping[str, Any], a_day: float, waiting_cpu: float, *, by_event: bool) -> Used:
    measured = COSTS.get((call["function"], call["case"]))
    if measured is None:
        raise Unmeasured(f"play.toml: {call['function']}, {call['case']!r} is in no tests/integration/<service>/costs/")
    return Used(
        function=call["function"],
        case=call["case"],
        reads=measured.reads,
        writes=measured.writes,
        calls=measured.rpcs,
        redis=measured.redis,
        publishes=measured.publishes,
        a_day=a_day,
        by_event=by_event,
        signs=call["function"] in _signers(),
        vcpu=waiting_cpu if call["function"] in waiting() else VCPU,
    )


@cache
def _declared() -> list[dict[str, Any]]:
    functions: list[dict[str, Any]] = json.loads(MANIFEST.read_text(encoding="utf-8"))["functions"]
    return functions


@cache
def _signers() -> set[str]:
    return {function["name"] for function in _declared() if "jwt-signing-key" in function["secrets"]}


@cache
def waiting() -> set[str]:
    """The functions that mostly wait, as `infra/terraform/functions.tf` tells them from others."""
    return {
        function["name"]
        for function in _declared()
        if function["cpu"] == 1 and function["memory"] <= MOST_MEMORY and function["concurrency"] >= LEAST_CONCURRENCY
    }


def bills(environment: str) -> dict[int, list[Line]]:
    """The bill of an environment, by daily players."""
    play, prices, environments = read("play.toml"), read("prices.toml"), read("environments.toml")
    waiting_cpu = environments[environment]["waiting_cpu"]
    clockwork = jobs(play, json.loads(MANIFEST.read_text(encoding="utf-8"))["schedules"], waiting_cpu)
    used = whole_play(play, waiting_cpu)
    return {
        players: whole_month(players, used, play["day"], environments[environment], prices, clockwork)
        for players in DAILY_PLAYERS
    }


def _show(environment: str, working_for: int, console: Console) -> None:
    by_players = bills(environment)
    table = Table(title=f"{environment}: dollars a month, by daily players", title_justify="left")
    for head in ("", *(f"{players:,}" for players in by_players), f"working, {working_for:,}"):
        table.add_column(head, justify="left" if head in {"", f"working, {working_for:,}"} else "right")
    for place, line in enumerate(by_players[working_for]):
        amounts = [f"{lines[place].dollars:,.2f}" for lines in by_players.values()]
        table.add_row(line.what, *amounts, line.working)
    totals = [f"[bold]{sum(line.dollars for line in lines):,.2f}" for lines in by_players.values()]
    table.add_row("[bold]all", *totals, "")
    console.print(table)
    for players, lines in by_players.items():
        most = sorted(lines, key=attrgetter("dollars"), reverse=True)[:3]
        said = ", ".join(f"{line.what} {line.dollars:,.0f}" for line in most if line.dollars >= 1)
        console.print(f"  {players:,} daily players: most of it is {said}.")


def main() -> int:
    """Print both environments, or the one that is named."""
    parser = argparse.ArgumentParser(prog="python -m infra.cost", description=__doc__)
    parser.add_argument("--environment", choices=("dev", "prod"), action="append")
    parser.add_argument("--working", type=int, choices=DAILY_PLAYERS, default=10_000, help="whose working to show")
    given = parser.parse_args()
    console = Console(width=140)
    for environment in given.environment or ("dev", "prod"):
        _show(environment, given.working, console)
    prices = read("prices.toml")
    checked = prices.pop("checked")
    doubtful = ", ".join(f"{section}.{name}" for section, table in prices.items() for name in table["not_looked_up"])
    console.print(f"Not looked up at their source: {doubtful}.")
    console.print(
        f"List prices of a tier-1 region, written down on {checked}: infra/cost/prices.toml, with sources."
        " What a call uses is counted on the wire: tests/integration/<service>/costs/. How players play"
        " is an ASSUMPTION, infra/cost/play.toml, and so are the milliseconds in infra/cost/instances.py."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
