"""What functions run on is a choice: with services of one image, all that calls them stands as before."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from infra.cost.__main__ import read
from infra.deploy.images import chosen, with_image
from tests.integration.terraform.conftest import skip_loudly
from tests.integration.terraform.stack import FURTHER, KEYS, RealProviders, Stack, closures_of, copy

IMAGES = ["-var=runtime=image"]
GROUPS = ["-var=runtime=image", "-var=grouping=service"]


def of(environment: str, *, domain: bool) -> list[str]:
    chosen = [f"-var-file=env/{environment}.tfvars", f"-var=project_id=ludus-test-{environment}"]
    return [*chosen, f"-var=first_secrets={KEYS}", *(FURTHER["prod"] if domain else ())]


def images_of(stack: Stack, digest: str = "sha256:1") -> dict[str, str]:
    """Which image each service runs, when those with new closures come from this one."""
    index = stack.root / "index.json"
    closures = closures_of(stack.root)
    images = with_image(closures, json.loads(index.read_text()) if index.exists() else {}, digest)
    index.write_text(json.dumps(images))
    choice = chosen(closures, images)
    folder = stack.root / "dist/functions"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "images.json").write_text(json.dumps(choice))
    return choice


@pytest.fixture
def new(initialized: Path, tmp_path: Path) -> Stack:
    """The stack with a function of each shape, its archives and images built, and nothing applied."""
    new_stack = copy(tmp_path, backend=False)
    new_stack.start(initialized)
    new_stack.build()
    images_of(new_stack)
    new_stack.keep_one_of_each_shape()
    return new_stack


def applied(stack: Stack, request: pytest.FixtureRequest, *arguments: str) -> list[str]:
    try:
        stack.terraform("apply", "-auto-approve", *arguments)
    except RealProviders:
        skip_loudly(request, "the providers here are the real ones, and a plan of theirs asks Google")
    return list(arguments)


def resources(stack: Stack, kind: str, name: str = "main") -> dict[str, Any]:
    """What there is of a resource, by its key."""
    state = json.loads(stack.state.read_text())
    return {
        instance.get("index_key", ""): instance["attributes"]
        for resource in state["resources"]
        if (resource["type"], resource["name"]) == (kind, name)
        for instance in resource["instances"]
    }


@pytest.mark.parametrize(
    ("environment", "domain", "layout"),
    [("dev", False, GROUPS), ("prod", True, GROUPS), ("dev", True, IMAGES), ("prod", False, IMAGES)],
    ids=["dev-service", "prod-service-domain", "dev-function-domain", "prod-function"],
)
def test_the_image_is_applied_and_a_second_plan_is_empty(
    new: Stack, request: pytest.FixtureRequest, environment: str, *, domain: bool, layout: list[str]
) -> None:
    given = applied(new, request, *of(environment, domain=domain), *layout)
    assert new.changes(*given) == {}
    assert resources(new, "google_cloudfunctions2_function") == {}
    if domain == (environment == "prod"):
        alerts = [resources(new, "google_monitoring_alert_policy", name) for name in ("metrics", "unavailable")]
        assert sum(map(len, alerts)) == read("environments.toml")[environment]["alert_conditions"]
        critical = [alert for some in alerts for alert in some.values() if alert["severity"] == "CRITICAL"]
        assert len(critical) == read("environments.toml")[environment]["critical_conditions"]

    functions = {function["name"]: function for function in new.functions()}
    services = resources(new, "google_cloud_run_v2_service")
    unit_of = {name: function["group"] if layout is GROUPS else name for name, function in functions.items()}
    assert services.keys() == set(unit_of.values())
    _callers_reach_their_functions(new, functions, services, unit_of, shared=layout is GROUPS)
    for name, function in functions.items():
        service = services[unit_of[name]]
        container = service["template"][0]["containers"][0]
        given_settings = {variable["name"] for variable in container["env"]}
        volumes = {volume["secret"][0]["secret"] for volume in service["template"][0]["volumes"]}
        assert set(function["secrets"]) <= volumes
        assert service["template"][0]["max_instance_request_concurrency"] <= function["concurrency"]
        assert int(service["template"][0]["timeout"].removesuffix("s")) >= function["timeout"]
        assert {"FUNCTION_SOURCE"} <= given_settings
        assert service["ingress"].endswith("ALL" if function["trigger"]["type"] == "http" else "INTERNAL_ONLY")
        assert service["name"] != name, "a Cloud Function owns the service of its name"


def _callers_reach_their_functions(
    stack: Stack, functions: dict[str, Any], services: dict[str, Any], unit_of: dict[str, str], *, shared: bool
) -> None:
    """Pushes and jobs go to the function's service, at a path where others share it, with a token that it takes."""
    pushes = resources(stack, "google_pubsub_subscription", "handlers")
    jobs = resources(stack, "google_cloud_scheduler_job")
    called = {
        name: push["push_config"][0] | {"uri": push["push_config"][0]["push_endpoint"]} for name, push in pushes.items()
    }
    called |= {name: job["http_target"][0] for name, job in jobs.items() if name in functions}
    assert called.keys() == {
        name for name, function in functions.items() if function["trigger"]["type"] in {"event", "upload", "schedule"}
    }
    for name, call in called.items():
        service = services[unit_of[name]]
        assert call["uri"] == f"{service['uri']}/{name if shared else ''}"
        assert call["oidc_token"][0]["audience"] in service["custom_audiences"]
    grants = Counter(
        (grant["name"], grant["member"].partition("@")[0].removeprefix("serviceAccount:"))
        for grant in resources(stack, "google_cloud_run_v2_service_iam_member", "callers").values()
    )
    callers = {"http": "gateway", "event": "pubsub", "upload": "eventarc", "task": "tasks", "schedule": "scheduler"}
    for name, function in functions.items():
        service = services[unit_of[name]]["name"]
        assert grants[service, f"ludus-{callers[function['trigger']['type']]}"] == 1


