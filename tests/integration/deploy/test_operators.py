"""The first admin and the first key of a cloud, made by its operator's commands and used as people use them."""

import os
import subprocess
import sys
from typing import Any

import pytest

from emulators.cloud import LocalCloud
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.authenticator import challenge, enrol
from tests.local_api import code_of, data_of


def command(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "infra.deploy", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )


@pytest.fixture
def here(cloud: LocalCloud) -> dict[str, str]:
    return os.environ | cloud.environment | {"LOG_LEVEL": "ERROR"}


@pytest.fixture
async def nobody_is_admin(cloud: LocalCloud) -> None:
    """Other tests leave admins in this cloud."""
    while admins := await USERS.select(("roles", "array_contains", "admin"), limit=100):

        async def demote(tx: Transaction, admins: Any = admins) -> None:
            for user in admins:
                tx.put(USERS, user.user_id, user.model_copy(update={"roles": (Role.PLAYER,)}), overwrite=True)

        await transaction.run(demote)


async def test_a_new_cloud_is_put_to_work(api, accounts, here, nobody_is_admin):
    """A second factor is turned on, which needs an address that is proven; the role counts when it was shown."""
    ada = await accounts.player()
    authenticator = await enrol(api, ada)
    done = command(here, "first-admin", ada.email)
    assert done.returncode == 0, done.stderr
    assert ada.id in done.stdout
    answer = {"challenge_token": await challenge(api, ada), "code": authenticator.code()}
    token = data_of(await api("auth-verify-two-factor", json=answer))["access_token"]
    assert data_of(await api("auth-get-account", token=token, path_values={"user_id": ada.id}))["roles"] == [
        "player",
        "admin",
    ]
    (entry,) = await ACTIONS.select(("function", "==", "make first-admin"), ("target.user_id", "==", ada.id), limit=2)
    assert entry.actor_id.startswith("operator:")

    made = command(here, "server-key", "eu-west", "matches,xp", "--days", "90")
    assert made.returncode == 0, made.stderr
    traded = data_of(await api("auth-server-token", json={"key": made.stdout.strip()}))
    assert traded["scopes"] == ["matches", "xp"]
    report = await api("matches-report-match", token=traded["access_token"], json={})
    assert code_of(report) == "INVALID_REQUEST"
    listed = data_of(await api("auth-list-server-keys", token=token, params={"limit": 1}))
    assert listed["items"][0]["name"] == "eu-west"


async def test_a_session_of_before_does_not_become_the_admin_s(api, accounts, here, nobody_is_admin):
    """Whoever has stolen one would wait for the role in it; one who is an admin already stays signed in."""
    ada = await accounts.player()
    authenticator = await enrol(api, ada)

    async def signed_in() -> Any:
        answer = {"challenge_token": await challenge(api, ada), "code": authenticator.code()}
        return data_of(await api("auth-verify-two-factor", json=answer))

    before = await signed_in()
    assert command(here, "first-admin", ada.email).returncode == 0
    refused = await api("auth-refresh", json={"refresh_token": before["refresh_token"]})
    assert code_of(refused) == "REFRESH_REJECTED"
    after = await signed_in()
    assert command(here, "first-admin", ada.email).returncode == 0
    data_of(await api("auth-refresh", json={"refresh_token": after["refresh_token"]}))


async def test_there_is_one_first_admin_unless_said_otherwise(api, accounts, here):
    await accounts.staff(Role.ADMIN)
    ada = await accounts.player()
    await enrol(api, ada)
    refused = command(here, "first-admin", ada.email)
    assert (refused.returncode, "already" in refused.stderr) == (1, True)
    assert Role.ADMIN not in await roles_of(ada)
    assert command(here, "first-admin", ada.email, "--another").returncode == 0
    assert Role.ADMIN in await roles_of(ada)


async def test_an_address_that_is_not_proven_makes_no_admin(accounts, here, nobody_is_admin):
    """Whoever registered it may be somebody else than its owner."""
    ada = await accounts.player()
    refused = command(here, "first-admin", ada.email)
    assert (refused.returncode, "Confirm your e-mail address" in refused.stderr) == (1, True)
    assert Role.ADMIN not in await roles_of(ada)
    unknown = command(here, "first-admin", "nobody@example.com")
    assert (unknown.returncode, "register it first" in unknown.stderr) == (1, True)


@pytest.mark.parametrize("scopes", ["", "everything", "matches,everything"])
def test_a_key_for_what_there_is_not_is_not_made(here, scopes):
    refused = command(here, "server-key", "eu-west", scopes)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("Refused:")


def test_without_a_cloud_it_says_what_to_do():
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_EMULATOR_HOST")}
    refused = command(environment, "first-admin", "ada@example.com")
    assert refused.returncode == 1
    assert "make run" in refused.stderr


async def roles_of(account: Account) -> tuple[Role, ...]:
    user = await USERS.get(account.id)
    assert user is not None
    return user.roles
