"""What a deployment costs besides what is played: watching it, deploying it, and being able to go back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from infra.cost.instances import DAYS, Used
from infra.cost.live import live_lines
from infra.cost.month import Line, month

MINUTES = DAYS * 24 * 60

SERIES_A_CONDITION = 3
"""Series that a condition's query returns, most of them one a service: an ASSUMPTION."""

MINUTES_BETWEEN = 5
"""How often conditions are looked at that are not critical; critical ones are each minute."""

METRIC_SERIES, BYTES_A_POINT = 150, 8
"""Series of the metrics that are counted from log lines, a point a minute each while something happens."""

SPANS_A_REQUEST = 4
"""Spans of a traced request, one for each call that it makes: an ASSUMPTION."""

BACKUPS = 7 + 14
"""Copies that are kept: daily ones of a week, weekly ones of fourteen."""

RECOVERABLE_DAYS, GIB_A_WRITE = 7, 1.5e-6
"""How long earlier versions of documents are kept, and how large one is with its indexes: 1.5 KiB, an ASSUMPTION."""

SCANNER_VCPU, SCANNER_GIB = 1, 4
"""Of an instance of the scanner (`infra/terraform/scanner.tf`)."""

REFRESHES_A_DAY, REFRESH_SECONDS = 4, 60
"""How often signatures are refreshed, and how long that takes: an ASSUMPTION."""

CONSOLE_PAGES, CONSOLE_FILES, CONSOLE_MIB = 2, 60, 0.4
"""Of the console: pages that are asked for anew, files of a build, and what they weigh compressed."""


def whole_month(
    players: int,
    calls: Iterable[Used],
    day: Mapping[str, float],
    environment: Mapping[str, Any],
    prices: Mapping[str, Any],
    jobs: Sequence[Used],
) -> list[Line]:
    """All lines of the bill: what stands, what is played, and the upkeep of both."""
    called = list(calls)
    monthly = players * DAYS
    used = {
        "requests": monthly * sum(call.a_day for call in called),
        "writes": monthly * sum(call.writes * call.a_day for call in called),
        "stored_gib": 12 * monthly * day["new_players"] * day["gib_kept_a_player"],
    }
    lines = month(players, called, day, environment, prices, jobs)
    return [*lines, *live_lines(players, day, prices), *upkeep(environment, prices, day, players, used)]


def upkeep(
    environment: Mapping[str, Any],
    prices: Mapping[str, Any],
    day: Mapping[str, float],
    players: int,
    used: Mapping[str, float],
) -> list[Line]:
    """The lines of a month; `used` has its `requests`, its `writes` and the `stored_gib` of Firestore."""
    return [
        *_watching(environment, prices["monitoring"], used["requests"]),
        *_deploying(environment, prices["builds"]),
        _recovery(prices["recovery"], used),
        *([_scanner(environment["scanner_hours"], prices["functions"])] if environment["scanner_hours"] else []),
        *([_judged(environment["judged_pictures"], prices["vision"])] if environment["judged_pictures"] else []),
        *([_media(prices["cdn"], day, players), _console(environment, prices["cdn"])] if environment["edge"] else []),
        _creations(prices, day, players, by_cdn=environment["edge"]),
    ]


def _watching(environment: Mapping[str, Any], prices: Mapping[str, Any], requests: float) -> list[Line]:
    conditions = environment["alert_conditions"]
    critical = environment["critical_conditions"]
    points = (critical + (conditions - critical) / MINUTES_BETWEEN) * SERIES_A_CONDITION * MINUTES
    metrics = METRIC_SERIES * BYTES_A_POINT * MINUTES / 2**20
    spans = requests * environment["trace_ratio"] * SPANS_A_REQUEST
    checks = 3 * MINUTES * environment["uptime_checks"]
    return [
        Line(
            "Alert conditions",
            f"{conditions} conditions, {points / 1e6:,.1f} million points",
            conditions * prices["condition"] + points * prices["alert_point"],
        ),
        Line(
            "Custom metrics",
            f"{metrics:,.0f} MiB, {prices['free_mib']} free",
            max(0.0, metrics - prices["free_mib"]) * prices["mib"],
        ),
        Line(
            "Traces",
            f"{spans:,.0f} spans, {prices['free_spans']:,} free",
            max(0.0, spans - prices["free_spans"]) * prices["span"],
        ),
        Line(
            "Uptime checks",
            f"{checks:,.0f}, {prices['free_checks']:,} free",
            max(0.0, checks - prices["free_checks"]) * prices["check"],
        ),
    ]


