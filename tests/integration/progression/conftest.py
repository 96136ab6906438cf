"""Players with a device, and no rules but those that a test declares."""

from collections.abc import AsyncIterator

import pytest

from functions.progression.settings import settings
from tests.saves import Device, declare


@pytest.fixture
async def device(api, accounts) -> Device:
    """A player's device."""
    return Device(api, await accounts.player())


@pytest.fixture
async def rules(api) -> AsyncIterator[object]:
    """Declares the studio's rules, which hold for all players: none are left behind."""
    yield declare
    await declare()


@pytest.fixture
def three_versions(api, monkeypatch) -> None:
    """Of each slot three versions are kept."""
    monkeypatch.setenv("SAVE_VERSIONS", "3")
    settings.cache_clear()
