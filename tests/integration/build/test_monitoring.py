"""What alerts and dashboards ask for is counted, what is counted is asked for, and the code says what is counted."""

import ast
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from shared.catalog import declarations
from shared.declare import Http
from shared.http import binding
from shared.identity.callers import Role
from shared.settings import SIGNING_KEY
from shared.telemetry.metrics import cache_name
from shared.triggers import TaskTarget

pytestmark = pytest.mark.every_service

ROOT = Path(__file__).resolve().parents[3]
STACK = ROOT / "infra/terraform"
MANIFEST = json.loads((STACK / "functions.json").read_text())
MEASURES = (STACK / "monitoring_measures.tf").read_text()
DEFINITIONS = (STACK / "monitoring.tf").read_text() + MEASURES
ALERTS = (STACK / "monitoring_alerts.tf").read_text() + MEASURES
READERS = ALERTS + "".join((STACK / f"monitoring_{name}.tf").read_text() for name in ("dashboards", "slos"))

LOGGING = {"log.info", "log.warning", "log.error", "log.exception"}
OF_PROCESS = {"service", "function", "request_id"}
"""Fields that every line has (`shared.telemetry.log`)."""


def emitted() -> dict[str, set[str]]:
    """The fields of each line that the code logs, by its message."""
    return {message: fields for message, (fields, _) in lines().items()}


@cache
def lines() -> dict[str, tuple[set[str], set[str]]]:
    """The fields of each line that the code logs and how severe it is, by its message."""
    logged: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for file in [*ROOT.glob("shared/**/*.py"), *ROOT.glob("functions/**/*.py")]:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and re.fullmatch(
                r"log\.(info|warning|error|exception)", ast.unparse(node.func)
            ):
                message = node.args[0]
                assert isinstance(message, ast.Constant), f"{file}:{node.lineno}: a message is a constant"
                fields, severities = logged[message.value]
                fields |= {keyword.arg or "**" for keyword in node.keywords} | OF_PROCESS
                severities.add(ast.unparse(node.func).removeprefix("log."))
    return logged


def table(name: str) -> str:
    """The text of a table of `locals`."""
    (text,) = re.findall(rf"^  {name} = \{{\n(.+?)\n  \}}$", DEFINITIONS, re.MULTILINE | re.DOTALL)
    return text


def listed(name: str) -> list[str]:
    """The strings of a list of `locals`."""
    (text,) = re.findall(rf"^  {name} += \[(.*?)\]", DEFINITIONS, re.MULTILINE | re.DOTALL)
    return re.findall(r'"([^"]+)"', text)


def listed_after(name: str) -> list[str]:
    """The strings of the list that a `concat` of `locals` ends with."""
    (text,) = re.findall(rf"^  {name} += concat\(.*\[(.*?)\]\)", DEFINITIONS, re.MULTILINE)
    return re.findall(r'"([^"]+)"', text)


LOGGED = re.findall(r'^    (\w+) += \{ message = "([^"]+)", labels = \[(.*?)\]', table("logged"), re.MULTILINE)
COUNTED = re.findall(r"^    (\w+) += \{ filter", table("counted"), re.MULTILINE)
BY_THEMSELVES = re.findall(r'^  name +  = "ludus/(\w+)"|^  name += "ludus/(\w+)"', DEFINITIONS, re.MULTILINE)
MEASURED = re.findall(r'^    (\w+) = \{ message = "([^"]+)", field = "(\w+)"', MEASURES, re.MULTILINE)
JOURNEY_METRICS = re.findall(r"^    (\w+) = \{ filter", table("journey_metrics"), re.MULTILINE)
PARTS_OF_A_PARTNER = re.findall(r"for metric in \[(.+?)\]", MEASURES)
METRICS = (
    {name for name, *_ in LOGGED}
    | set(COUNTED)
    | set(JOURNEY_METRICS)
    | {name for name, *_ in MEASURED}
    | {first or second for first, second in BY_THEMSELVES}
)


@pytest.mark.parametrize(("metric", "message", "labels"), LOGGED)
def test_the_code_logs_what_a_metric_counts(metric, message, labels):
    fields = emitted().get(message)
    assert fields is not None, f"nothing logs {message}"
    for label in re.findall(r'"(\w+)"', labels):
        assert label in fields, f"{message} has no {label}"


@pytest.mark.parametrize(
    ("message", "field"), [("players.active", "players"), ("battlepass.season_changed", "delay_seconds")]
)
def test_the_code_logs_what_a_metric_measures(message, field):
    assert f'jsonPayload.message=\\"{message}\\"' in DEFINITIONS
    assert f"EXTRACT(jsonPayload.{field})" in DEFINITIONS
    assert field in emitted()[message]


@pytest.mark.parametrize(("metric", "message", "field"), MEASURED)
def test_the_code_logs_the_numbers_of_metrics(metric, message, field):
    assert field in emitted()[message], f"{metric}: {message} has no {field}"


def test_the_functions_of_journeys_are_there():
    named = re.findall(r'"([a-z]+(?:-[a-z]+)+)"', table("journeys"))
    assert set(named) <= {function["name"] for function in MANIFEST["functions"]}
    assert len(named) > 20


def test_every_metric_is_read_and_every_metric_that_is_read_is_there():
    read = set(re.findall(r"user_ludus_(\w+?)(?:_bucket|_sum|_count)?\{", READERS))
    read |= set(re.findall(r'"(\w+)"', "".join(PARTS_OF_A_PARTNER)))
    assert read == METRICS
    assert {"registrations", "failed_relays", "failed_after_commits", "failed_deliveries", "cache_hits"} <= read


