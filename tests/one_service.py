"""`pytest -p tests.one_service --service guilds tests`: what one service has to keep to, and nothing of the others.

Its own tests; of the gates, which run for every function, document or error, those that are about it, and those that
are about all services at once (`every_service`).
"""

import re
from functools import cache
from pathlib import Path

import pytest

from shared.catalog import declarations, services
from shared.declare import Http

GATES = (
    "contract/test_errors.py",
    "contract/test_openapi.py",
    "contract/test_published_names.py",
    "contract/test_secrets.py",
    "integration/build/test_archives.py",
    "integration/build/test_dependencies.py",
    "integration/build/test_generate.py",
    "integration/build/test_monitoring.py",
    "integration/build/test_published.py",
    "integration/shared/test_event_delivery.py",
    "integration/shared/test_grouped_endpoints.py",
    "integration/shared/test_redis_down.py",
    "integration/shared/test_roles.py",
    "integration/shared/test_second_delivery.py",
    "integration/shared/test_staff_audit.py",
    "integration/test_costs.py",
    "security/test_cached_pages.py",
    "security/test_costly_calls.py",
    "security/test_server_keys.py",
    "security/test_strangers_queries.py",
    "test_architecture.py",
    "test_documentation.py",
    "test_extension_points.py",
    "unit/shared/test_shared_services.py",
    "test_import_contracts.py",
    "test_packed_services.py",
    "test_permissions.py",
    "unit/shared/test_settings.py",
)
"""Tests that a service keeps to beside its own."""

EXAMPLES = (
    "integration/build/test_image.py",
    "integration/shared/test_http.py",
    "integration/shared/test_idempotency.py",
    "integration/shared/test_rate_limits.py",
    "security/test_staff.py",
    "unit/shared/test_callers.py",
)
"""Tests of what all services stand on: no service runs them alone.

Some services' functions serve there as examples, or a role has a service's name.
"""

TESTS = Path(__file__).parent
OWN = re.compile(r"(unit|integration)/(?P<service>\w+)/")

chosen = ""
"""The service that is tested alone."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that names the service."""
    parser.addoption("--service", default="", help="a service, such as guilds: only what is about it")


def pytest_configure(config: pytest.Config) -> None:
    """Remember which it is, for tests that would make many cases of others."""
    global chosen  # noqa: PLW0603  a process tests one service, or all
    chosen = config.getoption("--service")
    if chosen and chosen not in services():
        raise pytest.UsageError(f"There is no service {chosen!r}: write one of {', '.join(services())}.")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Pass over the files of others."""
    if not config.getoption("--service") or not collection_path.name.startswith("test_"):
        return None
    name = collection_path.relative_to(TESTS).as_posix()
    own = OWN.match(name)
    return None if name in GATES or (own and own["service"] == chosen) else True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about other services, or about none."""
    if not (service := config.getoption("--service")):
        return
    kept, others = [], []
    for item in items:
        (kept if is_about(item, service) else others).append(item)
    config.hook.pytest_deselected(items=others)
    items[:] = kept


def is_about(item: pytest.Item, service: str) -> bool:
    """Whether a test is a service's own, or runs for one of its functions, modules or errors, or for all of them."""
    own = OWN.match(item.path.relative_to(TESTS).as_posix())
    if own and own["service"] in _services():
        return own["service"] == service
    named = services_named_in(item.name)
    return service in named if named else item.get_closest_marker("every_service") is not None


def services_named_in(name: str) -> set[str]:
    """The services that a test's parameters name: `[stats]`, `[stats-get-public]`, `[functions/stats/…]`, a route."""
    _, _, parameters = name.partition("[")
    if owner := _routes().get(parameters.removesuffix("]")):
        return {owner}
    return {match["service"] for match in _named().finditer(parameters)}


@cache
def _services() -> frozenset[str]:
    return frozenset(services())


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?:^|^unit-|^integration-|functions[./])(?P<service>{'|'.join(_services())})(?=[-./\]]|$)")


@cache
def _routes() -> dict[str, str]:
    return {
        f"{declaration.trigger.method} {declaration.trigger.path}": declaration.service
        for declaration in declarations()
        if isinstance(declaration.trigger, Http)
    }
