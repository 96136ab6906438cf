"""The partners' stand-ins."""

from collections.abc import AsyncIterator

import pytest

from emulators.cloud import LocalCloud
from tests.partners import Partners


@pytest.fixture
async def partners(cloud: LocalCloud) -> AsyncIterator[Partners]:
    stand_ins = Partners(cloud)
    yield stand_ins
    await stand_ins.close()