COUNTED_AS_FAILURES = {"delivery.dead", "request.failed", "request.timed_out"}
"""Errors that are answers of the 5xx kind as well, or a dead letter that is stored."""

SEEN_OTHERWISE = {"delivery.failed"}
"""An attempt that fails is made again: what was given up raises an alert, and so do tasks that fail."""


def test_every_error_that_the_code_logs_raises_an_alert():
    """What somebody logs as an error next is among the others, whatever it is called."""
    errors = {message for message, (_, severities) in lines().items() if severities & {"error", "exception"}}
    (pattern,) = re.findall(r'severity>=ERROR AND jsonPayload\.message=~\\"(.+?)\\"', DEFINITIONS)
    left_out = set(listed_after("counted_errors"))
    assert left_out == COUNTED_AS_FAILURES
    parts = set(re.findall(r'"(\w+)"', "".join(PARTS_OF_A_PARTNER)))
    own = {message for metric, message, _ in LOGGED if metric in parts or f"user_ludus_{metric}{{" in ALERTS}
    others = {message for message in errors if re.fullmatch(pattern, message)} - {message for _, message, _ in LOGGED}
    assert "user_ludus_other_errors{" in ALERTS
    assert errors - own - others == SEEN_OTHERWISE
    assert others - left_out, "no error is left for it"


def test_no_metric_is_asked_for_that_an_instance_would_export():
    assert "workload_googleapis_com" not in READERS


def test_names_of_metrics_are_written_out():
    """Cloud Monitoring does not choose metrics by a pattern of their names."""
    assert "__name__" not in READERS


def test_signing_in_counts_every_way_in():
    names = {function["name"] for function in MANIFEST["functions"]}
    opening = {
        declaration.name
        for declaration in declarations()
        if SIGNING_KEY in declaration.secrets and declaration.service == "auth"
    }
    assert set(listed("sign_in_functions")) <= names
    assert opening - {"auth-register", "auth-server-token"} == set(listed("sign_in_functions"))


def test_failed_attempts_of_tasks_raise_an_alert():
    assert any(isinstance(declaration.trigger, TaskTarget) for declaration in declarations())
    assert re.search(r"cloudtasks_googleapis_com:queue_task_attempt_count\{[^}]*response_code!~", ALERTS)


def test_hot_pages_are_those_that_players_share():
    """A page that is the same for everyone is hot; one's own, a public one, and what staff or probes read are not."""
    shared = set()
    for declaration in declarations():
        if (
            not isinstance(declaration.trigger, Http)
            or declaration.trigger.cache is None
            or declaration.service == "platform"
        ):
            continue
        role = binding.signature_of(declaration.function, declaration.trigger.path).role
        if not re.search(r"\{(player|user_id)\}", declaration.trigger.cache.key) and role in {None, Role.PLAYER}:
            shared.add(cache_name(declaration.trigger.cache.key))
    assert set(listed("hot_caches")) == shared | {"cosmetics:catalog"}
    assert '"cosmetics:catalog:' in (ROOT / "functions/cosmetics/store/catalog.py").read_text()


def alert_keys() -> set[str]:
    """The keys of all alerts."""
    keys = set(re.findall(r"^      (\w+) = \{\n        name ", ALERTS, re.MULTILINE))
    return keys | {"instances", "unavailable", "burn_fast", "burn_slow"}


def test_every_alert_has_its_runbook():
    """A page an alert, named by its key: what it means, then where to look and what to do."""
    pages = {page.stem: page.read_text() for page in (ROOT / "docs/runbooks").glob("*.md")}
    index = pages.pop("index")
    assert set(pages) == alert_keys()
    for key, page in pages.items():
        assert re.match(r"# .+\n\n(?s:.+)\n\n## Look\n\n(?s:.+)\n\n## Do\n\n- ", page), key
        assert f"]({key}.md)" in index


TARGETS = [
    [cell.strip() for cell in row.strip("|").split("|")]
    for row in (ROOT / "docs/operations/measures.md")
    .read_text()
    .split("| measure | target |")[1]
    .split("\n\n")[0]
    .splitlines()[2:]
]
"""Of each measure: its name, target, document, metrics and alerts."""


@pytest.mark.parametrize("target", TARGETS, ids=[row[0] for row in TARGETS])
def test_each_measure_has_its_metric_and_its_alert_in_the_stack(target):
    name, _, _, metrics, alerts = target
    asked = {
        metric for metric in re.findall(r"`([a-z_:]+)`", metrics) if not metric.startswith(("make", "availab", "laten"))
    }
    for metric in asked - {name}:
        assert metric in METRICS or f"{metric}" in READERS, f"{metric} is not measured"
    for slo in re.findall(r"the SLO `(\w+)`", metrics):
        assert f'slo_id              = "{slo}"' in READERS
    linked = set(re.findall(r"\(\.\./runbooks/(\w+)\.md\)", alerts))
    assert linked <= alert_keys()
    assert linked or alerts == "none"


def test_the_targets_of_journeys_are_those_of_the_table():
    stated = {row[0]: float(row[1].removesuffix(" %")) for row in TARGETS if "journey_failures" in row[3]}
    allowed = [float(most) for most in re.findall(r"most      = ([\d.]+)", table("journeys"))]
    assert sorted(100 - target for target in stated.values()) == sorted(allowed)


def test_as_long_as_the_table_says_is_kept_what_was_seen():
    text = (ROOT / "docs/operations/measures.md").read_text()
    assert "Log lines: 30 days" in text
    assert "retention_days = 30" in DEFINITIONS
