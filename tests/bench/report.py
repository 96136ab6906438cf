"""The figures as tables: on the terminal, and in results.md."""

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import machine
from tests.bench.end_to_end import REPORTS_A_SECOND, EndToEnd
from tests.bench.goals import Results, beside_nakama, goals
from tests.bench.token_checks import TokenChecks
from tests.integration.cost_table import COSTS

Rows = Sequence[Sequence[str]]

VERSIONS = (
    "functions-framework",
    "uvicorn",
    "uvloop",
    "httptools",
    "starlette",
    "redis",
    "hiredis",
    "grpcio",
    "google-cloud-firestore",
    "pydantic",
)

CASES = ("case", "ours", "p50 ms", "p95 ms", "processor µs", "floor", "floor's µs", "ratio", "µs ratio")
COLD = ("function", "ours ms", "floor ms", "ratio", "processor ms", "floor's ms")
GOALS = ("goal", "measured", "", "what bounds it")
COST = ("function", "case", "reads", "writes", "Firestore calls", "Redis trips", "publishes")

COUNTED = """\
Counted on the wire; `tests/integration/test_costs.py` holds each number. A document that is not there is a read, a
query is one at least; the writes of a commit that was refused are among them."""

HALVED = """\
A second and core: ours has one core; Nakama, its database and the generator of load shared both cores of such a
machine, so that its figures are halved."""

HOW = """\
Each function is served in a process of its own as in the cloud: functions-framework's ASGI app under uvicorn with
uvloop and httptools, one worker, its log lines thrown away, metrics on. It has one core; the generator of load, Redis
and Google's emulators have the others (the reactions share all cores). 16 connections send the requests of 64 players,
each with a session, and take gzip; the generator is a process of its own that parses answers with httptools. Any
answer but 2xx ends the bench.

The floor is a bare function, served the same way, that makes the calls that were heard on the wire when ours answered
one such request (the same Redis commands, the same Firestore requests through the same client's channel, for other
ids) and returns the same bytes, made beforehand. It checks no token, binds nothing, writes no log line, and compresses
nothing.

Both are measured in turns; a ratio is the median of the rounds' ratios, all else are medians. Processor time is what
the kernel says a process has used. A cold start is timed from the start of the process to its first answer: the
function's own archive, unpacked, with warm `.pyc`; pages are not cached, sessions are. The floor there imports
functions-framework and makes the same clients and the same first calls: those that were heard of a process of ours,
to Google, Redis, Cloud Tasks, partners and the mail server, and as many bcrypt hashes of the same cost.

Receipts are shown four at once while the stand-in of the partner waits 300 ms before each answer; the floor there makes
the partner's call and nothing else. `python -m tests.bench --only receipt` measures that alone, and writes no file."""


def case_rows(results: Results) -> Rows:
    """A row a case."""
    rows = []
    for result in results.measured:
        unit = "" if result.case.unit == "requests/s" else " matches"
        rows.append(
            [
                result.case.title,
                f"{_rate(result.ours.rate)}{unit}/s",
                _ms(result.ours.p50),
                _ms(result.ours.p95),
                f"{result.ours.processor * 1e6:,.0f}",
                f"{_rate(result.floor.rate)}{unit}/s",
                f"{result.floor.processor * 1e6:,.0f}",
                f"{result.ratio:.2f}",
                f"{result.processor_ratio:.2f}",
            ]
        )
    return rows


def cold_rows(results: Results) -> Rows:
    """A row a function, the slowest in comparison first."""
    return [
        [
            start.function,
            f"{start.ours * 1000:.0f}",
            f"{start.floor * 1000:.0f}",
            f"{start.ratio:.2f}",
            f"{start.our_processor * 1000:.0f}",
            f"{start.floor_processor * 1000:.0f}",
        ]
        for start in sorted(results.cold, key=lambda start: -start.ratio)
    ]


def goal_rows(results: Results) -> Rows:
    """A row a goal."""
    return [
        [goal.wanted, goal.measured, "met" if goal.met else "not met", "" if goal.met else goal.bound]
        for goal in goals(results)
    ]


