"""`pytest -p tests.one_service --service guilds`: what one service has to keep to, and nothing of the others.

Its own tests, and of those that run for every function, document or error the ones that are about it.
"""

import re

import pytest

OWN = re.compile(r"tests/(unit|integration)/(?P<service>\w+)/")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that names the service."""
    parser.addoption("--service", default="", help="a service, such as guilds: only what is about it")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about other services, or about none."""
    if not (service := config.getoption("--service")):
        return
    kept = [item for item in items if is_about(item.nodeid, service)]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def is_about(nodeid: str, service: str) -> bool:
    """Whether a test is a service's own, or runs for one of its functions, modules or errors."""
    if own := OWN.match(nodeid):
        return own["service"] == service
    _, _, parameters = nodeid.partition("[")
    return re.search(rf"(^|functions[./]){service}([-./\]]|$)", parameters) is not None
