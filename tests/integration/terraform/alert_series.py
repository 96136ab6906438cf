"""Made-up series by alert: what has to raise it, and what comes near and must not.

A minute is a step. Counters begin at 0, as those of Cloud Monitoring do for whoever asks them in PromQL. The names of
metrics are the cloud's own, so nothing is translated.
"""

from dataclasses import dataclass, field

MINUTES = 480
"""How long series are: the longest window is six hours."""

LOOKED_AT = 450
"""The minute at which a drill looks."""

RUN = {"monitored_resource": "cloud_run_revision"}
TASKS = {"monitored_resource": "cloud_tasks_queue", "queue_id": "conquest-abcd"}
PUSHED = {"monitored_resource": "pubsub_subscription", "subscription_id": "stats-record-match"}
REDIS = {"monitored_resource": "redis_instance"}
FIRESTORE = {"monitored_resource": "firestore.googleapis.com/Database", "api_method": "Commit"}

Series = dict[str, str]
"""Values in promtool's notation by a series' name with its labels."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Series together, and the labels of the incident that they raise; None: they raise none."""

    series: Series
    raises: dict[str, str] | None = field(default_factory=dict)


def quiet(*series: Series) -> Scene:
    """A scene that must raise nothing."""
    return Scene(_together(series), None)


def loud(*series: Series, **labels: str) -> Scene:
    """A scene that must raise an incident with exactly these labels."""
    return Scene(_together(series), labels)


def flow(metric: str, a_minute: float, **labels: str) -> Series:
    """A counter that grows evenly."""
    return {_name(metric, labels): f"0+{a_minute}x{MINUTES}"}


def burst(metric: str, number: int, **labels: str) -> Series:
    """A counter that stood still until five minutes ago."""
    before = LOOKED_AT - 6
    return {_name(metric, labels): f"0x{before} {number}x{MINUTES - before}"}


def level(metric: str, value: float, **labels: str) -> Series:
    """A gauge that stays."""
    return {_name(metric, labels): f"{value}x{MINUTES}"}


def times(metric: str, limit: float, slower: float, a_minute: float = 100, **labels: str) -> Series:
    """A histogram of which a share is slower than `limit`, its own bound, and below ten times that."""
    series = flow(f"{metric}_bucket", a_minute * (1 - slower), le=f"{limit:g}", **labels)
    series |= flow(f"{metric}_bucket", a_minute, le=f"{limit * 10:g}", **labels)
    series |= flow(f"{metric}_bucket", a_minute, le="+Inf", **labels)
    return series | flow(f"{metric}_count", a_minute, **labels)


def lines(metric: str, number: int, **labels: str) -> Series:
    """Log lines of the last five minutes."""
    return burst(f"logging_googleapis_com:user_ludus_{metric}", number, **(RUN | labels))


def answers(service_name: str, failing: float, a_minute: float = 1000) -> Series:
    """Answers of a function of which a share fails."""
    metric, labels = "run_googleapis_com:request_count", RUN | {"service_name": service_name}
    good = flow(metric, a_minute * (1 - failing), response_code_class="2xx", **labels)
    return good | flow(metric, a_minute * failing, response_code_class="5xx", **labels)


def latencies(service_name: str, limit: float, slower: float) -> Series:
    """Latencies of a function in ms of which a share is over a limit."""
    return times("run_googleapis_com:request_latencies", limit, slower, service_name=service_name, **RUN)


def journey(function: str, requests: float, failures: float) -> Series:
    """What was asked of a function and failed, an hour."""
    labels = RUN | {"function": function}
    asked = flow("logging_googleapis_com:user_ludus_journey_requests", requests / 60, **labels)
    return asked | flow("logging_googleapis_com:user_ludus_journey_failures", failures / 60, **labels)


def cache(hits: float, misses: float) -> Series:
    """Looks into the cache for hot pages, a minute."""
    hitting = flow("logging_googleapis_com:user_ludus_cache_hits", hits, **RUN)
    return hitting | flow("logging_googleapis_com:user_ludus_cache_misses", misses, **RUN)


def distribution(metric: str, limit: float, slower: float, a_minute: float = 1) -> Series:
    """Numbers of log lines of which a share is over a limit."""
    return times(f"logging_googleapis_com:user_ludus_{metric}", limit, slower, a_minute, **RUN)


def _name(metric: str, labels: dict[str, str]) -> str:
    listed = ",".join(f'{name}="{value}"' for name, value in labels.items())
    return f"{metric}{{{listed}}}"


def _together(several: tuple[Series, ...]) -> Series:
    return {name: values for series in several for name, values in series.items()}
