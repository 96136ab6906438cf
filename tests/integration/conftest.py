"""Each test begins with what the environment says and remembers nothing of the one before; players are never shared."""

import pytest

from emulators.cloud import LocalCloud
from functions.battlepass.store import seasons, tiers
from shared.identity import encryption, tokens
from shared.settings import settings
from shared.telemetry.context import enter_request
from tests.conftest import SETTINGS


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