def _deploying(environment: Mapping[str, Any], prices: Mapping[str, Any]) -> list[Line]:
    deployments, functions = environment["deployments"], environment["functions_a_deployment"]
    minutes, machine = prices["pipeline_minutes"], prices["large_machine"]
    built = deployments * functions * prices["function_minutes"]
    gib = environment["image_gib"]
    return [
        Line(
            "Builds",
            f"{deployments} of {minutes} min on {machine}; {functions} functions each, {built:,.0f} min",
            deployments * minutes * prices["large_minute"]
            + max(0.0, built - prices["free_minutes"]) * prices["minute"],
        ),
        Line(
            "Images",
            f"{gib} GiB, {prices['free_gib']} free",
            max(0.0, gib - prices["free_gib"]) * prices["gib_month"],
        ),
    ]


def _recovery(prices: Mapping[str, Any], used: Mapping[str, float]) -> Line:
    earlier = used["writes"] / DAYS * RECOVERABLE_DAYS * GIB_A_WRITE
    copies = used["stored_gib"] * BACKUPS
    return Line(
        "Recovery and backups",
        f"{earlier:,.1f} GiB of a week's versions, {copies:,.1f} GiB of backups",
        earlier * prices["pitr_gib"] + copies * prices["backup_gib"],
    )


def _scanner(hours: float, prices: Mapping[str, Any]) -> Line:
    """The scanner while it scans and takes frames, and the job that refreshes signatures, in a GiB or two as well."""
    second = prices["vcpu_second"] * SCANNER_VCPU + prices["gib_second"] * SCANNER_GIB
    refreshes = DAYS * REFRESHES_A_DAY * REFRESH_SECONDS
    return Line(
        "Scanner for viruses",
        f"{hours} h of {SCANNER_VCPU} CPU and {SCANNER_GIB} GiB, {refreshes / 3600:,.0f} h to refresh signatures",
        (hours * 3600 + refreshes) * second,
    )


def _judged(pictures: float, prices: Mapping[str, Any]) -> Line:
    """Pictures and frames of videos that Cloud Vision judges."""
    return Line(
        "Pictures judged by SafeSearch",
        f"{pictures:,.0f} pictures and frames",
        max(0, pictures - prices["safe_search_free"]) * prices["safe_search"],
    )


def _creations(prices: Mapping[str, Any], day: Mapping[str, float], players: int, *, by_cdn: bool) -> Line:
    """What players download of what others made, by the CDN or from Cloud Storage; R2 takes nothing for it."""
    files = players * DAYS * day["downloads"]
    gib = files * day["download_mib"] / 2**10
    cdn = prices["cdn"]
    a_gib = cdn["gib"] + cdn["missed"] * cdn["fill_gib"] if by_cdn else prices["traffic"]["gib_to_players"]
    return Line(
        "Players' creations, downloaded",
        f"{gib:,.1f} GiB, {files:,.0f} files, {'by the CDN' if by_cdn else 'from Cloud Storage'}",
        gib * a_gib + (files * cdn["lookup"] if by_cdn else 0),
    )


def _console(environment: Mapping[str, Any], prices: Mapping[str, Any]) -> Line:
    """The console's page each day, and all of its files after each deployment: browsers keep them until then."""
    staff, deployments = environment["staff"], environment["deployments"]
    files = staff * (DAYS * CONSOLE_PAGES + deployments * CONSOLE_FILES)
    gib = (staff * deployments * CONSOLE_MIB) / 2**10
    return Line(
        "Console by the CDN",
        f"{staff} of staff, {gib:,.2f} GiB, {files:,.0f} files",
        gib * (prices["gib"] + prices["fill_gib"]) + files * prices["lookup"],
    )


def _media(prices: Mapping[str, Any], day: Mapping[str, float], players: int) -> Line:
    files = players * DAYS * day["pictures"]
    gib = files * day["picture_kib"] / 2**20
    return Line(
        "Pictures by the CDN",
        f"{gib:,.1f} GiB, {files:,.0f} files",
        gib * (prices["gib"] + prices["missed"] * prices["fill_gib"]) + files * prices["lookup"],
    )
