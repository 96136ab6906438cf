"""One process of the partners' stand-ins for a module of tests."""

from collections.abc import Iterator

import pytest

from emulators.keys import Keys, ensure_keys
from tests.integration.emulators.local_servers import Emulator
from tests.integration.emulators.partner_server import partners_running


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    return ensure_keys(tmp_path_factory.mktemp("keys"), "ludus-local")


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory, keys: Keys) -> Iterator[Emulator]:
    with partners_running(tmp_path_factory.mktemp("partners"), keys) as started:
        yield started
