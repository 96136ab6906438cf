"""A Cloud Storage emulator for a module's tests, and Google's own client for it."""

from collections.abc import Iterator

import pytest
from google.cloud import storage

from tests.integration.emulators.cloud_storage import cloud_storage, new_name
from tests.integration.emulators.local_servers import Emulator


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    with cloud_storage(tmp_path_factory.mktemp("storage") / "data") as started:
        yield started


@pytest.fixture
def client(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> storage.Client:
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", emulator.url)
    return storage.Client(project="ludus-local")


@pytest.fixture
def bucket(client: storage.Client) -> Iterator[storage.Bucket]:
    """Make a bucket of the test's own."""
    made = client.create_bucket(new_name())
    yield made
    made.delete(force=True)
