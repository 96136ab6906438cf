"""What the figures should be, whether they are, and what bounds those that are not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from tests.bench import machine
from tests.bench.battles import BattleSpeed
from tests.bench.cold import ColdStart
from tests.bench.end_to_end import EndToEnd
from tests.bench.rounds import Figures, Measured
from tests.bench.token_checks import TokenChecks

CACHED = ("global", "profile", "battlepass")
LEAST_CACHED, LEAST_CACHED_RATE = 0.6, 5_000
LEAST_RANK = 0.7
LEAST_MATCHES = 200
MOST_COLD = 1.25
LEAST_BATTLES = 20_000
MOST_WAIT = 1.0

LATENCIES = {"battlepass": 0.050, "season": 0.150, "health": 0.100, "grant": 0.200, "claim": 0.300}
"""Seconds within which 95 of 100 calls are answered (Battle Pass, Performance Targets), here with 16 at once."""

GRANTS_OFFERED = 1_000

BESIDE_PARTNER = 0.100
"""Seconds that verifying a receipt may take above what its partner takes, for 95 of 100."""

NAKAMA = {
    "global": ("top 100", 1_929),
    "me-100k": ("own rank and neighbours at 100,000", 3_029),
    "profile": ("profile read", 7_135),
    "login": ("login, bcrypt 13", 5.2),
}
"""Nakama 3.40 with PostgreSQL: requests a second on both cores of the same machine, 16 connections."""

NAKAMA_CORES = 2


@dataclass(frozen=True)
class Results:
    """All that was measured; what was left out is None or empty."""

    measured: Sequence[Measured] = ()
    cold: Sequence[ColdStart] = ()
    end_to_end: EndToEnd | str | None = None
    token_checks: TokenChecks | None = None
    battles: BattleSpeed | None = None
    archives: Mapping[str, int] = field(default_factory=dict)
    imports: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: what was wanted, what was measured, whether that is enough, and what bounds it."""

    wanted: str
    measured: str
    met: bool
    bound: str


def goals(results: Results) -> list[Goal]:
    """The goals of all that was measured."""
    by_name = {result.case.name: result for result in results.measured}
    outcomes = [_cached(by_name[name]) for name in CACHED if name in by_name]
    if rank := by_name.get("me-100k"):
        met = rank.ratio >= LEAST_RANK
        outcomes.append(Goal(f"{rank.case.title}: {LEAST_RANK} of its floor", f"{rank.ratio:.2f}", met, bound(rank)))
    outcomes += [_latency(by_name[name], most) for name, most in LATENCIES.items() if name in by_name]
    if grant := by_name.get("grant"):
        wanted = f"{grant.case.title}: {GRANTS_OFFERED:,}/s offered (Battle Pass, Throughput)"
        carried = f"{grant.ours.rate:,.0f}/s on one core beside the emulators"
        outcomes.append(Goal(wanted, carried, grant.ours.rate >= GRANTS_OFFERED, bound(grant)))
    if receipt := by_name.get("receipt"):
        outcomes.append(_beside_partner(receipt))
    if match := by_name.get("reactions"):
        met = match.ours.rate >= LEAST_MATCHES
        wanted = f"{match.case.title}: {LEAST_MATCHES} matches/s"
        outcomes.append(Goal(wanted, f"{match.ours.rate:,.0f} matches/s", met, bound(match)))
    if results.battles:
        outcomes += _battles(results.battles)
    if results.cold:
        outcomes.append(_cold(results.cold, results.imports))
    return outcomes


def _cached(result: Measured) -> Goal:
    wanted = f"{result.case.title}: {LEAST_CACHED} of its floor, and {LEAST_CACHED_RATE:,}/s on one core"
    met = result.ratio >= LEAST_CACHED and result.ours.rate >= LEAST_CACHED_RATE
    return Goal(wanted, f"{result.ratio:.2f}, and {result.ours.rate:,.0f}/s", met, bound(result))


def _latency(result: Measured, most: float) -> Goal:
    wanted = f"{result.case.title}: {most * 1000:.0f} ms for 95 of 100"
    return Goal(wanted, f"{result.ours.p95 * 1000:.1f} ms", result.ours.p95 <= most, bound(result))


def _beside_partner(result: Measured) -> Goal:
    """Whether ours takes little more than the floor, which makes the partner's call alone."""
    more = result.ours.p95 - result.floor.p95
    wanted = f"{result.case.title}: the partner's time and {BESIDE_PARTNER * 1000:.0f} ms for 95 of 100"
    measured = f"{result.ours.p95 * 1000:.0f} ms, {more * 1000:.0f} ms more than the partner's call alone"
    return Goal(wanted, measured, more <= BESIDE_PARTNER, bound(result))


def _battles(speed: BattleSpeed) -> list[Goal]:
    wanted = f"battles of conquest: {LEAST_BATTLES:,}/s on one core in the rules alone"
    met = speed.rate >= LEAST_BATTLES
    engine = Goal(wanted, f"{speed.rate:,.0f}/s", met, f"{1e6 / speed.rate:.0f} µs of Python a battle.")
    if speed.skipped:
        return [engine]
    waited = f"an attack of conquest, from the request to its battle: {MOST_WAIT:.0f} s for 95 of 100"
    measured = f"{speed.waited_p95 * 1000:.0f} ms; half within {speed.waited_p50 * 1000:.0f} ms"
    way = "Gateway, queue, one commit for the attack and one for the battle, all on this machine."
    return [engine, Goal(waited, measured, speed.waited_p95 < MOST_WAIT, way)]


def _cold(cold: Sequence[ColdStart], imports: Mapping[str, float]) -> Goal:
    slowest = max(cold, key=attrgetter("ratio"))
    more = (slowest.our_processor - slowest.floor_processor) * 1000
    what = f"{slowest.function} takes {more:.0f} ms of processor time more than a bare function with the same clients"
    libraries = ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in imports.items())
    within = sum(start.ratio <= MOST_COLD for start in cold)
    return Goal(
        f"cold start: {MOST_COLD} of its floor at most, for each function",
        f"{within} of {len(cold)} functions; {slowest.ratio:.2f} ({slowest.function}: {slowest.ours * 1000:.0f} ms)",
        within == len(cold),
        f"{what}: importing what declares models and checks tokens ({libraries}), and the function's own modules.",
    )


def bound(result: Measured) -> str:
    """Which processor time a job takes, and which share of the machine was busy."""
    ours = result.ours
    uses = [f"{ours.processor * 1e6:,.0f} µs in the function", *_parts(ours)]
    spare = len(machine.cores()) - ours.cores
    text = f"{', '.join(uses)}; {result.floor.processor * 1e6:,.0f} µs in the bare function."
    if ours.rate * ours.processor > 0.9 and not result.case.unit.startswith("matches"):
        return f"The one core that the function has is full: {text}"
    if spare < 0.25:
        return f"All {len(machine.cores())} cores are full: {text}"
    return f"{ours.cores:.1f} of {len(machine.cores())} cores were busy with it: {text}"


def _parts(figures: Figures) -> list[str]:
    return [f"{used * 1e6:,.0f} µs in {name}" for name, used in figures.parts.items() if used >= 1e-6]


def beside_nakama(results: Results) -> list[tuple[str, float, str, float]]:
    """Case, ours a second and core, Nakama's nearest job, its figure a second and core."""
    return [
        (result.case.title, result.ours.rate, NAKAMA[result.case.name][0], NAKAMA[result.case.name][1] / NAKAMA_CORES)
        for result in results.measured
        if result.case.name in NAKAMA
    ]
