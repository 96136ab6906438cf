"""A gateway in front of functions that are written down in `gateway_server`, and a caller of it."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.integration.emulators.gateway_server import Functions, Signer, document, functions_host, gateway
from tests.integration.emulators.local_servers import Emulator


@pytest.fixture(scope="module")
def signer() -> Signer:
    return Signer()


@pytest.fixture(scope="module")
async def functions() -> AsyncIterator[Functions]:
    async with functions_host() as host:
        yield host


@pytest.fixture(scope="module")
def more_paths() -> dict[str, Any]:
    """What the document has besides the usual paths."""
    return {}


@pytest.fixture(scope="module")
async def served(
    functions: Functions, signer: Signer, more_paths: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Emulator]:
    with gateway(tmp_path_factory.mktemp("gateway"), functions.origin, signer, document(**more_paths)) as emulator:
        yield emulator


@pytest.fixture
async def client(served: Emulator) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=served.url) as http:
        yield http