def cost_rows() -> Rows:
    """A row a case of a function."""
    return [
        [function, case, *(str(number) for number in (used.reads, used.writes, used.rpcs, used.redis, used.publishes))]
        for (function, case), used in COSTS.items()
    ]


def end_to_end_line(result: EndToEnd | str) -> str:
    """What a match takes, in words."""
    if isinstance(result, str):
        return f"A match report end to end: {result}"
    return (
        f"A match report end to end, through gateway, outbox and Pub/Sub push ({result.matches} matches,"
        f" {REPORTS_A_SECOND} a second): answered after {_ms(result.answered_p50)} ms (p95 {_ms(result.answered_p95)}),"
        f" the last reaction committed after {_ms(result.reacted_p50)} ms (p95 {_ms(result.reacted_p95)})."
    )


def token_checks_line(checks: TokenChecks) -> str:
    """How fast access tokens are checked, in words."""
    return (
        f"Access tokens checked a second of processor time: {_rate(checks.unseen)} that an instance sees for the first"
        f" time, {checks.ratio:.2f} of PyJWT's `decode` alone ({_rate(checks.bare)}); {_rate(checks.seen)} that it has"
        " seen before."
    )


def archives_line(results: Results) -> str:
    """How large archives are, in words."""
    sizes = sorted(results.archives.items(), key=lambda archive: -archive[1])
    largest = ", ".join(f"{name} {size / 1024:.1f} KB" for name, size in sizes[:3])
    return f"{len(sizes)} archives; the largest: {largest}."


def show(results: Results, console: Console) -> None:
    """Print the tables."""
    for title, heads, rows in (
        ("Calls", CASES, case_rows(results)),
        ("Cold starts", COLD, cold_rows(results)),
        ("Goals", GOALS, goal_rows(results)),
    ):
        if rows:
            table = Table(*heads, title=title, title_justify="left")
            for row in rows:
                table.add_row(*row)
            console.print(table)
    for line in _lines(results):
        console.print(line)


def _lines(results: Results) -> Iterable[str]:
    if results.end_to_end is not None:
        yield end_to_end_line(results.end_to_end)
    if results.token_checks:
        yield token_checks_line(results.token_checks)
    if results.archives:
        yield archives_line(results)


def write(results: Results, path: Path, rounds: int, seconds: float) -> None:
    """Write all of it as Markdown."""
    packages = ", ".join(f"{name} {version(name)}" for name in VERSIONS)
    measured = (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} on {machine.description()} ({machine.java()}; {packages})."
        f" {rounds} rounds of {seconds:g} s a side. Load of the machine before: {os.getloadavg()[2]:.1f} (15 minutes)."
    )
    nakama = [[ours, f"{_rate(rate)}/s", job, f"{_rate(its)}/s"] for ours, rate, job, its in beside_nakama(results)]
    parts = [
        "# What Ludus reaches\n\n`make bench` writes this file.",
        measured,
        "## Goals",
        _table(GOALS, goal_rows(results)),
        "## Calls\n\nEach function called directly, without the gateway; `ratio` is ours to the floor.",
        _table(CASES, case_rows(results)),
        _table(
            ("case", "the floor is a bare function that does"),
            [[result.case.title, result.case.floor] for result in results.measured],
        ),
        *_lines(results),
        f"## Beside Nakama 3.40 with PostgreSQL\n\n{HALVED}",
        _table(("case", "ours", "its nearest job", "Nakama"), nakama),
        "## Cold starts",
        _table(COLD, cold_rows(results)),
        f"## What a call uses\n\n{COUNTED}",
        _table(COST, cost_rows()),
        f"## How it was measured\n\n{HOW}",
    ]
    path.write_text("\n\n".join(parts) + "\n")


def _table(heads: Sequence[str], rows: Rows) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _rate(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= 100 else f"{rate:.1f}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}" if seconds < 0.1 else f"{seconds * 1000:.0f}"
