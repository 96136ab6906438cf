"""What a replay tells at its end."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from emulators.replay.matches_file import Problem
from emulators.replay.play import Played

MOST_PROBLEMS = 20


def print_measures(console: Console, played: Played, retries: int) -> None:
    """Throughput, and how long it took from a report to the last reaction."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim")
    table.add_column()
    for name, value in measures(played, retries).items():
        table.add_row(name, value)
    console.print(table)


def measures(played: Played, retries: int) -> dict[str, str]:
    """The figures of a replay, as they are shown."""
    reports, finished, failures = played.reports, played.reactions.finished, len(played.reactions.failures)
    rows = {"Reported": f"{len(reports.taken)} matches, {len(reports.known)} were already known"}
    if again := len(reports.repeated) - len(reports.known):
        rows["Sent twice"] = f"{again} reports, which changed nothing"
    rows["Sent again"] = f"{retries} requests, as the API was busy or away"
    if failures:
        rows["Tried again"] = f"{failures} reactions that failed at first"
    if played.unseen:
        rows["Not seen"] = f"reactions to {played.unseen} matches: the function host was away and has forgotten them"
    if not reports.taken:
        return rows
    rows["Reports"] = f"{_rate(len(reports.taken), reports.seconds)} reports/s over {reports.seconds:.1f} s"
    sent = {match_id: reports.taken[match_id].sent_at for match_id in reports.taken.keys() & finished.keys()}
    if sent:
        whole = max(finished[match_id] for match_id in sent) - min(sent.values())
        waits = sorted(finished[match_id] - sent[match_id] for match_id in sent)
        rows["Reactions"] = f"{_rate(len(sent), whole)} matches/s until the last reaction, over {whole:.1f} s"
        p50, p95 = percentile(waits, 50), percentile(waits, 95)
        rows["Report to last reaction"] = (
            f"p50 {p50 * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms, max {waits[-1] * 1000:.0f} ms"
        )
    return rows


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that this many percent of the values stay below."""
    if len(values) == 1:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def _rate(count: int, seconds: float) -> str:
    return f"{count / seconds:.0f}" if seconds else f"{count}"


def board_table(title: str, entries: Iterable[Mapping[str, Any]]) -> Table:
    """The top of a board."""
    table = Table(title=title, title_justify="left")
    for name in ("#", "Player", "Country", "Tier", "Elo", "Won", "Lost", "Drawn"):
        table.add_column(name, justify="left" if name in {"Player", "Country", "Tier"} else "right")
    for entry in entries:
        shown = [entry[name] for name in ("rank", "display_name", "country", "tier", "elo", "wins", "losses", "draws")]
        table.add_row(*("" if value is None else escape(str(value)) for value in shown))
    return table


def print_problems(console: Console, title: str, problems: Sequence[Problem]) -> None:
    """What went wrong, the first twenty of it."""
    if not problems:
        return
    console.print(f"[red]{title}: {len(problems)}[/red]")
    for problem in problems[:MOST_PROBLEMS]:
        console.print(f"  {problem.where}: {problem.text}", markup=False, highlight=False, soft_wrap=True)
    if len(problems) > MOST_PROBLEMS:
        console.print(f"  ... and {len(problems) - MOST_PROBLEMS} more")
