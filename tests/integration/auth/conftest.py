"""What is asked to be mailed arrives in the local mail box, by way of the local queue."""

from collections.abc import AsyncIterator

import httpx
import pytest

from emulators.cloud import LocalCloud
from shared.settings import settings
from tests.local_api import LocalApi
from tests.mailbox import Mailbox, dispatching


@pytest.fixture
async def mailbox(api: LocalApi, cloud: LocalCloud, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Mailbox]:
    """Everybody's mail; while a test uses it, queues call the functions."""
    async with dispatching(api) as (origin, _), httpx.AsyncClient(base_url=cloud.address("mail")) as http:
        monkeypatch.setenv("FUNCTIONS_ORIGIN", origin)
        settings.cache_clear()
        yield Mailbox(http)
    settings.cache_clear()
