"""The report of a load: Markdown with plots beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from emulators.load.knee import Knee
from emulators.load.knee import table as table_of_knees
from emulators.load.measured import Row, Sample, course, failures, lateness, row, rows
from emulators.load.svg import Bar, Plot, bars, lines
from emulators.load.targets import REACTIONS

STEPS = 60
"""How many parts the course of a phase is shown in, at most."""

MOST_FAILURES = 12


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the run: what was offered for how many seconds, in words, and what came of it.

    `cores` are what each part of the cloud used of the processors; `notes` are sentences about it.
    """

    name: str
    offered: str
    seconds: float
    samples: Sequence[Sample]
    cores: Mapping[str, float]
    notes: Sequence[str] = field(default=())

    @property
    def rows(self) -> list[Row]:
        """A row a function, and one of reactions."""
        return rows(self.samples)

    @property
    def requests(self) -> list[Sample]:
        """What was sent."""
        return [sample for sample in self.samples if sample.function != REACTIONS]


def table(measured: Iterable[Row], seconds: float) -> list[str]:
    """The rows as a table of Markdown, in milliseconds."""
    shown = [
        "| function | offered a second | failed | p50 ms | p95 ms | p99 ms | target p95 | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for each in measured:
        latencies = " | ".join(f"{value * 1000:,.0f}" for value in (each.p50, each.p95, each.p99, each.target))
        verdict = "met" if each.met else "**missed**"
        rate = f"{each.offered / seconds:,.2f}"
        shown.append(f"| {each.function} | {rate} | {each.failed} | {latencies} | {verdict} |")
    return shown


def phase_text(phase: Phase, plots: Sequence[str]) -> list[str]:
    """A phase as Markdown."""
    requests = phase.requests
    whole = row("all", requests)
    last = max(sample.answered for sample in requests)
    good = len(requests) - whole.failed
    summary = (
        f"{len(requests):,} requests, {len(requests) / phase.seconds:,.1f} a second; {good:,} were answered well,"
        f" {good / max(last, phase.seconds):,.1f} a second, and {whole.failed:,} were not. All together: p50"
        f" {whole.p50 * 1000:,.0f} ms, p95 {whole.p95 * 1000:,.0f} ms, p99 {whole.p99 * 1000:,.0f} ms."
        f" 99 of 100 were sent within {lateness(requests) * 1000:,.0f} ms of when they were due."
    )
    text = [f"## {phase.name}", "", phase.offered, "", summary]
    text += ["", *phase.notes] if phase.notes else []
    text += ["", *table(phase.rows, phase.seconds), ""]
    text += [f"Cores used: {', '.join(f'{name} {used:.2f}' for name, used in phase.cores.items() if used >= 0.005)}."]  # noqa: PLR2004  shown as 0.00
    if broken := failures(phase.samples):
        listed = [f"{count} x {name}" for name, count in list(broken.items())[:MOST_FAILURES]]
        text += ["", f"What failed: {', '.join(listed)}."]
    return [*text, "", *(f"![{phase.name}]({name})" for name in plots), ""]


def knees_text(knees: Sequence[Knee]) -> list[str]:
    """The knees as Markdown; nothing when none was looked for."""
    about = (
        "Each function alone, called at its host without the gateway, at doubling rates for two seconds each, until p95"
        " passes its target or more than one request in a hundred fails; then at a rate between the last two. Processor"
        " time is what the kernel says that the part used a request, at the highest rate that was answered in time."
    )
    return ["## Knees", "", about, "", *table_of_knees(knees), ""] if knees else []


def write(folder: Path, title: str, about: Sequence[str], phases: Sequence[Phase], more: Sequence[str] = ()) -> Path:
    """Write report.md and its plots; returns its path. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    text = [f"# {title}", "", *about, ""]
    for number, phase in enumerate(phases, start=1):
        names = [f"{number}-latencies.svg", f"{number}-course.svg", f"{number}-course-p95.svg"]
        for name, drawn in zip(names, plots(phase), strict=True):
            (folder / name).write_text(drawn, encoding="utf-8")
        text += phase_text(phase, names)
    path = folder / "report.md"
    path.write_text("\n".join([*text, *more]).rstrip() + "\n", encoding="utf-8")
    return path


def plots(phase: Phase) -> tuple[str, str, str]:
    """Percentiles by function; what was offered, answered and failed; and the p95, over the time of the phase."""
    by_function = [
        Bar(each.function, (each.p50 * 1000, each.p95 * 1000, each.p99 * 1000), each.target * 1000)
        for each in phase.rows
    ]
    seconds = course(phase.requests, max(1.0, phase.seconds / STEPS))
    rates = {
        "offered": [(each.at, each.offered) for each in seconds],
        "answered": [(each.at, each.answered) for each in seconds],
        "failed": [(each.at, each.failed) for each in seconds],
    }
    p95 = {"p95 of what was due": [(each.at, each.p95 * 1000) for each in seconds]}
    return (
        bars(f"{phase.name}: latency by function", "milliseconds", by_function),
        lines(Plot(f"{phase.name}: requests a second", "seconds", "a second", rates)),
        lines(Plot(f"{phase.name}: p95", "seconds", "milliseconds", p95, logarithmic=True)),
    )