def test_one_is_changed_for_the_other_without_a_gap(new: Stack, request: pytest.FixtureRequest) -> None:
    """What is called next stands before anything calls it, and what was called stands until nothing does."""
    dev = of("dev", domain=False)
    applied(new, request, *dev)

    created = new.changes(*dev, '-var=beside=["groups"]')
    assert {tuple(actions) for actions in created.values()} == {("create",)}
    assert not {address for address in created if "subscription" in address or "api_gateway" in address}
    applied(new, request, *dev, '-var=beside=["groups"]')

    both = [*dev, *GROUPS, '-var=beside=["functions"]']
    switched = new.changes(*both)
    assert not {address for address, actions in switched.items() if actions == ["delete"]}
    assert {"google_api_gateway_gateway.main"} <= switched.keys()
    applied(new, request, *both)

    destroyed = new.changes(*dev, *GROUPS)
    assert {tuple(actions) for actions in destroyed.values()} == {("delete",)}
    kinds = {address.partition(".")[0] for address in destroyed}
    assert kinds == {
        "google_cloudfunctions2_function",
        "google_cloud_run_v2_service_iam_member",
        "google_storage_bucket_object",
    }


def test_a_plan_names_exactly_the_services_that_a_change_touches(new: Stack, request: pytest.FixtureRequest) -> None:
    given = applied(new, request, *of("dev", domain=False), *GROUPS)
    before = images_of(new)
    rules = new.root / "functions/battlepass/rules/seasons.py"
    rules.write_text(rules.read_text() + "\n\nCHANGED = True\n")
    after = images_of(new, "sha256:2")
    touched = {name for name in after if after[name] != before[name]}
    assert "battlepass-api" in touched
    assert "auth-get-jwks" not in touched
    assert touched < after.keys()
    standing = resources(new, "google_cloud_run_v2_service").keys()
    assert new.changes(*given) == {
        f'google_cloud_run_v2_service.main["{name}"]': ["update"] for name in touched & standing
    }
