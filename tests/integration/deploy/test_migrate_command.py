"""An operator runs migrations by commands: the ones that this release has, over the accounts that there are."""

import os

import pytest

from emulators.cloud import LocalCloud
from functions.auth.store.accounts import USERS
from functions.platform.events import MigrationAdvanced
from shared.catalog import register
from shared.extension_points import MIGRATIONS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.accounts import PASSWORD
from tests.integration.deploy.test_operators import command
from tests.local_api import data_of
from tests.migrations import ADVANCE, unlock

NAME = "2026-11-30-hashes-name-their-scheme"


@pytest.fixture
async def here(cloud: LocalCloud, api) -> dict[str, str]:
    await api.client(ADVANCE)
    await unlock()
    register(MIGRATIONS)
    return os.environ | cloud.environment | {"LOG_LEVEL": "ERROR"}


OF_OTHER_TESTS = "2000-01-01-"


async def hash_of(user_id: str) -> str:
    user = await USERS.get(user_id)
    assert user is not None
    return user.password_hash or ""


async def test_hashes_of_before_name_their_scheme_and_open_all_the_while(api, accounts, here, listen):
    ada = await accounts.player()
    steps = await listen(MigrationAdvanced.topic)

    async def as_before(tx: Transaction) -> None:
        user = await tx.get(USERS, ada.id)
        old = user.password_hash.removeprefix("{bcrypt-sha256}")
        tx.put(USERS, ada.id, user.model_copy(update={"password_hash": old}))

    async def carry_out(*options: str) -> str:
        done = command(here, "migrate", *options)
        assert done.returncode == 0, done.stderr
        while "running" in (listed := command(here, "migrations").stdout):
            for message in await steps.messages(1):
                event = MigrationAdvanced.model_validate(message.data)
                assert (await api.push(ADVANCE, event)).status_code == 204
        assert [line for line in listed.splitlines() if "failed" in line and OF_OTHER_TESTS not in line] == []
        data_of(await api("auth-login", json={"email": ada.email, "password": PASSWORD}))
        return done.stdout + listed

    while f"applied  {NAME}" in command(here, "migrations").stdout:
        await carry_out("--down")  # those after it first
    await transaction.run(as_before)
    assert "dry run, which changes nothing" in await carry_out("--dry-run")
    assert (await hash_of(ada.id)).startswith("$2b$")
    assert f"applied  {NAME}" in await carry_out()
    assert (await hash_of(ada.id)).startswith("{bcrypt-sha256}$2b$")
    assert "All migrations have run." in await carry_out()
    while f"pending  {NAME}" not in (said := await carry_out("--down")):
        continue
    assert f"{NAME} down goes on from 0 of" in said
    assert (await hash_of(ada.id)).startswith("$2b$")
    assert f"applied  {NAME}" in await carry_out()
