"""Each test begins with what the environment says and remembers nothing of the one before; players are never shared."""

import inspect
from pathlib import Path

import pytest

from emulators.cloud import LocalCloud
from functions.battlepass.store import seasons, tiers
from shared.catalog import services
from shared.identity import encryption, tokens
from shared.settings import settings
from shared.telemetry.context import enter_request
from tests.conftest import SETTINGS

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a test of a service that waits for a cloud which it does not ask for: alone, it would have none."""
    without = [
        item.nodeid
        for item in items
        if item.path.is_relative_to(HERE) and item.path.relative_to(HERE).parts[0] in services()
        if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.function)
        if "cloud" not in item.fixturenames
    ]
    if without:
        raise pytest.UsageError(f'Write `pytestmark = pytest.mark.usefixtures("api")` above {", ".join(without)}.')


@pytest.fixture(autouse=True)
def clean_state(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that use the cloud: its settings, its keys, no remembered seasons, every part running."""
    if "cloud" not in request.fixturenames:
        return
    cloud: LocalCloud = request.getfixturevalue("cloud")
    for name, value in (cloud.environment | SETTINGS).items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()
    for mounted in (tokens.PUBLISHED, tokens.SIGNING, encryption.KEYS):
        mounted.forget()
    seasons.seasons.cache_clear()
    tiers.tiers.cache_clear()
    enter_request(None)
